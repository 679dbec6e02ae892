extension LagText {
  /// Reads a lag whose unit is spelled out: `10天`, `2周` for 14 calendar days, `5个工作日`; nil for any
  /// other text.
  public init?(spelled text: String) {
    let (amount, unit) = DayUnit.split(text.lowercased())
    // What stands before the unit is a bare number.
    guard let unit, amount.last?.isNumber == true, let lag = try? LagText(Self.plainDigits(amount)),
      !lag.isPercent, lag.counting == .calendarDays
    else { return nil }
    let number = lag.number * (unit == .weeks ? 7 : 1)
    guard PlanLimits.lagDays.contains(number) else { return nil }
    self.init(number: number, counting: unit == .workdays ? .successor : .calendarDays)
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
