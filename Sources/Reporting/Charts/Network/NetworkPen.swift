import Documents

/// How the lines of a network are drawn.
struct NetworkPen {
  /// The parts of an arrow.
  enum Part {
    case wait
    case work
    case float
    case upright
  }

  /// The size of the text beside the lines.
  let size: Double

  func stroke(_ arrow: ArrowNetwork.Arrow, _ part: Part) -> Stroke {
    let paint: Paint = arrow.isCritical ? .critical : isLag(arrow) ? .muted : .ink
    let width = size * (arrow.isCritical ? 0.22 : 0.09)
    switch part {
    case .wait: return Stroke(paint, width: width, .dotted)
    case .float: return Stroke(paint, width: size * 0.07, .wave)
    case .work: return Stroke(paint, width: width, isLag(arrow) ? .dashDot : .solid)
    case .upright: return Stroke(paint, width: width, arrow.isDummy ? .dash : .solid)
    }
  }

  private func isLag(_ arrow: ArrowNetwork.Arrow) -> Bool {
    if case .lag = arrow.kind { true } else { false }
  }

  /// Draws an arrow straight from rim to rim of two nodes.
  func straight(
    _ arrow: ArrowNetwork.Arrow, from tail: Point, to head: Point, radius: Double
  ) -> [Scene.Element] {
    let way = head - tail
    let length = (way.x * way.x + way.y * way.y).squareRoot()
    guard length > 2 * radius else { return [] }
    if way.x.magnitude < radius * 1.4 {
      // Nodes nearly above one another are joined upright, not aslant.
      let half = way.x / 2
      let reach = (radius * radius - half * half).squareRoot() * (way.y < 0 ? -1 : 1)
      let (start, end) = (
        Point(x: tail.x + half, y: tail.y + reach), Point(x: tail.x + half, y: head.y - reach)
      )
      return [.line(start, end, stroke(arrow, .upright)), tip(at: end, from: start, arrow)]
    }
    let rim = way * (radius / length)
    let (start, end) = (tail + rim, head - rim)
    return [.line(start, end, stroke(arrow, .upright)), tip(at: end, from: start, arrow)]
  }

  /// Draws the head of an arrow.
  func tip(at tip: Point, from start: Point, _ arrow: ArrowNetwork.Arrow) -> Scene.Element {
    let way = tip - start
    let length = max((way.x * way.x + way.y * way.y).squareRoot(), 0.01)
    let ahead = way * (size * (arrow.isCritical ? 0.85 : 0.65) / length)
    let side = Point(x: -ahead.y, y: ahead.x) * 0.35
    let base = tip - ahead
    return .polygon([tip, base + side, base - side], fill: stroke(arrow, .work).paint)
  }
}
