import Plan
import Testing

@testable import PlanExchange

/// The readers of bytes against slow and obvious ones of characters.
@Suite struct CSVReferenceTests {
  private static let cells = [
    "", "", " ", "A1", "甲乙", "\u{3000}全角\u{A0}", " x ", "a,b", "\"", "\"\"q\"", "一\n二", "三\r\n四",
    "五\r六", "x;y", "t\tt", "工期", "é", "𠀀", "-", "\u{C2}", "ã€", "0", "C06SS+34",
  ]
  private static let ends = ["\n", "\r\n", "\r"]

  @Test(arguments: 0..<400 as Range<UInt64>) func randomTablesReadAsWritten(seed: UInt64) throws {
    var random = Seeded(seed)
    let width = Int.random(in: 1...6, using: &random)
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    var expected: [[String]] = []
    let end = Self.ends.randomElement(using: &random)!
    // A first row fixes the separator.
    let separator = [",", ";", "\t"].randomElement(using: &random)!
    text += "sep=\(separator)" + end
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let row = (0..<Int.random(in: 1...width, using: &random)).map { _ in
        Self.cells.randomElement(using: &random)!
      }
      let written = row.map { Self.written($0, separator, &random) }
      text += written.map(\.text).joined(separator: separator)
      text += Bool.random(using: &random) && row.count > 1 ? end : "\(separator)\(end)"
      if written.contains(where: { !Self.slowlyTrimmed($0.value).isEmpty }) {
        expected.append(written.map(\.value))
      }
    }
    guard !expected.isEmpty else { return }
    // Without a mark a lone é is 茅 of GB 2312, whose bytes are the same.
    if ChineseInDisguise.isLikely(Array(text.utf8)) { text = "\u{FEFF}" + text }
    let table = try CSVReader.read(Array(text.utf8), file: "")
    let read = table.rows.map { row in table.cells[row.cells].map(table.text) }
    for (row, wanted) in zip(read, expected) {
      #expect(Array(row.prefix(wanted.count)) == wanted)
      #expect(row.dropFirst(wanted.count).allSatisfy { $0 == "" })
    }
    #expect(read.count == expected.count)
    for row in table.rows {
      #expect(row.line == Self.line(ofByte: row.start, in: table.bytes))
    }
  }

  /// A cell as a file has it, in quotes where it must or may, and what reading is to give.
  private static func written(
    _ cell: String, _ separator: String, _ random: inout Seeded
  ) -> (text: String, value: String) {
    let needsQuotes = cell.contains {
      "\"\n\r".contains($0) || $0 == "\r\n" || separator.contains($0)
    }
    guard needsQuotes || Bool.random(using: &random) else { return (cell, slowlyTrimmed(cell)) }
    return ("\"" + cell.replacing("\"", with: "\"\"") + "\"", cell)
  }

  private static func slowlyTrimmed(_ text: String) -> String {
    let blanks: Set<Unicode.Scalar> = [
      " ", "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{A0}", "\u{3000}",
    ]
    var scalars = Array(text.unicodeScalars)[...]
    while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func line(ofByte place: Int, in bytes: [UInt8]) -> Int {
    String(decoding: bytes[..<place], as: UTF8.self).count { $0.isNewline && $0 != "\u{B}" } + 1
  }

  @Test(arguments: 0..<3000 as Range<UInt64>) func wordsReadAsTheGrammarSays(seed: UInt64) {
    var random = Seeded(seed)
    let parts = [
      "C06", "FS", "ss", "FF", "Sf", "+", "-", "＋", "−", "–", "－", "5", "34", "36501", "w", "D",
      "e",
      "p", "%", "％", ".", "HS.", "主体", "x", "_", "1.5", "?", "99999999999999999999", "B-2",
    ]
    let word = (0..<Int.random(in: 1...6, using: &random))
      .map { _ in parts.randomElement(using: &random)! }.joined()
    let fast = Reading { () throws(PredecessorToken.Malformation) in try PredecessorToken(word) }
    let slow = Reading { () throws(PredecessorToken.Malformation) in try SlowWord.read(word) }
    #expect(fast == slow, "\(word)")
  }

  @Test(arguments: 0..<400 as Range<UInt64>) func cellsSplitAtEverySeparator(seed: UInt64) {
    var random = Seeded(seed)
    let letters: [Character] = [
      "A", "0", " ", ";", ",", "\t", "\n", "\r\n", "、", "；", "，", "主", "\u{3000}", "é", "+", "-",
    ]
    let isASCII = Bool.random(using: &random)
    let cell = String(
      (0..<Int.random(in: 0...12, using: &random))
        .map { _ in letters.randomElement(using: &random)! }.filter { !isASCII || $0.isASCII })
    var words: [String] = []
    var offsets: [Int] = []
    for (offset, letter) in cell.enumerated() {
      let separates = letter.isWhitespace || ";,、；，".contains(letter)
      let continues = offset > 0 && offsets.last.map { $0 + words.last!.count == offset } == true
      if separates { continue }
      if continues {
        words[words.count - 1].append(letter)
      } else {
        words.append(String(letter))
        offsets.append(offset)
      }
    }
    let split = PredecessorToken.split(cell)
    #expect(split.map(\.text) == words)
    #expect(split.map(\.offset) == offsets)
  }

  @Test(arguments: 0..<2000 as Range<UInt64>) func decimalsReadAsTheirDigits(seed: UInt64) {
    var random = Seeded(seed)
    let text = String(
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        "--..0123456789e".randomElement(using: &random)!
      })
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      text.prefix { $0 == "-" }.count < 2 && (1...2).contains(parts.count)
      && (1...8).contains(parts[0].count) && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
      && (parts.count == 1 || (1...6).contains(parts[1].count))
    let number = isNumber ? Int(parts[0])! * 1_000_000 : nil
    let fraction = parts.count == 2 ? Int(parts[1].padding6) ?? 0 : 0
    let sign = text.hasPrefix("-") ? -1 : 1
    #expect(DecimalText(text)?.millionths == number.map { sign * ($0 + fraction) }, "\(text)")
  }
}

extension Substring {
  fileprivate var padding6: String { self + String(repeating: "0", count: Swift.max(0, 6 - count)) }
}

/// What came of reading a word.
private enum Reading: Equatable {
  case token(PredecessorToken)
  case refused(PredecessorToken.Malformation)

  init(_ read: () throws(PredecessorToken.Malformation) -> PredecessorToken) {
    do throws(PredecessorToken.Malformation) {
      self = .token(try read())
    } catch {
      self = .refused(error)
    }
  }
}

/// The grammar of ``PredecessorToken``, character by character.
private enum SlowWord {
  static func read(_ text: String) throws(PredecessorToken.Malformation) -> PredecessorToken {
    let word = Array(text)
    var end = word.count
    var lag = ""
    if let sign = word.lastIndex(where: { "+＋-－−–".contains($0) }) {
      let isPlus = "+＋".contains(word[sign])
      let tail = word[(sign + 1)...]
      let isTyped = sign > 2 && kind(word, sign) != nil
      if isTyped, let number = number(tail) {
        guard let days = Int(number.digits), days <= (number.isPercent ? 10_000 : 36_500) else {
          throw .lagTooLong
        }
        lag = (isPlus ? "+" : "-") + String(tail)
        end = sign
      } else if isPlus || isTyped && resemblesLag(tail) {
        throw kind(word, sign) == nil ? .lagWithoutType : sign > 2 ? .badLag : .noCode
      }
    }
    var type = ""
    if end > 2, let found = kind(word, end) {
      type = found.rawValue
      end -= 2
    }
    guard let name = ActivityReference(String(word[..<end])) else { throw .badCode }
    // The plainest spelling of the same word, which no rule of signs or cases is needed for.
    var token = try PredecessorToken(name.description + (type.isEmpty ? "FS" : type) + lag)
    token.text = text
    return token
  }

  private static func kind(_ word: [Character], _ end: Int) -> Relation.Kind? {
    end < 2 ? nil : Relation.Kind(rawValue: String(word[(end - 2)..<end]).uppercased())
  }

  private static func number(
    _ tail: ArraySlice<Character>
  ) -> (digits: String, isPercent: Bool)? {
    var digits = tail
    if let last = digits.last, "dwebpDWEBP".contains(last) { digits.removeLast() }
    let isPercent = digits.last == "%" || digits.last == "％"
    if isPercent { digits.removeLast() }
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return (String(digits), isPercent)
  }

  private static func resemblesLag(_ tail: ArraySlice<Character>) -> Bool {
    let rest = tail.drop { ("0"..."9").contains($0) || $0 == "." }
    return tail.isEmpty || rest.count < tail.count && rest.count <= 1
  }
}
