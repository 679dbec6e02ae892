/// The widths of the font that drawings are laid out for, so that layout needs no font installed
/// and gives the same page on every machine.
///
/// The font is Noto Sans CJK SC. Another one may stand in for it on a reader's machine; ideographs
/// and full-width punctuation are one em in all of them, only Latin letters and digits differ.
public struct FontMetrics: Hashable, Sendable {
  /// The metrics of Noto Sans CJK SC.
  public static let standard = FontMetrics()

  /// The families to look for, the best first; the last is what every SVG reader has.
  public static let families = [
    "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Microsoft YaHei", "SimHei",
    "sans-serif",
  ]

  /// The same for a text with serifs, as a web page names them.
  static let serifFamilies = "'Noto Serif CJK SC', 'Source Han Serif SC', FangSong, SimSun, serif"

  /// How far ideographs reach above the base line, in em.
  public let ascent = 0.88
  /// How far they reach below it, in em.
  public let descent = 0.12
  /// The distance of base lines that reads well, in em.
  public let lineHeight = 1.4

  /// Returns the width of a line of text in the unit of its size.
  public func width(of text: String, size: Double, weight: FontWeight = .regular) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += advance(of: scalar, weight) }
    return Double(thousandths) * size / 1000
  }

  /// Returns the width of one character in thousandths of an em.
  func advance(of character: Character, _ weight: FontWeight) -> Int {
    character.unicodeScalars.reduce(0) { $0 + advance(of: $1, weight) }
  }

  /// Returns the width of one scalar in thousandths of an em: from the table, nothing for marks,
  /// half an em for half-width forms, and one em for all else.
  func advance(of scalar: Unicode.Scalar, _ weight: FontWeight) -> Int {
    let value = scalar.value
    // Ideographs make up most of what is measured.
    if value >= 0x3001, value < 0xFB00 { return 1000 }
    for range in AdvanceTable.ranges where value >= range.first {
      let widths = weight == .bold ? range.bold : range.regular
      let index = Int(value - range.first)
      if index < widths.count { return Int(widths[index]) }
    }
    if let other = AdvanceTable.others.first(where: { $0.scalar == value }) {
      return Int(weight == .bold ? other.bold : other.regular)
    }
    if value < 0x20 { return advance(of: blank, weight) }
    if value >= 0xFF61, value <= 0xFFDC { return 500 }
    return DisplayWidth.standard.width(of: Character(scalar)) == 0 ? 0 : 1000
  }
}

private let blank: Unicode.Scalar = " "
