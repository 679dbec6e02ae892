import Containers

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
    var range: Range<Int32>
    /// Where an element's name ends; it begins one byte after the mark.
    let nameEnd: Int32
    /// The index of the element around it, or -1.
    let parent: Int32
    /// For a beginning, the index of the end; for the others, its own.
    var last: Int32
  }

  /// The deepest nesting that is read.
  ///
  /// Word's own files stay under 100.
  static let deepest = 500

  /// The file.
  let bytes: [UInt8]
  /// The marks in the order of the file; comments and instructions are not among them.
  let tokens: [Token]

  /// Reads a file.
  ///
  /// - Throws: ``OfficeFileError/malformed(part:line:_:)``, naming the part.
  init(_ bytes: [UInt8], part: String) throws(OfficeFileError) {
    self.bytes = bytes
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .malformed(part: part, line: 1, .encoding)
    }
    do throws(XMLError) {
      tokens = try XMLTreeBuilder.tokens(of: bytes, depth: XMLTree.deepest)
    } catch {
      throw .malformed(part: part, line: error.line, OfficeFileError.Flaw(error, in: bytes))
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
    var element = Array(bytes[Int(token.range.lowerBound)..<Int(token.range.upperBound)])
    if token.kind == .start { element += Array("</".utf8) + name(of: index) + Array(">".utf8) }
    return XMLPiece(element).attributes
  }

  /// The text of a text or a CDATA section, its references resolved.
  func text(of index: Int) -> String {
    let token = tokens[index]
    let raw = bytes[Int(token.range.lowerBound)..<Int(token.range.upperBound)]
    guard token.kind == .literal || raw.contains(UInt8(ascii: "&")) else {
      return String(decoding: raw, as: UTF8.self)
    }
    return String(
      decoding: XMLPiece(Array("<t>".utf8) + raw + Array("</t>".utf8)).text, as: UTF8.self)
  }
}
