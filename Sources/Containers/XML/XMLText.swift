/// Text as XML and HTML take it.
public enum XMLText {
  /// What XML leaves to the writer: line ends, tabs, and characters that it cannot hold.
  public enum Form: Sendable {
    /// Line ends and tabs by number, so that they come back from attributes as well; what XML
    /// cannot hold is left out.
    case exact
    /// Line ends and tabs as they are; what XML cannot hold becomes a blank.
    case plain
    /// The same, and DEL and the controls of C1, which a browser would not show, become blanks too.
    case shown
  }

  /// Appends a text escaped, fit for content and for attributes in double quotes.
  public static func append(_ text: String, to bytes: inout [UInt8], as form: Form) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case 0x20...0x7E: bytes.append(byte)
      case 0..<0x20: append(control: byte, to: &bytes, as: form)
      case 0x7F: bytes.append(form == .shown ? 0x20 : byte)
      case 0x80...0x9F where form == .shown && bytes.last == 0xC2:
        bytes[bytes.count - 1] = 0x20
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xBE...0xBF where bytes.last == 0xBF && bytes.suffix(2).first == 0xEF:
        bytes.removeLast(2)
        if form != .exact { bytes.append(0x20) }
      default: bytes.append(byte)
      }
    }
  }

  /// Returns a text escaped for a page that is shown; line ends and tabs stay.
  public static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes, as: .shown)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns a text escaped on one line.
  public static func line(_ text: String) -> String {
    escaped(unbroken(text))
  }

  /// Returns a text on one line, not escaped: line ends and tabs become blanks.
  public static func unbroken(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private static func append(control byte: UInt8, to bytes: inout [UInt8], as form: Form) {
    let isBreak = byte == 9 || byte == 10 || byte == 13
    switch form {
    case .exact where isBreak: bytes.append(contentsOf: "&#\(byte);".utf8)
    case .exact: break
    case .plain, .shown: bytes.append(isBreak && byte != 13 ? byte : 0x20)
    }
  }
}
