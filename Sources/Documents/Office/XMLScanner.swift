/// Finds the marks of an XML file one after another, and refuses what is not plain XML: document
/// types, entities of their own, other encodings than UTF-8.
///
/// Stricter than XML in what it takes, it is not complete in what it checks: it does not look for
/// attributes named twice or namespaces not declared, which can do no harm here.
struct XMLScanner {
  /// A mark, and where an element's name ends in it.
  struct Mark {
    var kind: XMLTree.Kind
    var range: Range<Int>
    var nameEnd: Int
  }

  typealias Flaw = OfficeFileError.Flaw

  /// How far the file has been read.
  private(set) var position = 0
  private let bytes: [UInt8]

  /// Creates a scanner at the beginning of a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Checks that the whole file is UTF-8 and says so, or says nothing.
  func checkEncoding() throws(Flaw) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .encoding }
    guard starts(with: "<?xml"), let end = find("?>", from: position) else { return }
    let declaration = String(decoding: bytes[position..<end], as: UTF8.self).lowercased()
    if declaration.contains("encoding"), !declaration.contains("utf-8") { throw .encoding }
  }

  /// Returns the next mark, or nil at the end.
  mutating func next() throws(Flaw) -> Mark? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return try text() }
      if starts(with: "<!--") {
        try skip(to: "-->", after: 4)
      } else if starts(with: "<?") {
        try skip(to: "?>", after: 2)
      } else if starts(with: "<![CDATA[") {
        let start = position
        try skip(to: "]]>", after: 9)
        return Mark(kind: .literal, range: start..<position, nameEnd: start)
      } else if starts(with: "<!") {
        throw .documentType
      } else {
        return try element()
      }
    }
    return nil
  }

  /// Returns whether a byte is white space in XML.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 9 || byte == 10 || byte == 13
  }

  private mutating func text() throws(Flaw) -> Mark {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      try checkCharacter()
    }
    return Mark(kind: .text, range: start..<position, nameEnd: start)
  }

  private mutating func element() throws(Flaw) -> Mark {
    let start = position
    let isEnd = starts(with: "</")
    position += isEnd ? 2 : 1
    try skipName()
    let nameEnd = position
    skipBlanks()
    if !isEnd {
      while let byte = current, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
        try skipAttribute()
      }
    }
    var kind: XMLTree.Kind = isEnd ? .end : .start
    if !isEnd, current == UInt8(ascii: "/") {
      kind = .empty
      position += 1
    }
    guard current == UInt8(ascii: ">") else { throw .syntax }
    position += 1
    return Mark(kind: kind, range: start..<position, nameEnd: nameEnd)
  }

  private mutating func skipAttribute() throws(Flaw) {
    guard XMLScanner.isBlank(bytes[position - 1]) else { throw .syntax }
    try skipName()
    skipBlanks()
    guard current == UInt8(ascii: "=") else { throw .syntax }
    position += 1
    skipBlanks()
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw .syntax
    }
    position += 1
    while let byte = current, byte != quote {
      guard byte != UInt8(ascii: "<") else { throw .syntax }
      try checkCharacter()
    }
    guard current == quote else { throw .syntax }
    position += 1
    skipBlanks()
  }

  private mutating func skipName() throws(Flaw) {
    let start = position
    while let byte = current, !XMLScanner.isBlank(byte), !"<>/=&\"'".utf8.contains(byte) {
      position += 1
    }
    guard position > start else { throw .syntax }
  }

  private mutating func skipBlanks() {
    while let byte = current, XMLScanner.isBlank(byte) { position += 1 }
  }

  /// Moves behind one character of text or of an attribute's value.
  private mutating func checkCharacter() throws(Flaw) {
    let byte = bytes[position]
    if byte == UInt8(ascii: "&") {
      guard let length = XMLReference.length(bytes[position...]) else { throw .entity }
      position += length
      return
    }
    guard byte >= 0x20 || XMLScanner.isBlank(byte) else { throw .syntax }
    position += 1
  }

  private mutating func skip(to end: StaticString, after start: Int) throws(Flaw) {
    guard let found = find(end, from: position + start) else { throw .syntax }
    position = found + end.utf8CodeUnitCount
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func starts(with mark: StaticString) -> Bool { matches(mark, at: position) }

  private func matches(_ mark: StaticString, at offset: Int) -> Bool {
    guard offset + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return mark.withUTF8Buffer { mark in
      mark.indices.allSatisfy { bytes[offset + $0] == mark[$0] }
    }
  }

  private func find(_ mark: StaticString, from offset: Int) -> Int? {
    var offset = offset
    while offset < bytes.count {
      if matches(mark, at: offset) { return offset }
      offset += 1
    }
    return nil
  }
}

/// The references of XML: `&amp;` and its four sisters, and characters by number.
enum XMLReference {
  /// Returns the length of the reference that bytes begin with; nil for one that XML does not
  /// define itself.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
    parse(bytes)?.length
  }

  /// Returns a text with its references resolved; they have been checked.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    var rest = bytes
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += String(decoding: rest[..<sign], as: UTF8.self)
      guard let (scalar, length) = parse(rest[sign...]) else { break }
      text.unicodeScalars.append(scalar)
      rest = rest[(sign + length)...]
    }
    return text + String(decoding: rest, as: UTF8.self)
  }

  private static func parse(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    // The longest is &#x10FFFF; and a few zeros.
    guard let end = bytes.prefix(16).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[bytes.startIndex + 1..<end], as: UTF8.self)
    let length = end - bytes.startIndex + 1
    switch name {
    case "amp": return ("&", length)
    case "lt": return ("<", length)
    case "gt": return (">", length)
    case "quot": return ("\"", length)
    case "apos": return ("'", length)
    default: return number(name).map { ($0, length) }
    }
  }

  private static func number(_ name: String) -> Unicode.Scalar? {
    guard name.first == "#", name != "#" else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let value, value >= 0x20 || [9, 10, 13].contains(value) else { return nil }
    return Unicode.Scalar(value)
  }
}
