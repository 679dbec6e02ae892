import Plan
import Scheduler

/// An activity that takes fewer days.
public struct Shortening: Hashable, Sendable {
  /// Its position in the plan.
  public let activity: Int
  /// The days of its own calendar that it takes, or that remain of it where it has begun: before, and after.
  public let days: (from: Double, to: Double)
  /// How many days are taken off.
  public let saved: Int
  /// What they cost.
  public internal(set) var cost: Int
  /// Whether it has begun, so that it is the remaining work that is shortened.
  public let hasBegun: Bool

  /// The share that is taken off of the days that the whole of it takes, in hundredths of them.
  public let percent: Double

  init(_ activity: Int, saved: Int, cost: Int, of schedule: Schedule) {
    let day = Double(schedule.network.dayMinutes(of: activity))
    let before = Double(schedule.openWork(of: activity)) / day
    let whole = Double(schedule.network.portfolio.activities[activity].duration) / day
    self.activity = activity
    days = (before, before - Double(saved))
    self.saved = saved
    self.cost = cost
    hasBegun = schedule.activities[activity].phase == .inProgress
    percent = 100 * Double(saved) / max(1, whole)
  }

  /// Whether both say the same.
  public static func == (a: Shortening, b: Shortening) -> Bool {
    a.activity == b.activity && a.days == b.days && a.saved == b.saved && a.cost == b.cost
  }

  /// Hashes what tells most shortenings apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(activity)
    hasher.combine(saved)
  }
}
