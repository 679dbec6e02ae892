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
  let dataDate: Instant?
  /// What the other program's plan reports, where our rules take it otherwise.
  var theirs: (progress: [ProgressRecord], dataDate: Instant?)?

  /// A finding for each project whose dates move.
  func differences(file: String) throws -> [Finding] {
    let holidays = try ShippedFiles.holidays()
    func schedule(_ portfolio: Portfolio, _ progress: [ProgressRecord], _ dataDate: Instant?) throws
      -> Schedule
    {
      try Network(portfolio.withShippedCalendars(holidays))
        .schedule(progress: progress, dataDate: dataDate)
    }
    return ProfileDifference(
      foreign: try schedule(foreign, theirs?.progress ?? progress, theirs?.dataDate ?? dataDate),
      own: try schedule(own, progress, dataDate)
    ).findings(file: file)
  }
}
