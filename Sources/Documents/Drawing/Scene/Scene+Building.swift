extension Scene.Element {
  /// Where a line of text stands above, on or below its point.
  public enum Vertical: Hashable, Sendable {
    /// The point is on the base line.
    case baseline
    /// The point is at half the height of the ideographs.
    case middle
    /// The point is at the top of the ideographs.
    case top
  }

  /// Returns a line of text.
  ///
  /// - Parameters:
  ///   - vertical: Where it stands above, on or below the point.
  ///   - room: The greatest width: a longer text is squeezed, and shortened where that is not
  ///     enough; nil for as wide as it is.
  public static func text(
    _ string: String, at point: Point, size: Double, weight: FontWeight = .regular,
    paint: Paint = .ink, anchor: Scene.Text.Anchor = .start, vertical: Vertical = .baseline,
    turn: Scene.Text.Turn = .none, room: Double? = nil, face: FontFace = .sans
  ) -> Scene.Element {
    let metrics = FontMetrics.standard
    let drop: Double =
      switch vertical {
      case .baseline: 0
      case .middle: size * (metrics.ascent - metrics.descent) / 2
      case .top: size * metrics.ascent
      }
    let shift: Point =
      switch turn {
      case .none: Point(x: 0, y: drop)
      case .up: Point(x: drop, y: 0)
      case .down: Point(x: -drop, y: 0)
      }
    let text = Scene.Text(
      string, at: point + shift, size: size, weight: weight, paint: paint, anchor: anchor,
      turn: turn, face: face)
    return .text(room.map { text.fitted(to: $0) } ?? text)
  }

  /// Returns a straight line.
  public static func line(_ start: Point, _ end: Point, _ stroke: Stroke) -> Scene.Element {
    .shape(Scene.Shape(.line([start, end]), stroke: stroke))
  }

  /// Returns an open line through points.
  public static func polyline(_ points: [Point], _ stroke: Stroke) -> Scene.Element {
    .shape(Scene.Shape(.line(points), stroke: stroke))
  }

  /// Returns a closed figure.
  public static func polygon(
    _ points: [Point], fill: Paint? = nil, stroke: Stroke? = nil
  ) -> Scene.Element {
    .shape(Scene.Shape(.polygon(points), fill: fill, stroke: stroke))
  }

  /// Returns a rectangle.
  public static func rectangle(
    _ frame: Frame, corner: Double = 0, fill: Paint? = nil, stroke: Stroke? = nil
  ) -> Scene.Element {
    .shape(Scene.Shape(.rectangle(frame, corner: corner), fill: fill, stroke: stroke))
  }

  /// Returns a symbol of a size about a point; a flag stands on the point.
  public static func symbol(
    _ symbol: Symbol, at point: Point, size: Double, fill: Paint? = nil, stroke: Stroke? = nil
  ) -> Scene.Element {
    .shape(Scene.Shape(.symbol(symbol, at: point, size: size), fill: fill, stroke: stroke))
  }

  /// Returns a group with a name, a kind and what hovering shows.
  public static func group(
    id: String = "", cssClass: String = "", title: String = "", _ elements: [Scene.Element]
  ) -> Scene.Element {
    .group(Scene.Group(id: id, cssClass: cssClass, title: title, elements: elements))
  }

  /// Returns a line with a filled head at its end, as networks have it.
  ///
  /// - Parameter head: The length of the head in millimetres.
  public static func arrow(
    _ points: [Point], _ stroke: Stroke, head: Double = 2
  ) -> [Scene.Element] {
    guard let tip = points.last,
      let before = points.dropLast().last(where: { $0 != tip })
    else { return [.polyline(points, stroke)] }
    let way = tip - before
    let ahead = way * (1 / way.length)
    let length = min(head, way.length)
    let base = tip - ahead * length
    let side = Point(x: -ahead.y, y: ahead.x) * (length * 0.35)
    var line = points
    while line.last == tip { line.removeLast() }
    line.append(base + ahead * (length * 0.1))
    return [
      .polyline(line, stroke), .polygon([tip, base + side, base - side], fill: stroke.paint),
    ]
  }
}
