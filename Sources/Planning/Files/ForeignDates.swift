import CivilTime
import Control
import Plan
import PlanExchange
import Scheduler

/// What our rules change in the dates of another program's plan, and why.
struct ForeignDates {
  /// The plan by the rules of its program.
  let foreign: Portfolio
  /// The plan by ours.
  let own: Portfolio
  let progress: [ProgressRecord]
  /// The same progress, by the positions of our plan, which may leave activities out.
  let ownProgress: [ProgressRecord]
  let dataDate: Instant?

  /// A finding for each project whose dates move.
  func differences(file: String) throws -> [Finding] {
    let holidays = try ShippedFiles.holidays()
    let plans = [(foreign, progress), (own, ownProgress)]
    let schedules = try plans.map { portfolio, progress in
      try Network(portfolio.withShippedCalendars(holidays))
        .schedule(progress: progress, dataDate: dataDate)
    }
    return ProfileDifference(foreign: schedules[0], own: schedules[1]).findings(file: file)
  }
}
