import CExpat
import Plan

/// Turns the bytes of an XML file into events, with bounds on depth, size and number.
///
/// Document types, and with them entities and external references, are refused: no file that we
/// read needs them.
final class XMLParser {
  private let parser: XML_Parser
  private let events: any XMLEvents
  private let limits: XMLLimits
  private let file: String
  private var depth = 0
  private var elements = 0
  private var fed = 0
  private var failure: Finding?

  /// Creates a parser.
  ///
  /// - Parameter isUTF8: Whether the bytes are UTF-8 whatever the file declares.
  init(_ events: any XMLEvents, file: String, isUTF8: Bool, limits: XMLLimits = XMLLimits()) {
    self.events = events
    self.file = file
    self.limits = limits
    parser = XML_ParserCreateNS(isUTF8 ? "UTF-8" : nil, 0x7C)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, _ in XMLParser.of(data).open(name!) },
      { data, _ in XMLParser.of(data).close() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      XMLParser.of(data).text(text!, Int(count))
    }
    XML_SetDoctypeDeclHandler(
      parser, { data, _, _, _, _ in XMLParser.of(data).refuseDocumentType() }, { _ in })
  }

  deinit { XML_ParserFree(parser) }

  /// Takes the next bytes.
  ///
  /// - Throws: what is wrong with them.
  func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(InvalidInput) {
    fed += bytes.count
    if fed > limits.fileBytes { throw InvalidInput([.xmlTooLarge(limits.fileBytes, at: place)]) }
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = withExtendedLifetime(self) {
      XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
    }
    if let failure { throw InvalidInput([failure]) }
    guard status == XML_STATUS_OK else { throw InvalidInput([malformed()]) }
    if fed - Int(XML_GetCurrentByteIndex(parser)) > limits.tokenBytes + bytes.count {
      throw InvalidInput([.xmlTokenTooLong(limits.tokenBytes, at: place)])
    }
  }

  private var place: Finding.Place {
    Finding.Place(file: file, line: Int(XML_GetCurrentLineNumber(parser)))
  }

  private func malformed() -> Finding {
    let error = XML_GetErrorCode(parser)
    let reason = XML_ErrorString(error).map { String(cString: $0) } ?? "unknown"
    var isOtherEncoding = false
    var forbidden: ForbiddenScalar?
    if error == XML_ERROR_INVALID_TOKEN {
      var offset: Int32 = 0
      var size: Int32 = 0
      if let context = XML_GetInputContext(parser, &offset, &size), offset >= 0, offset < size {
        isOtherEncoding = UInt8(bitPattern: context[Int(offset)]) >= 0x80
        let here = UnsafeRawBufferPointer(start: context + Int(offset), count: Int(size - offset))
        forbidden = here.prefix(4).withContiguousStorageIfAvailable {
          ForbiddenScalar(in: $0).flatMap { $0.offset == 0 ? $0 : nil }
        }?.flatMap { $0 }
      }
    }
    if let forbidden { return .forbiddenCharacter(forbidden, at: place) }
    if isOtherEncoding { return .xmlNotItsEncoding(at: place) }
    switch error {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION:
      return .xmlTruncated(at: place)
    case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING:
      return .xmlUnknownEncoding(at: place)
    default:
      return .xmlMalformed(reason, at: place)
    }
  }
}

// MARK: What expat calls

extension XMLParser {
  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParser {
    Unmanaged<XMLParser>.fromOpaque(data!).takeUnretainedValue()
  }

  private func stop(_ finding: Finding) {
    guard failure == nil else { return }
    failure = finding
    XML_StopParser(parser, 0)
  }

  private func open(_ name: UnsafePointer<CChar>) {
    guard failure == nil else { return }
    depth += 1
    elements += 1
    if depth > limits.depth { return stop(.xmlTooDeep(limits.depth, at: place)) }
    if elements > limits.elements {
      return stop(.xmlTooManyElements(limits.elements, at: place))
    }
    var length = 0
    while name[length] != 0 { length += 1 }
    let line = Int(XML_GetCurrentLineNumber(parser))
    let finding = name.withMemoryRebound(to: UInt8.self, capacity: length) {
      events.open(UnsafeBufferPointer(start: $0, count: length), line: line)
    }
    if let finding { stop(finding) }
  }

  private func close() {
    guard failure == nil else { return }
    depth -= 1
    if let finding = events.close() { stop(finding) }
  }

  private func text(_ text: UnsafePointer<CChar>, _ count: Int) {
    guard failure == nil else { return }
    let line = Int(XML_GetCurrentLineNumber(parser))
    let finding = text.withMemoryRebound(to: UInt8.self, capacity: count) {
      events.text(UnsafeBufferPointer(start: $0, count: count), line: line)
    }
    if let finding { stop(finding) }
  }

  private func refuseDocumentType() { stop(.xmlDocumentType(at: place)) }
}
