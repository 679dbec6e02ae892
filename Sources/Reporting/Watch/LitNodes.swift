import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The nodes that are not done and yellow or worse, the worst first.
struct LitNodes: Sendable {
  private let comparison: Comparison
  private let nodes: [Int]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    let portfolio = comparison.schedule.network.portfolio
    let order = PlanOrder(portfolio)
    func severity(_ position: Int) -> Int {
      Colour.allCases.firstIndex(of: comparison[position].colour ?? .green) ?? 0
    }
    let lit = order.typed.flatMap { order.activities[$0] }.filter {
      portfolio.activities[$0].isNode && comparison.schedule.activities[$0].phase != .complete
        && (comparison[$0].colour ?? .green) > .green
    }
    nodes = lit.enumerated().sorted {
      (-severity($0.element), $0.offset) < (-severity($1.element), $1.offset)
    }.map(\.element)
  }

  func table(_ terms: Terms) -> Table {
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    var table = Table(
      title: terms("亮灯节点", "Flagged milestones"),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("节点", "Node"), maximumWidth: 30),
        Table.Column(terms("计划", "Planned"), .date, dropOrder: 2),
        Table.Column(terms("预计", "Forecast"), .date),
        Table.Column(terms("较计划", "Against plan"), maximumWidth: 20),
        Table.Column(terms("责任单位", "Owner"), maximumWidth: 16, dropOrder: 1),
        Table.Column(terms("灯", "Colour"), priority: 2),
      ],
      footnotes: nodes.isEmpty ? [terms("没有黄灯、橙灯或红灯。", "None is yellow, orange or red.")] : [])
    for position in nodes {
      let activity = portfolio.activities[position]
      let compared = comparison[position]
      let finish = comparison.schedule.activities[position].finish
      table.append([
        Table.Cell(portfolio.code(of: position)), Table.Cell(terms.name(activity)),
        Table.Cell(compared.plan.map { "\(dates.finish($0.finish))" } ?? ""),
        Table.Cell("\(dates.finish(finish))"),
        compared.slip.map { Table.Cell(terms.slip($0.count), $0.days > 0 ? .bad : .plain) }
          ?? .empty,
        Table.Cell(activity.responsible(terms)),
        colour(
          compared.colour, terms, isHeld: comparison.isUnreported(activity.project)),
      ])
    }
    return table
  }
}
