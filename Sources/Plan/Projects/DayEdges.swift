public import CivilTime

/// On which day people see an instant: the one rule for starts, finishes and milestones.
///
/// An instant belongs to its own day, be it of the night, with two exceptions: what ends as a day opens, or at midnight,
/// was done the day before, so that a date typed back means the same; and what begins as a day closes begins the day
/// after.
public struct DayEdges: Hashable, Sendable {
  private let open: Int
  private let close: Int

  /// Takes the project day of a portfolio.
  public init(_ portfolio: Portfolio) {
    open = portfolio.projectDay.first?.from ?? 0
    close = portfolio.projectDay.last?.to ?? 1440
  }

  /// The day of a finish or a milestone.
  public func finish(_ instant: Instant) -> Day {
    let minute = instant.minuteOfDay
    return minute == 0 || minute == open ? instant.day - 1 : instant.day
  }

  /// The day of a start.
  public func start(_ instant: Instant) -> Day {
    instant.minuteOfDay == close ? instant.day + 1 : instant.day
  }
}

extension Portfolio {
  /// The day of a finish or a milestone.
  public func finishDay(_ instant: Instant) -> Day { DayEdges(self).finish(instant) }
}
