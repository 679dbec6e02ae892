/// By how much durations are longer or shorter, exact to a thousandth: `1.2`, `80%`.
public struct DurationScale: Hashable, Sendable {
  /// Thousandths.
  let thousandths: Int

  /// Durations as they are.
  public static let same = DurationScale(thousandths: 1000)

  private init(thousandths: Int) { self.thousandths = thousandths }

  /// Reads a factor or a percentage, from a hundredth to a hundredfold; nil for anything else.
  public init?(_ text: String) {
    let isPercent = text.hasSuffix("%") || text.hasSuffix("％")
    let number = isPercent ? text.dropLast() : text[...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let places = isPercent ? 1 : 3
    guard (1...2).contains(parts.count), parts[0].count <= 5,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts.count == 1 || parts[1].count <= places
    else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let digits = parts[0] + fraction + String(repeating: "0", count: places - fraction.count)
    guard let thousandths = Int(digits), (10...100_000).contains(thousandths) else { return nil }
    self.thousandths = thousandths
  }

  /// The minutes of a duration that is so many times as long, rounded up to whole days.
  func scaled(_ minutes: Int, day: Int) -> Int {
    if self == .same { return minutes }
    let (high, low) = (minutes / 1000 * thousandths, minutes % 1000 * thousandths)
    let whole = high + (low + 999) / 1000
    return (whole + day - 1) / day * day
  }
}
