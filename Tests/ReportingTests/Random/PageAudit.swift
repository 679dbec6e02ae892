import Documents

/// Whether a page can be printed as it is: every number finite, nothing of it beyond its edges.
struct PageAudit {
  private let page: Frame
  private(set) var defects: [String] = []

  /// A hair's breadth by which lines may reach over the edge.
  private static let tolerance = 0.2

  init(_ scene: Scene) {
    page = scene.frame
    for element in scene.elements {
      look(element, offset: .zero, scale: 1, clip: page, isClipped: false)
    }
    let bytes = Array(SceneCodec().encode([scene]).utf8)
    do {
      if try SceneCodec().decode(bytes) != [scene] { defects.append("reads back otherwise") }
    } catch {
      let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[error.line - 1]
      defects.append("line \(error.line) \(error.reason.rawValue): \(line.prefix(120))")
    }
  }

  private mutating func look(
    _ element: Scene.Element, offset: Point, scale: Double, clip: Frame, isClipped: Bool
  ) {
    switch element {
    case .group(let group):
      let moved = Point(
        x: offset.x + group.offset.x * scale, y: offset.y + group.offset.y * scale)
      for element in group.elements {
        look(
          element, offset: moved, scale: scale * group.scale, clip: clip,
          isClipped: isClipped || group.clip != nil)
      }
    case .shape(let shape):
      guard !isClipped, let frame = shape.bounds else { return }
      check(frame, offset, scale, "\(shape.figure)")
    case .text(let text):
      guard !isClipped, !text.string.isEmpty else { return }
      if text.room.map({ $0 <= 0 }) ?? false {
        defects.append("no room: \(text.string.prefix(20))")
      }
      check(text.bounds, offset, scale, text.string)
    }
  }

  private mutating func check(_ frame: Frame, _ offset: Point, _ scale: Double, _ what: String) {
    let own = Frame(
      x: offset.x + frame.left * scale, y: offset.y + frame.top * scale,
      width: frame.width * scale, height: frame.height * scale)
    let numbers = [own.left, own.top, own.width, own.height]
    if !numbers.allSatisfy(\.isFinite) {
      defects.append("not finite: \(what.prefix(60))")
    } else if !page.contains(own, tolerance: Self.tolerance) {
      defects.append("off the page: \(what.prefix(60))")
    }
  }
}

extension Scene.Shape {
  /// The room of a figure, without the width of its line.
  fileprivate var bounds: Frame? {
    switch figure {
    case .line(let points), .polygon(let points): Frame(around: points)
    case .rectangle(let frame, _): frame
    case .symbol(let symbol, let point, let size):
      symbol == .flag
        ? Frame(x: point.x, y: point.y - size, width: size * 0.78, height: size)
        : Frame(x: point.x - size / 2, y: point.y - size / 2, width: size, height: size)
    }
  }
}

extension Scene.Text {
  /// The room of a line of text.
  fileprivate var bounds: Frame {
    let start: Double =
      switch anchor {
      case .start: 0
      case .middle: -width / 2
      case .end: -width
      }
    return switch turn {
    case .none:
      Frame(x: point.x + start, y: point.y - size * 0.85, width: width, height: size)
    case .up:
      Frame(x: point.x - size * 0.85, y: point.y - start - width, width: size, height: width)
    case .down:
      Frame(x: point.x - size * 0.15, y: point.y + start, width: size, height: width)
    }
  }
}
