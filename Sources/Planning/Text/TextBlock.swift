import Plan

/// One fact of the text plan: a line, with the lines set in below it.
struct TextBlock {
  /// The first line.
  var head: TextLine
  /// The lines set in below it.
  var inner: [TextLine] = []

  /// What kind of fact it is.
  var kind: String { head.words[0].text }
}

extension TextBlock {
  /// Takes a text apart; tells every line that cannot be.
  static func blocks(of bytes: [UInt8], file: String) -> (blocks: [TextBlock], findings: [Finding])
  {
    let blocks = TextBlocks(of: bytes, file: file)
    return (Array(blocks), blocks.findings)
  }
}

extension TextLine {
  /// Takes a line apart; nil where it says nothing.
  init?(_ bytes: ArraySlice<UInt8>, number: Int) throws(TextMistake) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    var reader = TextLineReader(bytes)
    let words = try reader.words()
    guard !words.isEmpty else { return nil }
    let isInner = bytes.first == UInt8(ascii: " ") || bytes.first == UInt8(ascii: "\t")
    self.init(number: number, isInner: isInner, words: words)
  }
}

extension TextMistake {
  fileprivate static let notUTF8 = TextMistake(
    zh: "这一行不是 UTF-8 文字", en: "the line is no text in UTF-8",
    remedy: Hint(zh: "让编辑器存成 UTF-8", en: "let your editor save it as UTF-8"))

  static let innerFirst = TextMistake(
    zh: "缩进的行上面没有它所属的一行", en: "a line that is set in has nothing above it to belong to",
    remedy: Hint(
      zh: "缩进的行属于上面最近的不缩进的行", en: "such a line belongs to the nearest one above that is not"))
}

extension Finding {
  /// What is wrong with a line of a text plan.
  init(_ mistake: TextMistake, file: String, line: Int) {
    self.init(
      .error, mistake.id, at: Place(file: file, line: line), mistake.message, hint: mistake.remedy)
  }
}
