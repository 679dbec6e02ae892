import Plan

/// The encodings that Primavera writes its files in.
///
/// Old versions write the code page of the machine and do not name it; new ones write UTF-8. What
/// the header names is believed; else bytes that are valid UTF-8 are UTF-8, bytes that are valid
/// GB18030 and mostly ordinary Chinese characters are GB18030, and all others windows-1252.
enum XEREncoding: String {
  case utf8 = "UTF-8"
  case chinese = "GB18030"
  case western = "windows-1252"

  /// Finds the encoding of a file.
  ///
  /// - Returns: The encoding, and whether it was guessed at.
  static func found(
    header: [String], texts: some Sequence<[UInt8]>
  ) -> (encoding: XEREncoding, isGuess: Bool) {
    for field in header.dropFirst(9) {
      if let named = named(field) { return (named, false) }
    }
    var isASCII = true
    var isUTF8 = true
    var score = (chinese: 0, other: 0)
    for text in texts {
      if text.allSatisfy({ $0 < 0x80 }) { continue }
      isASCII = false
      if isUTF8, String(validating: text, as: UTF8.self) == nil { isUTF8 = false }
      count(text, &score)
    }
    if isASCII { return (.utf8, false) }
    if isUTF8 { return (.utf8, false) }
    return (score.chinese > score.other ? .chinese : .western, true)
  }

  private static func named(_ field: String) -> XEREncoding? {
    switch field.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8": .utf8
    case "gbk", "gb2312", "gb18030", "cp936", "windows936", "ms936": .chinese
    case "cp1252", "windows1252", "latin1", "iso88591": .western
    default: nil
    }
  }

  /// Counts pairs of bytes that are Chinese characters of GB 2312, and other high bytes.
  private static func count(_ text: [UInt8], _ score: inout (chinese: Int, other: Int)) {
    var index = 0
    while index < text.count {
      defer { index += 1 }
      guard text[index] >= 0x80 else { continue }
      let isPair = index + 1 < text.count && text[index + 1] >= 0xA1
      if isPair, (0xA1...0xF7).contains(text[index]) {
        score.chinese += 1
        index += 1
      } else {
        score.other += 1
      }
    }
  }

  /// Returns bytes as text; nil where they are not in this encoding.
  func text(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    switch self {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .chinese:
      guard case .text(let utf8) = GB18030.utf8(from: Array(bytes)) else { return nil }
      return String(decoding: utf8, as: UTF8.self)
    case .western:
      var text = ""
      for byte in bytes {
        text.unicodeScalars.append(Unicode.Scalar(Self.scalar(byte)) ?? "\u{FFFD}")
      }
      return text
    }
  }

  private static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
  }

  /// What windows-1252 has at 0x80 to 0x9F; where it has nothing, the control character.
  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
