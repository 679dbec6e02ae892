import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// 12个月文字表: a row a project, and in every month of a year what is to be done, in sentences.
///
/// What governments collect every year: free text a month, from the plan as it was approved.
public struct MonthSheet: Sendable {
  private let source: SheetSource
  private let year: Int
  private var terms: Terms { source.terms }

  /// Makes the sheet of a year; nil for that of the data date.
  public init(_ source: SheetSource, year: Int? = nil) {
    self.source = source
    self.year = year ?? source.year
  }

  /// The sheet.
  public var sheet: Workbook.Sheet {
    var sheet = Workbook.Sheet(
      terms("\(year)年月度计划", "Months of \(year)"),
      title: source.title(terms("\(year)年\(source.planning)月度计划表", "Plan by month, \(year)")),
      subtitle: source.subtitle, columns: columns, frozenColumns: 2, page: source.page)
    for project in source.projects { sheet.append(row(project)) }
    sheet.footnotes = [
      terms(
        "各月内容取自\(source.hasPlan ? "基准计划" : "现行计划")，每格最多 \(MonthText.most) 句：级别高的优先，节点先于一般工作。",
        "From the \(source.hasPlan ? "baseline" : "current plan"); at most \(MonthText.most) sentences "
          + "a month: by level, milestones before other work.")
    ]
    return sheet
  }

  private var columns: [Workbook.Column] {
    let months =
      terms.language == .zh
      ? ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].map { $0 + "月" }
      : [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    return [
      .init(terms("项目\n编码", "Code"), width: .fixed(9), alignment: .centre),
      .init(terms("项目名称", "Project"), width: .fixed(16), alignment: .left),
      .init(terms("责任单位", "Owner"), width: .fixed(10), alignment: .centre),
      .init(terms("计划\n开工", "Begin"), width: .fixed(12)),
      .init(terms("计划\n竣工", "Complete"), width: .fixed(12)),
    ] + months.map { .init($0, width: .fixed(15), alignment: .left) }
  }

  private func row(_ project: Int) -> [Workbook.Cell] {
    let record = source.portfolio.projects[project]
    let text = MonthText(source, project: project)
    return [
      .init(record.code, .strong), .init(record.name, .strong), .init(record.lead),
      source.cell(text.day(of: .commence) ?? text.first),
      source.cell(text.day(of: .completion) ?? text.last),
    ] + (1...12).map { .init(text.sentences(in: $0, of: year).joined()) }
  }
}
