import Documents
import Testing

private func board() -> Table {
  var table = Table(columns: [
    .init("代码", priority: 1), .init("项目"), .init("方向", dropOrder: 1),
    .init("开始", .date, dropOrder: 2), .init("完成", .date),
  ])
  table.append(["CE-BC.A01", "便仓镇社区教育中心配套建设", "顺排", "2027-10-08", "2028-04-21"])
  return table
}

@Test func columnsGoInTheirOrderBeforeTextIsCutToPieces() {
  func headings(_ width: Int) -> [String] {
    TerminalWriter(maximumWidth: width).write(board()).split(separator: "\n")[0]
      .split(separator: " ").map(String.init)
  }
  #expect(headings(59) == ["代码", "项目", "方向", "开始", "完成"])
  #expect(headings(57) == ["代码", "项目", "方向", "开始", "完成"])
  #expect(headings(56) == ["代码", "项目", "开始", "完成"])
  #expect(headings(50) == ["代码", "项目", "完成"])
}

@Test func whatSaysWhichRowItIsStaysWhole() {
  let text = TerminalWriter(maximumWidth: 40).write(board())
  #expect(text.contains("CE-BC.A01"))
  #expect(text.contains("2028-04-21"))
}

@Test func withoutALimitEveryColumnIsThere() {
  #expect(TerminalWriter().write(board()).contains("顺排"))
}
