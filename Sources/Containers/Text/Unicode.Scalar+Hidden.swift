extension Unicode.Scalar {
  /// Whether a reader would not see the scalar for what it is.
  ///
  /// Such are controls (C0, DEL and C1), which steer a terminal; formats, among them the marks that
  /// turn the direction of a line, and the joiners and marks of no width; separators of lines and
  /// paragraphs; fillers that look like blanks; private, unassigned and forbidden code points.
  /// Combining marks and variation selectors are part of the letter before them, and blanks of any
  /// width are seen.
  public var isHidden: Bool {
    switch value {
    case 0x20...0x7E, 0xAE...0x2FF, 0x3000...0x303F, 0x4E00...0x9FFF: return false
    case 0..<0x20, 0x7F...0x9F: return true
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return true
    case .nonspacingMark: return false
    default: return properties.isDefaultIgnorableCodePoint
    }
  }
}
