/// Writes XML element by element, as bytes.
///
///     var xml = XMLWriter(.exact)
///     xml.element("w:p") { $0.element("w:r", text: "工期") }
///
/// Text and attributes are escaped; attributes whose value is nil are left out.
public struct XMLWriter {
  /// How elements stand on lines.
  public enum Layout: Sendable {
    /// One behind the other, on one line.
    case dense
    /// Each on a line of its own, so many blanks further in than the one around it.
    case lines(indent: Int)
  }

  /// The declaration that Office and Microsoft Project write.
  public static let declaration: StaticString =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// How many bytes wait before they are handed on.
  private static let pieceBytes = 1 << 16

  /// The bytes that have not been handed on.
  public private(set) var bytes: [UInt8] = []
  private let form: XMLText.Form
  private var layout: Layout
  private var depth = 0
  private let flush: (([UInt8]) -> Void)?

  /// Creates a writer.
  ///
  /// - Parameter flush: Takes the bytes as they become many; nil: all of them are kept.
  public init(
    _ form: XMLText.Form, layout: Layout = .dense, to flush: (([UInt8]) -> Void)? = nil
  ) {
    self.form = form
    self.layout = layout
    self.flush = flush
  }

  /// What has been written and not handed on, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an element without content.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    open(name, attributes)
    append("/>")
    endLine()
  }

  /// Writes an element without content, with attributes that were gathered.
  public mutating func element(
    _ name: StaticString, gathered attributes: [(key: StaticString, value: String?)]
  ) {
    open(name, attributes)
    append("/>")
    endLine()
  }

  /// Writes an element with elements in it.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    append(">")
    endLine()
    depth += 1
    content(&self)
    depth -= 1
    indent()
    close(name)
    if bytes.count >= XMLWriter.pieceBytes { handOn() }
  }

  /// Writes an element with a text.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    leaf(name, attributes) { $0.append(text: text) }
  }

  /// Writes an element whose content stands on its own line.
  public mutating func leaf(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    append(">")
    let outer = layout
    layout = .dense
    content(&self)
    layout = outer
    close(name)
  }

  /// Appends markup as it is.
  public mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends what another writer has written.
  public mutating func append(_ piece: XMLWriter) {
    bytes += piece.bytes
  }

  /// Appends a text, escaped.
  public mutating func append(text: String) {
    XMLText.append(text, to: &bytes, as: form)
  }

  /// Appends bytes in which nothing needs to be escaped.
  public mutating func append(safe bytes: some Sequence<UInt8>) {
    self.bytes.append(contentsOf: bytes)
  }

  /// Hands on what is left.
  public mutating func finish() { handOn() }

  private mutating func open(
    _ name: StaticString, _ attributes: some Sequence<(key: StaticString, value: String?)>
  ) {
    indent()
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

  private mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    append(">")
    endLine()
  }

  private mutating func indent() {
    guard case .lines(let blanks) = layout, blanks > 0 else { return }
    bytes.append(contentsOf: repeatElement(0x20, count: depth * blanks))
  }

  private mutating func endLine() {
    if case .lines = layout { bytes.append(0x0A) }
  }

  private mutating func handOn() {
    guard let flush, !bytes.isEmpty else { return }
    flush(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
