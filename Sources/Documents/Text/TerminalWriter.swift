/// Writes tables and documents as text for a terminal, aligned by display width.
///
/// Every line ends with a line feed and none in blanks. The writer knows only what it is told: the
/// caller says how wide the terminal is and whether it shows colours.
public struct TerminalWriter: Hashable, Sendable {
  /// The columns a line may take; nil for as many as needed.
  ///
  /// Tables are cut to it, paragraphs wrapped. Columns of numbers and dates are never cut, nor any
  /// below eight, so a table may still be wider where too little room is left for words.
  public var maximumWidth: Int?
  /// Whether roles are shown in colour.
  public var ink: Ink
  /// How texts are measured.
  public var rule: DisplayWidth

  /// Creates a writer.
  public init(maximumWidth: Int? = nil, ink: Ink = .plain, rule: DisplayWidth = .standard) {
    self.maximumWidth = maximumWidth
    self.ink = ink
    self.rule = rule
  }

  /// Returns the phrase as lines no wider than the terminal.
  ///
  /// The first line begins with `first` and the others with `rest`, two prefixes of one width.
  func lines(of phrase: Phrase, first: String = "", rest: String = "") -> [String] {
    let room = maximumWidth.map { $0 - rule.width(of: first) }
    let lines = phrase.wrapped(to: room, by: rule)
    return lines.enumerated().map { index, line in
      let painted = line.spans.map { ANSI.painted($0.text, as: $0.role, with: ink) }.joined()
      return ((index == 0 ? first : rest) + painted).withoutTrailingBlanks
    }
  }

  /// Returns a horizontal line of some width.
  func horizontal(_ width: Int, double: Bool = false) -> String {
    // Where ambiguous characters are wide, so are ─ and ═, and cannot fill an odd width.
    let stroke =
      switch (double, rule.ambiguousIsWide) {
      case (false, false): "─"
      case (true, false): "═"
      case (false, true): "-"
      case (true, true): "="
      }
    return String(repeating: stroke, count: width)
  }
}
