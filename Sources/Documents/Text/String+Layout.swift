/// Texts cut and filled to a number of terminal columns.

extension String {
  /// Returns the text filled with blanks to a width; unchanged where it is as wide already.
  public func padded(
    to width: Int, alignment: Alignment = .left, by rule: DisplayWidth = .standard
  ) -> String {
    let spare = width - rule.width(of: self)
    guard spare > 0 else { return self }
    let before = alignment.indent(of: spare)
    return blanks(before) + self + blanks(spare - before)
  }

  /// Returns the text cut to a width, with `…` in place of what was cut off.
  ///
  /// No character is cut in half, so the result may be a column narrower than asked. It is empty
  /// where not even the ellipsis fits.
  ///
  ///     "亭湖高中二期".truncated(to: 8)  // "亭湖高…", seven columns
  public func truncated(to width: Int, by rule: DisplayWidth = .standard) -> String {
    guard rule.width(of: self) > width else { return self }
    let room = width - rule.width(of: ellipsis)
    guard room >= 0 else { return "" }
    var used = 0
    let kept = prefix {
      used += rule.width(of: $0)
      return used <= room
    }
    return String(kept).withoutTrailingBlanks + ellipsis
  }

  /// Returns the text cut to a width as ``truncated(to:by:)`` does it, but never within a code: what would be
  /// left of `HS.C27` is another code.
  ///
  ///     "HS.C26 FS；HS.C27 SS".truncatedBetweenCodes(to: 16)  // "HS.C26 FS；…"
  func truncatedBetweenCodes(to width: Int, by rule: DisplayWidth = .standard) -> String {
    let cut = truncated(to: width, by: rule)
    guard cut.hasSuffix(ellipsis), cut != self else { return cut }
    let kept = cut.dropLast()
    let next = dropFirst(kept.count).first
    guard let last = kept.last, last.isOfCode, next?.isOfCode == true else { return cut }
    let word = kept.reversed().prefix(while: \.isOfCode).count
    let whole = String(kept.dropLast(max(0, word))).withoutTrailingBlanks
    let isCode = kept.suffix(max(0, word)).contains { $0.isNumber || $0 == "." }
    return isCode && !whole.isEmpty ? whole + ellipsis : cut
  }

  /// The text on one line, without blanks at its end: breaks and tabs become blanks, and what would
  /// be hidden is shown.
  ///
  /// So nothing typed in a name can move a terminal's cursor or break a row, and the width of what
  /// is shown is the width that is measured.
  var onOneLine: String { shownOnOneLine.withoutTrailingBlanks }

  /// The text without white space at its end, a full-width blank included.
  var withoutTrailingBlanks: String {
    guard let last, last.isWhitespace else { return self }
    guard let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...end])
  }
}

extension Character {
  /// Whether it may stand in a code.
  fileprivate var isOfCode: Bool { isASCII && (isLetter || isNumber || "._-".contains(self)) }
}

/// Returns a number of blanks, none where it is negative.
func blanks(_ count: Int) -> String {
  String(repeating: " ", count: max(0, count))
}

/// What stands for the text that was cut off.
let ellipsis = "…"
