import Documents

/// The marks that a drawing holds, as a reader tells them apart.
///
/// That is by colour, pattern and shape, not by size. A legend lists those that are there.
struct DrawnMarks {
  /// One kind of mark.
  enum Mark: Hashable {
    /// A line.
    case line(Paint, Stroke.Pattern)
    /// A bar or a band.
    case area(Paint)
    /// A symbol; its edge matters where it is not unbroken, or all that there is.
    case symbol(Symbol, Paint?, edge: Stroke.Pattern?)
    /// Words in a colour of their own.
    case words(Paint)
  }

  private(set) var marks: Set<Mark> = []

  init(_ elements: [Scene.Element]) {
    var open = elements
    while let element = open.popLast() {
      switch element {
      case .group(let group): open += group.elements
      case .text(let text): marks.insert(.words(text.paint))
      case .shape(let shape): add(shape)
      }
    }
  }

  private mutating func add(_ shape: Scene.Shape) {
    switch shape.figure {
    case .line:
      if let stroke = shape.stroke { marks.insert(.line(stroke.paint, stroke.pattern)) }
    case .polygon, .rectangle:
      if let fill = shape.fill { marks.insert(.area(fill)) }
    case .symbol(let symbol, _, _):
      let edge = shape.stroke?.pattern
      marks.insert(
        .symbol(symbol, shape.fill, edge: edge == .solid && shape.fill != nil ? nil : edge))
    }
  }

  /// Whether a sign of a legend stands for something that is drawn; a remark always does.
  func hold(_ sign: LegendSign) -> Bool {
    let own = sign.marks
    return own.isEmpty || !own.isDisjoint(with: marks)
  }
}

extension LegendSign {
  /// What the sign shows.
  var marks: Set<DrawnMarks.Mark> {
    if let words = paint { return [.words(words)] }
    return DrawnMarks(draw(Frame(x: 0, y: 0, width: 20, height: 6))).marks
  }
}

extension [LegendSign] {
  /// Those of signs that stand for something drawn.
  func drawn(in elements: [Scene.Element]) -> [LegendSign] {
    let drawn = DrawnMarks(elements)
    return filter(drawn.hold)
  }
}

extension Scene.Element {
  /// A legend, by which a page knows it.
  static func legend(_ elements: [Scene.Element]) -> Scene.Element {
    .group(cssClass: "legend", elements)
  }
}
