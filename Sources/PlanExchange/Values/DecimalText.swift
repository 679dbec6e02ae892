/// A decimal number as typed, exact to a millionth: days and percentages.
struct DecimalText: Equatable {
  /// The millionths.
  let millionths: Int

  /// Reads `-12`, `2.5`; nil for anything else (exponents, separators of thousands, nine digits
  /// or more before the point, seven or more behind it).
  init?(_ text: some StringProtocol) {
    var isNegative = false
    var (ones, rest) = (0, 0)
    var (before, behind) = (0, -1)
    for (place, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "-"), place == 0 {
        isNegative = true
      } else if byte == UInt8(ascii: "."), behind < 0 {
        behind = 0
      } else if byte.isDigit, behind < 0, before < 8 {
        ones = ones * 10 + Int(byte - 48)
        before += 1
      } else if byte.isDigit, (0..<6).contains(behind) {
        rest = rest * 10 + Int(byte - 48)
        behind += 1
      } else {
        return nil
      }
    }
    guard before > 0, behind != 0 else { return nil }
    for _ in max(behind, 0)..<6 { rest *= 10 }
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
