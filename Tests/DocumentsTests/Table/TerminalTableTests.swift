import Documents
import Testing

@Test func columnsAlignByDisplayWidth() {
  let golden = lines(
    "近期节点",
    "代码    工作                最迟完成      裕量  责任单位",
    "────────────────────────────────────────────────────────",
    "亭湖高中二期（HS）",
    "HS.C08  主体封顶            2028-02-19   +3 天  施工单位",
    "HS.C09  砌体 & MEP 预埋 🚩  2028-03-02  −12 天",
    "便仓小学迁建（RL）",
    "RL.C01  “三通一平”|场地     2028-02-01    0 天  镇政府",
    "* 2027 年日历为暂定。")
  #expect(TerminalWriter().write(sampleTable()) == golden)
}

@Test func columnsAlignWhereAmbiguousCharactersAreWide() {
  let writer = TerminalWriter(rule: DisplayWidth(ambiguousIsWide: true))
  let golden = lines(
    "近期节点",
    "代码    工作                最迟完成      裕量  责任单位",
    "--------------------------------------------------------",
    "亭湖高中二期（HS）",
    "HS.C08  主体封顶            2028-02-19   +3 天  施工单位",
    "HS.C09  砌体 & MEP 预埋 🚩  2028-03-02  −12 天",
    "便仓小学迁建（RL）",
    "RL.C01  “三通一平”|场地   2028-02-01    0 天  镇政府",
    "* 2027 年日历为暂定。")
  #expect(writer.write(sampleTable()) == golden)
}

@Test func theWidestTextColumnGivesWayFirst() {
  let golden = lines(
    "近期节点",
    "代码    工作       最迟完成      裕量  责任单位",
    "───────────────────────────────────────────────",
    "亭湖高中二期（HS）",
    "HS.C08  主体封顶   2028-02-19   +3 天  施工单位",
    "HS.C09  砌体 & M…  2028-03-02  −12 天",
    "便仓小学迁建（RL）",
    "RL.C01  “三通一…   2028-02-01    0 天  镇政府",
    "* 2027 年日历为暂定。")
  #expect(TerminalWriter(maximumWidth: 47).write(sampleTable()) == golden)
}

@Test func columnsOfLowPriorityGiveWayBeforeWiderOnes() {
  var table = Table(columns: [.init("name", priority: 1), .init("note")])
  table.append(["abcdefghijklmnopqrst", "abcdefghijkl"])
  #expect(
    TerminalWriter(maximumWidth: 30).write(table)
      == lines(
        "name                  note", "──────────────────────────────",
        "abcdefghijklmnopqrst  abcdefg…"))
  #expect(
    TerminalWriter(maximumWidth: 24).write(table)
      == lines("name            note", "────────────────────────", "abcdefghijklm…  abcdefg…"))
}

@Test func numbersAndDatesAreNeverCut() {
  var table = Table(columns: [.init("n", .number), .init("d", .date)])
  table.append(["1234567890", "2028-02-19"])
  #expect(
    TerminalWriter(maximumWidth: 5).write(table)
      == lines("         n  d", "──────────────────────", "1234567890  2028-02-19"))
}

@Test(arguments: 46...60)
func noLineIsWiderThanTheTerminal(width: Int) {
  let text = TerminalWriter(maximumWidth: width).write(sampleTable())
  for line in text.split(separator: "\n") {
    #expect(DisplayWidth.standard.width(of: String(line)) <= width)
  }
}

@Test func aColumnKeepsToItsMaximum() {
  var table = Table(columns: [.init("工作", maximumWidth: 6), .init("n", .number)])
  table.append(["主体封顶", "1"])
  #expect(TerminalWriter().write(table) == lines("工作    n", "─────────", "主体…   1"))
}

@Test func colourStandsAroundTheTextAndNotAroundBlanks() {
  var table = Table(columns: [.init("工作"), .init("裕量", .number)])
  table.append([Table.Cell("封顶", .good), Table.Cell("−1", .bad)])
  table.append(["主体封顶", .empty])
  #expect(
    TerminalWriter(ink: .colour).write(table)
      == lines(
        "\u{1B}[1m工作\u{1B}[0m      \u{1B}[1m裕量\u{1B}[0m", "──────────────",
        "\u{1B}[32m封顶\u{1B}[0m        \u{1B}[31m−1\u{1B}[0m", "主体封顶"))
}

@Test func controlCharactersInACellCannotReachTheTerminal() {
  var table = Table(columns: [.init("a"), .init("b")])
  table.append(["x\ny\u{1B}[2J\u{9B}1m", "z\r\n"])
  #expect(
    TerminalWriter().write(table)
      == lines("a                b", "──────────────────", "x y␛[2J\\u{9B}1m  z"))
}

@Test func aTableWithoutRowsShowsItsHeadings() {
  #expect(TerminalWriter().write(Table(columns: [.init("代码")])) == lines("代码", "────"))
}

@Test func aTableWithoutColumnsShowsOnlyItsTitle() {
  #expect(TerminalWriter().write(Table(title: "空", columns: [])) == lines("空"))
}

@Test func noLineOfATableEndsInBlanks() {
  var table = sampleTable()
  table.append(["x  ", " 缩进 ", "", "", "全角\u{3000}"])
  #expect(linesWithTrailingBlanks(TerminalWriter().write(table)).isEmpty)
  #expect(linesWithTrailingBlanks(MarkdownWriter().write(table)).isEmpty)
}
