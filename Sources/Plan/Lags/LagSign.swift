/// The sign before a lag, plain or as a Chinese input method and word processors write it.
public struct LagSign: Sendable {
  /// Whether it is a minus.
  public let isLead: Bool
  /// How many bytes it takes.
  public let length: Int

  /// Finds the sign that UTF-8 has at a place; nil where it has none.
  public init?(at place: Int, of text: Span<UInt8>) {
    guard place < text.count else { return nil }
    switch text[place] {
    case UInt8(ascii: "+"): (isLead, length) = (false, 1)
    case UInt8(ascii: "-"): (isLead, length) = (true, 1)
    case 0xE2, 0xEF:
      guard place + 3 <= text.count else { return nil }
      switch (text[place], text[place + 1], text[place + 2]) {
      case (0xEF, 0xBC, 0x8B): (isLead, length) = (false, 3)  // ＋
      case (0xEF, 0xBC, 0x8D): (isLead, length) = (true, 3)  // －
      case (0xE2, 0x88, 0x92): (isLead, length) = (true, 3)  // −
      case (0xE2, 0x80, 0x93): (isLead, length) = (true, 3)  // –
      default: return nil
      }
    default: return nil
    }
  }
}
