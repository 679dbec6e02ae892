import Documents
import Foundation
import Testing

@testable import schedctl

/// The server of the Model Context Protocol, held to the specification: the program answers a whole
/// conversation on its standard input and output.
@Suite struct MCPTests {
  /// A line that asks for something.
  private static func ask(_ id: Int, _ method: String, _ params: String = "{}") -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
  }

  /// A line that calls a tool.
  private static func call(_ id: Int, _ tool: String, _ arguments: String = "{}") -> String {
    ask(id, "tools/call", #"{"name":"\#(tool)","arguments":\#(arguments)}"#)
  }

  private static let hello = ask(
    0, "initialize",
    #"{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}"#
  )

  /// Holds a conversation; returns the answers by their ids.
  private func converse(
    _ environment: Environment, _ lines: [String], _ options: String = ""
  ) throws -> [String: JSONValue] {
    let input = Data(([Self.hello] + lines).map { $0 + "\n" }.joined().utf8)
    let result = try environment.run("mcp \(options)", input: input)
    #expect(result.status == 0, "\(result.error)")
    var answers: [String: JSONValue] = [:]
    for line in result.text.split(separator: "\n") {
      let answer = try JSONReader.read(Array(line.utf8))
      #expect(answer["jsonrpc"]?.text == "2.0", "nothing but the protocol: \(line)")
      answers["\(answer["id"]?.integer ?? -1)"] = answer
    }
    return answers
  }

  private func text(_ answer: JSONValue?) -> String {
    answer?["result"]?["content"]?.elements?.first?["text"]?.text ?? ""
  }

  private func structure(_ answer: JSONValue?) -> JSONValue? {
    answer?["result"]?["structuredContent"]
  }

  private func isError(_ answer: JSONValue?) -> Bool? { answer?["result"]?["isError"]?.truth }

  @Test func aConversationFromHelloToGoodbye() throws {
    let answers = try converse(
      try Environment.prepared(),
      [
        #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, Self.ask(1, "ping"),
        Self.ask(2, "tools/list"), Self.call(3, "board"), Self.call(4, "why", #"{"code":"EX"}"#),
        #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":4}}"#,
        Self.ask(5, "resources/list"),
        Self.ask(6, "resources/read", #"{"uri":"schedctl://board"}"#),
        Self.ask(7, "prompts/list"), Self.ask(8, "prompts/get", #"{"name":"opening"}"#),
        Self.ask(9, "resources/templates/list"),
        Self.ask(10, "resources/read", #"{"uri":"schedctl://project/EX"}"#),
      ])
    #expect(answers.count == 11)
    let hello = try #require(answers["0"]?["result"])
    #expect(hello["protocolVersion"]?.text == "2025-06-18")
    #expect(hello["serverInfo"]?["name"]?.text == "schedctl")
    #expect(hello["capabilities"]?["tools"] != nil)
    #expect(answers["1"]?["result"] == .object([]))
    #expect(text(answers["3"]).contains("新区") || text(answers["3"]).contains("扩建"))
    #expect(text(answers["4"]).contains("EX."))
    #expect(
      answers["6"]?["result"]?["contents"]?.elements?.first?["text"]?.text == text(answers["3"]))
    #expect(answers["7"]?["result"]?["prompts"]?.elements?.count == 3)
    #expect(answers["8"]?["result"]?["messages"]?.elements?.count == 1)
    #expect(
      answers["10"]?["result"]?["contents"]?.elements?.first?["text"]?.text?.contains("EX.A01")
        == true)
  }

  /// The words and the JSON of a tool are those of the command line.
  @Test func toolsSayWhatTheCommandsSay() throws {
    let environment = try Environment.prepared()
    for (tool, arguments, line) in [
      ("project", #"{"code":"EX"}"#, "plan EX"),
      ("why", #"{"code":"EX.A03","late":true}"#, "why EX.A03 --late"),
      ("flags", #"{"projects":["EX"],"level":1}"#, "flags EX --level 1"),
      ("owes", #"{"office":"设计院"}"#, "owes --office 设计院"), ("owes", "{}", "owes"),
      ("path", #"{"code":"EX","paths":3}"#, "path EX --paths 3"), ("check", "{}", "check"),
      ("problems", "{}", "problem list"), ("progress_records", "{}", "progress list"),
      ("find", #"{"text":"验收"}"#, "find 验收"), ("find", #"{"text":"没有这个"}"#, "find 没有这个"),
      ("history", #"{"limit":3}"#, "log --limit 3"),
      (
        "weekly_report", #"{"week":"2027-03-01","form":"wechat"}"#,
        "report weekly --week 2027-03-01 --form wechat"
      ),
      ("try_change", #"{"changes":["EX.A03 +14d"]}"#, "try \"EX.A03 +14d\""),
    ] {
      for language in ["zh", "en"] {
        let asked =
          "{\"lang\":\"\(language)\"" + (arguments == "{}" ? "}" : "," + arguments.dropFirst())
        let answer = try converse(environment, [Self.call(1, tool, asked)])["1"]
        let plain = try environment.run("\(line) --lang \(language)")
        #expect(text(answer) == plain.text + plain.error, "\(line)")
        let json = try environment.run("\(line) --lang \(language) --json")
        let value = try JSONReader.read(Array(json.output))
        #expect(structure(answer) == (value.members == nil ? ["result": value] : value), "\(line)")
        #expect(
          isError(answer) == (plain.status > 3 || plain.status == 3 && tool != "check"), "\(line)")
      }
    }
  }

  @Test func theBoardHasTheProjectsWithoutTheirActivities() throws {
    let environment = try Environment.prepared()
    let answer = try converse(environment, [Self.call(1, "board")])["1"]
    let value = try JSONReader.read(Array(try environment.run("plan --json").output))
    #expect(structure(answer) == value.without(["activities"]))
    #expect(
      text(answer) == (try environment.run("plan").text) + (try environment.run("plan").error))
  }

  // MARK: Changes

  @Test func aChangeIsPreviewedAndAppliedByItsNumber() throws {
    let environment = try Environment.prepared()
    let before = try environment.bytes("plan.db")
    let arguments = #"{"code":"EX.A03","time":"14d","reason":"招标 推迟"}"#
    let preview = try converse(environment, [Self.call(1, "preview_delay", arguments)])["1"]
    #expect(try environment.bytes("plan.db") == before, "a preview stores nothing")
    #expect(isError(preview) == false)
    let id = try #require(structure(preview)?["id"]?.text)
    #expect(text(preview).contains(id))
    let trial = try environment.run("activity delay EX.A03 14d --reason \"招标 推迟\" --dry-run")
    #expect(text(preview).contains(trial.error), "the words are those of the command line")
    // In a conversation of its own the number is another's.
    let unknown = try converse(environment, [Self.call(1, "apply_change", #"{"id":"\#(id)"}"#)])[
      "1"]
    #expect(isError(unknown) == true)
    #expect(structure(unknown)?["findings"]?.elements?.first?["id"]?.text == "change-unknown")
    let answers = try converse(
      environment,
      [
        Self.call(1, "preview_delay", arguments), Self.call(2, "apply_change", #"{"id":"\#(id)"}"#),
        Self.call(3, "apply_change", #"{"id":"\#(id)"}"#),
      ])
    #expect(isError(answers["2"]) == false, "\(text(answers["2"]))")
    #expect(structure(answers["2"])?["isTrial"]?.truth == false)
    #expect(structure(answers["2"])?["consequences"] == structure(preview)?["consequences"])
    #expect(isError(answers["3"]) == true, "once is enough")
    let entry = try #require(try environment.run("log --json").list().first)
    #expect(entry["who"] as? String == "tester 经 MCP")
    #expect(entry["command"] as? String == "activity delay EX.A03 14d --reason \"招标 推迟\"")
    #expect(try environment.run("undo --yes").status == 0)
    #expect(try environment.run("redo --yes").status == 0)
  }

  /// What every preview shows is what the command's trial tells.
  @Test(arguments: [
    (
      "preview_progress",
      #"{"code":"EX.A01","started":"2026-12-29","remaining":60,"date":"2027-01-18","note":"-资料未齐"}"#,
      "progress EX.A01 --started 2026-12-29 --remaining 60 --date 2027-01-18 --note=-资料未齐"
    ),
    (
      "preview_activity", #"{"code":"EX.A03","days":40,"office":"代建单位"}"#,
      "activity set EX.A03 --days 40 --office 代建单位"
    ),
    (
      "preview_link", #"{"predecessor":"EX.A01","successor":"EX.A05","type":"SS","lag":"-3w"}"#,
      "link EX.A01 EX.A05 --type SS --lag=-3w"
    ),
    ("preview_unlink", #"{"predecessor":"EX.A01","successor":"EX.A03"}"#, "unlink EX.A01 EX.A03"),
    (
      "preview_problem", #"{"code":"EX","text":"供电未定","due":"2027-02-01"}"#,
      "problem add EX --text 供电未定 --due 2027-02-01"
    ),
    (
      "preview_project", #"{"code":"EX","finish_by":"2028-08-20"}"#,
      "project set EX --finish-by 2028-08-20"
    ),
  ]) func previewsSayWhatTrialsTell(_ tool: String, _ arguments: String, _ line: String) throws {
    let environment = try Environment.prepared()
    let preview = try converse(environment, [Self.call(1, tool, arguments)])["1"]
    let trial = try environment.run(line + " --dry-run")
    #expect(trial.status == 0, "\(trial.error)")
    #expect(text(preview).contains(trial.error), "\(text(preview))\n\(trial.error)")
    let json = try JSONReader.read(Array(try environment.run(line + " --dry-run --json").output))
    #expect(structure(preview)?["consequences"] == json["consequences"])
  }

  @Test func previewsOfProblemsGoAllTheWay() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "problem add EX --text 供电未定", "progress EX.A01 --started 2026-12-29 --date 2027-01-04")
    let answers = try converse(
      environment,
      [
        Self.call(1, "preview_problem_step", #"{"number":1,"state":"reviewed"}"#),
        Self.call(2, "preview_problem_close", #"{"number":1}"#),
        Self.call(3, "preview_retraction", #"{"number":1,"reason":"填错"}"#),
        Self.call(4, "preview_problem_close", #"{"number":9}"#),
      ])
    #expect(structure(answers["1"])?["id"] != nil)
    #expect(isError(answers["2"]) == true, "it is not reviewed yet")
    #expect(structure(answers["3"])?["id"] != nil)
    #expect(isError(answers["4"]) == true)
  }

  /// A plan that somebody else changes in the middle of a conversation.
  private func overtaken(_ change: String, _ arguments: String) throws -> (
    answer: JSONValue?, log: String
  ) {
    let environment = try Environment.prepared()
    let id = try #require(
      structure(try converse(environment, [Self.call(1, "preview_delay", arguments)])["1"])?["id"]?
        .text)
    let lines = [Self.hello, Self.call(1, "preview_delay", arguments)].map { "'\($0)'" }.joined(
      separator: " ")
    let apply = Self.call(2, "apply_change", #"{"id":"\#(id)"}"#)
    let result = try environment.shell(
      "mkfifo q; $schedctl mcp <q >out & exec 4>q; printf '%s\\n' \(lines) >&4; "
        + "while [ $(wc -l <out) -lt 2 ]; do sleep 0.02; done; $schedctl \(change) --quiet || exit 9; "
        + "printf '%s\\n' '\(apply)' >&4; exec 4>&-; wait; cat out")
    #expect(result.status == 0, "\(result.error)")
    let last = try JSONReader.read(Array((result.lines.last ?? "").utf8))
    return (last, try environment.run("log").text)
  }

  @Test func aChangeOfWhatItTouchesRefusesIt() throws {
    let arguments = #"{"code":"EX.A03","time":"14d","reason":"x"}"#
    let refused = try overtaken("activity set EX.A05 --note 北区", arguments)
    #expect(isError(refused.answer) == true)
    #expect(text(refused.answer).contains("EX"), "\(text(refused.answer))")
    #expect(
      structure(refused.answer)?["findings"]?.elements?.first?["id"]?.text == "change-outdated")
    #expect(!refused.log.contains("MCP"))
  }

  @Test func aChangeOfSomethingElseDoesNot() throws {
    let made = try overtaken(
      "activity set KG.A01 --note 北区", #"{"code":"EX.A03","time":"14d","reason":"x"}"#)
    #expect(isError(made.answer) == false, "\(text(made.answer))")
    #expect(made.log.contains("经 MCP"))
  }

  @Test func whatChangesNothingHasNoNumber() throws {
    let environment = try Environment.prepared()
    let answer = try converse(
      environment, [Self.call(1, "preview_project", #"{"code":"EX","name":"扩建"}"#)])["1"]
    #expect(structure(answer)?["isChanged"]?.truth == false && structure(answer)?["id"] == nil)
  }

  // MARK: Errors and versions

  @Test func mistakesHaveTheCodesOfTheProtocol() throws {
    let answers = try converse(
      try Environment.prepared(),
      [
        Self.ask(1, "no/such"), Self.call(2, "no_such_tool"), Self.call(3, "why"),
        Self.call(4, "why", #"{"code":7}"#), Self.call(5, "why", #"{"code":"EX","other":1}"#),
        Self.call(6, "find", #"{"text":"--file"}"#),
        Self.call(7, "weekly_report", #"{"form":"docx"}"#),
        Self.ask(8, "tools/call"), Self.ask(9, "resources/read", #"{"uri":"schedctl://nothing"}"#),
        Self.ask(10, "initialize"), Self.ask(11, "prompts/get", #"{"name":"x"}"#),
        #"{"jsonrpc":"2.0","id":12,"method":"ping","params":[]}"#,
        #"{"jsonrpc":"1.0","id":13,"method":"ping"}"#, "not json", "[]",
      ])
    let codes = (1...13).map { answers["\($0)"]?["error"]?["code"]?.integer }
    let invalid = -32602
    #expect(
      codes == [
        -32601, invalid, invalid, invalid, invalid, invalid, invalid, invalid, -32002, invalid,
        invalid,
        invalid, -32600,
      ])
    #expect(answers["-1"]?["id"] == .null)
    // What a command refuses is the result of a tool that failed.
    let refused = try converse(
      try Environment.prepared(), [Self.call(1, "why", #"{"code":"NO.X"}"#)])["1"]
    #expect(isError(refused) == true)
    #expect(structure(refused)?["findings"]?.elements?.first?["id"]?.text == "unknown-project")
    let usage = try converse(
      try Environment.prepared(), [Self.call(1, "path", #"{"code":"EX","paths":0}"#)])["1"]
    #expect(isError(usage) == true)
    #expect(structure(usage)?["findings"]?.elements?.first?["id"]?.text == "usage")
    let missing = try converse(try Environment(), [Self.call(1, "board")])["1"]
    #expect(isError(missing) == true)
  }

  @Test(arguments: ["2025-06-18", "2025-03-26", "2024-11-05", "2031-01-01"])
  func versionsAreNegotiated(_ version: String) throws {
    let environment = try Environment.prepared()
    let lines = [
      Self.hello.replacing("2025-06-18", with: version), Self.call(1, "find", #"{"text":"验收"}"#),
      "[\(Self.ask(2, "ping")),\(Self.ask(3, "ping"))]",
    ]
    let result = try environment.run(
      "mcp", input: Data(lines.map { $0 + "\n" }.joined().utf8))
    let answers = try result.lines.map { try JSONReader.read(Array($0.utf8)) }
    let known = version == "2031-01-01" ? "2025-06-18" : version
    #expect(answers[0]["result"]?["protocolVersion"]?.text == known)
    // Older ones have no place for JSON: it stands behind the words.
    #expect((answers[1]["result"]?["structuredContent"] != nil) == (known == "2025-06-18"))
    #expect(answers[1]["result"]?["content"]?.elements?.count == (known == "2025-06-18" ? 1 : 2))
    #expect((answers[2].elements?.count == 2) == (known == "2025-03-26"))
  }

  @Test(arguments: ["zh", "en"]) func theListOfToolsIsAsReviewed(_ language: String) throws {
    let answer = try converse(
      try Environment(), [Self.ask(1, "tools/list")], "--lang \(language)")["1"]
    let tools = try #require(answer?["result"]?["tools"])
    try Golden.expect(tools.text() + "\n", is: "mcp-tools.\(language).json")
  }

  /// Every option that a tool names is one of its command.
  @Test func everyFieldIsAnArgumentOfTheCommand() throws {
    let commands = try CommandTree().commands
    for tool in Tool.all where !tool.command.isEmpty {
      let path = tool.command == ["progress"] ? ["progress", "record"] : tool.command
      let command = try #require(
        commands.first { $0.path.filter { !$0.isEmpty } == path }, "\(tool.name)")
      let names = Set(command.arguments.flatMap(\.names))
      for field in tool.fields {
        if case .option(let option) = field.place {
          #expect(names.contains(option), "\(tool.name) \(option)")
        }
      }
      let values = command.arguments.filter { $0.kind == .positional }
      #expect(
        tool.fields.count { if case .value = $0.place { true } else { false } } <= values.count,
        "\(tool.name)")
    }
  }
}
