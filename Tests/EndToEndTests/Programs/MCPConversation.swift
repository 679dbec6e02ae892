import Documents
import Foundation
import Testing

/// Conversations by the Model Context Protocol with the program.
enum MCPConversation {
  /// A line that asks for something.
  static func ask(_ id: Int, _ method: String, _ params: String = "{}") -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
  }

  /// A line that calls a tool.
  static func call(_ id: Int, _ tool: String, _ arguments: String = "{}") -> String {
    ask(id, "tools/call", #"{"name":"\#(tool)","arguments":\#(arguments)}"#)
  }

  static let hello = ask(
    0, "initialize",
    #"{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}"#
  )

  /// Holds a conversation; returns the answers by their ids.
  static func converse(
    with environment: Environment, _ lines: [String], _ options: String = ""
  ) throws -> [String: JSONValue] {
    let input = Data(([hello] + lines).map { $0 + "\n" }.joined().utf8)
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

  static func text(_ answer: JSONValue?) -> String {
    answer?["result"]?["content"]?.elements?.first?["text"]?.text ?? ""
  }

  static func structure(_ answer: JSONValue?) -> JSONValue? {
    answer?["result"]?["structuredContent"]
  }

  static func isError(_ answer: JSONValue?) -> Bool? { answer?["result"]?["isError"]?.truth }
}
