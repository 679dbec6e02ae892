import CivilTime
import Plan

/// The texts that Primavera writes for dates and numbers.
enum XERValue {
  /// The years of dates that a plan may have.
  static let years = 1950...2149

  /// The longest duration or lag, in minutes: a hundred years of wall-clock time.
  static let longestMinutes = PlanLimits.foreignMinutes

  /// Reads `2026-03-02 08:00`, with or without seconds; nil for anything else.
  static func instant(_ bytes: ArraySlice<UInt8>) -> Instant? {
    let text = String(decoding: bytes.prefix(16), as: UTF8.self)
    if bytes.count == 10 { return Day(iso: text).map { Instant($0, minuteOfDay: 0) } }
    guard bytes.count == 16 || bytes.count == 19 else { return nil }
    return Instant(iso: text)
  }

  /// Reads hours such as `40`, `-12.5` or `7,75` as the nearest whole minutes.
  ///
  /// - Returns: The minutes and whether they are exact; nil for anything else.
  static func minutes(hours bytes: ArraySlice<UInt8>) -> (minutes: Int, isExact: Bool)? {
    var digits = bytes
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var millionths = 0
    var places = -1
    var count = 0
    var hasRest = false
    for byte in digits {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), places < 0 {
        places = 0
        continue
      }
      guard byte.isDigit else { return nil }
      count += 1
      if places >= 6 {
        hasRest = hasRest || byte != 48
        continue
      }
      guard count <= 15 else { return nil }
      millionths = millionths * 10 + Int(byte - 48)
      if places >= 0 { places += 1 }
    }
    guard count > 0 else { return nil }
    for _ in max(0, places)..<6 {
      let (product, overflow) = millionths.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      millionths = product
    }
    guard millionths <= longestMinutes / 60 * 1_000_000 else { return nil }
    let scaled = millionths * 60
    let minutes = (scaled + 500_000) / 1_000_000
    // Six digits of an hour's third are off by less than a second; they are the minute meant.
    let isExact = !hasRest && (-99...99).contains(scaled - minutes * 1_000_000)
    return (isNegative ? -minutes : minutes, isExact)
  }

  /// Reads a whole number; nil for anything else.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...15).contains(bytes.count) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }
}
