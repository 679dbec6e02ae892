/// What makes one text of a plan another, as lines: `-` before what goes, `+` before what comes.
public struct TextDifference: Sendable {
  /// The lines.
  public let lines: [String]

  /// Compares two texts.
  public init(from old: PlanText, to new: PlanText) {
    var lines: [String] = []
    for section in PlanText.Entry.Section.allCases {
      let before = old.entries.filter { $0.section == section }.map(\.lines)
      let after = new.entries.filter { $0.section == section }.map(\.lines)
      guard before != after else { continue }
      lines += Self.lines(from: before, to: after)
    }
    self.lines = lines
  }

  private static func lines(from before: [[String]], to after: [[String]]) -> [String] {
    var left = Dictionary(grouping: before) { $0[0] }
    var lines: [String] = []
    for entry in after {
      guard var same = left[entry[0]], !same.isEmpty else {
        lines += entry.map { "+ " + $0 }
        continue
      }
      let old = same.removeFirst()
      left[entry[0]] = same
      if old != entry { lines += ["  " + entry[0]] + inner(from: old, to: entry) }
    }
    for entry in before {
      guard var rest = left[entry[0]], !rest.isEmpty else { continue }
      rest.removeFirst()
      left[entry[0]] = rest
      lines += entry.map { "- " + $0 }
    }
    return lines.isEmpty ? ["~ " + after[0][0]] : lines
  }

  private static func inner(from old: [String], to new: [String]) -> [String] {
    let (gone, come) = (Set(old).subtracting(new), Set(new).subtracting(old))
    return old.filter(gone.contains).map { "- " + $0 } + new.filter(come.contains).map { "+ " + $0 }
  }
}
