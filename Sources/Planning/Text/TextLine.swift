import Plan

/// A line of the text plan, as words.
struct TextLine {
  /// Its number in the file, from 1.
  var number: Int
  /// Whether it is set in, and so belongs to the block above it.
  var isInner: Bool
  /// Its words; never empty.
  var words: [TextWord]
}

/// What is wrong with a line.
struct TextMistake: Error, Hashable {
  /// What, and why.
  var message: Wording
  /// What to do about it.
  var remedy: Hint
  /// What kind of mistake it is.
  var kind = Kind.syntax

  /// The kinds of mistakes, each with a finding of its own.
  enum Kind: Hashable {
    case syntax, unknown, twice, reference
  }

  init(zh: String, en: String, remedy: Hint) {
    message = Wording(zh: zh, en: en)
    self.remedy = remedy
  }
}

/// Takes a line apart by its bytes: characters that combine with a quote or a line break change nothing.
struct TextLineReader {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// The words of the line; empty where it is blank or a remark.
  mutating func words() throws(TextMistake) -> [TextWord] {
    var words: [TextWord] = []
    while true {
      skipBlanks()
      guard let next = peek, next != UInt8(ascii: "#") else { return words }
      words.append(try word())
    }
  }

  private var peek: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let next = peek,
      next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
        || next == UInt8(ascii: "\r")
    { at += 1 }
  }

  private mutating func word() throws(TextMistake) -> TextWord {
    if peek == UInt8(ascii: "\"") { return try quotedWord(named: nil) }
    let text = try bare()
    guard !text.isEmpty else {
      throw TextMistake(
        zh: "词以等号或看不见的字符开头", en: "a word begins with an equals sign, or with what cannot be seen",
        remedy: Hint(
          zh: "删去它；文字里要有时放在双引号里，写作 \\u{1} 这样的编码",
          en: "delete it; within a text put it in double quotes, as a code such as \\u{1}"))
    }
    guard peek == UInt8(ascii: "=") else {
      return TextWord(name: nil, parts: [text], isQuoted: false)
    }
    at += 1
    if peek == UInt8(ascii: "\"") { return try quotedWord(named: text) }
    let value = try bare()
    guard !value.isEmpty else {
      throw TextMistake(
        zh: "“\(text)=”后面没有值", en: "nothing follows \"\(text)=\"",
        remedy: Hint(zh: "写上值，空文字写作 \"\"", en: "write its value; \"\" for an empty text"))
    }
    return TextWord(name: text, parts: [value], isQuoted: false)
  }

  private mutating func bare() throws(TextMistake) -> String {
    let start = at
    while let next = peek, next > UInt8(ascii: " "), next != UInt8(ascii: "="),
      next != UInt8(ascii: "#"), next != 0x7F
    {
      guard next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") else {
        throw TextMistake(
          zh: "词的中间有引号或反斜杠", en: "there is a quote or a backslash inside a word",
          remedy: Hint(
            zh: "把整个词放在双引号里，其中的 \" 写作 \\\"，\\ 写作 \\\\",
            en: "put the whole word in double quotes, and write \\\" for \" and \\\\ for \\ in it"))
      }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quotedWord(named name: String?) throws(TextMistake) -> TextWord {
    var parts = [try quoted()]
    while peek == UInt8(ascii: "."), at + 1 < bytes.endIndex, bytes[at + 1] == UInt8(ascii: "\"") {
      at += 1
      parts.append(try quoted())
    }
    if let next = peek, next > UInt8(ascii: " "), next != UInt8(ascii: "#") {
      throw TextMistake(
        zh: "引号后面紧跟着别的字", en: "something follows a closing quote at once",
        remedy: Hint(zh: "词与词之间留一个空格", en: "leave a blank between words"))
    }
    return TextWord(name: name, parts: parts, isQuoted: true)
  }

  private mutating func quoted() throws(TextMistake) -> String {
    at += 1
    var text: [UInt8] = []
    while let next = peek {
      at += 1
      switch next {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped()
      default: text.append(next)
      }
    }
    throw TextMistake(
      zh: "引号没有结束", en: "a quote is not closed",
      remedy: Hint(
        zh: "补上后引号；文字里的换行写作 \\n", en: "close it; a line break within a text is \\n"))
  }

  private mutating func escaped() throws(TextMistake) -> [UInt8] {
    let letter = peek ?? 0
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [letter]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"):
      if let end = bytes[at...].firstIndex(of: UInt8(ascii: "}")), peek == UInt8(ascii: "{"),
        let digits = String(validating: bytes[(at + 1)..<end], as: UTF8.self),
        let value = Int(digits, radix: 16), let number = UInt32(exactly: value),
        let scalar = Unicode.Scalar(number)
      {
        at = end + 1
        return Array(String(Character(scalar)).utf8)
      }
    default: break
    }
    throw TextMistake(
      zh: "反斜杠后面不认识", en: "what follows a backslash is not known",
      remedy: Hint(
        zh: "可写 \\\"、\\\\、\\n、\\r、\\t 和 \\u{3000} 这样的编码",
        en: "there are \\\", \\\\, \\n, \\r, \\t and codes such as \\u{3000}"))
  }
}
