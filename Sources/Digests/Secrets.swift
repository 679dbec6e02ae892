import Glibc

/// Bytes as hexadecimal digits, in small letters.
public enum Hexadecimal {
  /// Returns two digits a byte.
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Returns the bytes that digits stand for; nil where the text is not of pairs of digits.
  public static func bytes(_ text: String) -> [UInt8]? { bytes(digits: text.utf8) }

  /// The bytes that digits in ASCII stand for; nil where they are none.
  public static func bytes(digits: some Collection<UInt8>) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
      default: return nil
      }
      guard let first = high else {
        high = value
        continue
      }
      bytes.append(first << 4 | value)
      high = nil
    }
    return bytes
  }
}

/// Bytes as text of 64 signs (RFC 4648).
public enum Base64 {
  /// Returns the text of section 4, padded.
  public static func text(_ bytes: [UInt8]) -> String {
    let text = signs(bytes, "+/")
    return text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
  }

  /// Returns the text of section 5, which may stand in an address, without padding.
  public static func urlText(_ bytes: [UInt8]) -> String { signs(bytes, "-_") }

  private static func signs(_ bytes: [UInt8], _ last: String) -> String {
    let alphabet = Array(
      ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + last).utf8)
    var signs: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for index in 0...part.count { signs.append(alphabet[bits >> (18 - 6 * index) & 63]) }
    }
    return String(decoding: signs, as: UTF8.self)
  }
}

/// What nobody can guess, and how it is compared.
public enum Secret {
  /// Returns bytes from the system's source of randomness.
  public static func random(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    // At most 256 bytes a call, which never fails (getentropy(3)).
    for start in stride(from: 0, to: count, by: 256) {
      let failed = bytes[start..<min(start + 256, count)].withUnsafeMutableBytes {
        getentropy($0.baseAddress!, $0.count)
      }
      precondition(failed == 0, "the system has no randomness")
    }
    return bytes
  }

  /// Whether two secrets are the same, in a time that does not tell where they differ.
  public static func isSame(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool
  {
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
