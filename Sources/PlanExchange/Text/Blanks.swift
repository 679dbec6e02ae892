extension [UInt8] {
  /// Returns a range of UTF-8 bytes without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    withUnsafeBufferPointer { $0.trimmed(range) }
  }

  /// Returns whether a line ends with the byte at a position: LF, or CR that no LF follows.
  func endsLine(at i: Int) -> Bool { withUnsafeBufferPointer { $0.endsLine(at: i) } }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns a range of UTF-8 bytes without the blanks at its ends: ASCII blanks and line ends,
  /// the no-break space and the full-width space that Chinese input methods write.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    if start < end, !Self.mayBeBlank(self[start]), !Self.mayBeBlank(self[end - 1]) { return range }
    while start < end {
      let length = blank(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = blank(endingAt: end, after: start)
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  /// Returns whether a line ends with the byte at a position: LF, or CR that no LF follows.
  func endsLine(at i: Int) -> Bool {
    self[i] == 10 || self[i] == 13 && !(i + 1 < count && self[i + 1] == 10)
  }

  /// Returns a range of bytes as text.
  func text(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : String(decoding: Self(rebasing: self[range]), as: UTF8.self)
  }

  /// Whether a byte is one of a blank's, or may be its first or last one.
  private static func mayBeBlank(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == 0x80 || byte == 0xA0 || byte == 0xC2 || byte == 0xE3
  }

  private func blank(at i: Int, before end: Int) -> Int {
    if self[i] == 32 || self[i] >= 9 && self[i] <= 13 { return 1 }
    if self[i] == 0xC2, i + 1 < end, self[i + 1] == 0xA0 { return 2 }
    if self[i] == 0xE3, i + 2 < end, self[i + 1] == 0x80, self[i + 2] == 0x80 { return 3 }
    return 0
  }

  private func blank(endingAt end: Int, after start: Int) -> Int {
    let last = self[end - 1]
    if last == 32 || last >= 9 && last <= 13 { return 1 }
    if last == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 { return 2 }
    if last == 0x80, end - 3 >= start, self[end - 2] == 0x80, self[end - 3] == 0xE3 { return 3 }
    return 0
  }
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    var text = self
    return text.withUTF8 { bytes in
      let range = bytes.trimmed(0..<bytes.count)
      return range.count == bytes.count ? nil : bytes.text(range)
    } ?? self
  }

  /// The text on one line: every line end, with the blanks around it, becomes one blank.
  var onOneLine: String {
    guard utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return self }
    return split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
