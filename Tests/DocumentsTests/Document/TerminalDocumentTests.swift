import Documents
import Testing

@Test func aDocumentReadsWellOnATerminal() {
  let golden = lines(
    "工程进度周报", "════════════", "",
    "总体情况", "────────", "",
    "8 个项目：在建 6、前期 2；本周滞后 1 项。", "",
    "各项目", "",
    "1. 亭湖高中二期：较计划提前 3 天。",
    "2. 便仓小学迁建：较计划滞后 6 天（复检），3 月 20 日前赶回。🟡", "",
    "- 供电报装：规财科", "- 下周：无", "",
    "  | 2027 年日历为暂定，以国务院办公厅公布为准。")
  #expect(TerminalWriter().write(sampleDocument()) == golden)
}

@Test func longLinesWrapUnderTheirText() {
  let document = Document(blocks: [
    .numbered(["便仓小学迁建：主体三层梁板浇筑完成，较计划滞后。", "short words wrap at blanks too"])
  ])
  let golden = lines(
    "1. 便仓小学迁建：主体三",
    "   层梁板浇筑完成，较计",
    "   划滞后。",
    "2. short words wrap at",
    "   blanks too")
  #expect(TerminalWriter(maximumWidth: 23).write(document) == golden)
}

@Test func closingPunctuationNeverBeginsALine() {
  let document = Document(blocks: [.paragraph("主体封顶，后浇带")])
  #expect(TerminalWriter(maximumWidth: 8).write(document) == lines("主体封", "顶，后浇", "带"))
}

@Test func openingBracketsNeverEndALine() {
  let document = Document(blocks: [.paragraph("主体封（含顶）")])
  #expect(TerminalWriter(maximumWidth: 8).write(document) == lines("主体封", "（含顶）"))
}

@Test func aWordLongerThanTheLineIsCut() {
  let document = Document(blocks: [.paragraph("abcdefghij")])
  #expect(TerminalWriter(maximumWidth: 4).write(document) == lines("abcd", "efgh", "ij"))
}

@Test(arguments: 1...40)
func wrappingLosesNothing(width: Int) {
  let text = "8 个项目：在建 6、前期 2；本周 “滞后” 1 项（RL）🇨🇳。"
  let written = TerminalWriter(maximumWidth: width)
    .write(Document(blocks: [.paragraph(Phrase(text))]))
  #expect(written.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  #expect(
    width < 2
      || written.split(separator: "\n").allSatisfy {
        DisplayWidth.standard.width(of: String($0)) <= width
      })
}

@Test func colourEndsBeforeEachLineDoes() {
  let document = Document(blocks: [.paragraph("本周\("滞后三项", .bad)")])
  #expect(
    TerminalWriter(maximumWidth: 8, ink: .colour).write(document)
      == lines("本周\u{1B}[31m滞后\u{1B}[0m", "\u{1B}[31m三项\u{1B}[0m"))
}

@Test func anEmptyDocumentIsAnEmptyText() {
  #expect(TerminalWriter().write(Document()) == "")
}
