import Containers

/// What an SVG in the making must remember.
struct SVGOutput {
  let idPrefix: String
  private var clipCount = 0

  init(idPrefix: String) {
    self.idPrefix = idPrefix
  }

  mutating func add(_ element: Scene.Element, to xml: inout XMLWriter) {
    switch element {
    case .text(let text): add(text, to: &xml)
    case .shape(let shape): add(shape, to: &xml)
    case .group(let group): add(group, to: &xml)
    }
  }

  private mutating func add(_ group: Scene.Group, to xml: inout XMLWriter) {
    let clip = group.clip.map { addClip($0, to: &xml) }
    xml.element(
      "g",
      [
        "id": group.id.isEmpty ? nil : XMLText.unbroken(idPrefix + group.id),
        "class": group.cssClass.isEmpty ? nil : XMLText.unbroken(group.cssClass),
        "transform": transform(of: group), "clip-path": clip.map { "url(#\($0))" },
      ]
    ) { xml in
      if !group.title.isEmpty { xml.element("title", text: group.title) }
      for element in group.elements { add(element, to: &xml) }
    }
  }

  private mutating func addClip(_ frame: Frame, to xml: inout XMLWriter) -> String {
    clipCount += 1
    let name = XMLText.unbroken("\(idPrefix)clip-\(clipCount)")
    xml.leaf("clipPath", ["id": name]) { $0.element("rect", gathered: edges(of: frame)) }
    return name
  }

  private func transform(of group: Scene.Group) -> String? {
    var parts: [String] = []
    if group.offset != .zero { parts.append("translate(\(pair(group.offset)))") }
    if group.scale != 1 { parts.append("scale(\(Millimetres.fineText(group.scale)))") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func add(_ line: Scene.Text, to xml: inout XMLWriter) {
    let room = line.room.flatMap { line.naturalWidth > $0 ? Millimetres.text($0) : nil }
    let turn = line.turn == .up ? -90 : 90
    xml.element(
      "text",
      [
        "x": Millimetres.text(line.point.x), "y": Millimetres.text(line.point.y),
        "font-size": Millimetres.text(line.size),
        "font-family": line.face == .serif ? FontMetrics.serifFamilies : nil,
        "font-weight": line.weight == .bold ? "bold" : nil,
        "text-anchor": line.anchor == .start ? nil : line.anchor.rawValue,
        "fill": line.paint.hex,
        "transform": line.turn == .none ? nil : "rotate(\(turn) \(pair(line.point)))",
        "textLength": room, "lengthAdjust": room == nil ? nil : "spacingAndGlyphs",
      ],
      text: XMLText.unbroken(line.string))
  }

  private func add(_ shape: Scene.Shape, to xml: inout XMLWriter) {
    switch shape.figure {
    case .rectangle(let frame, let corner):
      let round = corner > 0 ? Millimetres.text(corner) : nil
      xml.element("rect", gathered: edges(of: frame) + [("rx", round)] + look(of: shape))
    case .symbol(.circle, let centre, let size):
      let circle: [Attribute] = [
        ("cx", Millimetres.text(centre.x)), ("cy", Millimetres.text(centre.y)),
        ("r", Millimetres.text(size / 2)),
      ]
      xml.element("circle", gathered: circle + look(of: shape))
    default: xml.element("path", gathered: [("d", path(shape.outline))] + look(of: shape))
    }
  }

  private typealias Attribute = (key: StaticString, value: String?)

  private func look(of shape: Scene.Shape) -> [Attribute] {
    let fill: [Attribute] = [("fill", shape.visibleFill?.hex ?? "none")]
    guard let stroke = shape.stroke else { return fill }
    let dashes = stroke.dashes.map(Millimetres.text).joined(separator: " ")
    return fill + [
      ("stroke", stroke.paint.hex), ("stroke-width", Millimetres.text(stroke.width)),
      ("stroke-dasharray", dashes.isEmpty ? nil : dashes), ("stroke-linejoin", "round"),
    ]
  }

  private func edges(of frame: Frame) -> [Attribute] {
    [
      ("x", Millimetres.text(frame.left)), ("y", Millimetres.text(frame.top)),
      ("width", Millimetres.text(frame.width)), ("height", Millimetres.text(frame.height)),
    ]
  }

  private func path(_ outline: Outline) -> String {
    outline.steps.map { step in
      switch step {
      case .move(let point): "M\(pair(point))"
      case .line(let point): "L\(pair(point))"
      case .curve(let first, let second, let end): "C\(pair(first)) \(pair(second)) \(pair(end))"
      case .close: "Z"
      }
    }
    .joined()
  }

  private func pair(_ point: Point) -> String {
    "\(Millimetres.text(point.x)) \(Millimetres.text(point.y))"
  }
}
