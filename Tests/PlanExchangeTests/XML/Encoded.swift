@testable import PlanExchange

/// Texts in the encodings that files come in.
enum Encoded {
  /// Returns a text's bytes; UTF-16 is little-endian and has a byte order mark.
  static func bytes(_ text: String, as name: String) -> [UInt8] {
    switch name.lowercased() {
    case "utf-8": return Array(text.utf8)
    case "utf-16":
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default:
      guard case .text(let bytes) = GB18030.bytes(from: Array(text.utf8)) else { return [] }
      return bytes
    }
  }
}
