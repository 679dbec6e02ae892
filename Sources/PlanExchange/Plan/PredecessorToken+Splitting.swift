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
    guard isPlain(cell) else { return parts(of: cell) { $0.isWhitespace || signs.contains($0) } }
    let bytes = cell.utf8Span.span
    var words: [(text: String, offset: Int)] = []
    var end = 0
    while let word = nextWord(of: bytes, from: &end) {
      words.append((String(part: bytes.extracting(word)), word.lowerBound))
    }
    return words
  }

  /// Returns whether a cell may be split byte by byte: all of it is ASCII, and only what parts words
  /// in every cell does so in this.
  static func isPlain(_ cell: String) -> Bool {
    let bytes = cell.utf8Span.span
    var hasBlank = false
    var hasPlus = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 || byte == 13 || byte == UInt8(ascii: "/") { return false }
      if byte == 32 { hasBlank = true }
      if byte == UInt8(ascii: "+") { hasPlus = true }
    }
    return !(hasBlank && hasPlus)
  }

  /// Returns where the next word of a plain cell stands, and moves behind it; nil behind the last.
  ///
  /// Of ASCII every byte is a character, but for line ends of two.
  static func nextWord(of bytes: Span<UInt8>, from place: inout Int) -> Range<Int>? {
    while place < bytes.count, separates(bytes[place]) { place += 1 }
    if place == bytes.count { return nil }
    let start = place
    while place < bytes.count, !separates(bytes[place]) { place += 1 }
    return start..<place
  }

  private static func separates(_ byte: UInt8) -> Bool {
    byte == 32 || (9...12).contains(byte) || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ",")
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
}
