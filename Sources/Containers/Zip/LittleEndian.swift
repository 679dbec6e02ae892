extension [UInt8] {
  /// Appends a number of zip, low byte first.
  mutating func append(littleEndian number: UInt16) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  /// Appends a number of zip, low byte first.
  mutating func append(littleEndian number: UInt32) {
    append(littleEndian: UInt16(truncatingIfNeeded: number))
    append(littleEndian: UInt16(truncatingIfNeeded: number >> 16))
  }

  /// Returns the two-byte number at an offset, or nil where the bytes end before.
  func number16(at offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= count else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// Returns the four-byte number at an offset, or nil where the bytes end before.
  func number32(at offset: Int) -> Int? {
    guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
    return low | high << 16
  }
}
