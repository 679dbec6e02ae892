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

  private static func separated(_ text: String) -> [String] {
    text.split { "/,，、;；~～- ".contains($0) }.map { String($0).trimmed }
  }

  fileprivate static func parts(_ text: String) -> [String] {
    separated(HalfWidth.text(text).lowercased()).map { part in
      let (amount, unit) = DayUnit.split(part)
      return unit == .weeks ? part : String(amount).trimmed
    }
  }
}

extension PlanRowReader {
  /// Between what the duration of a row lies; nil where it does not say, or makes no sense.
  mutating func threePoints(_ entry: PlanEntry, _ kind: Activity.Kind) -> ThreePoints? {
    let text = entry.row.value(.threePoints)
    if text.isEmpty { return nil }
    let place = entry.row.place(.threePoints)
    let days = ThreePointsText.parts(text).compactMap { Int($0) }
    if days.count == 3, days != days.sorted() {
      findings.add(.unorderedSpread("\(days[0])", "\(days[1])", "\(days[2])", at: place))
      return nil
    }
    guard kind == .task, let points = ThreePointsText.points(text) else {
      findings.add(.badThreePoints(text, entry.code, at: place))
      return nil
    }
    return points
  }
}

extension Finding {
  static func badThreePoints(_ text: String, _ code: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-three-points", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的三点工期“\(text)”不是三个整天数，或者这一行没有工期",
        en: "\"\(code)\" lies between \"\(text)\": not three whole numbers of days, or no work"),
      hint: Wording(
        zh: "按“乐观/最可能/悲观”写，如 8/10/15，单位是天，至少 1 天；不知道就留空",
        en:
          "write optimistic/likely/pessimistic, such as 8/10/15, in days from 1; nothing where it is not known"
      ))
  }
}
