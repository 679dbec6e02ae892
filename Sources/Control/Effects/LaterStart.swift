public import CivilTime
import Plan
import Scheduler

/// What it would do to start later: the plan as it stands, against the same with that start alone.
///
/// It is an ``Effect`` like that of a delay, of one that has not happened.
public struct LaterStart: Hashable, Sendable {
  /// Who would start later.
  public enum Subject: Hashable, Sendable {
    /// A whole project.
    case project(Int)
    /// One activity.
    case activity(Int)
  }

  /// Who would start later.
  public var subject: Subject
  /// The start as it would be.
  public var start: Instant
  /// What that would do; of a project it is told of the activity with which it begins.
  public var effect: Effect

  /// Asks what it does to an activity, and to what people watch, when its whole project starts later.
  ///
  /// - Returns: nil once the project has begun, and where the later start cannot be scheduled
  ///   (its windows are not known that far).
  public init?(ofProject project: Int, byDays days: Int, in comparison: Comparison, asking: Int) {
    let schedule = comparison.schedule
    let activities = schedule.network.portfolio.activities
    let own = activities.indices.filter {
      activities[$0].project == project && activities[$0].kind.isPlaced
        && !activities[$0].isInactive
    }
    let first = own.min {
      let (a, b) = (schedule.activities[$0].start, schedule.activities[$1].start)
      return a == b ? $0 < $1 : a < b
    }
    guard let first, own.allSatisfy({ schedule.activities[$0].phase == .notStarted }),
      let start = schedule.projects[project].start
    else { return nil }
    let later = start + days * 1440
    guard
      let then = try? schedule.network.schedule(
        progress: schedule.progress, dataDate: schedule.dataDate, dataDates: schedule.dataDates,
        starts: [project: later])
    else { return nil }
    self.init(.project(project), first, later, days, then, comparison, asking)
  }

  /// Asks what it does to an activity, and to what people watch, when another one, not yet started,
  /// starts later.
  ///
  /// - Returns: nil where it has begun, or the later start cannot be scheduled.
  public init?(of other: Int, byDays days: Int, in comparison: Comparison, asking: Int) {
    let schedule = comparison.schedule
    let dates = schedule.activities[other]
    guard dates.phase == .notStarted else { return nil }
    var starts: [Int: Instant] = [:]
    for project in schedule.projects.indices where schedule.projects[project].takesLatestStart {
      starts[project] = schedule.projects[project].floor
    }
    let later = dates.earlyStart + days * 1440
    guard
      let then = try? schedule.network.schedule(
        progress: schedule.progress, dataDate: schedule.dataDate, dataDates: schedule.dataDates,
        starts: starts, notBefore: [other: later])
    else { return nil }
    self.init(.activity(other), other, later, days, then, comparison, asking)
  }

  private init(
    _ subject: Subject, _ activity: Int, _ start: Instant, _ days: Int, _ then: Schedule,
    _ comparison: Comparison, _ asked: Int
  ) {
    self.subject = subject
    self.start = start
    effect = Effect(
      of: activity, behind: Slip(minutes: days * 1440, days: days, kind: .calendar),
      TwoSchedules(comparison.schedule, then).moves, on: EffectGround(comparison), asked: asked)
  }
}
