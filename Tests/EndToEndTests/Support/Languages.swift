/// Which language a text speaks.
extension StringProtocol {
  /// Whether there is any Chinese in it.
  var hasChinese: Bool {
    unicodeScalars.contains {
      (0x3001...0x9FFF).contains($0.value) || (0xFF01...0xFF60).contains($0.value)
    }
  }

  /// Whether it speaks Chinese beyond words that are quoted: in a row of more than eight characters.
  var hasChineseSentence: Bool { split { !String($0).hasChinese }.contains { $0.count > 8 } }

  /// Whether it has English words that are no names, options or command lines: three in a row.
  var hasEnglishSentence: Bool {
    if contains("schedctl ") || hasPrefix("    ") && !hasChinese { return false }
    var row = 0
    for word in split(separator: " ") {
      let isEnglish =
        word.count > 1 && word.allSatisfy { $0.isASCII && $0.isLetter && $0.isLowercase }
      row = isEnglish ? row + 1 : 0
      if row > 3 { return true }
    }
    return false
  }

  /// An English text without the Chinese that it quotes: examples of command lines, and the word of the field in
  /// brackets behind its translation.
  var withoutExamples: String {
    if contains("schedctl ") { return "" }
    var text = ""
    var isQuoted = false
    for character in self {
      if "(\"".contains(character), !isQuoted {
        isQuoted = true
      } else if ")\"".contains(character) {
        isQuoted = false
      } else if !isQuoted {
        text.append(character)
      }
    }
    return text
  }
}
