/// How heavy a font is.
public enum FontWeight: String, Hashable, Sendable, CaseIterable {
  /// For reading.
  case regular
  /// For headings and names.
  case bold
}
