extension Scene {
  /// A line of text as it lies on the page, whatever groups it is in.
  public struct PlacedText: Hashable, Sendable {
    /// The words.
    public var string: String
    /// The size of the font on the page in millimetres.
    public var size: Double
    /// The frame of the ideographs on the page, without what lies outside the clip of a group.
    public var frame: Frame
  }

  /// Every visible line of text with its frame on the page, in the order drawn.
  ///
  /// With it a test can claim that nothing overlaps and nothing leaves the paper.
  public var placedTexts: [PlacedText] {
    elements.flatMap { $0.placedTexts }
  }
}

extension Scene.Element {
  /// The smallest frame around what is drawn, strokes included; nil for nothing.
  public var frame: Frame? {
    switch self {
    case .text(let text): text.frame
    case .shape(let shape): shape.frame
    case .group(let group):
      group.elements.lazy.compactMap(\.frame).reduce(nil) { $0?.union($1) ?? $1 }
        .flatMap(group.placed)
    }
  }

  fileprivate var placedTexts: [Scene.PlacedText] {
    switch self {
    case .text(let text):
      [Scene.PlacedText(string: text.string, size: text.size, frame: text.frame)]
    case .shape: []
    case .group(let group):
      group.elements.flatMap(\.placedTexts).compactMap { text in
        group.placed(text.frame).map {
          Scene.PlacedText(string: text.string, size: text.size * group.scale, frame: $0)
        }
      }
    }
  }
}

extension Scene.Text {
  /// The frame of the ideographs: from their top to their bottom, as wide as the text.
  public var frame: Frame {
    let metrics = FontMetrics.standard
    let width = width
    let before: Double =
      switch anchor {
      case .start: 0
      case .middle: width / 2
      case .end: width
      }
    let (above, below) = (metrics.ascent * size, metrics.descent * size)
    return switch turn {
    case .none: Frame(x: point.x - before, y: point.y - above, width: width, height: size)
    case .up:
      Frame(x: point.x - above, y: point.y + before - width, width: size, height: width)
    case .down: Frame(x: point.x - below, y: point.y - before, width: size, height: width)
    }
  }
}

extension Scene.Shape {
  /// The smallest frame around it, the stroke included; nil where it has no point.
  var frame: Frame? {
    let points = outline.steps.flatMap { step -> [Point] in
      switch step {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    let margin = (stroke?.width ?? 0) / 2
    return Frame(around: points).map {
      Frame(
        x: $0.left - margin, y: $0.top - margin, width: $0.width + 2 * margin,
        height: $0.height + 2 * margin)
    }
  }
}

extension Scene.Group {
  /// Returns a frame of the group's own millimetres as it lies outside; nil where it is clipped
  /// away.
  func placed(_ frame: Frame) -> Frame? {
    var frame = frame
    if let clip {
      guard let common = frame.intersection(clip) else { return nil }
      frame = common
    }
    return Frame(
      x: frame.left * scale + offset.x, y: frame.top * scale + offset.y,
      width: frame.width * scale, height: frame.height * scale)
  }
}
