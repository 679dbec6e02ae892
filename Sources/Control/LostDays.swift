public import CivilTime
import Plan
public import Scheduler

/// Days on which an activity could not be worked, by cause.
public struct LostDays: Hashable, Sendable {
  /// Why: a festival, a window's cause, or ``weekend``.
  public var cause: String
  /// How many days.
  public var days: Int

  /// The cause of a day that the weekly pattern leaves free.
  public static let weekend = "周末"
}

extension Schedule {
  /// Returns the days from `from` up to but not including `to` that an activity's calendar does
  /// not work, by cause; the most days first.
  ///
  /// Every day has one cause: a pause of the activity's window before an exception of its
  /// calendar, an exception before the weekly pattern. So the days of causes add up.
  public func lostDays(of activity: Int, from: Day, to: Day) -> [LostDays] {
    let record = network.portfolio.activities[activity]
    return lostDays(ofCalendar: record.calendar, windows: record.windows, from: from, to: to)
  }

  /// Returns the days of a stretch that a calendar does not work, those that a window pauses
  /// included, by cause.
  func lostDays(ofCalendar name: String, windows: [String], from: Day, to: Day) -> [LostDays] {
    let portfolio = network.portfolio
    guard let calendar = portfolio.calendars.first(where: { $0.name == name }) else { return [] }
    var count: [String: Int] = [:]
    let span = from.number..<max(from.number, to.number)
    var exceptions: [Int32: CalendarException] = [:]
    for exception in calendar.exceptions where span.contains(exception.day.number) {
      exceptions[exception.day.number] = exception
    }
    let pauses = portfolio.windows.filter { windows.contains($0.name) && $0.kind == .pause }
    for number in span {
      let day = Day(number: number)
      if let pause = pauses.first(where: { $0.from <= day && day <= $0.to }) {
        count[pause.cause, default: 0] += 1
      } else if let exception = exceptions[number] {
        if exception.shifts.isEmpty { count[exception.cause, default: 0] += 1 }
      } else if calendar.week[day.weekday.rawValue - 1].isEmpty {
        count[LostDays.weekend, default: 0] += 1
      }
    }
    return LostDays.sorted(count)
  }
}

extension LostDays {
  /// Puts causes in the order in which they are told: the most days first, then by name.
  static func sorted(_ count: [String: Int]) -> [LostDays] {
    count.map { LostDays(cause: $0.key, days: $0.value) }
      .sorted { $0.days != $1.days ? $0.days > $1.days : $0.cause < $1.cause }
  }
}

extension [LostDays] {
  /// Adds up the days of several spans by cause.
  public static func sum(_ spans: [[LostDays]]) -> [LostDays] {
    var count: [String: Int] = [:]
    for lost in spans.joined() { count[lost.cause, default: 0] += lost.days }
    return LostDays.sorted(count)
  }
}
