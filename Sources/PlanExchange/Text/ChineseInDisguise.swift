/// Chinese words whose GB 2312 bytes are valid UTF-8 by chance: 学校 would be ѧУ.
enum ChineseInDisguise {
  /// Returns whether bytes that are valid UTF-8 are more likely GB 2312.
  ///
  /// So it is where all that is not ASCII are pairs of bytes that are characters of GB 2312's Chinese, and
  /// some of them are no letters within a Latin word, as the é of café is.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var isFound = false
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] >= 0x80 {
        // Of the valid pairs of UTF-8 those of GB 2312's Chinese characters begin with 0xC2 to 0xD7.
        guard index + 1 < bytes.count, (0xC2...0xD7).contains(bytes[index]),
          (0xA1...0xBF).contains(bytes[index + 1])
        else { return false }
        index += 2
      }
      let isLatin = (0xC2...0xC9).contains(bytes[start])
      let touchesLetter =
        start > 0 && isLetter(bytes[start - 1]) || index < bytes.count && isLetter(bytes[index])
      if !(isLatin && touchesLetter) { isFound = true }
    }
    return isFound
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
