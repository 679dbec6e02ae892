/// A decimal number as typed, exact to a millionth: days and percentages.
struct DecimalText: Equatable {
  /// The millionths.
  let millionths: Int

  /// Reads `-12`, `2.5`; nil for anything else (exponents, separators of thousands, nine digits
  /// or more before the point, seven or more behind it).
  init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? String(parts[1]) : "0"
    guard let whole = parts.first, (1...8).contains(whole.utf8.count),
      (1...6).contains(fraction.utf8.count), whole.utf8.allSatisfy({ $0.isDigit }),
      fraction.utf8.allSatisfy({ $0.isDigit }), let ones = Int(whole),
      let rest = Int(fraction + String(repeating: "0", count: 6 - fraction.utf8.count))
    else { return nil }
    millionths = (ones * 1_000_000 + rest) * (isNegative ? -1 : 1)
  }

  /// The whole number it is; nil when it has a fraction.
  var whole: Int? { millionths.isMultiple(of: 1_000_000) ? millionths / 1_000_000 : nil }

  /// The nearest whole number of minutes, for days of so many minutes.
  func minutes(ofDay dayMinutes: Int) -> Int {
    (millionths * dayMinutes + (millionths < 0 ? -500_000 : 500_000)) / 1_000_000
  }

  /// Returns minutes as days: the shortest decimal that reads as the same minutes again.
  static func days(_ minutes: Int, ofDay dayMinutes: Int) -> String {
    var scale = 1
    for places in 0...6 {
      let scaled = (minutes * scale * 2 + dayMinutes) / (dayMinutes * 2)
      let text = decimal(scaled, places: places, scale: scale)
      if DecimalText(text)?.minutes(ofDay: dayMinutes) == minutes { return text }
      scale *= 10
    }
    return decimal(minutes / dayMinutes, places: 0, scale: 1)
  }

  private static func decimal(_ scaled: Int, places: Int, scale: Int) -> String {
    if places == 0 { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
