import Testing

@testable import PlanExchange

/// Characters that a workbook writes as `_x000D_` are those characters.
@Suite struct ExcelEscapesTests {
  private static func decoded(_ text: String) -> String {
    var bytes = Array("前".utf8) + Array(text.utf8)
    ExcelEscapes.decode(&bytes, from: 3)
    return String(decoding: bytes.dropFirst(3), as: UTF8.self)
  }

  @Test(arguments: [
    ("主体_x000D_\n结构", "主体\r\n结构"), ("a_x005F_x000D_b", "a_x000D_b"), ("_xD83D__xDE00_", "😀"),
    ("_x4E3b_体", "主体"), ("_x000D", "_x000D"), ("x_000D_", "x_000D_"), ("_xD83D_", "_xD83D_"),
    ("_x0000_", "_x0000_"), ("__x0041__", "_A_"), ("", ""),
  ])
  func anEscapeIsItsCharacter(_ text: String, _ meant: String) {
    #expect(Self.decoded(text) == meant)
  }

  /// Whatever is written, some of it as escapes and every low line before an x too, comes back.
  @Test func whatIsWrittenComesBack() {
    let letters: [Unicode.Scalar] = ["_", "x", "0", "D", "主", "é", "😀", "\r", "\n", " ", "A"]
    for seed in 0..<500 {
      var random = Seeded(UInt64(seed))
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        letters.randomElement(using: &random)!
      }
      let written = text.map { scalar in
        if scalar != "_", Bool.random(using: &random) { return String(scalar) }
        return String(scalar).utf16.map { unit in
          let hex = String(unit, radix: 16, uppercase: Bool.random(using: &random))
          return "_x" + String(repeating: "0", count: 4 - hex.count) + hex + "_"
        }.joined()
      }.joined()
      let meant = String(String.UnicodeScalarView(text))
      #expect(Self.decoded(written) == meant, "\(seed) \(written)")
    }
  }

  @Test(arguments: SampleWorkbook.Dialect.allCases)
  func textsOfEveryProgramAreDecoded(_ dialect: SampleWorkbook.Dialect) throws {
    var book = SampleWorkbook()
    book.dialect = dialect
    book.rows = [
      [.text("编码"), .text("名称"), .text("工期"), .text("备注")],
      [.text("A01"), .text("基础_x005F_x0041_"), .number(5), .text("甲_x000D_\n乙")],
    ]
    let table = PlanCSV.read(book.bytes, file: "a.xlsx")
    #expect(table.findings.isEmpty, "\(table.findings)")
    #expect(table.rows.map(\.name) == ["基础_x0041_"])
    #expect(table.rows.first?.note.contains("_x000D_") == false)
  }
}
