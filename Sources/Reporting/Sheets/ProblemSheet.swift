import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// 问题台账 as a sheet: a row a problem, until it is struck off and after.
public struct ProblemSheet: Sendable {
  private let source: SheetSource
  private var terms: Terms { source.terms }

  /// Makes the sheet of the problems of some projects.
  public init(_ source: SheetSource) {
    self.source = source
  }

  /// The sheet; nil where there are no problems.
  public var sheet: Workbook.Sheet? {
    let problems = source.comparison.problems.filter { source.projects.contains($0.project) }
    guard !problems.isEmpty else { return nil }
    let today = source.schedule.dataDate?.day ?? problems.map(\.raised).max() ?? Day(number: 0)
    let words = ProblemWords(portfolio: source.portfolio, terms: terms, today: today)
    var sheet = Workbook.Sheet(
      terms("问题台账", "Problems"), title: source.title(terms("问题台账（销号）", "Problems")),
      subtitle: source.subtitle, columns: columns, frozenColumns: 2, page: source.page)
    for problem in problems { sheet.append(row(problem, words)) }
    return sheet
  }

  private var columns: [Workbook.Column] {
    [
      .init(terms("序号", "No."), width: .fixed(6), alignment: .centre),
      .init(terms("项目", "Project"), width: .fixed(28), alignment: .left),
      .init(terms("工作", "Activity"), width: .fixed(22), alignment: .left),
      .init(terms("存在问题", "Problem"), width: .fixed(40), alignment: .left),
      .init(terms("解决措施", "Measure"), width: .fixed(30), alignment: .left),
      .init(terms("责任单位", "Owner"), width: .fixed(18), alignment: .left),
      .init(terms("责任人", "Person"), width: .fixed(10), alignment: .centre),
      .init(terms("提出\n日期", "Raised"), width: .fixed(12)),
      .init(terms("完成\n时限", "Due"), width: .fixed(12)),
      .init(terms("状态", "State"), width: .fixed(16), alignment: .centre),
      .init(terms("销号\n日期", "Closed"), width: .fixed(12)),
    ]
  }

  private func row(_ problem: Problem, _ words: ProblemWords) -> [Workbook.Cell] {
    let activity = problem.activity.map { terms.name(source.portfolio.activities[$0]) } ?? ""
    let isLate = problem.daysOverdue(on: words.today) != nil
    return [
      .integer(problem.number), .init(source.portfolio.projects[problem.project].name),
      .init(activity), .init(problem.text), .init(problem.measure), .init(problem.owner),
      .init(problem.person), source.cell(problem.raised), source.cell(problem.due),
      .init(words.state(problem), problem.closed != nil ? .good : isLate ? .bad : .plain),
      source.cell(problem.closed),
    ]
  }
}
