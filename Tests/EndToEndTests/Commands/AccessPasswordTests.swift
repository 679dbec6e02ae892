import Foundation
import Testing

/// Passwords that links to the served board ask for.
@Suite struct AccessPasswordTests {
  private let secret = "紫薇-巷口-2028-渡"

  private func hasPassword(_ environment: Environment) throws -> [Bool?] {
    let run = try environment.run("serve access list --json")
    let links = try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]]
    return try #require(links).map { $0["hasPassword"] as? Bool }
  }

  @Test func aPasswordComesByStandardInputAndIsKeptNowhere() throws {
    let environment = try Environment.nouns()
    let input = Data("\(secret)\n".utf8)
    let log = try environment.run("log --all --json").text
    let added = try environment.run(
      "serve access add 局长 --role viewer --password --json", input: input)
    #expect(added.status == 0, "\(added.error)")
    #expect(try added.object()["hasPassword"] as? Bool == true)
    try environment.succeed("serve access add 张工 --role viewer")
    #expect(try hasPassword(environment) == [true, false])
    let list = try environment.run("serve access list --lang en").text
    #expect(list.contains("Password") && list.contains("yes"))
    let set = try environment.run("serve access password 张工 --json", input: input)
    #expect(set.status == 0 && set.error.contains("重新进来"), "\(set.error)")
    #expect(try set.object()["hasPassword"] as? Bool == true)
    #expect(try hasPassword(environment) == [true, true])
    let removed = try environment.run("serve access password 局长 --remove --lang en")
    #expect(removed.status == 0 && removed.error.contains("no password any more"))
    #expect(try hasPassword(environment) == [false, true])
    #expect(try environment.run("log --all --json").text == log)
    try environment.succeed("copy plan.db copied.db", "export text -o plan.txt")
    #expect(try environment.run("serve access list --file copied.db --json").text == "[]\n")
    for name in try environment.names {
      let bytes = try environment.bytes(name)
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)")
      // What is kept of it stands in the plan and nowhere else.
      #expect((bytes.range(of: Data("$y$".utf8)) != nil) == (name == "plan.db"), "\(name)")
    }
  }

  @Test func whatIsNoPasswordIsRefused() throws {
    let environment = try Environment.nouns()
    try environment.succeed("serve access add 供电公司 --role reporter")
    let bytes = try environment.bytes("plan.db")
    let lines: [(line: String, input: String, said: String)] = [
      ("password 供电公司", "", "没有给出密码"), ("password 供电公司", "\n", "太短"),
      ("password 供电公司", "a23456789\n", "太短"),
      ("password 供电公司", "供电公司供电公司供电公司\n", "太短"),
      ("password 供电公司", "供电公司-12345678\n", "太短"),
      ("password 供电公司", "abcdefghij\u{7}\n", "打不出来"),
      ("password 供电公司", String(repeating: "a", count: 501) + "\n", "太长"),
      ("password 供电公司 --remove", "", "没有密码"), ("password 别人", secret, "没有链接"),
      ("add 局长 --role viewer --password", "short\n", "太短"),
      ("add 供电公司 --role reporter --password", secret, "已经有一个链接"),
    ]
    for (line, input, said) in lines {
      let run = try environment.run("serve access \(line)", input: Data(input.utf8))
      #expect(run.status == 3 && run.output.isEmpty, "\(line): \(run.error)")
      #expect(run.error.contains(said), "\(line): \(run.error)")
      #expect(try environment.bytes("plan.db") == bytes, "\(line)")
      let english = try environment.run(
        "serve access \(line) --lang en", input: Data(input.utf8))
      #expect(english.status == 3 && !english.error.isEmpty, "\(line)")
    }
    // The shortest that will do; the name counts for nothing.
    for input in ["a234567890", "供电公司abcdefghij"] {
      let run = try environment.run("serve access password 供电公司", input: Data(input.utf8))
      #expect(run.status == 0, "\(run.error)")
    }
  }

  /// What a person at a terminal sees, and how the terminal is left: typed on one of Python's.
  private func typed(_ answers: [String], _ environment: Environment) throws -> Transcript {
    try environment.write(
      """
      import os, pty, sys, termios
      process, terminal = pty.fork()
      if process == 0:
          os.execv(os.environ["schedctl"],
                   ["schedctl", "serve", "access", "password", "局长", "--lang", "en"])
      seen = b""
      for answer in sys.argv[1:]:
          while not seen.endswith(b": "):
              seen += os.read(terminal, 1)
          before = termios.tcgetattr(terminal)[3] & termios.ECHO
          print("hidden" if before == 0 else "shown")
          sys.stdout.buffer.write(seen)
          sys.stdout.flush()
          seen = b""
          os.write(terminal, answer.encode().decode("unicode_escape").encode("latin-1"))
      try:
          while True:
              more = os.read(terminal, 1000)
              if not more: break
              seen += more
      except OSError:
          pass
      sys.stdout.buffer.write(seen)
      sys.stdout.flush()
      status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
      print("status", status)
      """, to: "typed.py")
    let words = answers.map { "'\($0)'" }.joined(separator: " ")
    return try environment.shell("timeout 60 python3 typed.py \(words)")
  }

  @Test(
    .enabled(if: OutsideTool.python != nil || OutsideTool.areRequired, "python3 is missing"),
    arguments: [
      (["abcdefghij\\n", "abcdefghij\\n"], 0, "come in anew"),
      (["abcdefghij\\n", "abcdefghik\\n"], 3, "the two differ"),
      (["\\x04"], 3, "no password was given"), (["abc\\x03"], 130, "hidden"),
    ])
  func aPersonTypesItTwiceAndUnseen(answers: [String], status: Int, said: String) throws {
    let environment = try Environment.nouns()
    try environment.succeed("serve access add 局长 --role viewer")
    let run = try typed(answers, environment)
    #expect(run.text.contains("hidden") && !run.text.contains("shown\n"), "\(run.text)")
    #expect(!run.text.contains("abc"), "\(run.text)")
    #expect(run.text.contains(said), "\(run.text)")
    #expect(run.text.contains("status \(status)\n"), "\(run.text)")
    #expect(try hasPassword(environment) == [status == 0])
  }
}
