/// Texts and numbers as JSON bytes.

extension JSONWriter {
  /// Appends a text as it is.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends the digits of a whole number.
  mutating func append(_ number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = digits.count
      var rest = number.magnitude
      repeat {
        first -= 1
        digits[first] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
        rest /= 10
      } while rest > 0
      if number < 0 {
        first -= 1
        digits[first] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Appends a text in quotes, escaped.
  mutating func appendQuoted(_ text: String) {
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { appendQuoted($0) }
    if isWritten == nil {
      Array(text.utf8).withUnsafeBufferPointer { appendQuoted($0) }
    }
  }

  /// Appends UTF-8 in quotes; runs that need no escape are copied whole.
  mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(quote)
    var copied = 0
    while let index = firstEscape(in: text, from: copied) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      appendEscape(of: text[index])
      copied = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
    bytes.append(quote)
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(backslash)
    switch byte {
    case quote, backslash: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      append("u00")
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 0xF))
    }
  }
}

/// Returns where the first byte is that needs an escape, or nil.
///
/// Looks at eight bytes at once.
private func firstEscape(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  let raw = UnsafeRawBufferPointer(text)
  var index = start
  while index + 8 <= raw.count {
    if needsEscape(anyOf: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
    index += 8
  }
  while index < raw.count {
    if needsEscape(raw[index]) { return index }
    index += 1
  }
  return nil
}

/// RFC 8259, section 7: quotation mark, reverse solidus and the control characters.
private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == quote || byte == backslash
}

/// Returns whether one of eight bytes may need an escape; yes for some words where none does, but
/// never no where one does.
private func needsEscape(anyOf word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  // A byte below n borrows when n is taken from it, which sets its high bit if it was clear.
  let controls = (word &- ones &* 0x20) & ~word
  let quotes = word ^ (ones &* UInt64(quote))
  let backslashes = word ^ (ones &* UInt64(backslash))
  let found = controls | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
  return found & (ones &* 0x80) != 0
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
