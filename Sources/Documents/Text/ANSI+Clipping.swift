/// Lines that bear colour codes, measured and cut as they are seen.
extension ANSI {
  /// Returns the terminal columns a line takes, its colour codes none.
  public static func width(of line: String, by rule: DisplayWidth = .standard) -> Int {
    var width = 0
    walk(line) { piece, isCode in
      if !isCode { width += rule.width(of: String(piece)) }
      return true
    }
    return width
  }

  /// Returns a line cut to a width, its colours ended, with `…` in place of what was cut off.
  public static func clipped(
    _ line: String, to limit: Int, by rule: DisplayWidth = .standard
  ) -> String {
    guard width(of: line, by: rule) > limit else { return line }
    guard limit > 0 else { return "" }
    var (kept, width, isColoured) = ("", 0, false)
    walk(line) { piece, isCode in
      if isCode {
        isColoured = piece != "0"
      } else {
        width += rule.width(of: String(piece))
        if width > limit - 1 { return false }
      }
      kept.append(isCode ? "\u{1B}[\(piece)m" : String(piece))
      return true
    }
    return kept + "…" + (isColoured ? "\u{1B}[0m" : "")
  }

  /// Returns a line filled with blanks to a width.
  public static func padded(
    _ line: String, to width: Int, by rule: DisplayWidth = .standard
  ) -> String {
    line + blanks(width - self.width(of: line, by: rule))
  }

  /// Goes over the characters of a line and the numbers of its colour codes, until told to stop.
  private static func walk(_ line: String, _ body: (Substring, _ isCode: Bool) -> Bool) {
    var rest = line[...]
    while let first = rest.first {
      if first == "\u{1B}", let end = rest.firstIndex(of: "m") {
        if !body(rest[..<end].dropFirst(2), true) { return }
        rest = rest[rest.index(after: end)...]
      } else {
        if !body(rest.prefix(1), false) { return }
        rest = rest.dropFirst()
      }
    }
  }
}
