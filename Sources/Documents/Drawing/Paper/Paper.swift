/// A sheet of the A series (ISO 216).
public enum Paper: String, Hashable, Sendable, CaseIterable {
  /// 841 × 1189 mm.
  case a0
  /// 594 × 841 mm.
  case a1
  /// 420 × 594 mm.
  case a2
  /// 297 × 420 mm.
  case a3
  /// 210 × 297 mm.
  case a4

  /// The sheet standing, in millimetres.
  public var portrait: Size {
    switch self {
    case .a0: Size(width: 841, height: 1189)
    case .a1: Size(width: 594, height: 841)
    case .a2: Size(width: 420, height: 594)
    case .a3: Size(width: 297, height: 420)
    case .a4: Size(width: 210, height: 297)
    }
  }

  /// The sheet lying, in millimetres.
  public var landscape: Size {
    Size(width: portrait.height, height: portrait.width)
  }
}
