import Glibc

/// The pen's way around a figure, which is all that a writer has to know of it.
public struct Outline: Hashable, Sendable {
  /// One move of the pen.
  public enum Step: Hashable, Sendable {
    /// Lifts the pen and sets it down.
    case move(Point)
    /// Draws a straight line.
    case line(Point)
    /// Draws a cubic Bézier curve with its two control points.
    case curve(Point, Point, Point)
    /// Draws back to where the pen was last set down.
    case close
  }

  /// The moves in order.
  public var steps: [Step]

  /// Creates a way through some points.
  init(_ points: [Point], isClosed: Bool) {
    steps = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if isClosed, !points.isEmpty { steps.append(.close) }
  }

  /// Creates a circle of four curves.
  init(circle centre: Point, radius: Double) {
    self.init(
      rounded: Frame(
        x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius),
      radius: radius)
  }

  /// Creates a rectangle whose corners are rounded by a radius, at most half its shorter side.
  init(rounded frame: Frame, radius: Double) {
    self.init([], isClosed: false)
    let radius = min(max(radius, 0), frame.width / 2, frame.height / 2)
    let corners = frame.corners
    guard radius > 0 else {
      self.init(corners, isClosed: true)
      return
    }
    let ways = [Point(x: 1, y: 0), Point(x: 0, y: 1), Point(x: -1, y: 0), Point(x: 0, y: -1)]
    steps = [.move(corners[0] + ways[0] * radius)]
    for index in [1, 2, 3, 0] {
      turn(corners[index], from: ways[(index + 3) % 4], to: ways[index], radius)
    }
    steps.append(.close)
  }

  /// Draws to a corner and around it, in a quarter of a circle.
  private mutating func turn(_ corner: Point, from: Point, to: Point, _ radius: Double) {
    // The share of the radius that makes a cubic curve follow a quarter of a circle best.
    let away = radius * (1 - 0.5522847498)
    steps.append(.line(corner - from * radius))
    steps.append(.curve(corner - from * away, corner + to * away, corner + to * radius))
  }

  /// Creates a wave along some points: whole waves on every part, so that it ends on the line.
  init(waveAlong points: [Point], width: Double) {
    steps = points.first.map { [.move($0)] } ?? []
    for (start, end) in zip(points, points.dropFirst()) {
      addWave(from: start, to: end, halfWave: max(0.9, 3 * width))
    }
  }

  private mutating func addWave(from start: Point, to end: Point, halfWave: Double) {
    let way = end - start
    let length = way.length
    guard length > 0 else { return }
    let count = 2 * max(1, Int((min(length / halfWave / 2, 100_000)).rounded()))
    let step = way * (1 / Double(count))
    let lift = Point(x: way.y / length, y: -way.x / length) * min(halfWave, length) * 0.6
    var here = start
    for index in 1...count {
      let side = lift * (index % 2 == 1 ? 1 : -1)
      let next = index == count ? end : start + step * Double(index)
      steps.append(.curve(here + step * 0.36 + side, here + step * 0.64 + side, next))
      here = next
    }
  }
}
