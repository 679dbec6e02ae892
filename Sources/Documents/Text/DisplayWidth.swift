/// A rule for how many terminal columns a text takes.
///
/// A text is measured by what a reader sees as one character (a grapheme cluster):
/// - East Asian Wide and Fullwidth take two columns, so `工期` is 4 and `（` is 2;
/// - combining marks, zero-width and control characters take none;
/// - an emoji sequence (joined, flag, skin tone, keycap, or asked for by variation selector 16)
///   takes two, whatever it is made of;
/// - *ambiguous* characters (◆ ■ ① “ ” … ± →) take one, or two where the terminal's font draws
///   them so, as Chinese Windows does.
public struct DisplayWidth: Hashable, Sendable {
  /// Ambiguous characters take one column.
  public static let standard = DisplayWidth()

  /// Whether ambiguous characters take two columns instead of one.
  public var ambiguousIsWide: Bool

  /// Creates a rule.
  public init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// Returns the columns a text takes on one line.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func width(of text: String) -> Int {
    simpleWidth(of: text) ?? text.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns the columns one character takes: 0, 1 or 2, and more only for clusters of several
  /// letters.
  public func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if isEmojiSequence(scalars) { return 2 }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns the width of a text of plain Latin and Chinese, whose scalars each stand alone; nil
  /// for any other text.
  ///
  /// Nearly every text is of this kind, and finding clusters is slow.
  private func simpleWidth(of text: String) -> Int? {
    var total = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: total += 1
      case 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: total += 2
      default: return nil
      }
    }
    return total
  }

  private func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
    if scalar != softHyphen, isZeroWidth(scalar) { return 0 }
    if EastAsianWidth.contains(scalar.value, in: EastAsianWidth.wideBounds) { return 2 }
    let ambiguous = EastAsianWidth.ambiguousBounds
    return ambiguousIsWide && EastAsianWidth.contains(scalar.value, in: ambiguous) ? 2 : 1
  }
}

/// Terminals draw it as a hyphen although Unicode calls it ignorable.
private let softHyphen: Unicode.Scalar = "\u{AD}"
private let joiner: Unicode.Scalar = "\u{200D}"
private let emojiSelector: Unicode.Scalar = "\u{FE0F}"
private let regionalIndicators: ClosedRange<Unicode.Scalar> = "\u{1F1E6}"..."\u{1F1FF}"

private func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true  // Hangul vowels and finals join their initial
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return true
  default: return scalar.properties.isDefaultIgnorableCodePoint
  }
}

private func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
  guard let first = scalars.first, first.properties.isEmoji else { return false }
  return scalars.dropFirst().contains {
    $0 == emojiSelector || $0 == joiner || $0.properties.isEmojiModifier
      || regionalIndicators.contains($0)
  }
}
