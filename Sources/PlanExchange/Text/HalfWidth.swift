/// Full-width letters, digits and signs, as Chinese input methods write them, as the plain ones.
public enum HalfWidth {
  /// Returns a text with its full-width characters made plain; as many characters as before.
  public static func text(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0xEF || $0 == 0xE3 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
      case 0x3000: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
