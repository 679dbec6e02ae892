import Documents

@testable import Reporting

/// The arrows, trunks and circles of a time-scaled network as they are drawn.
struct NetworkLinesDrawn {
  struct Line {
    var from: Point
    var to: Point
  }

  private(set) var levels: [Line] = []
  private(set) var uprights: [Line] = []
  private(set) var slopes: [Line] = []
  private(set) var circles: [(centre: Point, radius: Double)] = []

  init(_ scene: Scene) { walk(scene.elements, "") }

  private mutating func walk(_ elements: [Scene.Element], _ kind: String) {
    for element in elements {
      switch element {
      case .text: continue
      case .group(let group):
        let own = String(group.cssClass.prefix { $0 != " " })
        walk(group.elements, own.isEmpty ? kind : own)
      case .shape(let shape): add(shape, kind)
      }
    }
  }

  private mutating func add(_ shape: Scene.Shape, _ kind: String) {
    switch shape.figure {
    case .line(let points) where kind == "arrow":
      for (a, b) in zip(points, points.dropFirst()) { add(Line(from: a, to: b)) }
    case .line(let points) where kind == "trunk":
      // A trunk leaps over the lines it crosses: it counts from end to end.
      if let first = points.first, let last = points.last { add(Line(from: first, to: last)) }
    case .symbol(.circle, let centre, let size) where kind == "node" || kind == "pointer":
      circles.append((centre, size / 2))
    default: return
    }
  }

  private mutating func add(_ line: Line) {
    if abs(line.from.y - line.to.y) < 0.05 {
      levels.append(line)
    } else if abs(line.from.x - line.to.x) < 0.05 {
      uprights.append(line)
    } else {
      slopes.append(line)
    }
  }
}
