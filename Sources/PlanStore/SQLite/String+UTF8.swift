extension String {
  /// Reads UTF-8; nil where it is none.
  ///
  /// A plan of a country has ten million texts, most of them empty or short, and `String(validating:as:)` looks
  /// up types at run time for each: it takes twice as long.
  init?(strictly bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.isEmpty {
      self = ""
      return
    }
    guard let text = try? UTF8Span(validating: bytes.span) else { return nil }
    self.init(copying: text)
  }
}
