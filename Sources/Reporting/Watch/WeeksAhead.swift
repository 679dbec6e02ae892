import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The nodes that are to come, week by week.
struct WeeksAhead: Sendable {
  private let comparison: Comparison
  private let nodes: [(position: Int, day: Day)]
  private let today: Day
  /// So many weeks are shown, the present one among them.
  private static let shown = 8

  /// Takes the nodes of the weeks from a day on, of all projects or of one.
  init(_ comparison: Comparison, today: Day, project: Int? = nil) {
    self.comparison = comparison
    self.today = today
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let order = PlanOrder(portfolio)
    let end = today.monday + 7 * Self.shown
    nodes = order.typed.filter { project == nil || $0 == project }.flatMap { order.activities[$0] }
      .filter {
        portfolio.activities[$0].isNode && comparison.schedule.activities[$0].phase != .complete
      }
      .map { ($0, dates.finish(comparison.schedule.activities[$0].finish)) }
      .filter { $0.day < end }
      .sorted { ($0.day, $0.position) < ($1.day, $1.position) }
  }

  func table(_ terms: Terms) -> Table {
    let portfolio = comparison.schedule.network.portfolio
    var table = Table(
      title: terms("近\(Self.shown)周节点", "Milestones of the next \(Self.shown) weeks"),
      columns: [
        Table.Column(terms("预计", "Forecast"), .date),
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("节点", "Node"), maximumWidth: 30),
        Table.Column(terms("较计划", "Against plan"), maximumWidth: 20),
        Table.Column(terms("责任单位", "Owner"), maximumWidth: 16, dropOrder: 1),
        Table.Column(terms("灯", "Colour"), priority: 2),
      ],
      footnotes: nodes.isEmpty ? [terms("没有节点。", "There are none.")] : [])
    var week: Day?
    for node in nodes {
      if node.day.monday != week {
        week = node.day.monday
        table.append(group: title(node.day.monday, terms))
      }
      let activity = portfolio.activities[node.position]
      let compared = comparison[node.position]
      table.append([
        Table.Cell("\(node.day)"), Table.Cell(portfolio.code(of: node.position)),
        Table.Cell(terms.name(activity)), slip(of: node.position, terms),
        Table.Cell(activity.responsible(terms)),
        colour(
          compared.colour, terms, isHeld: comparison.isUnreported(activity.project)),
      ])
    }
    return table
  }

  /// `本周 1月31日—2月6日`.
  private func title(_ monday: Day, _ terms: Terms) -> String {
    let year = today.civil.year
    let span =
      "\(monday.spoken(terms.language, in: year))—\((monday + 6).spoken(terms.language, in: year))"
    switch (monday - today.monday) / 7 {
    case ..<0: return terms("已过 \(span)", "past: \(span)")
    case 0: return terms("本周 \(span)", "this week: \(span)")
    case 1: return terms("下周 \(span)", "next week: \(span)")
    case let weeks: return terms("\(weeks)周后 \(span)", "in \(weeks) weeks: \(span)")
    }
  }

  private func slip(of position: Int, _ terms: Terms) -> Table.Cell {
    let compared = comparison[position]
    if compared.status == .unknown { return Table.Cell(terms.status(.unknown), .warn) }
    guard let slip = compared.slip else { return .empty }
    if slip.days <= 0, comparison.schedule.isPercentOnly(position) {
      return Table.Cell(terms.percentOnly, .muted)
    }
    if slip.days == 0 { return Table.Cell(terms("按计划", "as planned")) }
    return slip.days < 0
      ? Table.Cell(terms.inHand(slip), .muted) : Table.Cell(terms.slip(slip.count), .bad)
  }
}
