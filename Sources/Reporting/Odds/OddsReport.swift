public import Analysis
import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// How sure some dates are, as a table, in words and as JSON.
public struct OddsReport: Sendable {
  let outlook: OddsOutlook

  /// Takes what came of the trials.
  public init(_ outlook: OddsOutlook) { self.outlook = outlook }

  var odds: Odds { outlook.odds }
  var schedule: Schedule { outlook.comparison.schedule }
  var portfolio: Portfolio { schedule.network.portfolio }
  var dates: ReportDates { ReportDates(portfolio) }

  /// How many days later than required the date lies that is kept in four trials of five; none where it is earlier, nil
  /// where nobody knows.
  func reserve(_ target: OddsOutlook.Target) -> DayCount? {
    guard let required = target.required, let eighty = target.finish.finish(inShare: 0.8) else {
      return nil
    }
    guard eighty > required else { return DayCount(0, .calendar) }
    return DayCount(max(1, dates.finish(eighty) - dates.finish(required)), .calendar)
  }

  // MARK: The table

  /// Each date: how likely it is kept, and by when it is kept in half of the trials and in four of five.
  public func table(_ terms: Terms) -> Table {
    var table = Table(
      title: terms("有多大把握", "How sure the dates are"),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("节点", "Node"), maximumWidth: 30),
        Table.Column(terms("要求完成", "Required")), Table.Column(terms("预计", "Forecast")),
        Table.Column(terms("按时把握", "On time"), .number),
        Table.Column(terms("五成把握", "P50"), dropOrder: 1),
        Table.Column(terms("八成把握", "P80")),
        Table.Column(terms("八成还差", "Reserve for 80 %"), dropOrder: 2),
      ])
    for target in outlook.targets {
      let forecast = schedule.activities[target.activity].finish
      table.append([
        Table.Cell(portfolio.code(of: target.activity)),
        Table.Cell(terms.name(portfolio.activities[target.activity])),
        Table.Cell(target.required.map { "\(dates.finish($0))" } ?? ""),
        Table.Cell("\(dates.finish(forecast))"),
        Table.Cell(target.required.map { percent(target.finish.probability(by: $0)) } ?? ""),
        Table.Cell(date(target.finish.finish(inShare: 0.5), terms)),
        Table.Cell(date(target.finish.finish(inShare: 0.8), terms)),
        Table.Cell(shortfall(target, terms)),
      ])
    }
    return table
  }

  private func shortfall(_ target: OddsOutlook.Target, _ terms: Terms) -> String {
    guard target.required != nil, let days = reserve(target) else { return "" }
    return days.count == 0 ? terms("不差", "none") : terms.days(days)
  }

  func date(_ instant: Instant?, _ terms: Terms) -> String {
    instant.map { "\(dates.finish($0))" } ?? terms("说不准", "unknown")
  }

  /// A share of trials in whole percent; never all or nothing where that is not what was seen.
  func percent(_ probability: Probability) -> String {
    let percent = Int(nearest: 100 * probability.value)
    if percent >= 100, probability.value < 1 { return ">99%" }
    if percent <= 0, probability.value > 0 { return "<1%" }
    return "\(percent)%"
  }
}
