/// Where a line of Chinese text with Latin words in it may end.
enum LineBreaking {
  /// Returns whether a line may end after one character and the next line begin with the other.
  static func isAllowed(between first: Character, and second: Character) -> Bool {
    if second.isWhitespace { return false }
    if first.isWhitespace { return true }
    if closing.contains(second) || opening.contains(first) { return false }
    // Two of the same belong together: —— and ……
    if first == second, first == "—" || first == "…" { return false }
    return !isOfWord(first) || !isOfWord(second)
  }

  /// Whether a character belongs to a word that is kept whole: what is narrower than an ideograph.
  private static func isOfWord(_ character: Character) -> Bool {
    DisplayWidth.standard.width(of: character) < 2
  }

  private static let closing = Set<Character>("，。、；：？！）》」』】〕〉”’…—～％℃·,.;:?!)]}%")
  private static let opening = Set<Character>("（《「『【〔〈“‘([{￥$#")
}
