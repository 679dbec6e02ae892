/// A small figure that marks something on a chart.
public enum Symbol: String, Hashable, Sendable, CaseIterable {
  /// A circle.
  case circle
  /// ◆.
  case diamond
  /// ★.
  case star
  /// ▲.
  case triangle
  /// ▼.
  case invertedTriangle = "inverted-triangle"
  /// ■.
  case square
  /// A flag on a pole that stands on the point, the cloth to its right.
  case flag
  /// ✓.
  case check
  /// ✗.
  case cross

  /// Returns the figure in a square of `size` millimetres about a point.
  ///
  /// All are centred on the point but the flag, whose pole stands on it.
  func outline(at centre: Point, size: Double) -> Outline {
    if self == .circle { return Outline(circle: centre, radius: size / 2) }
    return Outline(
      points.map { Point(x: centre.x + $0.0 * size, y: centre.y + $0.1 * size) }, isClosed: true)
  }

  /// The corners in a square of side 1 about zero.
  private var points: [(Double, Double)] {
    switch self {
    case .circle: []
    case .diamond: [(0, -0.5), (0.5, 0), (0, 0.5), (-0.5, 0)]
    case .star:
      [
        (0, -0.5), (0.1123, -0.1545), (0.4755, -0.1545), (0.1816, 0.059), (0.2939, 0.4045),
        (0, 0.191), (-0.2939, 0.4045), (-0.1816, 0.059), (-0.4755, -0.1545), (-0.1123, -0.1545),
      ]
    case .triangle: [(0, -0.45), (0.5, 0.42), (-0.5, 0.42)]
    case .invertedTriangle: [(-0.5, -0.42), (0.5, -0.42), (0, 0.45)]
    case .square: [(-0.42, -0.42), (0.42, -0.42), (0.42, 0.42), (-0.42, 0.42)]
    case .flag:
      [
        (-0.05, 0), (-0.05, -1), (0.05, -1), (0.78, -0.72), (0.05, -0.44), (0.05, 0),
      ]
    case .check:
      [
        (-0.45, 0.02), (-0.32, -0.12), (-0.12, 0.1), (0.33, -0.38), (0.45, -0.25),
        (-0.12, 0.36),
      ]
    case .cross:
      [
        (-0.4, -0.28), (-0.28, -0.4), (0, -0.12), (0.28, -0.4), (0.4, -0.28), (0.12, 0),
        (0.4, 0.28), (0.28, 0.4), (0, 0.12), (-0.28, 0.4), (-0.4, 0.28), (-0.12, 0),
      ]
    }
  }
}
