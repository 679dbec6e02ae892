import CivilTime
import Plan

/// Three points of a duration in fields that users of other programs made for them: 乐观, 最可能, 悲观 (工期), or
/// optimistic, most likely and pessimistic.
enum ThreePointFields {
  /// What the fields of an activity say.
  enum Found: Hashable {
    /// Three ascending numbers of days.
    case points(ThreePoints)
    /// Some of the three, and no use of them.
    case unusable
  }

  private static let names: [[String]] = [
    ["optimistic", "乐观"], ["mostlikely", "最可能"], ["pessimistic", "悲观"],
  ]
  /// A field with such a word is of something else than days.
  private static let others = ["cost", "费", "成本", "造价", "price"]

  /// Looks for them; nil where there are none.
  ///
  /// - Parameter dayMinutes: The minutes of a day, for durations that are written in hours.
  static func find(in fields: [CustomField], dayMinutes: Int) -> Found? {
    let found = names.map { words in
      fields.first { field in
        let name = field.name.lowercased().filter { !" _-".contains($0) }
        return words.contains { name.contains($0) } && !others.contains { name.contains($0) }
      }
    }
    let texts = found.map { $0?.value }
    // A duration says its unit itself; of a bare number the name does.
    let isForeign = found.contains { field in
      guard let field, !field.value.lowercased().hasPrefix("pt") else { return false }
      return HeadingUnit.isForeign(inName: field.name)
    }
    if isForeign { return .unusable }
    guard texts.contains(where: { $0 != nil }) else { return nil }
    let days = texts.compactMap { $0.flatMap { self.days($0, dayMinutes) } }
    guard days.count == 3, let points = ThreePoints(days[0], days[1], days[2]) else {
      return .unusable
    }
    return .points(points)
  }

  /// Whole days, at least one: of `12`, `12.4`, `12d`, `12天` and `PT96H0M0S`.
  private static func days(_ text: String, _ dayMinutes: Int) -> Int? {
    var plain = HalfWidth.text(text).lowercased().filter { $0 != " " }
    var share = 1.0
    if plain.hasPrefix("pt"), let hours = plain.dropFirst(2).split(separator: "h").first {
      plain = String(hours)
      share = 60 / Double(max(1, dayMinutes))
    }
    for unit in ["days", "day", "工作日", "天", "日", "d"] where plain.hasSuffix(unit) {
      plain = String(plain.dropLast(unit.count))
      break
    }
    guard let number = Double(plain), number >= 0, number < 1_000_000 else { return nil }
    return max(1, Int(nearest: number * share))
  }
}
