extension Phrase {
  /// Returns the phrase broken into lines of at most some columns; on one line where `width` is
  /// nil.
  ///
  /// Lines break at blanks, and before or after a wide character, but never so that a line begins
  /// with closing punctuation or ends with an opening bracket. A word longer than a line is cut.
  /// Breaks within the text are blanks, and what would be hidden is shown.
  func wrapped(to width: Int?, by rule: DisplayWidth) -> [Phrase] {
    let glyphs = spans.flatMap { span in
      span.text.shownOnOneLine.map {
        Glyph(character: $0, role: span.role, width: rule.width(of: $0))
      }
    }
    var lines: [Phrase] = []
    var rest = glyphs[...]
    while let end = lineEnd(of: rest, width) {
      lines.append(Phrase(glyphs: rest[..<end]))
      rest = rest[end...].drop { $0.isBlank }
    }
    return lines + (rest.isEmpty && !lines.isEmpty ? [] : [Phrase(glyphs: rest)])
  }

  /// Rejoins glyphs to spans of one role each, without blanks at the end.
  private init(glyphs: ArraySlice<Glyph>) {
    let end = glyphs.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? glyphs.startIndex
    var spans: [Span] = []
    for glyph in glyphs[..<end] {
      if spans.last?.role == glyph.role {
        spans[spans.count - 1].text.append(glyph.character)
      } else {
        spans.append(Span(String(glyph.character), glyph.role))
      }
    }
    self.init(spans)
  }
}

/// A character with what a line needs to know of it.
private struct Glyph {
  var character: Character
  var role: Role
  var width: Int

  var isBlank: Bool { character == " " || character == "\u{3000}" }

  /// Returns whether a line may end here and the next begin with `next`.
  func mayEndLine(before next: Glyph) -> Bool {
    if next.isBlank { return false }
    if isBlank { return true }
    guard width == 2 || next.width == 2 else { return false }
    return !closing.contains(next.character) && !opening.contains(character)
  }
}

/// Returns where the first line of the glyphs ends, or nil where the rest fits on one line.
private func lineEnd(of glyphs: ArraySlice<Glyph>, _ width: Int?) -> Int? {
  guard let width else { return nil }
  var used = 0
  var lastBreak: Int?
  for index in glyphs.indices {
    if index > glyphs.startIndex, glyphs[index - 1].mayEndLine(before: glyphs[index]) {
      lastBreak = index
    }
    used += glyphs[index].width
    // A blank at the end of a line is not written, so it may stand past the edge.
    if used > width, !glyphs[index].isBlank {
      return lastBreak ?? max(index, glyphs.startIndex + 1)
    }
  }
  return nil
}

private let closing: Set<Character> = Set("，。、；：？！）》」』】〕〉”’…—％℃·,.;:?!)]}%")
private let opening: Set<Character> = Set("（《「『【〔〈“‘([{")
