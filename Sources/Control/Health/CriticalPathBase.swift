import CivilTime
import Plan
import Scheduler

/// The plan that critical path tests begin with, one for all projects: without windows, for a longer
/// plan may leave the years that windows are known for.
struct CriticalPathBase {
  let schedule: Schedule
  /// A longer plan may not move the start of a project that takes its own latest start.
  private let starts: [Int: Instant]
  private var ripple: ForwardRipple?
  /// The activities of each project that the passes place.
  private var placed: [[Int]]
  /// How much may still be looked at where every test is a whole schedule.
  private var patience = 40_000_000

  /// Schedules it; nil where it cannot be.
  init?(_ planned: Schedule) {
    var portfolio = planned.network.portfolio
    for index in portfolio.activities.indices {
      portfolio.activities[index].window = nil
      portfolio.activities[index].pauseWindows = []
    }
    starts = Dictionary(
      uniqueKeysWithValues: planned.projects.indices.map { ($0, planned.projects[$0].floor) })
    guard
      let schedule = try? Network(portfolio)
        .schedule(
          progress: planned.progress, dataDate: planned.dataDate, dataDates: planned.dataDates,
          starts: starts)
    else { return nil }
    self.schedule = schedule
    ripple = ForwardRipple(schedule)
    placed = Array(repeating: [], count: portfolio.projects.count)
    for (position, activity) in portfolio.activities.enumerated()
    where activity.kind.isPlaced && !activity.isInactive {
      placed[activity.project].append(position)
    }
  }

  /// Whether tests are given up because they would take too long; of one project they never are.
  var isExhausted: Bool { patience < 0 }

  /// Returns when a project would be finished if one of its activities took so many minutes more; nil
  /// where that cannot be computed.
  mutating func finish(of project: Int, adding minutes: Int, to activity: Int) -> Instant? {
    let scheduled = schedule.activities[activity]
    if ripple != nil {
      let more = scheduled.remaining + minutes
      return ripple?.lastFinish(of: placed[project], ifTaking: more, activity)
    }
    guard !isExhausted else { return nil }
    var portfolio = schedule.network.portfolio
    patience -= 10 * (portfolio.activities.count + portfolio.relations.count)
    var progress = schedule.progress
    if scheduled.phase == .inProgress {
      progress.append(
        ProgressRecord(
          activity: activity,
          date: schedule.dataDate(of: project) ?? schedule.projects[project].floor,
          remaining: scheduled.remaining + minutes))
    } else {
      portfolio.activities[activity].duration += minutes
    }
    let longer = try? Network(portfolio)
      .schedule(
        progress: progress, dataDate: schedule.dataDate, dataDates: schedule.dataDates,
        starts: starts)
    return longer?.projects[project].finish
  }
}
