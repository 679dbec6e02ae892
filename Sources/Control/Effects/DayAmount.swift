public import CivilTime
public import Plan
public import Scheduler

/// Which days a number of days counts.
public typealias DayKind = DayCount.Kind

/// A number of days that says which days it counts.
public struct DayAmount: Hashable, Sendable {
  /// Working minutes of the calendar that counts them.
  public var minutes: Int
  /// Whole days.
  public var days: Int
  /// Which days they are.
  public var kind: DayKind

  /// Creates an amount.
  public init(minutes: Int, days: Int, kind: DayKind) {
    self.minutes = minutes
    self.days = days
    self.kind = kind
  }
}

extension Comparison {
  /// The days that the amounts of an activity are counted in: its own calendar's.
  public func dayKind(of activity: Int) -> DayKind {
    schedule.network.dayKind(of: activity)
  }

  /// Returns by how much an activity ends later, in its own calendar; nil where it does not.
  ///
  /// A begun day counts. Where its calendar works none of the days between, they are every day of the
  /// year: a milestone that moves over a weekend has moved.
  public func delay(of activity: Int, from: Instant, to: Instant) -> DayAmount? {
    guard to > from else { return nil }
    let network = schedule.network
    let minutes = network.work(of: activity, from: from, to: to)
    if minutes > 0 {
      let days = -floorDivide(-minutes, max(1, network.dayMinutes(of: activity)))
      return DayAmount(minutes: minutes, days: days, kind: dayKind(of: activity))
    }
    let open = network.portfolio.projectDay.first?.from ?? 0
    func day(_ instant: Instant) -> Day {
      instant.minuteOfDay <= open ? instant.day - 1 : instant.day
    }
    let days = day(to) - day(from)
    return days > 0 ? DayAmount(minutes: to - from, days: days, kind: .calendar) : nil
  }
}
