import PlanExchange

/// Days of an activity's own calendar on the command line: `20`, `20天`, `20d`.
///
/// Weeks and 工作日 are not taken: which days count, the calendar says.
enum DaysText {
  /// A text is no number of days.
  struct Malformed: Error {}

  /// Reads whole days.
  static func whole(_ text: String) throws -> Int {
    guard let days = Int(number(text)) else { throw Malformed() }
    return days
  }

  /// Reads days with a fraction.
  static func exact(_ text: String) throws -> Double {
    guard let days = Double(number(text)), days.isFinite else { throw Malformed() }
    return days
  }

  /// The number before the unit, in plain digits.
  private static func number(_ text: String) -> String {
    let text = HalfWidth.text(text)
    let unit = ["天", "d", "D"].first { text.hasSuffix($0) } ?? ""
    return String(text.dropLast(unit.count))
  }
}
