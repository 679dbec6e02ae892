public import CivilTime

/// Which days and hours are worked: a weekly pattern, and dated exceptions with their causes.
///
/// On the day grain only *which days* are worked counts, and every day has the shifts of
/// ``Portfolio/projectDay``; on the minute grain the shifts written here count (`docs/scheduling.md` 2).
public struct WorkCalendar: Hashable, Sendable {
  /// The name that activities refer to, such as `workday`.
  public var name: String
  /// The shifts of each day of the week, Monday first; seven entries, an empty one is a day off.
  public var week: [[Shift]]
  /// The days that differ from the weekly pattern.
  ///
  /// Of two for the same day the later one counts.
  public var exceptions: [CalendarException]
  /// The last day for which the exceptions are known to be complete; nil where none are needed.
  ///
  /// Dates that lie past it are *provisional* (`docs/scheduling.md` 11): 放假安排 are decreed a year at a time.
  public var publishedThrough: Day?
  /// Whether the State Council's days off and days worked count besides; its own exceptions go before
  /// them.
  public var observesHolidays: Bool

  /// Creates a calendar.
  public init(
    name: String, week: [[Shift]], exceptions: [CalendarException] = [],
    publishedThrough: Day? = nil, observesHolidays: Bool = false
  ) {
    precondition(week.count == 7, "a week has seven days")
    self.name = name
    self.week = week
    self.exceptions = exceptions
    self.publishedThrough = publishedThrough
    self.observesHolidays = observesHolidays
  }

  /// The working minutes of an ordinary working day: what "1 day" of this calendar means.
  ///
  /// The most frequent length in the week, the longer one when two are equally frequent; 480 for a
  /// calendar whose week has no work at all.
  public var dayMinutes: Int {
    let lengths = week.map(\.minutes).filter { $0 > 0 }
    let counts = Dictionary(lengths.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 480
  }
}

/// A day that differs from the weekly pattern, and why.
public struct CalendarException: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// The shifts worked on it; empty for a day off.
  public var shifts: [Shift]
  /// Why: 春节, 调休, 高考, 雨季.
  ///
  /// What `why` adds the lost days up under.
  public var cause: String
  /// Whether the day is a projection by rule and no published fact.
  public var isProvisional: Bool

  /// Creates an exception.
  public init(day: Day, shifts: [Shift], cause: String, isProvisional: Bool = false) {
    self.day = day
    self.shifts = shifts
    self.cause = cause
    self.isProvisional = isProvisional
  }
}
