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

/// However many dates and numbers a table has, a terminal breaks none of its rows.
@Test(arguments: 0..<200 as Range<UInt64>)
func noRowGoesBeyondTheTerminal(seed: UInt64) {
  var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
  func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
  let kinds: [Table.Column.Kind] = [.text, .number, .date, .text]
  var columns: [Table.Column] = [.init("编码", .code), .init("工作")]
  for index in 0..<next(14) {
    columns.append(
      .init(
        ["计划", "预计/实际", "Against the plan"][next(3)] + "\(index)", kinds[next(4)],
        priority: next(2),
        dropOrder: next(3) == 0 ? next(9) : nil))
  }
  var table = Table(columns: columns)
  for _ in 0..<3 {
    table.append(
      columns.enumerated().map { index, column in
        if index == 0 { return Table.Cell("HS-BC.C\(next(90))") }
        return switch column.kind {
        case .date: "2027-08-2\(next(10))A"
        case .number: Table.Cell("−\(next(400))个工作日")
        default: Table.Cell(String(repeating: "砌体与水电管线", count: 1 + next(3)))
        }
      })
  }
  for width in [40, 80, 120] {
    let lines = TerminalWriter(maximumWidth: width).write(table).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth().width(of: String($0)) <= width }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("HS-BC.C") })
  }
}
