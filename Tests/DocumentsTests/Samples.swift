import Documents

/// A table with Chinese, full-width punctuation, ASCII and emoji, groups and footnotes.
func sampleTable() -> Table {
  var table = Table(
    title: "近期节点",
    columns: [
      .init("代码"), .init("工作"), .init("最迟完成", .date), .init("裕量", .number),
      .init("责任单位"),
    ],
    footnotes: ["* 2027 年日历为暂定。"])
  table.append(group: "亭湖高中二期（HS）")
  table.append(["HS.C08", Table.Cell("主体封顶", .strong), "2028-02-19", "+3 天", "施工单位"])
  table.append(["HS.C09", "砌体 & MEP 预埋 🚩", "2028-03-02", Table.Cell("−12 天", .bad), ""])
  table.append(group: "便仓小学迁建（RL）")
  table.append(["RL.C01", "“三通一平”|场地", "2028-02-01", Table.Cell("0 天", .warn), "镇政府"])
  return table
}

/// A document with every kind of part.
func sampleDocument() -> Document {
  Document(
    title: "工程进度周报",
    blocks: [
      .heading("总体情况"),
      .paragraph("8 个项目：在建 6、前期 2；本周\("滞后 1 项", .bad)。"),
      .heading("各项目", level: 2),
      .numbered([
        "亭湖高中二期：较计划\("提前 3 天", .good)。",
        "便仓小学迁建：较计划\("滞后 6 天（复检）", .bad)，3 月 20 日前赶回。🟡",
      ]),
      .bullets(["供电报装：规财科", "下周：无"]),
      .note("2027 年日历为暂定，以国务院办公厅公布为准。"),
    ])
}

/// Joins lines, each with a line feed at its end.
func lines(_ lines: String...) -> String {
  lines.map { $0 + "\n" }.joined()
}

/// Returns the lines that end in white space.
func linesWithTrailingBlanks(_ text: String) -> [Substring] {
  text.split(separator: "\n").filter { $0.last?.isWhitespace == true }
}
