public import CivilTime
import Control
public import Plan
import Scheduler

/// Instants as places along the time axis of a chart: minutes of days that are all working day.
///
/// A day is ``dayLength`` wide, from the opening of the project day to its close, so that Friday
/// evening and Saturday morning are one place, as they are one line on paper.
public struct DayScale: Sendable {
  /// The width of a day.
  public static let dayLength = 1440

  private let open: Int
  private let close: Int

  /// Takes the project day of a portfolio.
  public init(_ portfolio: Portfolio) {
    open = portfolio.projectDay.first?.from ?? 0
    close = max(portfolio.projectDay.last?.to ?? 1440, open + 1)
  }

  /// Returns the place of an instant; later instants never lie further left.
  public func place(_ instant: Instant) -> Int {
    let minute = min(max(instant.minuteOfDay, open), close) - open
    return place(instant.day) + minute * DayScale.dayLength / (close - open)
  }

  /// Returns the place where a day begins.
  public func place(_ day: Day) -> Int { Int(day.number) * DayScale.dayLength }

  /// Returns the day that begins at a place or holds it.
  public func day(at place: Int) -> Day {
    Day(number: Int32((Double(place) / Double(DayScale.dayLength)).rounded(.down)))
  }
}
