/// A line that is put together from pieces at columns of a terminal.
///
/// Blanks are written only before a piece that follows, so no line ends in blanks, coloured or not.
struct TerminalLine {
  /// The line so far, with its escape codes.
  private(set) var text = ""
  private var column = 0
  private let rule: DisplayWidth
  private let ink: Ink

  /// Creates an empty line.
  init(by rule: DisplayWidth, ink: Ink) {
    self.rule = rule
    self.ink = ink
  }

  /// Writes a piece in a room of some width that begins at a column, cut to the room.
  mutating func put(
    _ piece: String, _ role: Role = .plain, at start: Int, width: Int,
    _ alignment: Alignment = .left
  ) {
    let cut = piece.truncatedBetweenCodes(to: width, by: rule)
    guard !cut.isEmpty else { return }
    let taken = rule.width(of: cut)
    let position = start + alignment.indent(of: max(0, width - taken))
    text += blanks(position - column)
    text += ANSI.painted(cut, as: role, with: ink)
    column = max(column, position) + taken
  }
}
