/// A phrase as Markdown: escaped, on one line, its emphasis marked so that it is understood.
struct MarkdownText {
  /// The phrase as it stands within a line.
  private(set) var text = ""

  /// Writes a phrase.
  init(_ phrase: Phrase) {
    let spans = merged(phrase.spans)
    for (index, span) in spans.enumerated() {
      let flat = String(span.text.map { $0.isNewline || isControl($0) ? " " : $0 })
      guard isBold(span.role) else {
        text += escaped(flat)
        continue
      }
      let before = index > 0 ? spans[index - 1].text.last : nil
      let after = index + 1 < spans.count ? spans[index + 1].text.first : nil
      text += bold(flat, between: before, and: after)
    }
    text = text.withoutTrailingBlanks
  }

  /// The phrase at the start of a block: what would begin a heading, a list or a table there is
  /// escaped as well.
  var escapedAtStart: String {
    let trimmed = String(text.drop(while: \.isWhitespace))
    guard let first = trimmed.first else { return "" }
    if "#>+-=|:".contains(first) { return "\\" + trimmed }
    let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
    let rest = trimmed.dropFirst(digits.count)
    if !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" {
      let next = rest.dropFirst().first
      if next == nil || next == " " { return digits + "\\" + rest }
    }
    return trimmed
  }
}

private func isBold(_ role: Role) -> Bool {
  role == .strong || role == .warn || role == .bad
}

private func isControl(_ character: Character) -> Bool {
  character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
}

/// Joins neighbours of one look; two bold spans side by side would end in four asterisks.
private func merged(_ spans: [Phrase.Span]) -> [Phrase.Span] {
  var result: [Phrase.Span] = []
  for span in spans where !span.text.isEmpty {
    if let last = result.last, isBold(last.role) == isBold(span.role) {
      result[result.count - 1].text += span.text
    } else {
      result.append(span)
    }
  }
  return result
}

/// Sets a text in bold.
///
/// CommonMark (6.2, left- and right-flanking) does not take `**` for a mark where it has a letter
/// on its outer side and punctuation or a blank on its inner side. Chinese sets no blanks between
/// words, so this is the ordinary case: `前**（滞后）**后`. There the punctuation goes outside.
private func bold(
  _ text: String, between before: Character?, and after: Character?
) -> String {
  var core = text[...]
  var head = ""
  var tail = ""
  while let first = core.first, first.isWhitespace || isLetter(before) && isPunctuation(first) {
    head.append(core.removeFirst())
  }
  while let last = core.last, last.isWhitespace || isLetter(after) && isPunctuation(last) {
    tail = String(core.removeLast()) + tail
  }
  guard !core.isEmpty else { return escaped(text) }
  return escaped(head) + "**" + escaped(String(core)) + "**" + escaped(tail)
}

private func isLetter(_ character: Character?) -> Bool {
  guard let character else { return false }
  return !character.isWhitespace && !isPunctuation(character)
}

private func isPunctuation(_ character: Character) -> Bool {
  character.isPunctuation || character.isSymbol
}

private func escaped(_ text: String) -> String {
  var result = ""
  for index in text.indices {
    if isMarkup(text[index], before: text[text.index(after: index)...].first) {
      result.append("\\")
    }
    result.append(text[index])
  }
  return result
}

private func isMarkup(_ character: Character, before next: Character?) -> Bool {
  switch character {
  case "\\", "`", "*", "_", "[", "]", "<", "~": true
  case "&": next.map { $0.isASCII && $0.isLetter || $0 == "#" } ?? false
  default: false
  }
}
