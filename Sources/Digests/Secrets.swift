import Glibc

/// Bytes as hexadecimal digits, in small letters.
public enum Hexadecimal {
  /// Returns two digits a byte.
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Returns the bytes that digits stand for; nil where the text is not of pairs of digits.
  public static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(truncatingIfNeeded: digits[$0] * 16 + digits[$0 + 1])
    }
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
