/// An XML file under construction, as bytes.
///
///     part.element("w:p") { $0.element("w:r", text: "工期") }
///
/// Attributes whose value is nil are left out. Text is escaped; characters that XML 1.0 forbids
/// are left out.
struct XMLPart {
  /// The bytes so far.
  private(set) var bytes: [UInt8]

  /// Begins a part with the declaration that Office writes.
  init() {
    bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
  }

  /// Creates a part that never changes; the declaration is put before it.
  init(_ constant: StaticString) {
    self.init()
    append(constant)
  }

  /// Creates a piece of a part, without the declaration.
  static var fragment: XMLPart {
    var part = XMLPart()
    part.bytes = []
    return part
  }

  /// Appends an element without content.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    open(name, attributes)
    append("/>")
  }

  /// Appends an element with what `content` appends.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout XMLPart) -> Void
  ) {
    open(name, attributes)
    append(">")
    content(&self)
    append("</")
    append(name)
    append(">")
  }

  /// Appends an element with a text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    element(name, attributes) { $0.append(text: text) }
  }

  /// Appends markup as it is.
  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a piece.
  mutating func append(_ fragment: XMLPart) {
    bytes += fragment.bytes
  }

  /// Appends a text, escaped.
  mutating func append(text: String) {
    bytes.append(xml: text)
  }

  private mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) {
    append("<")
    append(name)
    for (key, value) in attributes {
      guard let value else { continue }
      append(" ")
      append(key)
      append("=\"")
      append(text: value)
      append("\"")
    }
  }
}

extension [UInt8] {
  /// Appends a text escaped for XML, fit for content and for attributes in double quotes.
  mutating func append(xml text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case 9: append(contentsOf: "&#9;".utf8)
      case 10: append(contentsOf: "&#10;".utf8)
      case 13: append(contentsOf: "&#13;".utf8)
      case 0..<0x20: break
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xBE...0xBF where count >= 2 && self[count - 1] == 0xBF && self[count - 2] == 0xEF:
        removeLast(2)
      default: append(byte)
      }
    }
  }
}
