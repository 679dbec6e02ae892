import Digests

/// How statements and values are written for a server.
enum ServerSQL {
  /// `?` as `$1`, `$2` and so on, and `?2` as `$2`; what stands in quotes is left alone.
  static func numbered(_ sql: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sql.utf8.count + 16)
    var count = 0
    var quote: UInt8?
    let source = Array(sql.utf8)
    for (index, byte) in source.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "?") {
        bytes.append(UInt8(ascii: "$"))
        let next = index + 1 < source.count ? source[index + 1] : 0
        if !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains(next) {
          count += 1
          bytes += Array(String(count).utf8)
        }
        continue
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A value as the server reads it; nil for NULL.
  static func text(_ value: SQLValue) -> String? {
    switch value {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    case .blob(let bytes): "\\x" + Hexadecimal.text(bytes)
    }
  }
}
