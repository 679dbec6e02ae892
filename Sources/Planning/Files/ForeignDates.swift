import CivilTime
import Control
import Plan
import PlanExchange
import Scheduler

/// What our rules change in the dates of another program's plan, and why.
struct ForeignDates {
  /// A plan, and what is reported of it by the positions of its activities.
  struct Side {
    var portfolio: Portfolio
    var progress: [ProgressRecord]
    var dataDate: Instant?
  }

  /// The plan by the rules of its program.
  let foreign: Side
  /// The plan by ours, which may leave activities out.
  let own: Side

  /// A finding for each project whose dates move.
  func differences(file: String) throws -> [Finding] {
    let holidays = try ShippedFiles.holidays()
    func schedule(_ side: Side) throws -> Schedule {
      try Network(side.portfolio.withShippedCalendars(holidays))
        .schedule(progress: side.progress, dataDate: side.dataDate)
    }
    return ProfileDifference(foreign: try schedule(foreign), own: try schedule(own))
      .findings(file: file)
  }
}

extension MicrosoftProject {
  /// What is scheduled of it.
  var side: ForeignDates.Side {
    ForeignDates.Side(portfolio: portfolio, progress: progress, dataDate: dataDate)
  }
}

extension PrimaveraPlan {
  /// What is scheduled of it.
  var side: ForeignDates.Side {
    ForeignDates.Side(portfolio: portfolio, progress: progress, dataDate: dataDate)
  }
}
