import Foundation
import Testing

/// Whatever a plan holds, no terminal is steered by it.
@Suite struct HostileTextTests {
  /// What only reads a plan, `@` being the end of every code.
  private static let reading = [
    "plan", "plan --all", "plan EX@", "flags --all", "why EX@", "why KG@ --late", "path EX@",
    "check",
    "project list", "project show EX@", "baseline list", "log", "colours list", "plan --json",
    "flags --json", "why EX@ --json", "check --json", "project list --json", "log --json",
    "report weekly --week 2027-03-10 --form text --anew", "undo --file no@.db", "plan NO@",
    "why NO@.X", "import plan no@.csv --project EX@", "schedule no@.csv", "link X@ Y@",
    "plan --no@",
    "no@", "flags --data-date no@", "export calendar --office no@ -o no",
  ]

  @Test(arguments: 1...4 as ClosedRange<UInt64>, ["zh", "en"])
  func noTextOfAPlanReachesATerminal(seed: UInt64, language: String) throws {
    let (environment, code) = try Environment.hostile(seed: seed)
    environment.variables["SCHEDCTL_LANG"] = language
    for line in Self.reading {
      let words = line.split(separator: " ").map { "\"\($0)\"" }.joined(separator: " ")
      let run = try environment.run(words.replacing("@", with: code))
      #expect(HostileText.steering(in: run.text).isEmpty, "\(line)\n\(run.text.debugDescription)")
      #expect(HostileText.steering(in: run.error).isEmpty, "\(line)\n\(run.error.debugDescription)")
      #expect(!run.text.isEmpty || !run.error.isEmpty)
      #expect([0, 3, 5, 64].contains(run.status), "\(line): \(run.status) \(run.error)")
    }
  }

  @Test func coloursAreTheOnlySequences() throws {
    let (environment, _) = try Environment.hostile(seed: 5)
    for line in ["plan --all", "flags --all", "report weekly --form text --anew"] {
      let run = try environment.run(line + " --color always")
      #expect(run.text.contains("\u{1B}["))
      let plain = run.text.replacing(/\u{1B}\[(0|1|2|31|32|33)m/, with: "")
      #expect(HostileText.steering(in: plain).isEmpty)
    }
  }

  @Test func jsonParsesToTheTextThatWasGiven() throws {
    let environment = try Environment.prepared()
    let name = "校门\u{1B}]0;x\u{7}\u{202E}\u{9B}\u{200D}\u{E000}"
    try environment.succeed("project set EX --name \"\(name)\"")
    let projects = try environment.run("project list --json").list()
    let names = projects.compactMap { ($0["name"] as? String)?.unicodeScalars.map(\.value) }
    #expect(names.contains(name.unicodeScalars.map(\.value)))
  }

  @Test func fileFormatsAreKeptOnAPipeAndShownOnATerminal() throws {
    let environment = try Environment.prepared()
    environment.variables["NO_COLOR"] = "1"
    environment.variables["TERM"] = "xterm"
    let name = "校门\u{1B}]0;x\u{7}\u{202E}"
    try environment.succeed("activity set EX.B01 --name \"\(name)\"")
    let piped = try environment.run("export plan --project EX")
    #expect(piped.text.contains(name))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    for line in [
      "export plan --project EX", "export plan --project EX --excel",
      "export microsoft --project EX",
      "report weekly --week 2027-03-10", "report weekly --week 2027-03-10 --form wechat", "plan EX",
    ] {
      let run = try environment.shell("script -qec \"$schedctl \(line)\" /dev/null")
      // The terminal itself makes CR and LF of a line feed.
      let text = run.text.replacing("\r\n", with: "\n")
      #expect(HostileText.steering(in: text).isEmpty, "\(line)\n\(text.debugDescription)")
    }
  }

  @Test func aUsageErrorQuotesArgumentsOnOneLine() throws {
    for line in [
      "pl\u{1B}[2Jan", "plan --x\u{202E}", "plan --lang \"e\nerror: forged\"", "plan A --nö\u{9B}",
    ] {
      let run = try Environment().run(line)
      #expect(run.status == 64)
      #expect(HostileText.steering(in: run.error).isEmpty)
      #expect(!run.error.contains("\nerror: forged"))
      #expect(run.error.contains("用法见 schedctl help"))
    }
  }
}
