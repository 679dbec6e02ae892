import Plan

/// Tells the code page of texts that name none, by the letters that are common in its languages.
///
/// In words of Cyrillic, Greek or Arabic letters, bytes beyond ASCII follow one another; in western
/// languages they stand alone. Chinese comes in pairs whose first bytes are those of the common
/// characters.
struct CodePageGuess {
  /// The name of the code page.
  private(set) var name = XEREncoding.western

  /// - Parameter texts: Those with bytes beyond ASCII.
  init(_ texts: [[UInt8]]) {
    if Self.isChinese(texts) {
      name = XEREncoding.chinese
      return
    }
    var counts = [Int](repeating: 0, count: 256)
    var neighbours = 0
    var all = 0
    for text in texts {
      for (index, byte) in text.enumerated() where byte >= 0x80 {
        counts[Int(byte)] += 1
        all += 1
        if index > 0, text[index - 1] >= 0x80 { neighbours += 1 }
      }
    }
    guard all > 0, neighbours * 2 > all else { return }
    let shares = Self.common.map { page in
      (page.name, page.letters.reduce(0) { $0 + counts[Int($1)] })
    }
    guard let best = shares.max(by: { $0.1 < $1.1 }), best.1 * 3 > all else { return }
    name = best.0
  }

  /// The commonest letters of Russian, Greek and Arabic in their code pages.
  private static let common: [(name: String, letters: [UInt8])] = [
    // о е а и н т с р
    ("windows-1251", [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0]),
    // α ο ι τ ε ν σ ς
    ("windows-1253", [0xE1, 0xEF, 0xE9, 0xF4, 0xE5, 0xED, 0xF3, 0xF2]),
    // ا ل م ي و ن ر ت
    ("windows-1256", [0xC7, 0xE1, 0xE3, 0xED, 0xE6, 0xE4, 0xD1, 0xCA]),
  ]

  /// Whether all texts are GB18030, and most of their pairs common characters or punctuation.
  private static func isChinese(_ texts: [[UInt8]]) -> Bool {
    var pairs = 0
    var common = 0
    for text in texts {
      guard case .text = GB18030.utf8(from: text) else { return false }
      var index = 0
      while index < text.count {
        defer { index += 1 }
        guard text[index] >= 0x80, index + 1 < text.count else { continue }
        pairs += 1
        let isCommon = text[index + 1] >= 0xA1
        let lead = text[index]
        if isCommon, (0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead) { common += 1 }
        index += 1
      }
    }
    return pairs > 0 && common * 10 >= pairs * 7
  }
}
