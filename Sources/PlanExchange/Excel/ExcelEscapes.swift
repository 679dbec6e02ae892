/// Characters that XML cannot hold, as workbooks write them: `_x000D_` for a line end, `_x005F_` for a
/// low line that is meant (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
enum ExcelEscapes {
  /// Puts the characters themselves in the place of their escapes, from a position to the end.
  ///
  /// Halves of a surrogate pair that stand alone, and the character NUL, stay as they are written.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard let first = next(in: bytes, from: start) else { return }
    var decoded = Array(bytes[start..<first])
    var position = first
    while position < bytes.count {
      guard let unit = unit(bytes, at: position) else {
        decoded.append(bytes[position])
        position += 1
        continue
      }
      var units = [unit]
      if UTF16.isLeadSurrogate(unit), let trail = self.unit(bytes, at: position + length),
        UTF16.isTrailSurrogate(trail)
      {
        units.append(trail)
      }
      let text = String(decoding: units, as: UTF16.self)
      let isWhole = unit != 0 && !text.unicodeScalars.contains("\u{FFFD}")
      let end = position + length * units.count
      decoded += isWhole ? Array(text.utf8) : Array(bytes[position..<end])
      position = end
    }
    bytes.replaceSubrange(start..., with: decoded)
  }

  /// How many bytes an escape has.
  private static let length = 7

  private static func next(in bytes: [UInt8], from start: Int) -> Int? {
    bytes[start...].indices.first { bytes[$0] == 0x5F && unit(bytes, at: $0) != nil }
  }

  /// The code unit of the escape that begins at a position; nil for none.
  private static func unit(_ bytes: [UInt8], at position: Int) -> UInt16? {
    guard position + length <= bytes.count, bytes[position] == 0x5F, bytes[position + 6] == 0x5F,
      bytes[position + 1] | 0x20 == 0x78
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[position + 2..<position + 6] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      unit = unit << 4 | UInt16(truncatingIfNeeded: digit)
    }
    return unit
  }
}
