import CExpat

/// Turns the bytes of an XML file into events, with bounds on depth, size and number.
///
/// Document types, and with them entities and external references, are refused: no file that we
/// read needs them.
public final class XMLParser {
  /// In which encoding the bytes are.
  public enum Encoding: Sendable {
    /// The one that the file declares.
    case declared
    /// UTF-8, whatever the file declares, as it has been converted.
    case converted
    /// UTF-8; a file that declares another one is refused.
    case utf8
  }

  private let parser: XML_Parser
  private let events: any XMLEvents
  private let limits: XMLLimits
  private let encoding: Encoding
  private var depth = 0
  private var elements = 0
  private var fed = 0
  private var failure: XMLError?

  /// Creates a parser.
  ///
  /// - Parameter hasNamespaces: Whether names are told with their namespaces instead of the prefixes
  ///   that the file gives them.
  public init(
    _ events: any XMLEvents, in encoding: Encoding, hasNamespaces: Bool,
    limits: XMLLimits = XMLLimits()
  ) {
    self.events = events
    self.limits = limits
    self.encoding = encoding
    let name = encoding == .declared ? nil : "UTF-8"
    parser = hasNamespaces ? XML_ParserCreateNS(name, 0x7C) : XML_ParserCreate(name)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in XMLParser.of(data).open(name!, attributes) },
      { data, _ in XMLParser.of(data).close() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      XMLParser.of(data).text(text!, Int(count))
    }
    XML_SetCdataSectionHandler(
      parser, { data in XMLParser.of(data).literal(begins: true) },
      { data in XMLParser.of(data).literal(begins: false) })
    XML_SetDoctypeDeclHandler(
      parser, { data, _, _, _, _ in XMLParser.of(data).stop(.documentType) }, { _ in })
    guard encoding == .utf8 else { return }
    XML_SetXmlDeclHandler(parser) { data, _, name, _ in
      guard let name, String(cString: name).lowercased() != "utf-8" else { return }
      XMLParser.of(data).stop(.encoding)
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Takes the next bytes.
  ///
  /// - Throws: what is wrong with them.
  public func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(XMLError) {
    // The parser takes a file for UTF-16 that begins like one, whatever it is told.
    if encoding == .utf8,
      bytes.prefix(max(0, 2 - fed)).contains(where: { [0, 0xFE, 0xFF].contains($0) })
    {
      throw error(.encoding)
    }
    fed += bytes.count
    if fed > limits.fileBytes { throw error(.tooLarge(limits.fileBytes)) }
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = withExtendedLifetime(self) {
      XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw malformed() }
    if fed - Int(XML_GetCurrentByteIndex(parser)) > limits.tokenBytes + bytes.count {
      throw error(.tokenTooLong(limits.tokenBytes))
    }
  }

  private func error(_ kind: XMLError.Kind, _ bytes: [UInt8] = []) -> XMLError {
    XMLError(
      kind: kind, line: Int(XML_GetCurrentLineNumber(parser)),
      offset: Int(XML_GetCurrentByteIndex(parser)), bytes: bytes)
  }

  private func malformed() -> XMLError {
    let code = XML_GetErrorCode(parser)
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "unknown"
    switch code {
    case XML_ERROR_INVALID_TOKEN:
      let bytes = nextBytes
      return error((bytes.first ?? 0) >= 0x80 ? .wrongByte : .syntax(reason), bytes)
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION:
      return error(.truncated)
    case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: return error(.encoding)
    case XML_ERROR_UNDEFINED_ENTITY, XML_ERROR_BAD_CHAR_REF: return error(.entity(reason))
    default: return error(.syntax(reason))
    }
  }

  /// The bytes at the place of an error.
  private var nextBytes: [UInt8] {
    var offset: Int32 = 0
    var size: Int32 = 0
    guard let context = XML_GetInputContext(parser, &offset, &size), offset >= 0, offset < size
    else { return [] }
    return (offset..<min(size, offset + 4)).map { UInt8(bitPattern: context[Int($0)]) }
  }
}

// MARK: What expat calls

extension XMLParser {
  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParser {
    Unmanaged<XMLParser>.fromOpaque(data!).takeUnretainedValue()
  }

  private var place: XMLPlace { XMLPlace(parser: parser) }

  private func stop(_ kind: XMLError.Kind) {
    guard failure == nil else { return }
    failure = error(kind)
    XML_StopParser(parser, 0)
  }

  private func open(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil else { return }
    depth += 1
    elements += 1
    if depth > limits.depth { return stop(.tooDeep(limits.depth)) }
    if elements > limits.elements { return stop(.tooManyElements(limits.elements)) }
    var length = 0
    while name[length] != 0 { length += 1 }
    let goesOn = name.withMemoryRebound(to: UInt8.self, capacity: length) {
      events.open(
        UnsafeBufferPointer(start: $0, count: length), XMLAttributes(list: attributes), at: place)
    }
    if !goesOn { stop(.stopped) }
  }

  private func close() {
    guard failure == nil else { return }
    depth -= 1
    if !events.close(at: place) { stop(.stopped) }
  }

  private func text(_ text: UnsafePointer<CChar>, _ count: Int) {
    guard failure == nil else { return }
    let goesOn = text.withMemoryRebound(to: UInt8.self, capacity: count) {
      events.text(UnsafeBufferPointer(start: $0, count: count), at: place)
    }
    if !goesOn { stop(.stopped) }
  }

  private func literal(begins: Bool) {
    guard failure == nil else { return }
    if !events.literal(begins: begins, at: place) { stop(.stopped) }
  }
}
