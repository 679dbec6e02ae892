extension LagText {
  /// Reads a lag whose unit is spelled out: `10天`, `2周` for 14 calendar days, `5个工作日`; nil for any
  /// other text.
  public init?(spelled text: String) {
    let units: [(word: String, days: Int, counting: Lag.Counting)] = [
      ("日历天", 1, .calendarDays), ("个工作日", 1, .successor), ("工作日", 1, .successor),
      ("天", 1, .calendarDays), ("个星期", 7, .calendarDays), ("星期", 7, .calendarDays),
      ("周", 7, .calendarDays), ("weeks", 7, .calendarDays), ("days", 1, .calendarDays),
    ]
    guard let unit = units.first(where: { text.hasSuffix($0.word) }),
      let lag = try? LagText(Self.plainDigits(text.dropLast(unit.word.count)))
    else { return nil }
    // What stands before the unit is a bare number.
    guard !lag.isPercent, lag.counting == .calendarDays,
      text.dropLast(unit.word.count).last?.isNumber == true,
      PlanLimits.lagDays.contains(lag.number * unit.days)
    else { return nil }
    self.init(number: lag.number * unit.days, counting: unit.counting)
  }

  /// The text with full-width digits made plain.
  private static func plainDigits(_ text: Substring) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0xFF10...0xFF19).contains(scalar.value)
            ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)) : scalar
        }))
  }
}
