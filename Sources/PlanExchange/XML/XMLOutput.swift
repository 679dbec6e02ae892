import CivilTime

/// Writes XML element by element, and hands the bytes on as they become many.
struct XMLOutput {
  /// How many bytes wait before they are handed on.
  private static let pieceBytes = 1 << 16

  private var bytes: [UInt8] = []
  private var depth = 0
  private let flush: ([UInt8]) -> Void

  /// Begins a document in UTF-8.
  init(to flush: @escaping ([UInt8]) -> Void) {
    self.flush = flush
    bytes.reserveCapacity(Self.pieceBytes + 4096)
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Writes an element with elements in it.
  mutating func element(
    _ name: StaticString, attributes: StaticString = "", _ body: (inout XMLOutput) -> Void
  ) {
    indent()
    raw("<")
    raw(name)
    raw(attributes)
    raw(">\n")
    depth += 1
    body(&self)
    depth -= 1
    indent()
    raw("</")
    raw(name)
    raw(">\n")
    if bytes.count >= Self.pieceBytes { handOn() }
  }

  /// Writes an element with a text.
  mutating func element(_ name: StaticString, _ text: String) {
    leaf(name) { $0.escaped(text) }
  }

  /// Writes an element with a number.
  mutating func element(_ name: StaticString, _ number: Int) {
    leaf(name) { $0.bytes.append(contentsOf: String(number).utf8) }
  }

  /// Writes an element with 1 or 0.
  mutating func element(_ name: StaticString, _ flag: Bool) {
    leaf(name) { $0.bytes.append(flag ? 49 : 48) }
  }

  /// Writes an element with a date: `2018-10-18T08:00:00`.
  mutating func element(_ name: StaticString, _ instant: Instant) {
    leaf(name) { output in
      let text = instant.isoBytes
      for i in text.indices { output.bytes.append(text[i]) }
      output.raw(":00")
    }
  }

  /// Writes an element with a duration: `PT16H30M0S`.
  mutating func element(_ name: StaticString, minutes: Int) {
    leaf(name) { $0.raw("PT\(minutes / 60)H\(minutes % 60)M0S") }
  }

  /// Hands on what is left.
  mutating func finish() { handOn() }

  private mutating func leaf(_ name: StaticString, _ body: (inout XMLOutput) -> Void) {
    indent()
    raw("<")
    raw(name)
    raw(">")
    body(&self)
    raw("</")
    raw(name)
    raw(">\n")
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(32, count: depth * 2))
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes text with markup escaped; characters that XML cannot hold become blanks.
  private mutating func escaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\n", "\t": bytes.append(UInt8(scalar.value))
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes.append(32)
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
  }

  private mutating func handOn() {
    if bytes.isEmpty { return }
    flush(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
