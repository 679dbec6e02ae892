import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// 节点台账 as a sheet: a row a node, with columns to fill in and to strike it off (销号).
public struct LedgerSheet: Sendable {
  private let source: SheetSource
  private var terms: Terms { source.terms }

  /// Makes the ledger of some projects.
  public init(_ source: SheetSource) {
    self.source = source
  }

  /// The sheet.
  public var sheet: Workbook.Sheet {
    let name = terms("节点台账", "Ledger")
    var sheet = Workbook.Sheet(
      name, title: source.title(terms("节点台账（销号）", "Ledger of milestones")),
      subtitle: source.subtitle, columns: columns, frozenColumns: 3, page: source.page)
    sheet.rules = rules
    sheet.footnotes = [
      terms(
        "红旗为按期或提前完成，黑旗为超期未完成，滞后完成不挂旗；实际日期加粗。完成时限为确保要求完成时间的最迟日期。责任领导、责任人、解决措施空白的由责任单位填写。",
        "A red flag is praise for what was done in time, a black flag marks what is overdue, and what "
          + "was done late has none; actual dates are bold. The deadline is the last day that keeps the required dates. Leader, person and "
          + "measures that are empty are filled in by the owner.")
    ]
    var number = 0
    for project in source.projects {
      for position in source.activities(of: project)
      where source.portfolio.activities[position].isNode {
        number += 1
        sheet.append(row(number, position))
      }
    }
    return sheet
  }

  // MARK: Columns

  private var columns: [Workbook.Column] {
    [
      .init(terms("序号", "No."), width: .fixed(6), alignment: .centre),
      .init(terms("项目", "Project"), width: .fixed(28), alignment: .left),
      .init(terms("节点", "Milestone"), width: .fixed(22), alignment: .left),
      .init(terms("编码", "Code"), width: .fitting(atMost: 12)),
      .init(terms("级别", "Lvl"), width: .fixed(6), alignment: .centre),
      .init(terms("责任单位", "Owner"), width: .fixed(16), alignment: .left),
      .init(terms("责任\n领导", "Leader"), width: .fixed(9), alignment: .centre),
      .init(terms("责任人", "Person"), width: .fixed(9), alignment: .centre),
      .init(terms("计划\n完成", "Planned"), width: .fixed(12)),
      .init(terms("实际／预\n测完成", "Actual or\nforecast"), width: .fixed(12)),
      .init(terms("偏差", "Against\nplan"), width: .fixed(13), alignment: .centre),
      .init(terms("状态", "Status"), width: .fixed(11), alignment: .centre),
      .init(terms("旗", "Flag"), width: .fixed(8), alignment: .centre),
      .init(terms("存在问题", "Problems"), width: .fixed(34), alignment: .left),
      .init(terms("解决措施", "Measures"), width: .fixed(22), alignment: .left),
      .init(terms("完成\n时限", "Deadline"), width: .fixed(12)),
      .init(terms("销号情况", "Struck off"), width: .fixed(11), alignment: .centre),
      .init(terms("销号\n日期", "On"), width: .fixed(12)),
      .init(terms("备注", "Remarks"), width: .fixed(16), alignment: .left),
    ]
  }

  private static let slip = 10
  private static let status = 11
  private static let flag = 12
  private static let closed = 16

  private var rules: [Workbook.Rule] {
    [
      Workbook.Rule(column: Self.status, .equals(overdue), as: .bad),
      Workbook.Rule(column: Self.status, .equals(done), as: .good),
      Workbook.Rule(column: Self.slip, .above(0), as: .warn),
      Workbook.Rule(column: Self.closed, .equals(struckOff), as: .good),
    ]
  }

  private var done: String { terms("已完成", "done") }
  private var overdue: String { terms("超期", "overdue") }
  private var struckOff: String { terms("已销号", "yes") }

  // MARK: Rows

  private func row(_ number: Int, _ position: Int) -> [Workbook.Cell] {
    let activity = source.portfolio.activities[position]
    let scheduled = source.schedule.activities[position]
    let compared = source.comparison[position]
    let isDone = compared.status.isDone
    let deadline = scheduled.limitFinish ?? scheduled.floatFinish
    let finish = source.cell(
      source.dates.finish(scheduled.finish), scheduled.actualFinish == nil ? .plain : .strong)
    return [
      .integer(number), .init(source.portfolio.projects[activity.project].name),
      .init(terms.name(activity), activity.level == 1 ? .strong : .plain),
      .init(source.portfolio.code(of: position)), .integer(activity.level), .init(activity.owner),
      .init(source.portfolio.leader(of: position)), .init(source.portfolio.person(of: position)),
      source.cell(compared.plan.map { source.dates.finish($0.finish) }), finish,
      source.slipCell(of: position), .init(state(compared.status)), flag(compared.status),
      .init(problem(position)), .init(measures(position)),
      isDone ? .empty : source.cell(deadline.map(source.dates.finish)),
      .init(isDone ? struckOff : terms("未销号", "no")),
      source.cell(scheduled.actualFinish.map(source.dates.finish)), .init(activity.note),
    ]
  }

  private func state(_ status: Status) -> String {
    status.isDone ? done : status == .overdue ? overdue : terms.status(status)
  }

  /// 红旗 is praise, 黑旗 blame; neither is a light.
  private func flag(_ status: Status) -> Workbook.Cell {
    switch status.flag {
    case .red: Workbook.Cell(terms("红旗", "red"), fill: 0xFFD9D9)
    case .black: Workbook.Cell(terms("黑旗", "black"), fill: 0xBFBFBF)
    case nil: .empty
    }
  }

  /// The open problems of a node.
  private func problems(_ position: Int) -> [Problem] {
    source.comparison.problems.filter { $0.activity == position && $0.closed == nil }
  }

  private func measures(_ position: Int) -> String {
    problems(position).map(\.measure).filter { !$0.isEmpty }.joined(separator: terms("；", "; "))
  }

  /// What was raised or reported about a node, else where its lateness comes from; nothing of what is done.
  private func problem(_ position: Int) -> String {
    guard source.schedule.activities[position].phase != .complete else { return "" }
    let raised = problems(position).map(\.text)
    if !raised.isEmpty { return raised.joined(separator: terms("；", "; ")) }
    let remark = source.remark(on: position)
    if !remark.isEmpty { return remark }
    guard (source.comparison[position].slip?.days ?? 0) > 0,
      let cause = ProjectNews.cause(of: position, source.comparison)
    else { return "" }
    return terms.reason(cause, in: source.portfolio)
  }
}
