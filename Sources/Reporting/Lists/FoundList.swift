import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// Activities that were looked for, with what a planner asks of them first.
public struct FoundList: Sendable {
  private let comparison: Comparison
  private let found: [Int]

  /// Takes activities by their positions, in the order in which they are shown.
  public init(_ comparison: Comparison, _ found: [Int]) {
    self.comparison = comparison
    self.found = found
  }

  /// Whether there are none.
  public var isEmpty: Bool { found.isEmpty }

  /// A line each.
  public func table(_ terms: Terms) -> Table {
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    var table = Table(columns: [
      Table.Column(terms("编码", "Code"), .code),
      Table.Column(terms("工作", "Activity"), maximumWidth: 40),
      Table.Column(terms("开始", "Start"), .date, dropOrder: 2),
      Table.Column(terms("完成", "Finish"), .date), Table.Column(terms("状态", "Status")),
      Table.Column(terms("责任单位", "Owner"), maximumWidth: 20, dropOrder: 1),
    ])
    for position in found {
      let activity = portfolio.activities[position]
      let scheduled = comparison.schedule.activities[position]
      table.append([
        Table.Cell(portfolio.code(of: position)), Table.Cell(terms.name(activity)),
        Table.Cell("\(dates.start(of: scheduled, isMilestone: activity.isPoint))"),
        Table.Cell("\(dates.finish(scheduled.finish))"),
        Table.Cell(terms.status(comparison[position])), Table.Cell(activity.owner),
      ])
    }
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    let portfolio = comparison.schedule.network.portfolio
    json.array { json in
      for position in found {
        let scheduled = comparison.schedule.activities[position]
        json.object { json in
          json.member("code", portfolio.code(of: position))
          json.member("name", portfolio.activities[position].name)
          json.member("start", scheduled.start.description)
          json.member("finish", scheduled.finish.description)
          json.member("status", comparison[position].status.rawValue)
          json.member("owner", portfolio.activities[position].owner)
        }
      }
    }
  }
}
