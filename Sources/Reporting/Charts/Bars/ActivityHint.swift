import CivilTime
import Control
import Plan
import Scheduler

/// What hovering an activity on a chart tells: code and name, dates, float, slip, owner.
struct ActivityHint {
  private let schedule: Schedule
  /// Nil where a chart knows no plan.
  private let comparison: Comparison?
  private let terms: Terms

  init(_ comparison: Comparison, _ terms: Terms) {
    self.comparison = comparison
    schedule = comparison.schedule
    self.terms = terms
  }

  init(_ schedule: Schedule, _ terms: Terms) {
    comparison = nil
    self.schedule = schedule
    self.terms = terms
  }

  /// The lines for an activity.
  func text(_ activity: Int) -> String {
    let portfolio = schedule.network.portfolio
    let record = portfolio.activities[activity]
    let compared = comparison?[activity]
    let scheduled = schedule.activities[activity]
    let lines: [String?] = [
      portfolio.code(of: activity) + " " + terms.name(record),
      compared?.plan.map {
        terms("计划 ", "planned ") + span($0.start, $0.finish, record)
      },
      dates(scheduled, record), float(scheduled, activity),
      compared?.slip.flatMap { $0.days == 0 ? nil : terms.slip($0) }, record.owner,
    ]
    return lines.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func dates(_ scheduled: ScheduledActivity, _ record: Activity) -> String {
    let name =
      scheduled.phase == .complete ? terms("实际 ", "actual ") : terms("预计 ", "forecast ")
    return name + span(scheduled.start, scheduled.finish, record)
  }

  private func span(_ start: Instant, _ finish: Instant, _ record: Activity) -> String {
    let dates = ReportDates(schedule.network.portfolio)
    let last = dates.finish(finish)
    if record.isPoint { return "\(last)" }
    return terms("\(dates.start(start)) 至 \(last)", "\(dates.start(start)) to \(last)")
  }

  private func float(_ scheduled: ScheduledActivity, _ activity: Int) -> String? {
    guard let total = scheduled.totalFloat, let free = scheduled.freeFloat else { return nil }
    let day = schedule.network.dayMinutes(of: activity)
    let (whole, own) = (days(total, day), days(free, day))
    let words = terms("总时差 \(whole) 天，自由时差 \(own) 天", "total float \(whole) d, free float \(own) d")
    return scheduled.isCritical ? words + terms("，关键工作", ", critical") : words
  }
}
