import Containers

/// Notes the marks of a file with their places, as the parser tells them.
final class XMLTreeBuilder: XMLEvents {
  private let bytes: [UInt8]
  private var tokens: [XMLTree.Token] = []
  /// The elements around the mark.
  private var around: [Int32] = []
  private var isLiteral = false

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the marks of a file.
  static func tokens(of bytes: [UInt8], depth: Int) throws(XMLError) -> [XMLTree.Token] {
    let builder = XMLTreeBuilder(bytes)
    try XMLParser.read(bytes, into: builder, limits: XMLLimits(depth: depth))
    return builder.tokens
  }

  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool {
    let range = place.range
    let isEmpty = bytes[range.upperBound - 2] == UInt8(ascii: "/")
    append(isEmpty ? .empty : .start, range, nameEnd: range.lowerBound + 1 + name.count)
    around.append(Int32(tokens.count - 1))
    return true
  }

  func close(at place: XMLPlace) -> Bool {
    let start = Int(around.removeLast())
    guard tokens[start].kind == .start else { return true }
    tokens[start].last = Int32(tokens.count)
    let range = place.range
    append(.end, range, nameEnd: range.upperBound - 1)
    return true
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool {
    guard !isLiteral else { return true }
    let range = place.range
    // The parser tells a text in pieces: at line ends and references.
    if let last = tokens.last, last.kind == .text, Int(last.range.upperBound) == range.lowerBound {
      tokens[tokens.count - 1].range = last.range.lowerBound..<Int32(range.upperBound)
    } else {
      append(.text, range, nameEnd: range.lowerBound)
    }
    return true
  }

  func literal(begins: Bool, at place: XMLPlace) -> Bool {
    isLiteral = begins
    let range = place.range
    if begins {
      append(.literal, range, nameEnd: range.lowerBound)
    } else {
      let start = tokens[tokens.count - 1].range.lowerBound
      tokens[tokens.count - 1].range = start..<Int32(range.upperBound)
    }
    return true
  }

  private func append(_ kind: XMLTree.Kind, _ range: Range<Int>, nameEnd: Int) {
    tokens.append(
      XMLTree.Token(
        kind: kind, range: Int32(range.lowerBound)..<Int32(range.upperBound),
        nameEnd: Int32(nameEnd), parent: around.last ?? -1, last: Int32(tokens.count)))
  }
}

/// An element cut from a file that has been read, for what it says of itself.
final class XMLPiece: XMLEvents {
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var text: [UInt8] = []

  /// Reads an element.
  init(_ element: [UInt8]) {
    do throws(XMLError) { try XMLParser.read(element, into: self) } catch {
      preconditionFailure("a piece of a good file is no XML: \(error)")
    }
  }

  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool {
    self.attributes = attributes.all
    return true
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool {
    text += bytes
    return true
  }

  func close(at place: XMLPlace) -> Bool { true }
}

extension XMLParser {
  /// Reads a whole file of UTF-8, its names as they stand.
  fileprivate static func read(
    _ bytes: [UInt8], into events: any XMLEvents, limits: XMLLimits = XMLLimits()
  ) throws(XMLError) {
    let parser = XMLParser(events, in: .utf8, hasNamespaces: false, limits: limits)
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(XMLError) in try parser.feed(bytes, isLast: true) }
    }
    try outcome.get()
  }
}

extension OfficeFileError.Flaw {
  /// Names what is wrong with a file of XML, as it concerns a part of an Office file.
  init(_ error: XMLError, in bytes: [UInt8]) {
    let before = bytes[..<min(max(0, error.offset), bytes.count)]
    switch error.kind {
    case .documentType: self = .documentType
    case .entity: self = .entity
    case .tooDeep: self = .depth
    case .encoding, .wrongByte: self = .encoding
    // A declaration elsewhere than at the top; the parser tells a mark that is none behind its beginning.
    case .syntax where before.suffix(2).elementsEqual("<!".utf8): self = .documentType
    case .syntax where before.last == UInt8(ascii: "&"): self = .entity
    case .syntax, .truncated, .tooManyElements, .tooLarge, .tokenTooLong, .stopped: self = .syntax
    }
  }
}
