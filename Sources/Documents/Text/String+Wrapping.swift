extension String {
  /// Returns the text as lines of at most some columns, the first behind one prefix and the others
  /// behind blanks as wide, or behind another prefix as wide.
  ///
  /// Lines break as in documents: at blanks and beside wide characters, never before closing
  /// punctuation or behind an opening bracket. A line has at least twenty columns of text, whatever
  /// room the prefix leaves.
  public func wrapped(
    to width: Int, behind first: String = "", then rest: String? = nil
  ) -> [String] {
    let rule = DisplayWidth.standard
    let prefix = rule.width(of: first)
    let lines = Phrase(self).wrapped(to: max(20, width - prefix), by: rule)
    return lines.enumerated().map { index, line in
      ((index == 0 ? first : rest ?? blanks(prefix)) + line.text).withoutTrailingBlanks
    }
  }
}
