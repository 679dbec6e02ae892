import Documents
import Foundation
import Plan
import Testing

@testable import schedctl

/// Whatever a client sends, the server answers by the protocol or passes it over, and never falls.
@Suite struct MCPFuzzTests {
  private static let samples = [
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{},"clientInfo":{"name":"x","version":"1"}}}"#,
    #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
    #"{"jsonrpc":"2.0","id":"a","method":"tools/list","params":{"cursor":"x"}}"#,
    #"{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"why","arguments":{"code":"EX","late":true,"lang":"en"}}}"#,
    #"{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"preview_delay","arguments":{"code":"EX.A03","time":"14d","reason":"停电"}}}"#,
    #"{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"apply_change","arguments":{"id":"0123456789abcdef"}}}"#,
    #"{"jsonrpc":"2.0","id":5,"method":"resources/read","params":{"uri":"schedctl://project/EX"}}"#,
    #"[{"jsonrpc":"2.0","id":6,"method":"ping"},{"jsonrpc":"2.0","id":7,"method":"prompts/get","params":{"name":"opening"}}]"#,
    #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":4,"reason":"x"}}"#,
    #"{"jsonrpc":"2.0","id":8,"result":{}}"#,
  ]

  private static func damaged(_ random: inout SeededNumbers) -> [UInt8] {
    var bytes = Array(random.pick(samples).utf8)
    for _ in 0..<random.pick([1, 1, 2, 3, 8]) {
      let place = random.pick(Array(bytes.indices))
      switch random.pick([0, 1, 2, 3, 4, 5]) {
      case 0: bytes[place] = random.pick(Array(UInt8.min...UInt8.max).filter { $0 != 0x0A })
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(random.pick(bytes), at: place)
      case 3: bytes = Array(bytes[...place])
      case 4: bytes.insert(contentsOf: Array(random.pick(samples).utf8), at: place)
      default:
        bytes.replaceSubrange(
          place..<min(bytes.count, place + 3), with: Array(random.pick(words).utf8))
      }
      if bytes.isEmpty { bytes = [0x7B] }
    }
    return bytes
  }

  private static let words = [
    "null", "[]", "{}", "\"id\":", "-1", "1e999", "\"\\ud800\"", "\u{0}", "--file", "\"", "工期",
    "true", "[[[[",
  ]

  /// What an answer must be: JSON-RPC, with a result or an error and an id.
  private static func isAnswer(_ value: JSONValue) -> Bool {
    if let answers = value.elements { return !answers.isEmpty && answers.allSatisfy(isAnswer) }
    let hasResult = value["result"] != nil
    let isError = value["error"]?["code"]?.integer != nil && value["error"]?["message"]?.text != nil
    return value["jsonrpc"]?.text == "2.0" && value["id"] != nil && hasResult != isError
  }

  @Test(arguments: [UInt64(1), 2, 3, 4]) func damagedMessagesAreAnsweredOrPassedOver(_ seed: UInt64)
    throws
  {
    var random = SeededNumbers(seed)
    // No plan is there: what gets through to a command is refused, and quickly.
    let connection = MCPSession(file: "/nonexistent/plan.db", language: .zh).connection
    var (answered, results) = (0, 0)
    for _ in 0..<2000 {
      let line = Self.damaged(&random)
      guard let reply = connection.reply(to: line) else { continue }
      answered += 1
      #expect(reply.last == 0x0A && reply.dropLast().firstIndex(of: 0x0A) == nil)
      let value = try JSONReader.read(reply)
      #expect(Self.isAnswer(value), "\(String(decoding: line, as: UTF8.self))")
      if value["result"] != nil { results += 1 }
    }
    #expect(answered > 1500 && results > 20)
  }

  /// The same through the program: as many answers as there are lines that ask, and a good end.
  @Test func theProgramOutlivesAThousandDamagedLines() throws {
    var random = SeededNumbers(99)
    let environment = try Environment.prepared()
    let before = try environment.bytes("plan.db")
    var lines = (0..<1000).map { _ in Self.damaged(&random) }
    lines.append([UInt8](repeating: UInt8(ascii: "["), count: 200_000))
    lines.append([UInt8](repeating: UInt8(ascii: "9"), count: JSONReader.mostBytes + 100))
    lines.append(Array(#"{"jsonrpc":"2.0","id":"last","method":"ping"}"#.utf8))
    let input = Data(lines.joined(separator: [0x0A]))
    let result = try environment.run("mcp", input: input)
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    for line in result.lines { #expect(Self.isAnswer(try JSONReader.read(Array(line.utf8)))) }
    #expect(result.lines.last == #"{"jsonrpc":"2.0","id":"last","result":{}}"#)
    #expect(try environment.bytes("plan.db") == before)
  }
}
