/// A day of the civil (proleptic Gregorian) calendar, without time or zone.
///
/// Days are counted from 2000-01-01, which is day 0. The arithmetic is exact for every day that an
/// `Int32` can number, and stops at its ends; texts are accepted for the years 1900 to 2999 only (see
/// ``init(iso:)``), because a date outside them in a building plan is a slip of the pen.
public struct Day: Hashable, Comparable, Sendable {
  /// The number of days since 2000-01-01.
  public var number: Int32

  /// Creates the day that lies `number` days after 2000-01-01.
  @inlinable
  public init(number: Int32) {
    self.number = number
  }

  /// Creates a day from its parts; nil when there is no such day (2027-02-29, month 13, a year beyond
  /// a million).
  public init?(year: Int, month: Int, day: Int) {
    guard (-1_000_000...1_000_000).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysInMonth(year: year, month: month)
    else { return nil }
    self.init(number: Int32(clamping: Day.daysFromCivil(year: year, month: month, day: day)))
  }

  /// Orders days by time.
  @inlinable
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// Returns the day `days` later (earlier, when negative); the last one there is where it would lie
  /// beyond.
  @inlinable
  public static func + (day: Day, days: Int) -> Day {
    Day(number: day.number.advanced(noFurtherThanItsEndsBy: days))
  }

  /// Returns the day `days` earlier; the first one there is where it would lie beyond.
  @inlinable
  public static func - (day: Day, days: Int) -> Day {
    Day(number: day.number.advanced(noFurtherThanItsEndsBy: 0 &- max(days, -Int.max)))
  }

  /// Returns the number of days from `b` to `a`; negative when `a` is the earlier.
  @inlinable
  public static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }
}

extension Day {
  /// The parts of this day in the civil calendar.
  public var civil: (year: Int, month: Int, day: Int) {
    // Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days; the era begins on
    // 0000-03-01, which is 730 425 days before 2000-01-01.
    let z = Int(number) + 730_425
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { civil.year }

  /// The month, 1 to 12.
  public var month: Int { civil.month }

  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { civil.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 2000-01-01 was a Saturday.
    Weekday(rawValue: ((Int(number) + 5) % 7 + 7) % 7 + 1)!
  }

  /// The Monday of the week (Monday to Sunday) that this day lies in.
  public var monday: Day { self - (weekday.rawValue - 1) }

  /// Returns the number of days in a month of the civil calendar.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Returns whether a year has 366 days.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 730_425
  }
}
