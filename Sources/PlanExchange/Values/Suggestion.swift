/// Names that somebody may have meant by one that is unknown.
enum Suggestion {
  /// Returns up to three of the names that differ from the given one in case only, or by at most
  /// one letter (two in names of six letters and more), the nearest first.
  static func near(_ name: String, among names: some Sequence<String>) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    let reach = wanted.count >= 6 ? 2 : 1
    let scored = names.compactMap { candidate -> (distance: Int, name: String)? in
      guard abs(candidate.unicodeScalars.count - wanted.count) <= reach else { return nil }
      let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars))
      return distance <= reach && candidate != name ? (distance, candidate) : nil
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// The insertions, deletions, replacements and swaps of neighbours that turn one into the other
  /// (optimal string alignment).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
