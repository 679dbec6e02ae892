import Documents
import Foundation
import Testing

/// JSON is read strictly, and whatever the bytes are, the reader returns or throws.
@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  private func written(_ value: JSONValue) -> String {
    var json = JSONWriter()
    json.value(value)
    return String(decoding: json.finish().dropLast(), as: UTF8.self)
  }

  @Test(arguments: [
    "null", "true", "false", "0", "-1", "12.5", "1e300", "-0.25E-7", "9223372036854775808", "\"\"",
    "\"工期（天）\"", "\"a\\\"b\\\\c\"", "[]", "{}", "[1,[2,[3]]]", "{\"b\":1,\"a\":[{},{\"c\":null}]}",
  ]) func whatIsWrittenAgainIsTheSame(_ text: String) throws {
    #expect(written(try read(text)) == text)
    #expect(try read(" \t\r\n" + text + "\n ") == read(text))
  }

  @Test func escapesStandForWhatTheyName() throws {
    let text = #""\"\\\/\b\f\n\r\t\u0041\u5de5\uD83D\uDE00""#
    #expect(try read(text).text == "\"\\/\u{08}\u{0C}\n\r\tA工😀")
  }

  @Test(arguments: [
    "", " ", "nul", "tru", "[1,]", "[1 2]", "[", "]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
    "{a:1}", "{\"a\":1,\"a\":2}", "01", "1.", ".5", "1e", "+1", "-", "NaN", "'a'", "\"a", "\"\\x\"",
    "\"\\u12g4\"", "\"\\uD800\"", "\"\\uD800\\u0041\"", "\"\\uDC00\"", "\"\n\"", "1 2", "[1]]",
    "\u{FEFF}1", "/* */1",
  ]) func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: JSONReader.Failure.self) { try read(text) }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    for bytes in [
      [0x22, 0xFF, 0x22], [0x22, 0xE5, 0xB7, 0x22], [0x22, 0xC0, 0x80, 0x22], [0xB7],
    ] {
      #expect(throws: JSONReader.Failure.self) { try JSONReader.read(bytes.map(UInt8.init)) }
    }
  }

  @Test func depthAndLengthAreLimited() throws {
    let most = JSONReader.mostDepth
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try read(nested(most)).elements?.count == 1)
    #expect(throws: JSONReader.Failure.self) { try read(nested(most + 1)) }
    #expect(throws: JSONReader.Failure.self) {
      try read(String(repeating: "[{\"a\":", count: 100_000))
    }
    let long = [UInt8](repeating: UInt8(ascii: "1"), count: JSONReader.mostBytes + 1)
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read(long) }
  }

  /// What another reader takes, this one takes with the same meaning; damaged, it never ends otherwise
  /// than with a value or a failure.
  @Test func thousandsOfDamagedTextsAreReadOrRefused() throws {
    var random = SystemRandomNumberGenerator()
    let sample = Array(
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"why","arguments":{"code":"供电","late":true,"n":[1.5e3,-2,null,"\u5de5\uD83D\uDE00"]}}}"#
        .utf8)
    #expect(try JSONReader.read(sample).members?.count == 4)
    var taken = 0
    for _ in 0..<20_000 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: place)
        default: bytes = Array(bytes[..<max(1, place)])
        }
        if bytes.isEmpty { bytes = [0x7B] }
      }
      guard let value = try? JSONReader.read(bytes) else { continue }
      taken += 1
      #expect(
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil)
      #expect(try JSONReader.read(Array(written(value).utf8)) == value)
    }
    #expect(taken > 100)
  }
}
