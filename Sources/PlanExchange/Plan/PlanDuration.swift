import Plan

/// What a cell of days says, and by which calendar: `35`, `35天`, `15个工作日`, `35d`, `３５`.
struct PlanDuration: Equatable {
  /// What the number is.
  enum Days: Equatable {
    case days(Int)
    case missing
    case negative
    case fractional
    case tooLong
    case text
  }

  var days: Days
  /// The calendar that the unit names; nil where it names none.
  var calendar: String?

  /// The units, longest first, and the calendars they name.
  private static let units: [(unit: String, calendar: String?)] = [
    ("个工作日", WorkCalendar.workdayName), ("个工作天", WorkCalendar.workdayName),
    ("工作日", WorkCalendar.workdayName), ("工作天", WorkCalendar.workdayName),
    ("workdays", WorkCalendar.workdayName), ("workday", WorkCalendar.workdayName),
    ("个日历天", WorkCalendar.calendarDayName), ("个日历日", WorkCalendar.calendarDayName),
    ("个自然日", WorkCalendar.calendarDayName), ("日历天", WorkCalendar.calendarDayName),
    ("日历日", WorkCalendar.calendarDayName), ("自然日", WorkCalendar.calendarDayName),
    ("自然天", WorkCalendar.calendarDayName), ("days", nil), ("day", nil), ("天", nil), ("日", nil),
    ("d", nil),
  ]

  /// Reads a cell; `20.0`, which spreadsheets write, is 20.
  static func read(_ text: String) -> PlanDuration {
    if text.utf8.allSatisfy({ $0.isDigit }) { return PlanDuration(days: days(text)) }
    let plain = HalfWidth.text(text).filter { !$0.isWhitespace }.lowercased()
    for (unit, calendar) in units where plain.hasSuffix(unit) {
      return PlanDuration(days: days(plain.dropLast(unit.count)), calendar: calendar)
    }
    return PlanDuration(days: days(plain))
  }

  /// Returns a number of days without its unit, in half-width signs.
  static func withoutUnit(_ text: String) -> String {
    let plain = HalfWidth.text(text).filter { !$0.isWhitespace }.lowercased()
    for (unit, _) in units where plain.hasSuffix(unit) { return String(plain.dropLast(unit.count)) }
    return plain
  }

  /// The calendar that a unit in the header names: `工期（工作日）`.
  static func calendar(ofUnit unit: String) -> String? {
    units.first { $0.unit == unit && $0.calendar != nil }?.calendar
  }

  private static func days(_ text: some StringProtocol) -> Days {
    if text.isEmpty { return .missing }
    guard let number = DecimalText(text) else {
      let digits = text.utf8.dropFirst(text.hasPrefix("-") ? 1 : 0)
      let isNumber = !digits.isEmpty && digits.allSatisfy { $0.isDigit }
      return isNumber ? (text.hasPrefix("-") ? .negative : .tooLong) : .text
    }
    if number.millionths < 0 { return .negative }
    guard let days = number.whole else { return .fractional }
    return days > PlanLimits.days.upperBound ? .tooLong : .days(days)
  }
}
