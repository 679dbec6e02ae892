import CivilTime
import Plan

/// The texts that Microsoft Project writes for dates, times and durations.
enum MicrosoftValue {
  /// The years of dates that a plan may have; the program's own are 1984 to 2149.
  static let years = 1984...2149

  /// The longest duration or lag, in minutes: a hundred years of wall-clock time.
  static let longestMinutes = PlanLimits.foreignMinutes

  /// Reads `2018-10-18T08:00:00`; seconds, fractions and a zone do not count.
  static func instant(_ text: String) -> Instant? {
    let bytes = Array(text.utf8)
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    if bytes.count == 10 { return Instant(day, minuteOfDay: 0) }
    guard bytes.count >= 16, bytes[10] == 0x54, let minute = minuteOfDay(bytes[11...])
    else { return nil }
    return Instant(day, minuteOfDay: minute)
  }

  /// Reads `08:00:00`.
  static func minuteOfDay(_ text: String) -> Int? { minuteOfDay(Array(text.utf8)[...]) }

  private static func minuteOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix(5)
    let first = digits.startIndex
    guard digits.count == 5, digits[first + 2] == 0x3A else { return nil }
    let numbers = [first, first + 1, first + 3, first + 4].map { digits[$0] }
    guard numbers.allSatisfy(\.isDigit) else { return nil }
    let hour = Int(numbers[0] - 48) * 10 + Int(numbers[1] - 48)
    let minute = Int(numbers[2] - 48) * 10 + Int(numbers[3] - 48)
    return hour < 24 && minute < 60 || hour == 24 && minute == 0 ? hour * 60 + minute : nil
  }

  /// Reads `PT16H30M0S` or `PT16.5H` as whole minutes.
  ///
  /// - Returns: The nearest minutes and whether they are exact; nil for anything else.
  static func duration(_ text: String) -> (minutes: Int, isExact: Bool)? {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == 0x2D
    if isNegative { bytes = bytes.dropFirst() }
    guard bytes.popFirst() == 0x50 else { return nil }
    var seconds = 0
    var millionths = 0
    var hasRest = false
    var isTime = false
    var parts = 0
    while let byte = bytes.first {
      if byte == 0x54 {
        isTime = true
        bytes = bytes.dropFirst()
        continue
      }
      let digits = bytes.prefix { $0.isDigit }
      guard (1...12).contains(digits.count) else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      bytes = bytes.dropFirst(digits.count)
      var fraction = 0
      if bytes.first == 0x2E {
        let digits = bytes.dropFirst().prefix { $0.isDigit }
        for place in 0..<6 {
          fraction =
            fraction * 10 + (place < digits.count ? Int(digits[digits.startIndex + place] - 48) : 0)
        }
        hasRest = hasRest || digits.dropFirst(6).contains { $0 != 48 }
        bytes = bytes.dropFirst(1 + digits.count)
      }
      guard let unit = bytes.popFirst(), let length = self.seconds(in: unit, isTime: isTime)
      else { return nil }
      seconds += number * length
      millionths += fraction * length
      parts += 1
      if parts > 6 { return nil }
    }
    guard parts > 0 else { return nil }
    seconds += millionths / 1_000_000
    hasRest = hasRest || millionths % 1_000_000 != 0
    let minutes = (seconds + 30) / 60
    return (isNegative ? -minutes : minutes, seconds % 60 == 0 && !hasRest)
  }

  private static func seconds(in unit: UInt8, isTime: Bool) -> Int? {
    switch (unit, isTime) {
    case (0x44, false): 86_400
    case (0x48, true): 3600
    case (0x4D, true): 60
    case (0x53, true): 1
    default: nil
    }
  }

  /// A WBS as a code: dots, blanks and slashes become `-`, other signs go.
  static func code(ofWBS text: String) -> String {
    ForeignCodes.cleaned(text) { $0 == "." || $0 == " " || $0 == "/" }
  }

  /// Whether a duration or lag format counts wall-clock time.
  static func isElapsed(format: Int) -> Bool {
    [4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52].contains(format)
  }

  /// Whether a lag format is a percentage of the predecessor's duration.
  static func isPercent(format: Int) -> Bool { [19, 20, 51, 52].contains(format) }
}
