/// An XML file as a flat list of marks, each with its place in the bytes.
///
/// What is not changed can so be copied as it stands. There is no recursion, and what a document
/// may cost is bounded: by its size, and by ``deepest``.
struct XMLTree {
  /// What a mark is.
  enum Kind: UInt8 {
    /// The beginning of an element with content.
    case start
    /// The end of an element.
    case end
    /// An element without content.
    case empty
    /// Text, with its references as they stand.
    case text
    /// A CDATA section.
    case literal
  }

  /// A mark.
  struct Token {
    let kind: Kind
    /// The whole mark in the bytes.
    let range: Range<Int32>
    /// Where an element's name ends; it begins one byte after the mark.
    let nameEnd: Int32
    /// The index of the element around it, or -1.
    let parent: Int32
    /// For a beginning, the index of the end; for the others, its own.
    fileprivate(set) var last: Int32
  }

  /// The deepest nesting that is read.
  ///
  /// Word's own files stay under 100.
  static let deepest = 500

  /// The file.
  let bytes: [UInt8]
  /// The marks in the order of the file; comments and instructions are not among them.
  private(set) var tokens: [Token] = []
  private var open: [Int32] = []

  /// Reads a file.
  ///
  /// - Throws: ``OfficeFileError/malformed(part:line:_:)``, naming the part.
  init(_ bytes: [UInt8], part: String) throws(OfficeFileError) {
    self.bytes = bytes
    var scanner = XMLScanner(bytes)
    do throws(Flaw) {
      try scanner.checkEncoding()
      while let mark = try scanner.next() { try append(mark, scanner) }
      guard open.isEmpty, tokens.contains(where: { $0.kind != .text }) else { throw Flaw.syntax }
    } catch {
      let line = 1 + bytes[..<min(scanner.position, bytes.count)].count { $0 == 10 }
      throw .malformed(part: part, line: line, error)
    }
  }

  /// The name of an element, with its prefix.
  func name(of index: Int) -> ArraySlice<UInt8> {
    let token = tokens[index]
    return bytes[Int(token.range.lowerBound) + 1..<Int(token.nameEnd)]
  }

  /// The bytes of an element from its beginning to its end.
  func extent(of index: Int) -> Range<Int> {
    let token = tokens[index]
    return Int(token.range.lowerBound)..<Int(tokens[Int(token.last)].range.upperBound)
  }

  /// Returns whether an element bears a name.
  func isElement(_ index: Int, named name: [UInt8]) -> Bool {
    let kind = tokens[index].kind
    return (kind == .start || kind == .empty) && self.name(of: index).elementsEqual(name)
  }

  /// The elements around a mark, from the nearest outwards.
  func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(first: index) { index in
      let parent = tokens[index].parent
      return parent >= 0 ? Int(parent) : nil
    }.dropFirst()
  }

  /// The attributes of an element, their references resolved.
  func attributes(of index: Int) -> [(name: String, value: String)] {
    let token = tokens[index]
    var rest = bytes[Int(token.nameEnd)..<Int(token.range.upperBound)]
    var result: [(name: String, value: String)] = []
    // The file has been checked: every sign of equality outside quotes ends a name.
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")),
      let open = rest[equals...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = rest[(open + 1)...].firstIndex(of: rest[open])
    {
      let name = rest[..<equals].filter { !XMLScanner.isBlank($0) }
      result.append(
        (String(decoding: name, as: UTF8.self), XMLReference.resolved(rest[(open + 1)..<close])))
      rest = rest[(close + 1)...]
    }
    return result
  }

  /// The text of a text or a CDATA section, its references resolved.
  func text(of index: Int) -> String {
    let token = tokens[index]
    let raw = bytes[Int(token.range.lowerBound)..<Int(token.range.upperBound)]
    if token.kind == .literal {
      return String(decoding: raw.dropFirst(9).dropLast(3), as: UTF8.self)
    }
    return XMLReference.resolved(raw)
  }

  private typealias Flaw = OfficeFileError.Flaw

  private mutating func append(_ mark: XMLScanner.Mark, _ scanner: XMLScanner) throws(Flaw) {
    var token = Token(
      kind: mark.kind, range: Int32(mark.range.lowerBound)..<Int32(mark.range.upperBound),
      nameEnd: Int32(mark.nameEnd), parent: open.last ?? -1, last: Int32(tokens.count))
    switch mark.kind {
    case .start, .empty:
      guard token.parent >= 0 || tokens.allSatisfy({ $0.kind == .text }) else { throw .syntax }
      guard open.count < XMLTree.deepest else { throw .depth }
      if mark.kind == .start { open.append(Int32(tokens.count)) }
    case .end:
      guard let start = open.popLast() else { throw .syntax }
      let name = bytes[mark.range.lowerBound + 2..<mark.nameEnd]
      guard name == self.name(of: Int(start)) else { throw .syntax }
      tokens[Int(start)].last = Int32(tokens.count)
      token = Token(
        kind: .end, range: token.range, nameEnd: token.nameEnd,
        parent: tokens[Int(start)].parent, last: token.last)
    case .text:
      guard token.parent >= 0 || bytes[mark.range].allSatisfy(XMLScanner.isBlank) else {
        throw .syntax
      }
    case .literal:
      guard token.parent >= 0 else { throw .syntax }
    }
    tokens.append(token)
  }
}
