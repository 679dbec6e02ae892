import Containers

/// Texts and numbers as JSON bytes.

extension JSONWriter {
  /// Appends a text as it is.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
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
      append(UnsafeBufferPointer(rebasing: digits[first...]))
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
    append(quote)
    var copied = 0
    while let found = firstEscape(in: text, from: copied) {
      append(UnsafeBufferPointer(rebasing: text[copied..<found.range.lowerBound]))
      appendEscape(of: found.scalar)
      copied = found.range.upperBound
    }
    append(UnsafeBufferPointer(rebasing: text[copied...]))
    append(quote)
  }

  private mutating func appendEscape(of scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\":
      append(backslash)
      append(UInt8(ascii: scalar))
    case "\u{08}": append("\\b")
    case "\t": append("\\t")
    case "\n": append("\\n")
    case "\u{0C}": append("\\f")
    case "\r": append("\\r")
    default:
      for unit in UTF16.encode(scalar)! {
        append("\\u")
        for shift in [12, 8, 4, 0] as [UInt16] {
          append(hexDigit(UInt8(unit >> shift & 0xF)))  // bounded: four bits
        }
      }
    }
  }
}

/// Returns the first scalar that needs an escape and where it stands, or nil.
///
/// RFC 8259, section 7, has quotation mark, reverse solidus and the control characters; whatever
/// else is hidden is escaped too, so that JSON on a terminal steers nothing. Looks at eight bytes of
/// ASCII at once.
private func firstEscape(
  in text: UnsafeBufferPointer<UInt8>, from start: Int
) -> (range: Range<Int>, scalar: Unicode.Scalar)? {
  let raw = UnsafeRawBufferPointer(text)
  var index = start
  while index < raw.count {
    if index + 8 <= raw.count,
      !needsLook(anyOf: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    {
      index += 8
      continue
    }
    switch raw[index] {
    case 0x20, 0x21, 0x23...0x5B, 0x5D...0x7E: index += 1
    // Ideographs, U+4000 to U+9FFF: every one is seen.
    case 0xE4...0xE9: index += 3
    default:
      let (scalar, count) = scalar(at: index, of: text)
      if scalar.isHidden || scalar == "\"" || scalar == "\\" {
        return (index..<index + count, scalar)
      }
      index += count
    }
  }
  return nil
}

/// Returns the scalar that begins at a place of UTF-8, and how many bytes it has.
private func scalar(
  at index: Int, of text: UnsafeBufferPointer<UInt8>
) -> (scalar: Unicode.Scalar, count: Int) {
  let first = text[index]
  let count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard index + count <= text.count else { return ("?", text.count - index) }
  let mask: UInt8 = count == 1 ? 0x7F : 0x7F >> UInt8(count)  // bounded: 1 to 4 bytes
  var value = UInt32(first & mask)  // bounded: bits of a byte
  for byte in text[index + 1..<index + count] {
    value = value << 6 | UInt32(byte & 0x3F)  // bounded: bits of a byte
  }
  return (Unicode.Scalar(value) ?? "?", count)
}

/// Returns whether one of eight bytes may need an escape or is no ASCII; yes for some words where
/// none does, but never no where one does.
private func needsLook(anyOf word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  // A byte below n borrows when n is taken from it, which sets its high bit if it was clear.
  let controls = (word &- ones &* 0x20) & ~word
  let quotes = word ^ (ones &* UInt64(quote))
  let backslashes = word ^ (ones &* UInt64(backslash))
  let deletes = word ^ (ones &* 0x7F)
  let found =
    controls | word | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
    | ((deletes &- ones) & ~deletes)
  return found & (ones &* 0x80) != 0
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
