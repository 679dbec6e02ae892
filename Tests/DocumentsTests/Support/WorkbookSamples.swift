import Documents

/// A workbook with every kind of cell, headings over headings, groups and rules.
func sampleWorkbook() throws -> Workbook {
  var sheet = Workbook.Sheet(
    "倒排工期表", title: "亭湖高中二期倒排工期表", subtitle: "编制日期：2028年2月2日",
    columns: [
      .init("序号"), .init("工作内容", width: .fitting(atMost: 30)), .init("开始", under: "计划"),
      .init("完成", under: "计划"), .init("偏差"), .init("完成率"), .init("状态"),
    ], frozenColumns: 2, page: .init(.a3, footer: "规财科 & 项目办"))
  sheet.append(group: "主体结构")
  sheet.append([
    .integer(1), "=HYPERLINK(\"http://a\",\"b\")", .date(day(2, 29)), .date(day(9, 1)),
    .number(6, .bad, format: .signed(unit: "天")), .percent(0.155), Workbook.Cell("滞后", .bad),
  ])
  sheet.append([
    .integer(12_345), "主体结构封顶（含屋面构架、女儿墙及出屋面机房）并通过监理验收", .date(nil),
    .date(day(9, 2), format: .isoDay), .number(-3, format: .signed(unit: "天")), .percent(1),
    Workbook.Cell("提前", fill: 0xDDFFDD),
  ])
  sheet.append(group: "收尾")
  sheet.append([
    .number(0.5), "“交付”\n第二行", .date(day(9, 3), format: .monthDay),
    .date(DateStamp(year: 2028, month: 9, day: 3, hour: 18)), .empty, .empty, "",
  ])
  sheet.rules = [
    .init(column: 6, .equals("滞\"后"), .row, as: .bad), .init(column: 4, .below(-2.5), as: .good),
    .init(column: 3, .before(day(9, 2)), .column(1), as: .warn),
  ]
  sheet.footnotes = ["注：2028年放假安排尚未公布，按法定13日推算。"]
  var workbook = Workbook(sampleProperties)
  try workbook.append(sheet)
  var plain = Workbook.Sheet(
    "'s & <月>".dropFirst().description, columns: [.init("月")], hasFilter: false)
  plain.append(["一月"])
  try workbook.append(plain)
  return workbook
}
