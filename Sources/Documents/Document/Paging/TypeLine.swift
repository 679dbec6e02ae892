/// A line of type: characters with their weight, in em.
struct TypeLine: Hashable, Sendable {
  /// A character as it is set.
  struct Glyph: Hashable, Sendable {
    var character: Character
    var weight: FontWeight
    var role: Role
    /// Its width in em.
    var width: Double
  }

  /// The characters, without blanks at the end.
  var glyphs: [Glyph]
  /// How far the line is indented, in em.
  var indent: Double
  /// Whether the paragraph, or a part of it before a line break, ends here.
  var isLast: Bool

  /// The words.
  var text: String { String(glyphs.map(\.character)) }
  /// The width without the indent, in em.
  var width: Double { glyphs.reduce(0) { $0 + $1.width } }
}

/// Breaks phrases into lines of type.
///
/// The rules are those of ``FontMetrics``: Chinese breaks anywhere, but no line begins with closing
/// punctuation or ends with an opening bracket, and words of Latin letters and digits stay whole.
struct TypeBreaker {
  /// The width of a line in em.
  var width: Double
  /// The indent of the first line in em.
  var indent = 0.0
  /// The weight of what bears no role.
  var weight = FontWeight.regular
  /// The kind of type.
  var face = FontFace.sans

  /// Returns the lines of a phrase, at least one.
  func lines(of phrase: Phrase) -> [TypeLine] {
    var rest = glyphs(of: phrase)[...]
    var lines: [TypeLine] = []
    repeat {
      let paragraph = rest.prefix { !$0.character.isNewline }
      let indent = lines.isEmpty ? indent : 0
      let end = lineEnd(of: paragraph, width - indent + 0.001)
      lines.append(
        TypeLine(
          glyphs: withoutBlanksAtEnd(rest[rest.startIndex..<end]), indent: indent,
          isLast: end == paragraph.endIndex))
      rest = rest[end...].drop { $0.character.isWhitespace && !$0.character.isNewline }
      if rest.first?.character.isNewline == true {
        lines[lines.count - 1].isLast = true
        rest = rest.dropFirst()
      }
    } while !rest.isEmpty
    return lines
  }

  private func glyphs(of phrase: Phrase) -> [TypeLine.Glyph] {
    phrase.spans.flatMap { span in
      let isBold = [.strong, .warn, .bad].contains(span.role)
      let weight = isBold ? .bold : weight
      return span.text.map { character in
        TypeLine.Glyph(
          character: character, weight: weight, role: span.role,
          width: width(of: character, weight))
      }
    }
  }

  /// The width in em: fonts with serifs have a narrow 1, and `11` must not look like `1 1`.
  private func width(of character: Character, _ weight: FontWeight) -> Double {
    if face == .serif, character == "1" { return 0.48 }
    return Double(FontMetrics.standard.advance(of: character, weight)) / 1000
  }

  /// Returns where the first line of some characters ends.
  private func lineEnd(of glyphs: ArraySlice<TypeLine.Glyph>, _ limit: Double) -> Int {
    var used = 0.0
    var lastBreak: Int?
    for index in glyphs.indices {
      let character = glyphs[index].character
      if index > glyphs.startIndex,
        LineBreaking.isAllowed(between: glyphs[index - 1].character, and: character)
      {
        lastBreak = index
      }
      used += glyphs[index].width
      if used > limit, !character.isWhitespace {
        return lastBreak ?? max(index, glyphs.startIndex + 1)
      }
    }
    return glyphs.endIndex
  }

  private func withoutBlanksAtEnd(_ glyphs: ArraySlice<TypeLine.Glyph>) -> [TypeLine.Glyph] {
    let end = glyphs.lastIndex { !$0.character.isWhitespace }.map { $0 + 1 }
    return Array(glyphs[..<(end ?? glyphs.startIndex)])
  }
}
