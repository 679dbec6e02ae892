import Containers
import Testing

@testable import Documents

private func written(_ sheet: Workbook.Sheet) throws -> [UInt8] {
  var workbook = Workbook(sampleProperties)
  try workbook.append(sheet)
  return try ExcelWriter().write(workbook)
}

@Test func everyPartOfAnExcelFileIsAsReviewed() throws {
  let bytes = try ExcelWriter().write(sampleWorkbook())
  for name in [
    "workbook", "styles", "sharedStrings", "worksheets/sheet1", "worksheets/sheet2",
  ] {
    let file = name.split(separator: "/").last!
    try Golden.expect(laidOut(part("xl/\(name).xml", of: bytes)), is: "excel/\(file).xml")
  }
  #expect(try ExcelWriter().write(sampleWorkbook()) == bytes)
}

@Test(arguments: ["=1+1", "+3 天", "-6 天", "@人", "'引号", "=cmd|' /C calc'!A0"])
func textIsNeverAFormula(text: String) throws {
  var sheet = Workbook.Sheet("表", columns: [.init("甲")])
  sheet.append([Workbook.Cell(text)])
  let bytes = try written(sheet)
  let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
  #expect(xml.contains("t=\"s\"><v>1</v>") && !xml.contains("<f"))
  #expect(try part("xl/styles.xml", of: bytes).contains("quotePrefix=\"1\""))
}

@Test(arguments: [
  ("_x000D_", "_x005F_x000D_"), ("_x12_", "_x12_"), ("a_x00ffz", "a_x00ffz"),
  ("_x_x0041_", "_x_x005F_x0041_"), ("一\r\n二", "一\n二"), ("<&>", "&lt;&amp;&gt;"),
  ("a\0b\u{1}\u{B}c\u{FFFE}\u{FFFF}\t", "ab\nc\t"),
])
func textIsWrittenSoThatExcelReadsTheSame(text: String, expected: String) throws {
  var sheet = Workbook.Sheet("表", columns: [.init("甲")])
  sheet.append([Workbook.Cell(text)])
  let xml = try part("xl/sharedStrings.xml", of: written(sheet))
  #expect(xml.contains("\(expected)</t></si></sst>"))
}

@Test func numbersHaveNoMoreDigitsThanTheyNeed() {
  #expect(
    [3, 0.155, -2, 1e-7, 12_345_678_901].map(\.plain) == [
      "3", "0.155", "-2", "1e-07", "12345678901",
    ])
}

@Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
func columnsAreNamedAsExcelNamesThem(column: Int, letters: String) {
  #expect(ExcelPlace.letters(column) == letters)
}

@Test func aLongTextGetsTheHeightOfItsLines() throws {
  var sheet = Workbook.Sheet("表", columns: [.init("甲", width: .fixed(12))], hasFilter: false)
  let cells = ["短", "一二三四五六七八九十", "一\n二\n三"].map { Workbook.Cell($0) }
  for cell in cells { sheet.append([cell]) }
  let layout = ExcelLayout(sheet)
  #expect(cells.map { layout.height(of: [$0]) } == [20, 36, 52])
}

@Test func columnsAreAsWideAsWhatTheyShow() {
  var sheet = Workbook.Sheet(
    "表", columns: [.init("日"), .init("数"), .init("名"), .init("责任单位"), .init("长")],
    hasFilter: false)
  sheet.append([
    .date(day(9, 1)), .integer(-1_234_567), "工期", "甲",
    Workbook.Cell(String(repeating: "长", count: 99)),
  ])
  #expect(ExcelLayout(sheet).widths == [16, 12, 6, 10, 42])
  sheet.hasFilter = true
  #expect(ExcelLayout(sheet).widths == [16, 12, 7, 13, 42])
}

@Test func rulesPassOverTheLinesOfGroups() throws {
  var sheet = Workbook.Sheet("表", columns: [.init("甲"), .init("乙")])
  for group in ["一", "二"] {
    sheet.append(group: group)
    sheet.append(["", ""])
    sheet.append(["", ""])
  }
  sheet.rules = [.init(column: 1, .isEmpty, .row, as: .warn)]
  let xml = try part("xl/worksheets/sheet1.xml", of: written(sheet))
  #expect(xml.contains("sqref=\"A3:B4 A6:B7\""))
  #expect(xml.contains("<formula>LEN($B3)=0</formula>"))
}

@Test func anEmptySheetIsStillASheet() throws {
  let xml = try part(
    "xl/worksheets/sheet1.xml", of: written(Workbook.Sheet("空", columns: [.init("甲")])))
  #expect(xml.contains("<autoFilter ref=\"A1\"/>"))
}

@Test func aNumberIsWrittenInItsWords() throws {
  var sheet = Workbook.Sheet("表", columns: [.init("偏差")])
  let words = Workbook.Cell.Format.worded(above: "滞后#天", below: "提前#天", zero: "按期")
  sheet.append([.integer(-12, format: words)])
  let bytes = try written(sheet)
  #expect(
    try part("xl/styles.xml", of: bytes).contains(
      "&quot;滞后&quot;0&quot;天&quot;;&quot;提前&quot;0&quot;天&quot;;&quot;按期&quot;"))
  #expect(ExcelLayout(sheet).widths == [10])
}

@Test func aGroupThatStartsAPageBreaksBeforeItsRowButNotAtTheTop() throws {
  var sheet = Workbook.Sheet("表", columns: [.init("甲")])
  for group in ["一", "二"] {
    sheet.append(group: group, startsPage: true)
    sheet.append(["行"])
  }
  let xml = try part("xl/worksheets/sheet1.xml", of: written(sheet))
  #expect(
    xml.contains(
      "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"3\" max=\"16383\" man=\"1\"/>"))
}

@Test func pagesAreNumberedInTheWordsAskedFor() throws {
  var sheet = Workbook.Sheet("表", columns: [.init("甲")])
  sheet.page.numbering = "Page # of #"
  let xml = try part("xl/worksheets/sheet1.xml", of: written(sheet))
  #expect(xml.contains("&amp;CPage &amp;P of &amp;N"))
}

@Test func aWordThatDoesNotFitGoesToTheNextLine() {
  var sheet = Workbook.Sheet("表", columns: [.init("甲", width: .fixed(12))], hasFilter: false)
  sheet.append(["commission completion"])
  let layout = ExcelLayout(sheet)
  #expect(layout.lineCount("completing certificate works", width: 11) == 3)
  #expect(layout.height(of: ["commission completion"]) == 36)
}

@Test func aRowOfCellsGrowsWithItsTextAndEveryOtherKeepsItsHeight() throws {
  let xml = try part("xl/worksheets/sheet1.xml", of: ExcelWriter().write(sampleWorkbook()))
  let rows = xml.split(separator: "<row ").dropFirst().map { $0.prefix { $0 != ">" } }
  let fixed = rows.filter { $0.contains("customHeight=\"1\"") }
    .map { $0.dropFirst(3).prefix { $0 != "\"" } }
  #expect(rows.allSatisfy { $0.contains(" ht=\"") })
  #expect(fixed == ["1", "2", "3", "4", "5", "8", "10"])
  #expect(xml.contains("<sheetFormatPr defaultRowHeight=\"18\"/>"))
}

@Test func aRuleOverMoreRowsThanTheLibraryKeepsInOneLineHoldsForAll() throws {
  var sheet = Workbook.Sheet("表", columns: [.init("甲"), .init("乙")])
  for number in 0..<600 {
    sheet.append(group: "组 \(number)")
    sheet.append(["1", ""])
  }
  sheet.rules = [.init(column: 1, .isEmpty, .row, as: .warn)]
  let xml = try part("xl/worksheets/sheet1.xml", of: written(sheet))
  let lists = xml.split(separator: "sqref=\"").dropFirst(2).map { $0.prefix { $0 != "\"" } }
  let ranges = lists.flatMap { $0.split(separator: " ") }
  #expect(lists.allSatisfy { $0.utf8.count < 2080 } && lists.count > 1)
  #expect(Set(ranges.map { String($0) }) == Set((0..<600).map { "A\(3 + 2 * $0):B\(3 + 2 * $0)" }))
  #expect(ranges.count == 600)
  for list in lists {
    let row = list.dropFirst().prefix { $0 != ":" }
    #expect(xml.contains("<formula>LEN($B\(row))=0</formula>"))
  }
}

@Test func aFileSaysWhoMadeItAndWhenAndAsksForNoComputing() throws {
  let bytes = try ExcelWriter().write(sampleWorkbook())
  let book = try part("xl/workbook.xml", of: bytes)
  #expect(!book.contains("calcPr") && book.contains("windowWidth=\"28800\""))
  #expect(try part("docProps/core.xml", of: bytes).contains("2028-02-02T08:00:00Z"))
  #expect(
    try part("docProps/app.xml", of: bytes).contains("<Application>schedctl</Application>"))
  #expect(!String(decoding: bytes, as: UTF8.self).contains("/proc"))
}

@Test func aPartThatBreaksOffIsNotTakenForWhole() {
  let part = Array("<?xml version=\"1.0\"?>\n<a b=\"1\"><c></c><a/></a>".utf8)
  #expect(ExcelMarks(part).isWhole && ExcelMarks(part + [0x0A]).isWhole)
  for end in part.indices { #expect(!ExcelMarks(Array(part[..<end])).isWhole) }
}
