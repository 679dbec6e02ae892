import Documents

/// How the lines of a time-scaled network are drawn.
struct NetworkPen {
  /// What a line says.
  enum Line {
    case work
    case wave
    case wait
    case lag
    case dummy
  }

  let style: NetworkStyle

  /// A line, red and broad where it is critical.
  func stroke(_ line: Line, isCritical: Bool = false) -> Stroke {
    let paint: Paint = isCritical ? .critical : line == .lag ? .muted : .ink
    let width = isCritical ? style.critical : style.line
    return switch line {
    case .work: Stroke(paint, width: width)
    case .wave: Stroke(paint, width: style.line, .wave)
    case .wait: Stroke(paint, width: isCritical ? width * 0.7 : width, .dotted)
    case .lag: Stroke(paint, width: width, .dashDot)
    case .dummy: Stroke(paint, width: width, .dash)
    }
  }

  /// Draws the head of an arrow, whose tip is at a point.
  func head(at tip: Point, _ way: Point, isCritical: Bool = false) -> Scene.Element {
    let length = (isCritical ? 0.95 : 0.75) * style.radius
    let base = tip - way * length
    let side = Point(x: -way.y, y: way.x) * (length * 0.32)
    return .polygon([tip, base + side, base - side], fill: isCritical ? .critical : .ink)
  }

  /// Draws an upright line that leaps over the level ones it crosses (过桥法).
  func upright(
    x: Double, from top: Double, to bottom: Double, over crossed: [Double], _ stroke: Stroke
  ) -> Scene.Element {
    let leap = style.radius * 0.36
    var points = [Point(x: x, y: top)]
    for y in crossed.sorted() where top + leap < y && y < bottom - leap {
      guard y - leap >= points[points.count - 1].y - 0.001 else { continue }
      points += [
        Point(x: x, y: y - leap), Point(x: x + leap * 0.71, y: y - leap * 0.71),
        Point(x: x + leap, y: y), Point(x: x + leap * 0.71, y: y + leap * 0.71),
        Point(x: x, y: y + leap),
      ]
    }
    return .polyline(points + [Point(x: x, y: bottom)], stroke)
  }

  /// Draws the circle of an event with its number; a milestone has two rings.
  func node(
    _ number: Int, at point: Point, isCritical: Bool, isMilestone: Bool
  ) -> [Scene.Element] {
    let paint: Paint = isCritical ? .critical : .ink
    let stroke = Stroke(paint, width: style.line * 1.4)
    var elements: [Scene.Element] = []
    if isMilestone {
      elements.append(
        .symbol(.circle, at: point, size: 2 * style.milestone, fill: .paper, stroke: stroke))
    }
    elements.append(
      .symbol(
        .circle, at: point, size: 2 * style.radius, fill: isMilestone ? .milestone : .paper,
        stroke: stroke))
    return elements + [digits(number, at: point, paint)]
  }

  /// Draws the dashed circle that names an event elsewhere (指向法).
  func pointer(_ number: Int, at point: Point) -> [Scene.Element] {
    [
      .symbol(
        .circle, at: point, size: 1.9 * style.radius, fill: .paper,
        stroke: Stroke(.ink, width: style.line, .dotted)), digits(number, at: point, .ink),
    ]
  }

  private func digits(_ number: Int, at point: Point, _ paint: Paint) -> Scene.Element {
    .text(
      "\(number)", at: point, size: style.number, paint: paint, anchor: .middle,
      vertical: .middle, room: style.radius * 1.85)
  }
}

extension Paint {
  /// The ground of a milestone's circle.
  static let milestone = Paint(0xFFE9A8)
  /// A stretch of the time axis that is drawn apart.
  static let apart = Paint(0xF3D9A4)
}
