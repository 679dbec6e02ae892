import Containers

extension Unicode.Scalar {
  /// Whether it moves on within or to another line, as a blank would as well.
  var isBreak: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// How a hidden scalar is shown: the picture of an ASCII control (␛), or its number (`\u{202E}`).
  var picture: String {
    switch value {
    case 0..<0x20: String(Unicode.Scalar(0x2400 + value)!)
    case 0x7F: "␡"
    default: "\\u{" + String(value, radix: 16, uppercase: true) + "}"
    }
  }

  /// Whether a joiner does between two scalars what it is for, and shows by what they become.
  ///
  /// Both join letters to a sign that silences a vowel (RFC 5892, A.1 and A.2), the zero-width
  /// joiner makes one emoji of several, and the non-joiner parts Arabic letters.
  fileprivate func joins(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard value == 0x200C || value == 0x200D, let before, let after else { return false }
    if before.properties.canonicalCombiningClass == .virama { return true }
    if value == 0x200C { return before.isArabicLetter && after.isArabicLetter }
    return (before.value == 0xFE0F || before.isPicture) && after.isPicture
  }

  private var isPicture: Bool { value > 0x2000 && properties.isEmoji }

  private var isArabicLetter: Bool {
    (0x0620...0x077F).contains(value) && properties.isAlphabetic
  }
}

extension String {
  /// The text as a terminal may have it: what would be hidden is shown, and nothing in it can move
  /// a cursor, break a line or turn its direction.
  ///
  ///     "校门\u{1B}]0;x\u{7}".shown  // "校门␛]0;x␇"
  public var shown: String { replacingHidden { $0.picture } }

  /// The text in the same form, its line ends kept.
  public var shownByLine: String {
    replacingHidden { $0 == "\n" ? "\n" : $0.picture }
  }

  /// The text in the same form on one line, a blank for each break and tab.
  public var shownOnOneLine: String {
    replacingHidden { $0.isBreak ? " " : $0.picture }
  }

  /// Replaces hidden scalars; of CR and LF only the LF.
  private func replacingHidden(_ replacement: (Unicode.Scalar) -> String) -> String {
    let scalars = unicodeScalars
    guard scalars.contains(where: \.isHidden) else { return self }
    var result = ""
    var before: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      defer { before = scalar }
      guard scalar.isHidden else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let next = scalars.index(after: index)
      let after = next < scalars.endIndex ? scalars[next] : nil
      if scalar == "\r", after == "\n" { continue }
      if scalar.joins(before, after) {
        result.unicodeScalars.append(scalar)
      } else {
        result += replacement(scalar)
      }
    }
    return result
  }
}
