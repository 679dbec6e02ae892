public import Control
import Plan
public import Scheduler

/// Work that is not done, and how long it takes: what can be tried longer or shorter.
public struct AdjustableWork: Hashable, Sendable {
  /// Its full code and what it is called.
  public let code, name: String
  /// Whether it has begun, so that what remains of it is what can be tried.
  public let isUnderWay: Bool
  /// How long it takes, or what remains, in days of its calendar to a tenth: `20`, `4.5`.
  public let days: String
  /// What its days are.
  public let unit: DayCount.Kind

  /// Takes an activity of a schedule; nil for what is done and for what has no duration of its own.
  public init?(_ position: Int, in schedule: Schedule, _ terms: Terms) {
    let network = schedule.network
    let activity = network.portfolio.activities[position]
    let scheduled = schedule.activities[position]
    guard activity.kind == .task, !activity.isInactive, scheduled.phase != .complete else {
      return nil
    }
    code = network.portfolio.code(of: position)
    name = terms.name(activity)
    isUnderWay = scheduled.phase == .inProgress
    days = Reporting.days(
      isUnderWay ? scheduled.remaining : scheduled.duration, network.dayMinutes(of: position))
    unit = network.dayKind(of: position)
  }
}
