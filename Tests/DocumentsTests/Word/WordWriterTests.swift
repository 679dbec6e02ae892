import Containers
import Testing

@testable import Documents

private func write(_ document: Document) -> [UInt8] {
  WordWriter(sampleProperties).write(document)
}

private func mainPart(_ document: Document) throws -> String {
  try part("word/document.xml", of: write(document))
}

/// The pieces of a text that lie between two marks.
private func pieces(of text: String, from start: String, to end: String) -> [Substring] {
  text.split(separator: start, omittingEmptySubsequences: false).dropFirst()
    .compactMap { $0.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first }
}

@Test func everyPartOfAWordFileIsAsReviewed() throws {
  var document = sampleDocument()
  document.append(.table(sampleTable()))
  let bytes = write(document)
  for name in ["document", "styles", "settings", "fontTable", "numbering", "footer1", "footer2"] {
    try Golden.expect(laidOut(part("word/\(name).xml", of: bytes)), is: "word/\(name).xml")
  }
  try Golden.expect(laidOut(part("word/theme/theme1.xml", of: bytes)), is: "word/theme.xml")
}

@Test func theSameDocumentGivesTheSameBytes() {
  #expect(write(sampleDocument()) == write(sampleDocument()))
}

@Test func everyPartIsPlainXML() throws {
  var document = sampleDocument()
  document.append(.table(sampleTable()))
  let archive = try ZipArchive(write(document))
  for entry in archive.entries {
    #expect(throws: Never.self) { try XMLTree(archive.bytes(of: entry), part: entry.name) }
  }
}

@Test func everyRunForcesOneFontOnEveryCharacter() throws {
  var document = sampleDocument()
  document.append(.table(sampleTable()))
  let bytes = write(document)
  for name in ["document", "footer1", "footer2"] {
    let xml = try part("word/\(name).xml", of: bytes)
    let runs = pieces(of: xml, from: "<w:r>", to: "</w:r>")
    #expect(!runs.isEmpty)
    for run in runs {
      let font = try #require(pieces(of: String(run), from: "w:eastAsia=\"", to: "\"").first)
      #expect(
        run.hasPrefix(
          """
          <w:rPr><w:rFonts w:hint="eastAsia" w:ascii="\(font)" w:eastAsia="\(font)" \
          w:hAnsi="\(font)" w:cs="\(font)"/>
          """))
    }
  }
}

@Test func twentyTwoLinesOfTwentyEightCharactersFillThePage() {
  let page = WordPage.portrait
  let height = page.height - page.top - page.bottom
  #expect(height / WordPage.line == 22 && page.textWidth / (320 + WordPage.tightening) == 28)
  let millimetres = [page.top, page.bottom, page.left, page.right].map {
    (Double($0) / 1440 * 25.4).rounded()
  }
  #expect(millimetres == [37, 35, 28, 26])
}

@Test func noFontIsEverEmbedded() throws {
  let bytes = write(sampleDocument())
  #expect(try names(in: bytes).allSatisfy { !$0.contains("fonts/") })
  #expect(try !part("word/fontTable.xml", of: bytes).contains("w:embed"))
}

@Test func fontsCanBeThoseOfTheOffice() throws {
  var fonts = WordFonts()
  fonts.text = .init("仿宋_GB2312", or: "FangSong")
  let bytes = WordWriter(sampleProperties, fonts: fonts).write(sampleDocument())
  #expect(try part("word/document.xml", of: bytes).contains("w:eastAsia=\"仿宋_GB2312\""))
  #expect(try !part("word/styles.xml", of: bytes).contains("\"仿宋\""))
}

@Test func everyListCountsFromOne() throws {
  let list = Document.Block.numbered(["一", "二"])
  let bytes = write(Document(blocks: [list, .paragraph("间"), list]))
  let body = try part("word/document.xml", of: bytes)
  #expect(pieces(of: body, from: "<w:numId w:val=\"", to: "\"") == ["2", "2", "3", "3"])
  let lists = try part("word/numbering.xml", of: bytes)
  #expect(pieces(of: lists, from: "<w:num w:numId=\"", to: "\"") == ["1", "2", "3"])
  #expect(pieces(of: lists, from: "<w:startOverride w:val=\"", to: "\"") == ["1", "1"])
}

@Test func textIsNeverTakenForMarks() throws {
  let body = try mainPart(Document(title: "<a> & \"b\"", blocks: [.paragraph("一\n二\r\n三\t四")]))
  #expect(body.contains("&lt;a&gt; &amp; &quot;b&quot;"))
  #expect(pieces(of: body, from: "<w:t xml:space=\"preserve\">", to: "<").count == 5)
  #expect(pieces(of: body, from: "<w:br", to: "/>").count == 2)
  #expect(body.contains("<w:tab/>"))
}

@Test func twoTablesInARowStayTwo() throws {
  var table = Table(columns: [.init("代码")])
  table.append(["HS"])
  let body = try mainPart(Document(blocks: [.table(table), .table(table)]))
  #expect(!body.contains("</w:tbl><w:tbl>"))
  #expect(pieces(of: body, from: "<w:tbl>", to: "<w:trPr>").count == 2)
}

@Test func theHeadingOfATableIsRepeatedAndNoRowIsTorn() throws {
  let body = try mainPart(Document(blocks: [.table(sampleTable())]))
  let rows = pieces(of: body, from: "<w:tr>", to: "</w:tr>")
  #expect(rows.count == 6)
  #expect(rows.allSatisfy { $0.contains("<w:cantSplit/>") })
  #expect(rows.map { $0.contains("<w:tblHeader/>") } == [true, false, false, false, false, false])
  #expect(body.contains("<w:tblLayout w:type=\"fixed\"/>"))
}

@Test func aWideTableTakesItsHeadingToAPageOnItsSide() throws {
  let wide = Document.Block.table(wideTable())
  let pages = try pageOrder([.paragraph("前"), .heading("四、全年"), wide, .paragraph("后")])
  #expect(pages == ["前", "portrait", "四、全年", "landscape", "后", "portrait"])
}

@Test func noPageIsLeftEmptyAroundAWideTable() throws {
  #expect(try pageOrder([.table(wideTable())]) == ["landscape"])
  #expect(
    try pageOrder([.table(wideTable()), .heading("又"), .table(wideTable())])
      == ["又", "landscape"])
}

private func wideTable() -> Table {
  let months = (1...12).map { Table.Column("\($0)月") }
  var table = Table(columns: [.init("项目")] + months)
  table.append(
    [Table.Cell("环保产业园实验小学新建")]
      + months.map { _ in Table.Cell("完成施工总承包招标。") })
  return table
}

/// The texts outside tables and the ends of sections, in their order.
private func pageOrder(_ blocks: [Document.Block]) throws -> [String] {
  var outside = ""
  for piece in try mainPart(Document(blocks: blocks)).split(separator: "<w:tbl>") {
    outside += piece.split(separator: "</w:tbl>").last!
  }
  return pieces(of: outside, from: "<w:", to: ">").indices.compactMap { index in
    let piece = outside.split(separator: "<w:", omittingEmptySubsequences: false)[index + 1]
    if piece.hasPrefix("t ") { return String(piece.split(separator: ">")[1].dropLast(5)) }
    guard piece.hasPrefix("pgSz") else { return nil }
    return piece.contains("landscape") ? "landscape" : "portrait"
  }
}
