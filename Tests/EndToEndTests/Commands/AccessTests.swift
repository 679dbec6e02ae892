import Foundation
import Testing

/// Links to the served board: handed out, listed and withdrawn.
@Suite struct AccessTests {
  private func links(_ environment: Environment) throws -> [[String: Any]] {
    let run = try environment.run("serve access list --json")
    return try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
  }

  @Test func aLinkIsShownOnceAndItsTokenKeptNowhere() throws {
    let environment = try Environment.nouns()
    let run = try environment.run("serve access add 供电公司 --role reporter --expires 2099-12-31")
    #expect(run.status == 0, "\(run.error)")
    let match = try #require(
      run.text.wholeMatch(of: #/http://127\.0\.0\.1:8080/enter\?token=([A-Za-z0-9_-]{43})\n/#))
    let token = Data(match.1.utf8)
    #expect(run.error.contains("只显示这一次"))
    for name in try environment.names {
      #expect(try environment.bytes(name).range(of: token) == nil, "\(name)")
    }
    let list = try environment.run("serve access list")
    #expect(list.text.contains("供电公司") && list.text.contains("填报"))
    #expect(list.text.contains("有效") && list.text.contains("2099-12-31"))
    let link = try #require(try links(environment).first)
    #expect(link["office"] as? String == "供电公司")
    #expect(link["role"] as? String == "reporter")
    #expect(link["state"] as? String == "valid")
    #expect(link["withdrawn"] is NSNull)
  }

  @Test func theLinkBeginsWithTheAddressOfTheBoard() throws {
    let environment = try Environment.nouns()
    for (number, base) in ["https://plan.example.cn", "https://plan.example.cn/gq/"].enumerated() {
      let run = try environment.run("serve access add n\(number) --role viewer --base-url \(base)")
      let root = base.hasSuffix("/") ? String(base.dropLast()) : base
      #expect(run.text.hasPrefix("\(root)/enter?token="), "\(run.text)")
    }
    let json = try environment.run("serve access add 领导 --role 查看 --json").object()
    #expect((json["link"] as? String)?.hasPrefix("http://127.0.0.1:8080/enter?token=") == true)
    #expect(json["role"] as? String == "viewer")
    for base in ["plan.example.cn", "ftp://x", "http://", "\"http://a b\"", "http://a?b"] {
      #expect(
        try environment.run("serve access add x --role viewer --base-url \(base)").status == 64)
    }
  }

  @Test(arguments: [
    ("viewer", "viewer"), ("查看", "viewer"), ("填报", "reporter"), ("计划", "planner"),
    ("管理", "administrator"), ("Administrator", "administrator"),
  ]) func aRoleIsNamedInEitherLanguage(word: String, role: String) throws {
    let environment = try Environment.nouns()
    try environment.succeed("serve access add 供电公司 --role \(word)")
    #expect(try links(environment).first?["role"] as? String == role)
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    let environment = try Environment.nouns()
    try environment.succeed("serve access add 领导 --role viewer")
    let bytes = try environment.bytes("plan.db")
    // The line, what is said, what is to be done, and the exit status.
    let lines: [(line: String, said: String, hint: String, status: Int32)] = [
      ("张工 --role reporter", "不是计划中的单位", "--office", 3),
      ("张工 --role reporter --office 供电公", "[unknown-office]", "供电公司", 3),
      ("供电 --role reporter", "不是计划中的单位", "供电公司", 3),
      ("领导 --role viewer", "已经有一个链接", "serve access withdraw", 3),
      ("张工 --role planner --office 供电公司", "只对“填报”有意义", "", 3),
      ("张工 --role viewer --expires 2020-01-01", "已经过去", "", 3),
      ("\" \" --role viewer", "给谁", "", 3), ("张工", "--role", "", 64),
      ("张工 --role 看客", "看客", "viewer", 64),
    ]
    for (line, said, hint, status) in lines {
      let run = try environment.run("serve access add \(line)")
      #expect(run.status == status, "\(line): \(run.error)")
      #expect(run.output.isEmpty)
      #expect(run.error.contains(said), "\(line): \(run.error)")
      #expect(hint.isEmpty || run.error.contains(hint), "\(line): \(run.error)")
      #expect(try environment.bytes("plan.db") == bytes, "\(line)")
      let english = try environment.run("serve access add \(line) --lang en")
      #expect(english.status == status && !english.error.isEmpty, "\(line)")
    }
  }

  @Test func aLinkIsWithdrawnOnceAndThenHandedOutAnew() throws {
    let environment = try Environment.nouns()
    try environment.succeed("serve access add 领导 --role viewer", "serve access withdraw 领导")
    let again = try environment.run("serve access withdraw 领导")
    #expect(again.status == 3 && again.error.contains("撤回") && again.error.contains("access list"))
    let never = try environment.run("serve access withdraw 别人")
    #expect(never.status == 3 && never.error.contains("没有链接"))
    try environment.succeed("serve access add 领导 --role planner")
    let links = try links(environment)
    // What is valid comes first.
    #expect(links.map { $0["state"] as? String } == ["valid", "withdrawn"])
    #expect(links.map { $0["role"] as? String } == ["planner", "viewer"])
  }

  /// The journal tells of no link, and an undo takes back none.
  @Test func theJournalTellsOfNoLink() throws {
    let environment = try Environment.nouns()
    let before = try environment.run("log --all --json").text
    try environment.succeed("serve access add 领导 --role viewer", "serve access withdraw 领导")
    #expect(try environment.run("log --all --json").text == before)
    try environment.succeed("undo --quiet", "verify")
    #expect(try links(environment).count == 1)
  }
}
