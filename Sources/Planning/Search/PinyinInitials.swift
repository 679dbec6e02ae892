import Glibc

/// The first letters of the pinyin of Chinese text: 正式供配电扩容 is `zsgpdkr`.
///
/// A character with several readings stands for each of them (调 is d and t), and one that has none
/// here for any letter or for none: whoever types knows how it is read.
struct PinyinInitials {
  /// What each sign of the text may be typed as; nil where that is not known.
  private let signs: [[Character]?]

  /// Takes a text in small letters of one width: its letters and digits stay, and what has no reading,
  /// such as brackets and dots, is passed over.
  init(_ text: String) {
    var signs: [[Character]?] = []
    if let converter = iconv_open("GB2312", "UTF-8"), Int(bitPattern: converter) != -1 {
      defer { iconv_close(converter) }
      for character in text {
        if character.isASCII {
          if character.isLetter || character.isNumber { signs.append([character]) }
        } else if character.unicodeScalars.allSatisfy(\.properties.isIdeographic) {
          let usual = Self.code(of: character, converter).map(PinyinLetters.of) ?? ""
          let all = Array(usual + (PinyinLetters.others[character] ?? ""))
          signs.append(all.isEmpty ? nil : all)
        }
      }
    }
    // Of a text that is mostly unknown, anything could be the initials.
    self.signs = signs.count { $0 == nil } * 2 > signs.count ? [] : signs
  }

  /// Each sign in the way it is read as a rule; what has no reading here is passed over.
  var usual: String { String(signs.compactMap { $0?.first }) }

  /// Whether letters stand for the text, or for signs of it that follow each other.
  func contain(_ wanted: String) -> Bool {
    let wanted = Array(wanted)
    // How many of the letters may have been found up to a sign.
    var found: Set = [0]
    for sign in signs where !found.contains(wanted.count) {
      var next: Set = [0]
      for count in found {
        if sign?.contains(wanted[count]) ?? true { next.insert(count + 1) }
        if sign == nil { next.insert(count) }
      }
      found = next
    }
    return found.contains(wanted.count)
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
