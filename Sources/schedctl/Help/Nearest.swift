/// The word that comes nearest to a mistyped one.
enum Nearest {
  /// Returns the word of some that is nearest: that it is the beginning of, or at most a third of it away,
  /// at least two signs; nil where none is.
  static func word(to typed: String, among words: [String]) -> String? {
    let typed = typed.lowercased()
    let bare = typed.drop { $0 == "-" }
    if bare.count > 1, let longer = words.first(where: { $0.hasPrefix(typed) }) { return longer }
    let limit = min(max(2, bare.count / 3), bare.count - 1)
    let near = words.map { (word: $0, distance: distance(typed, $0.lowercased())) }
    return near.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.word
  }

  /// How many signs have to be added, left out, exchanged or swapped with their neighbour.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
