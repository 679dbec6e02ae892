import CivilTime
import Control
import Plan
import Scheduler

/// The last days that an activity may begin and end.
struct LatestDates {
  /// Nil of a milestone, and of what has begun.
  let start: Day?
  /// Nil of what is done.
  let finish: Day?
  /// Whether no window is left that keeps the required dates.
  let hasNoWindow: Bool

  init(_ activity: Int, _ schedule: Schedule) {
    let scheduled = schedule.activities[activity]
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    hasNoWindow = scheduled.hasNoWindowLeft && scheduled.phase == .notStarted
    let isOpen = scheduled.phase != .complete && !scheduled.hasNoWindowLeft
    let mayStart = scheduled.phase == .notStarted && !portfolio.activities[activity].isPoint
    start =
      isOpen && mayStart ? (scheduled.limitStart ?? scheduled.floatStart).map(dates.start) : nil
    finish = isOpen ? (scheduled.limitFinish ?? scheduled.floatFinish).map(dates.finish) : nil
  }
}
