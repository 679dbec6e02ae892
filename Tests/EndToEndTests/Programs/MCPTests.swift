import Documents
import Foundation
import Testing

@testable import schedctl

/// The server of the Model Context Protocol, held to the specification: the program answers a whole
/// conversation on its standard input and output.
@Suite struct MCPTests {
  @Test func aConversationFromHelloToGoodbye() throws {
    let answers = try MCPConversation.converse(
      with: try Environment.prepared(),
      [
        #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, MCPConversation.ask(1, "ping"),
        MCPConversation.ask(2, "tools/list"), MCPConversation.call(3, "board"),
        MCPConversation.call(4, "why", #"{"code":"EX"}"#),
        #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":4}}"#,
        MCPConversation.ask(5, "resources/list"),
        MCPConversation.ask(6, "resources/read", #"{"uri":"schedctl://board"}"#),
        MCPConversation.ask(7, "prompts/list"),
        MCPConversation.ask(8, "prompts/get", #"{"name":"opening"}"#),
        MCPConversation.ask(9, "resources/templates/list"),
        MCPConversation.ask(10, "resources/read", #"{"uri":"schedctl://project/EX"}"#),
      ])
    #expect(answers.count == 11)
    let hello = try #require(answers["0"]?["result"])
    #expect(hello["protocolVersion"]?.text == "2025-06-18")
    #expect(hello["serverInfo"]?["name"]?.text == "schedctl")
    #expect(hello["capabilities"]?["tools"] != nil)
    #expect(answers["1"]?["result"] == .object([]))
    #expect(
      MCPConversation.text(answers["3"]).contains("新区")
        || MCPConversation.text(answers["3"]).contains("扩建"))
    #expect(MCPConversation.text(answers["4"]).contains("EX."))
    #expect(
      answers["6"]?["result"]?["contents"]?.elements?.first?["text"]?.text
        == MCPConversation.text(answers["3"]))
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
        let answer = try MCPConversation.converse(
          with: environment, [MCPConversation.call(1, tool, asked)])["1"]
        let plain = try environment.run("\(line) --lang \(language)")
        #expect(MCPConversation.text(answer) == plain.text + plain.error, "\(line)")
        let json = try environment.run("\(line) --lang \(language) --json")
        let value = try JSONReader.read(Array(json.output))
        #expect(
          MCPConversation.structure(answer) == (value.members == nil ? ["result": value] : value),
          "\(line)")
        #expect(
          MCPConversation.isError(answer)
            == (plain.status > 3 || plain.status == 3 && tool != "check"), "\(line)")
      }
    }
  }

  @Test func theBoardHasTheProjectsWithoutTheirActivities() throws {
    let environment = try Environment.prepared()
    let answer = try MCPConversation.converse(
      with: environment, [MCPConversation.call(1, "board")])["1"]
    let value = try JSONReader.read(Array(try environment.run("plan --json").output))
    #expect(MCPConversation.structure(answer) == value.without(["activities"]))
    #expect(
      MCPConversation.text(answer) == (try environment.run("plan").text)
        + (try environment.run("plan").error))
  }

  // MARK: Errors and versions

  @Test func mistakesHaveTheCodesOfTheProtocol() throws {
    let answers = try MCPConversation.converse(
      with: try Environment.prepared(),
      [
        MCPConversation.ask(1, "no/such"), MCPConversation.call(2, "no_such_tool"),
        MCPConversation.call(3, "why"),
        MCPConversation.call(4, "why", #"{"code":7}"#),
        MCPConversation.call(5, "why", #"{"code":"EX","other":1}"#),
        MCPConversation.call(6, "find", #"{"text":"--file"}"#),
        MCPConversation.call(7, "weekly_report", #"{"form":"docx"}"#),
        MCPConversation.ask(8, "tools/call"),
        MCPConversation.ask(9, "resources/read", #"{"uri":"schedctl://nothing"}"#),
        MCPConversation.ask(10, "initialize"),
        MCPConversation.ask(11, "prompts/get", #"{"name":"x"}"#),
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
    let refused = try MCPConversation.converse(
      with: try Environment.prepared(), [MCPConversation.call(1, "why", #"{"code":"NO.X"}"#)])["1"]
    #expect(MCPConversation.isError(refused) == true)
    #expect(
      MCPConversation.structure(refused)?["findings"]?.elements?.first?["id"]?.text
        == "unknown-activity")
    let usage = try MCPConversation.converse(
      with: try Environment.prepared(),
      [MCPConversation.call(1, "path", #"{"code":"EX","paths":0}"#)])["1"]
    #expect(MCPConversation.isError(usage) == true)
    #expect(MCPConversation.structure(usage)?["findings"]?.elements?.first?["id"]?.text == "usage")
    let missing = try MCPConversation.converse(
      with: try Environment(), [MCPConversation.call(1, "board")])["1"]
    #expect(MCPConversation.isError(missing) == true)
  }

  @Test(arguments: ["2025-06-18", "2025-03-26", "2024-11-05", "2031-01-01"])
  func versionsAreNegotiated(_ version: String) throws {
    let environment = try Environment.prepared()
    let lines = [
      MCPConversation.hello.replacing("2025-06-18", with: version),
      MCPConversation.call(1, "find", #"{"text":"验收"}"#),
      "[\(MCPConversation.ask(2, "ping")),\(MCPConversation.ask(3, "ping"))]",
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
    let answer = try MCPConversation.converse(
      with: try Environment(), [MCPConversation.ask(1, "tools/list")], "--lang \(language)")["1"]
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
