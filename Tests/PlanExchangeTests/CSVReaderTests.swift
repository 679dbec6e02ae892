import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct CSVReaderTests {
  @Test func quotedCellsKeepSeparatorsQuotesAndLineEnds() throws {
    #expect(try cells("a,\"b,\"\"c\"\"\nd\",e\n") == [["a", "b,\"c\"\nd", "e"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineEndIsUnderstood(end: String) throws {
    #expect(
      try cells("a,b\(end)c,\(end)\(end),,\(end)d,e") == [["a", "b"], ["c", ""], ["d", "e"]])
  }

  @Test(arguments: [",", ";", "\t"]) func theSeparatorIsFound(separator: String) throws {
    let text = ["a\(separator)b\(separator)c", "1\(separator)\"x,y;z;z;z\"\(separator)"]
    #expect(try cells(text.joined(separator: "\n")) == [["a", "b", "c"], ["1", "x,y;z;z;z", ""]])
  }

  @Test func excelsDeclarationOfTheSeparatorIsObeyed() throws {
    let table = try CSVReader.read(Array("sep=;\r\na,a,a;b\r\n".utf8), file: "")
    #expect(texts(table) == [["a,a,a", "b"]])
    #expect(table.rows[0].line == 2)
  }

  @Test func blanksAroundUnquotedCellsGoAndThoseInQuotesStay() throws {
    #expect(try cells(" a ,\u{3000}工期\u{A0},\" b \" \n") == [["a", "工期", " b "]])
  }

  @Test func placesCountCharactersAndLinesWithinQuotes() throws {
    let table = try CSVReader.read(Array("x\r\n工期,\"甲\r\n乙\",丙\r\n".utf8), file: "f")
    let row = table.rows[1]
    let places = row.cells.map { table.place(table.cells[$0], of: row) }
    #expect(places.map(\.line) == [2, 2, 3])
    #expect(places.map(\.column) == [1, 4, 4])
  }

  @Test func anUnclosedQuoteIsToldWhereItOpens() {
    #expect(findings("a,b\n工期,\"c\nd,e\n").map(\.short) == ["unclosed-quote 2:4"])
  }

  @Test func textBehindAClosedQuoteIsTold() {
    #expect(findings("a,\"b\"c\n").map(\.short) == ["stray-quote 1:3"])
  }

  @Test func aQuoteWithinAnUnquotedCellIsJustText() throws {
    #expect(try cells("5\" pipe,b\n") == [["5\" pipe", "b"]])
  }

  private func cells(_ text: String) throws -> [[String]] {
    texts(try CSVReader.read(Array(text.utf8), file: ""))
  }

  private func texts(_ table: CellTable) -> [[String]] {
    table.rows.map { row in table.cells[row.cells].map(table.text) }
  }

  private func findings(_ text: String) -> [Finding] {
    Support.findings { () throws(InvalidInput) in
      _ = try CSVReader.read(Array(text.utf8), file: "f")
      return []
    }
  }
}
