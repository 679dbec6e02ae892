public import CivilTime

/// On which day people see an instant: the one rule for starts, finishes and milestones.
///
/// Where all projects plan in days, the hours before a day opens belong to the evening before, and those after it closes
/// to the morning after. Where one plans in minutes, work may go on at night: then an hour of the night is one of its
/// own day, and only the edges themselves, and midnight, are ends of the day before.
public struct DayEdges: Hashable, Sendable {
  private let open: Int
  private let close: Int
  private let hasNights: Bool

  /// Takes the project day of a portfolio, and how its projects plan.
  public init(_ portfolio: Portfolio) {
    open = portfolio.projectDay.first?.from ?? 0
    close = portfolio.projectDay.last?.to ?? 1440
    hasNights = portfolio.projects.contains { $0.grain == .minute }
  }

  /// The day of a finish or a milestone: as a day opens it is the day before, so that a date typed back means the same.
  public func finish(_ instant: Instant) -> Day {
    let minute = instant.minuteOfDay
    let isEvening = hasNights ? minute == 0 || minute == open : minute <= open
    return isEvening ? instant.day - 1 : instant.day
  }

  /// The day of a start: as a day closes it is the day after.
  public func start(_ instant: Instant) -> Day {
    let minute = instant.minuteOfDay
    return (hasNights ? minute == close : minute >= close) ? instant.day + 1 : instant.day
  }
}

extension Portfolio {
  /// The day of a finish or a milestone, for those who ask but once; others keep ``DayEdges``.
  public func finishDay(_ instant: Instant) -> Day { DayEdges(self).finish(instant) }
}
