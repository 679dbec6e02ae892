import Documents

/// Hatching, which can be told on paper without colours.
///
/// It is for signs that stand as the last report of their project left them, and for the time of which
/// nobody has reported.
enum Hatch {
  /// Lines across a rectangle.
  static func band(_ frame: Frame, gap: Double, _ stroke: Stroke) -> [Scene.Element] {
    guard frame.width > 0, frame.height > 0, gap > 0 else { return [] }
    // Every line runs where x + y has one sum; all charts count from one corner, so bands meet.
    let first = ((frame.left + frame.top) / gap).rounded(.up) * gap
    let sums = stride(from: first, through: frame.right + frame.bottom, by: gap)
    return sums.compactMap { sum in
      let left = max(frame.left, sum - frame.bottom)
      let right = min(frame.right, sum - frame.top)
      guard left < right else { return nil }
      return .line(Point(x: left, y: sum - left), Point(x: right, y: sum - right), stroke)
    }
  }

  /// Lines across a circle or a diamond of a size.
  static func symbol(
    _ symbol: Symbol, at centre: Point, size: Double, _ stroke: Stroke
  ) -> [Scene.Element] {
    let half = size / 2
    return [-0.5, 0, 0.5].map { place in
      // Along: how far a line reaches from its middle; aside: how far that lies from the centre.
      let isCircle = symbol == .circle
      let aside = isCircle ? place * half : place * half / 2
      let along =
        isCircle ? (half * half - aside * aside).squareRoot() / 2.0.squareRoot() : half / 2
      let (dx, dy) =
        isCircle ? (aside / 2.0.squareRoot(), aside / 2.0.squareRoot()) : (aside, aside)
      return .line(
        Point(x: centre.x + dx - along, y: centre.y + dy + along),
        Point(x: centre.x + dx + along, y: centre.y + dy - along), stroke)
    }
  }

  /// How the time without a report is drawn.
  static func stroke(_ sizes: ChartSizes) -> Stroke { Stroke(.float, width: sizes.hair * 1.5) }

  /// How a sign is hatched.
  static func held(_ sizes: ChartSizes) -> Stroke { Stroke(.paper, width: sizes.hair * 2.5) }
}

extension LegendSign {
  /// Hatching and what it means.
  static func hatch(_ sizes: ChartSizes, _ words: String) -> LegendSign {
    LegendSign(width: 2.4, words: words) { frame in
      let band = Frame(
        x: frame.left, y: frame.centre.y - frame.height * 0.35, width: frame.width,
        height: frame.height * 0.7)
      return [.rectangle(band, stroke: Stroke(.float, width: sizes.hair))]
        + Hatch.band(band, gap: frame.height * 0.4, Hatch.stroke(sizes))
    }
  }
}
