import Foundation
import Testing

/// How the program that serves the board is found and started.
@Suite struct ServeTests {
  /// A folder with a plan, and a program of the server's name in the folder `bin` that tells what it was given.
  private func environment() throws -> Environment {
    let environment = try Environment.nouns()
    let bin = environment.folder.appending(path: "bin")
    try environment.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" \"plan: $SCHEDCTL_FILE\"\nexit 7\n", to: "server-text")
    // By other programs: what this one held open for writing could not be run (``Environment/withProgramAlone()``).
    let made = try environment.shell(
      "mkdir bin && cp server-text bin/schedctl-server && chmod 755 bin/schedctl-server")
    #expect(made.status == 0, "\(made.error)")
    environment.variables["PATH"] = "/no/such:\(bin.path)"
    return environment
  }

  @Test func itIsStartedWithWhatWasSaid() throws {
    let environment = try environment()
    let program = try environment.withProgramAlone()
    try environment.succeed("serve access add 领导 --role viewer")
    // The program takes the place of this one: its end is ours.
    let plain = try environment.run("serve", by: program)
    #expect(plain.status == 7, "\(plain.error)")
    #expect(
      plain.lines == [
        "--port", "8080", "--bind", "127.0.0.1", "--lang", "zh", "plan: plan.db",
      ])
    #expect(plain.error.isEmpty)
    let full = try environment.run(
      "serve --port 9000 --bind 0.0.0.0 --behind-proxy --file ./plan.db --lang en", by: program)
    #expect(
      full.lines == [
        "--port", "9000", "--bind", "0.0.0.0", "--behind-proxy", "--lang", "en", "plan: ./plan.db",
      ])
    #expect(full.error.isEmpty)
    #expect(try environment.run("serve start", by: program).text == plain.text)
  }

  @Test func whereNobodyCanComeInItSaysSo() throws {
    let environment = try environment()
    let run = try environment.run("serve", by: try environment.withProgramAlone())
    #expect(
      run.status == 7 && run.error.contains("schedctl serve access add"),
      "\(run.status) \(run.error)")
  }

  @Test(arguments: [
    ("0.0.0.0", true), ("192.168.1.5", true), ("::", true), ("127.0.0.1", false),
    ("127.1.2.3", false), ("127.example.cn", true), ("::1", false), ("localhost", false),
  ]) func whatOthersReachWithoutAProxyIsWarnedOf(address: String, isOpen: Bool) throws {
    let environment = try environment()
    let program = try environment.withProgramAlone()
    let run = try environment.run("serve --bind \(address)", by: program)
    #expect(run.status == 7)
    #expect(run.error.contains("[plain-http]") == isOpen)
    let proxied = try environment.run("serve --bind \(address) --behind-proxy", by: program)
    #expect(!proxied.error.contains("[plain-http]"))
  }

  @Test func withoutTheProgramItSaysHowToBuildIt() throws {
    let environment = try environment()
    environment.variables["PATH"] = "/usr/bin:/bin"
    let program = try environment.withProgramAlone()
    for (language, word) in [("zh", "script/server"), ("en", "build it with script/server")] {
      let run = try environment.run("serve --lang \(language)", by: program)
      #expect(run.status == 5 && run.output.isEmpty)
      #expect(run.error.contains("[no-server-program]") && run.error.contains(word))
    }
  }

  @Test(arguments: ["--port 0", "--port 65536", "--port x", "--bind \"\"", "--bind \"a b\""])
  func aPortOrAnAddressThatIsNoneIsWrongUsage(line: String) throws {
    let run = try environment().run("serve \(line)")
    #expect(run.status == 64 && run.output.isEmpty, "\(run.error)")
  }
}
