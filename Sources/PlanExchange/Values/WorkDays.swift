import Plan

/// How long work takes, as people write it: `10`, `10天`, `2.5d`, `15个工作日`, `10w`, `2周`.
///
/// Days are those of the calendar that counts the work, and a week is the days of an ordinary week on which
/// that calendar works: five of 工作日, seven of 日历天.
public struct WorkDays: Hashable, Sendable, ExpressibleByIntegerLiteral {
  private let text: String
  private let millionths: Int
  private let unit: DayUnit

  /// Reads a text; nil for what is no decimal number with or without a unit.
  public init?(_ text: String) {
    let plain = HalfWidth.text(text).filter { !$0.isWhitespace }.lowercased()
    let (amount, unit) = DayUnit.split(plain)
    guard let number = DecimalText(amount) else { return nil }
    self.text = text
    millionths = number.millionths
    self.unit = unit ?? .days
  }

  /// Creates so many days of whichever calendar.
  public init(integerLiteral value: Int) {
    text = "\(value)"
    millionths = value * 1_000_000
    unit = .days
  }

  /// Why a time makes no days of a calendar.
  public enum Misfit: Error, Hashable {
    /// It counts 工作日, and the calendar works every day.
    case workdays(String)
    /// It counts 日历天, and the calendar rests on some.
    case calendarDays(String)
    /// It has a fraction where whole days are wanted.
    case fraction(String)
  }

  /// The days of a calendar.
  ///
  /// - Parameter week: On how many days of an ordinary week the calendar works.
  public func days(week: Int) throws(Misfit) -> Double {
    switch unit {
    case .days: break
    case .weeks: return Double(millionths * week) / 1_000_000
    case .workdays: if week == 7 { throw .workdays(text) }
    case .calendarDays: if week < 7 { throw .calendarDays(text) }
    }
    return Double(millionths) / 1_000_000
  }

  /// The whole days of a calendar.
  public func wholeDays(week: Int) throws(Misfit) -> Int {
    let days = try days(week: week)
    guard days == days.rounded() else { throw .fraction(text) }
    return Int(days)
  }

  /// The calendar whose days are meant, where work is done by another on so many days of an ordinary week; nil where
  /// the days fit, or are of no calendar.
  ///
  /// - Parameter heading: The calendar that the heading of a column names, for what names none itself.
  func calendar(otherThanOf week: Int, heading: String?) -> String? {
    let calendar =
      switch unit {
      case .weeks: nil as String?
      case .days: heading
      case .workdays, .calendarDays: unit.calendarName
      }
    guard let calendar, (calendar == WorkCalendar.calendarDayName) != (week == 7) else {
      return nil
    }
    return calendar
  }

  /// The minutes of work in a calendar, by whichever days it says.
  func minutes(week: Int, ofDay dayMinutes: Int) -> Int {
    let days = unit == .weeks ? week : 1
    return (millionths * days * dayMinutes + (millionths < 0 ? -500_000 : 500_000)) / 1_000_000
  }

  /// Whether it is more than nothing.
  public var isSome: Bool { millionths > 0 }

  /// Whether it is below nothing.
  var isNegative: Bool { millionths < 0 }

  /// Whether it is more than any plan takes.
  func isTooLong(week: Int) -> Bool {
    millionths * (unit == .weeks ? week : 1) > PlanLimits.days.upperBound * 1_000_000
  }
}
