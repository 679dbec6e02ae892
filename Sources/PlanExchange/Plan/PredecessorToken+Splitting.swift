extension PredecessorToken {
  /// Words that say that nothing comes before.
  private static let none: Set<String> = [
    "无", "没有", "—", "——", "–", "-", "--", "/", "\\", "无紧前", "无紧前工作", "无前置", "none", "n/a",
  ]

  /// Returns whether a cell says that nothing comes before.
  static func saysNone(_ cell: String) -> Bool {
    guard let first = cell.utf8.first else { return true }
    // Nearly all cells begin with a letter of ASCII or a digit.
    if (0x30..<0x5C).contains(first), first != UInt8(ascii: "N") { return false }
    return none.contains(HalfWidth.text(cell).lowercased().filter { !$0.isWhitespace })
  }

  /// Splits a cell into words, each with the number of characters before it.
  static func split(_ cell: String) -> [(text: String, offset: Int)] {
    let isPlain = cell.utf8.allSatisfy { $0 < 0x80 && $0 != 13 && $0 != UInt8(ascii: "/") }
    if isPlain, !(cell.utf8.contains(32) && cell.utf8.contains(UInt8(ascii: "+"))) {
      return splitASCII(cell)
    }
    return parts(of: cell) { $0.isWhitespace || signs.contains($0) }
  }

  /// Splits a cell at the signs between its items only, so that names with blanks stay whole.
  static func items(_ cell: String) -> [(text: String, offset: Int)] {
    parts(of: cell) { $0.isNewline || signs.contains($0) }
      .map { text, offset in (text.trimmed, offset) }.filter { !$0.text.isEmpty }
  }

  private static let signs: Set<Character> = [";", ",", "、", "；", "，", "/"]

  /// The parts of a cell, without the blanks within lags.
  private static func parts(
    of cell: String, between isSeparator: (Character) -> Bool
  ) -> [(text: String, offset: Int)] {
    let letters = Array(cell)
    var parts: [(text: String, offset: Int)] = []
    var isWithinPart = false
    for (offset, letter) in letters.enumerated() {
      if letter.isWhitespace, isWithinLag(letters, offset) { continue }
      if isSeparator(letter) {
        isWithinPart = false
      } else if isWithinPart {
        parts[parts.count - 1].text.append(letter)
      } else {
        parts.append((String(letter), offset))
        isWithinPart = true
      }
    }
    return parts
  }

  /// Whether a blank stands within a lag: `FS + 2 个工作日`.
  private static func isWithinLag(_ letters: [Character], _ blank: Int) -> Bool {
    guard !letters[blank].isNewline else { return false }
    let before = letters[..<blank].reversed().drop { $0.isWhitespace }
    let after = letters[(blank + 1)...].drop { $0.isWhitespace }
    guard let last = before.first, let next = after.first else { return false }
    let isSign = { (letter: Character) in "+-＋－−".contains(letter) }
    if isSign(last) {
      return next.isNumber && endsInType(before.dropFirst().drop { $0.isWhitespace })
    }
    if isSign(next) {
      let number = after.dropFirst().drop { $0.isWhitespace }
      return number.first?.isNumber == true && endsInType(before)
    }
    guard last.isNumber || last == "%" || last == "％", "天日个工自".contains(next) else { return false }
    let sign = before.drop { $0.isNumber || $0 == "%" || $0 == "％" || $0.isWhitespace }
    return sign.first.map(isSign) == true
  }

  /// Whether letters, the last first, end in a type and have something before it.
  private static func endsInType(_ reversed: some Sequence<Character>) -> Bool {
    let last = Array(reversed.prefix(3)).map { $0.lowercased() }
    return last.count == 3 && ["fs", "ss", "ff", "sf"].contains(last[1] + last[0])
  }

  /// Of ASCII every byte is a character, but for line ends of two.
  private static func splitASCII(_ cell: String) -> [(text: String, offset: Int)] {
    var cell = cell
    return cell.withUTF8 { bytes in
      var words: [(text: String, offset: Int)] = []
      var start = 0
      for end in 0...bytes.count {
        let isSeparator =
          end == bytes.count || bytes[end] == 32 || (9...12).contains(bytes[end])
          || bytes[end] == UInt8(ascii: ";") || bytes[end] == UInt8(ascii: ",")
        guard isSeparator else { continue }
        if start < end { words.append((bytes.text(start..<end), start)) }
        start = end + 1
      }
      return words
    }
  }
}
