/// An SVG in the making.
struct SVGOutput {
  let idPrefix: String
  var text = ""
  private var clipCount = 0

  init(idPrefix: String) {
    self.idPrefix = idPrefix
  }

  mutating func add(_ element: Scene.Element) {
    switch element {
    case .text(let text): add(text)
    case .shape(let shape): add(shape)
    case .group(let group): add(group)
    }
  }

  private mutating func add(_ group: Scene.Group) {
    let clip = group.clip.map { addClip($0) }
    text += "<g"
    if !group.id.isEmpty { addAttribute("id", idPrefix + group.id) }
    if !group.cssClass.isEmpty { addAttribute("class", group.cssClass) }
    addTransform(of: group)
    if let clip { addAttribute("clip-path", "url(#\(clip))") }
    text += ">\n"
    if !group.title.isEmpty { text += "<title>\(XMLText.escaped(group.title))</title>\n" }
    for element in group.elements { add(element) }
    text += "</g>\n"
  }

  private mutating func addClip(_ frame: Frame) -> String {
    clipCount += 1
    let name = "\(idPrefix)clip-\(clipCount)"
    text += "<clipPath id=\"\(XMLText.line(name))\"><rect\(edges(of: frame))/></clipPath>\n"
    return name
  }

  private mutating func addTransform(of group: Scene.Group) {
    var parts: [String] = []
    if group.offset != .zero { parts.append("translate(\(pair(group.offset)))") }
    if group.scale != 1 { parts.append("scale(\(Millimetres.fineText(group.scale)))") }
    if !parts.isEmpty { addAttribute("transform", parts.joined(separator: " ")) }
  }

  private mutating func add(_ line: Scene.Text) {
    text += "<text x=\"\(Millimetres.text(line.point.x))\" y=\"\(Millimetres.text(line.point.y))\""
    text += " font-size=\"\(Millimetres.text(line.size))\""
    if line.face == .serif { addAttribute("font-family", FontMetrics.serifFamilies) }
    if line.weight == .bold { text += " font-weight=\"bold\"" }
    if line.anchor != .start { addAttribute("text-anchor", line.anchor.rawValue) }
    text += " fill=\"\(line.paint.hex)\""
    if line.turn != .none {
      text += " transform=\"rotate(\(line.turn == .up ? -90 : 90) \(pair(line.point)))\""
    }
    if let room = line.room, line.naturalWidth > room {
      text += " textLength=\"\(Millimetres.text(room))\" lengthAdjust=\"spacingAndGlyphs\""
    }
    text += ">\(XMLText.line(line.string))</text>\n"
  }

  private mutating func add(_ shape: Scene.Shape) {
    switch shape.figure {
    case .rectangle(let frame, let corner):
      text += "<rect\(edges(of: frame))"
      if corner > 0 { text += " rx=\"\(Millimetres.text(corner))\"" }
    case .symbol(.circle, let centre, let size):
      text += "<circle cx=\"\(Millimetres.text(centre.x))\" cy=\"\(Millimetres.text(centre.y))\""
      text += " r=\"\(Millimetres.text(size / 2))\""
    default: text += "<path d=\"\(path(shape.outline))\""
    }
    addLook(of: shape)
    text += "/>\n"
  }

  private mutating func addLook(of shape: Scene.Shape) {
    text += " fill=\"\(shape.visibleFill?.hex ?? "none")\""
    guard let stroke = shape.stroke else { return }
    text += " stroke=\"\(stroke.paint.hex)\" stroke-width=\"\(Millimetres.text(stroke.width))\""
    let dashes = stroke.dashes.map(Millimetres.text)
    if !dashes.isEmpty { addAttribute("stroke-dasharray", dashes.joined(separator: " ")) }
    text += " stroke-linejoin=\"round\""
  }

  private mutating func addAttribute(_ name: String, _ value: String) {
    text += " \(name)=\"\(XMLText.line(value))\""
  }

  private func edges(of frame: Frame) -> String {
    " x=\"\(Millimetres.text(frame.left))\" y=\"\(Millimetres.text(frame.top))\""
      + " width=\"\(Millimetres.text(frame.width))\" height=\"\(Millimetres.text(frame.height))\""
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
