import Documents

/// What is wrong with the texts of a page, as a person sees it.
struct SceneAudit {
  /// A text with the box it fills, in millimetres of the page.
  struct Box {
    var string: String
    var frame: Frame
    var size: Double
  }

  let boxes: [Box]
  let size: Size

  init(_ scene: Scene) {
    size = scene.size
    boxes = Self.boxes(scene.elements, offset: .zero, scale: 1)
  }

  /// The smallest text that may be printed: 6 points.
  static let leastSize = 6 * 25.4 / 72

  /// Every defect, in words: a text off the page, one too small, two that overlap.
  var defects: [String] {
    var defects: [String] = []
    for box in boxes {
      let (frame, word) = (box.frame, box.string)
      if frame.left < 0 || frame.top < 0 || frame.right > size.width || frame.bottom > size.height {
        defects.append("off the page: \(word)")
      }
      if box.size < Self.leastSize - 0.01 { defects.append("too small: \(word) \(box.size)") }
    }
    let sorted = boxes.sorted { $0.frame.left < $1.frame.left }
    for (index, a) in sorted.enumerated() {
      for b in sorted[(index + 1)...] {
        if b.frame.left >= a.frame.right { break }
        guard let shared = a.frame.intersection(b.frame) else { continue }
        // What touches at a hair's breadth is no overlap to the eye.
        if shared.width > 0.25 * min(a.size, b.size), shared.height > 0.3 * min(a.size, b.size) {
          defects.append("overlap: \(a.string) | \(b.string)")
        }
      }
    }
    return defects
  }

  private static func boxes(
    _ elements: [Scene.Element], offset: Point, scale: Double
  ) -> [Box] {
    elements.flatMap { element -> [Box] in
      switch element {
      case .shape: return []
      case .group(let group):
        let moved = Point(
          x: offset.x + group.offset.x * scale, y: offset.y + group.offset.y * scale)
        return boxes(group.elements, offset: moved, scale: scale * group.scale)
      case .text(let text):
        guard text.turn == .none, !text.string.isEmpty else { return [] }
        let left: Double =
          switch text.anchor {
          case .start: text.point.x
          case .middle: text.point.x - text.width / 2
          case .end: text.point.x - text.width
          }
        let frame = Frame(
          x: offset.x + left * scale, y: offset.y + (text.point.y - text.size * 0.85) * scale,
          width: text.width * scale, height: text.size * scale)
        return [Box(string: text.string, frame: frame, size: text.size * scale)]
      }
    }
  }
}
