import Glibc

/// The first letters of the pinyin of Chinese text: 正式供配电扩容 is `zsgpdkr`.
///
/// The 3 755 common characters of GB 2312 stand in the order of their pinyin, so that a character's
/// place in the code tells its letter. Of a character with several readings that is one; rarer
/// characters have none.
enum PinyinInitials {
  /// The first code of each letter, and the code behind the last.
  private static let bounds: [(code: UInt16, letter: Character)] = [
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"),
    (0xB8C1, "g"), (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"),
    (0xC4C3, "n"), (0xC5B6, "o"), (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"),
    (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"), (0xD1B9, "y"), (0xD4D1, "z"),
  ]
  private static let end: UInt16 = 0xD7FA

  /// Returns the initials of a text: letters and digits of it stay, in lower case, and what has no
  /// reading is passed over.
  static func of(_ text: String) -> String {
    guard let converter = iconv_open("GB2312", "UTF-8"), Int(bitPattern: converter) != -1 else {
      return ""
    }
    defer { iconv_close(converter) }
    var initials = ""
    for character in text {
      if character.isASCII {
        if character.isLetter || character.isNumber { initials += character.lowercased() }
      } else if let code = code(of: character, converter), let letter = letter(of: code) {
        initials.append(letter)
      }
    }
    return initials
  }

  private static func letter(of code: UInt16) -> Character? {
    guard code < end else { return nil }
    return bounds.last { $0.code <= code }?.letter
  }

  /// The two bytes of a character in GB 2312; nil where it is not there.
  private static func code(of character: Character, _ converter: iconv_t) -> UInt16? {
    var input = Array(String(character).utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 8)
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int in
        var from = input.baseAddress
        var to = output.baseAddress
        var (inputLeft, outputLeft) = (input.count, output.count)
        guard iconv(converter, &from, &inputLeft, &to, &outputLeft) != -1 else { return 0 }
        return output.count - outputLeft
      }
    }
    guard written == 2 else { return nil }
    return UInt16(UInt8(bitPattern: output[0])) << 8 | UInt16(UInt8(bitPattern: output[1]))
  }
}
