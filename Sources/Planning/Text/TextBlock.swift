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
    var blocks: [TextBlock] = []
    var findings: [Finding] = []
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      do throws(TextMistake) {
        guard String(validating: line, as: UTF8.self) != nil else { throw .notUTF8 }
        var reader = TextLineReader(line)
        let words = try reader.words()
        guard !words.isEmpty else { continue }
        let isInner = line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t")
        let read = TextLine(number: index + 1, isInner: isInner, words: words)
        if !isInner {
          blocks.append(TextBlock(head: read))
        } else if blocks.isEmpty {
          throw .innerFirst
        } else {
          blocks[blocks.count - 1].inner.append(read)
        }
      } catch {
        findings.append(Finding(error, file: file, line: index + 1))
      }
    }
    return (blocks, findings)
  }
}

extension TextMistake {
  fileprivate static let notUTF8 = TextMistake(
    zh: "这一行不是 UTF-8 文字", en: "the line is no text in UTF-8",
    remedy: Hint(zh: "让编辑器存成 UTF-8", en: "let your editor save it as UTF-8"))

  fileprivate static let innerFirst = TextMistake(
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
