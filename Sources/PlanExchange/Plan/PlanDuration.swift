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

  /// Reads a cell; `20.0`, which spreadsheets write, is 20.
  static func read(_ text: String) -> PlanDuration {
    if text.utf8.allSatisfy({ $0.isDigit }) { return PlanDuration(days: days(text)) }
    let plain = HalfWidth.text(text).filter { !$0.isWhitespace }.lowercased()
    let (amount, unit) = DayUnit.split(plain)
    // How many days a week is, the calendar says, and a table may leave that to others.
    if unit == .weeks || plain.hasSuffix("w") { return PlanDuration(days: .text) }
    return PlanDuration(days: days(amount), calendar: unit.flatMap(\.calendarName))
  }

  /// The calendar that the unit in a heading names: `工期（工作日）`.
  static func calendar(inHeading heading: String) -> String? {
    guard case .calendar(let calendar) = HeadingUnit(HeaderName.unit(heading)) else { return nil }
    return calendar
  }

  /// The calendar that the unit of a cell names: `15个工作日`.
  static func calendar(inCell text: String) -> String? {
    let plain = HalfWidth.text(text).filter { !$0.isWhitespace }.lowercased()
    return plain.hasSuffix("w") ? nil : DayUnit.split(plain).unit.flatMap(\.calendarName)
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
