public import Plan

/// How tables and people write between what a duration lies.
public enum ThreePointsText {
  /// The points of `8/10/15`, `8, 10, 15`, `8～10～15` and `8天/10天/15天`; nil for what are not three ascending days.
  public static func points(_ text: String) -> ThreePoints? {
    var days: [Int] = []
    for part in parts(text) {
      guard let number = Int(part) else { return nil }
      days.append(number)
    }
    return days.count == 3 ? ThreePoints(days[0], days[1], days[2]) : nil
  }

  /// Its points with each in days of a calendar, where some say weeks or 工作日.
  ///
  /// - Parameter week: On how many days of an ordinary week the calendar works.
  public static func inDays(_ text: String, week: Int) throws(WorkDays.Misfit) -> String {
    let parts = separated(HalfWidth.text(text))
    let points = parts.compactMap { WorkDays($0) }
    guard points.count == 3, parts.count == 3 else { return text }
    var days: [String] = []
    for point in points { days.append("\(try point.wholeDays(week: week))") }
    return days.joined(separator: "/")
  }

  /// What stands between the separators.
  static func separated(_ text: String) -> [String] {
    text.split { "/,，、;；~～- ".contains($0) }.map { String($0).trimmed }
  }

  static func parts(_ text: String) -> [String] {
    separated(HalfWidth.text(text).lowercased()).map { part in
      let (amount, unit) = DayUnit.split(part)
      return unit == .weeks || part.hasSuffix("w") ? part : String(amount).trimmed
    }
  }
}
