/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
  /// The pattern of a line.
  public enum Pattern: String, Hashable, Sendable, CaseIterable {
    /// Unbroken.
    case solid
    /// 虚线: dashes.
    case dash
    /// 点画线: a dash and a dot in turn, as a 前锋线 has it.
    case dashDot = "dash-dot"
    /// Dots.
    case dotted
    /// 波形线: a wave along the line, as free float is drawn in a time-scaled network.
    case wave
  }

  /// The colour.
  public var paint: Paint
  /// The width in millimetres.
  public var width: Double
  /// The pattern.
  public var pattern: Pattern

  /// Creates a stroke; 0.25 mm is a thin line that every printer holds.
  public init(_ paint: Paint = .ink, width: Double = 0.25, _ pattern: Pattern = .solid) {
    self.paint = paint
    self.width = width
    self.pattern = pattern
  }

  /// The lengths of dash and gap in turn, in millimetres; empty for a line without gaps.
  ///
  /// They grow with the width, so that a thick line keeps its pattern.
  public var dashes: [Double] {
    let unit = max(width, 0.2)
    return switch pattern {
    case .solid, .wave: []
    case .dash: [6 * unit, 4 * unit]
    case .dashDot: [10 * unit, 3 * unit, 1.5 * unit, 3 * unit]
    case .dotted: [1.2 * unit, 2.4 * unit]
    }
  }
}
