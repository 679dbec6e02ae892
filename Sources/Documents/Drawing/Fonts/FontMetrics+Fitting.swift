extension FontMetrics {
  /// Returns the text, or as much of its beginning as fits a width together with an ellipsis.
  ///
  /// Where not even the ellipsis fits, it is all that is left. Blanks before it are dropped.
  public func fit(
    _ text: String, width: Double, size: Double, weight: FontWeight = .regular
  ) -> String {
    // A length that was computed to fit exactly must not fail by a rounding.
    let limit = width * 1000 / size + 0.001
    if self.width(of: text, size: 1000, weight: weight) <= limit { return text }
    var used = advance(of: mark, weight)
    var kept = ""
    for character in text {
      used += advance(of: character, weight)
      if Double(used) > limit { break }
      kept.append(character)
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + String(mark)
  }
}

private let mark: Character = "…"
