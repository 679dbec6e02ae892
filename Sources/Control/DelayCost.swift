public import CivilTime
import Plan
public import Scheduler

/// What it costs to start later.
public struct DelayCost: Hashable, Sendable {
  /// The start as it would be.
  public var start: Instant
  /// The finish of the activity asked about, as it is.
  public var finishNow: Instant
  /// The finish of the activity asked about, as it would be.
  public var finishThen: Instant
  /// Work that would fall into a later window than it does now.
  public var missed: [Missed]

  /// Work that would fall into a later window.
  public struct Missed: Hashable, Sendable {
    /// The activity.
    public var activity: Int
    /// The position in the portfolio of the window it lies in now.
    public var window: Int
    /// When it would begin instead.
    public var start: Instant
  }
}

extension Schedule {
  /// Returns what it costs an activity when its whole project starts later.
  ///
  /// - Returns: nil once the project has begun, and where the later start cannot be scheduled
  ///   (its windows are not known that far).
  public func costOfDelay(ofProject project: Int, byDays days: Int, to activity: Int) -> DelayCost?
  {
    let hasBegun = network.portfolio.activities.indices.contains {
      network.portfolio.activities[$0].project == project && activities[$0].phase != .notStarted
    }
    guard !hasBegun, let start = projects[project].start else { return nil }
    let later = start + days * 1440
    guard
      let then = try? network.schedule(
        progress: progress, dataDate: dataDate, dataDates: dataDates, starts: [project: later])
    else { return nil }
    return cost(start: later, then, to: activity)
  }

  /// Returns what it costs an activity when another one, not yet started, starts later.
  public func costOfDelay(of other: Int, byDays days: Int, to activity: Int) -> DelayCost? {
    let dates = activities[other]
    guard dates.phase == .notStarted else { return nil }
    var starts: [Int: Instant] = [:]
    for project in projects.indices where projects[project].takesLatestStart {
      starts[project] = projects[project].floor
    }
    let later = dates.earlyStart + days * 1440
    guard
      let then = try? network.schedule(
        progress: progress, dataDate: dataDate, dataDates: dataDates, starts: starts,
        notBefore: [other: later])
    else { return nil }
    return cost(start: later, then, to: activity)
  }

  private func cost(start: Instant, _ then: Schedule, to activity: Int) -> DelayCost {
    let missed = network.portfolio.activities.indices.compactMap { position -> DelayCost.Missed? in
      guard let now = windowFit(of: position), let after = then.windowFit(of: position),
        now.window != after.window
      else { return nil }
      return DelayCost.Missed(
        activity: position, window: now.window, start: then.activities[position].start)
    }
    return DelayCost(
      start: start, finishNow: activities[activity].finish,
      finishThen: then.activities[activity].finish, missed: missed)
  }
}
