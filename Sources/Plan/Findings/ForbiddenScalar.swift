/// A code point that no text of a plan may hold: NUL, at which other programs stop reading, and the
/// ones that Unicode will never make characters (U+FDD0 to U+FDEF, and the last two of every plane).
public struct ForbiddenScalar: Hashable, Sendable {
  /// The code point.
  public let scalar: Unicode.Scalar
  /// Where in the text's UTF-8 it begins.
  public let offset: Int

  /// Finds the first one in UTF-8, from a place on; nil where there is none.
  public init?(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    for index in start..<text.count {
      switch text[index] {
      case 0:
        scalar = "\0"
        offset = index
        return
      // The last byte of all the others, which the bytes before tell from ordinary characters.
      case 0x90...0xBF:
        guard let found = Self.scalar(endingAt: index, of: text) else { continue }
        scalar = found
        offset = index + 1 - UTF8.width(found)
        return
      default: continue
      }
    }
    return nil
  }

  /// Finds the first one in a text; nil where there is none.
  public init?(in text: String) {
    var text = text
    guard let found = text.withUTF8({ ForbiddenScalar(in: $0) }) else { return nil }
    self = found
  }

  /// How it is written: `U+FFFE`.
  public var name: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func scalar(
    endingAt index: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> Unicode.Scalar? {
    guard index >= 2 else { return nil }
    let bytes = (text[index - 2], text[index - 1], text[index])
    if bytes.0 == 0xEF, bytes.1 == 0xB7, bytes.2 <= 0xAF {
      return Unicode.Scalar(0xFDC0 + UInt32(bytes.2 & 0x3F))  // bounded: bits of a byte
    }
    guard bytes.1 == 0xBF, bytes.2 >= 0xBE else { return nil }
    let end = 0xFFC0 + UInt32(bytes.2 & 0x3F)  // bounded: bits of a byte
    if bytes.0 == 0xEF { return Unicode.Scalar(end) }
    guard index >= 3, text[index - 3] >= 0xF0, bytes.0 & 0x0F == 0x0F else { return nil }
    let high = UInt32(text[index - 3] & 7)  // bounded: bits of a byte
    let plane = high << 2 | UInt32(bytes.0 >> 4 & 3)  // bounded: bits of a byte
    return Unicode.Scalar(plane << 16 | end)
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
  }
}

extension Finding {
  /// A text that holds a forbidden code point.
  ///
  /// - Parameter what: What kind of text it is, such as the name of its column; empty where the
  ///   place says it.
  public static func forbiddenCharacter(
    _ found: ForbiddenScalar, in what: String = "", at place: Place? = nil, codes: [String] = []
  ) -> Finding {
    let owner = codes.first.map { Wording(zh: "“\($0)”的", en: " of \"\($0)\"") }
    let (zh, en) = what.isEmpty ? ("文字", "the text") : ("“\(what)”", "\"\(what)\"")
    return Finding(
      .error, "forbidden-character", at: place, codes: codes,
      Wording(
        zh: "\(owner?.zh ?? "")\(zh)中有 \(found.name)，它不是任何文字的字符",
        en: "\(en)\(owner?.en ?? "") holds \(found.name), which is no character of any text"),
      hint: Wording(
        zh: "删去这个看不见的字符，或重新录入这段文字", en: "delete what cannot be seen, or type the text again"))
  }
}
