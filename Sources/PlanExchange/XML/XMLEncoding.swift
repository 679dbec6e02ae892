import Plan

/// How the bytes of an XML file are to be read, told by its first ones.
enum XMLEncoding: Equatable {
  /// In a way the parser finds out by itself: UTF-8, UTF-16, ISO 8859-1, US-ASCII.
  case native
  /// In an encoding that must be converted first, by its declared name.
  case other(String)

  private static let parsed: Set<String> = [
    "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "us-ascii",
  ]

  /// Tells the encoding of a file by its first bytes.
  init(_ head: some Collection<UInt8>) {
    let name = Self.declaredName(head)?.lowercased() ?? "utf-8"
    self = Self.parsed.contains(name) ? .native : .other(name)
  }

  /// Returns the name in `<?xml … encoding="NAME"?>`; nil where there is none.
  private static func declaredName(_ head: some Collection<UInt8>) -> String? {
    let bytes = Array(head.prefix(512))
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = String(decoding: bytes[start...].prefix { $0 < 128 && $0 != 0 }, as: UTF8.self)
    guard text.hasPrefix("<?xml") else { return nil }
    let declaration = text.prefix { $0 != ">" }.split(whereSeparator: \.isWhitespace).joined()
    let parts = declaration.split(separator: "encoding=", maxSplits: 1)
    guard parts.count == 2, let quote = parts[1].first, quote == "\"" || quote == "'"
    else { return nil }
    let name = parts[1].dropFirst().prefix { $0 != quote }
    let isPlain = name.utf8.allSatisfy {
      $0.isDigit || ($0 | 32) >= 97 && ($0 | 32) <= 122 || $0 == 45 || $0 == 95 || $0 == 46
    }
    return isPlain && (1...40).contains(name.utf8.count) ? String(name) : nil
  }
}
