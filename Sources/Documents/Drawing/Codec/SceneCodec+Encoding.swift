extension SceneCodec {
  /// Returns the scenes as text.
  public func encode(_ scenes: [Scene]) -> String {
    var output = SceneOutput()
    output.line([Self.signature, String(Self.version)])
    for scene in scenes {
      let size = output.numbers([scene.size.width, scene.size.height])
      output.line(["page", size, output.words(scene.title)])
      for element in scene.elements { output.add(element) }
    }
    output.line(["end-of-scenes", String(scenes.count)])
    return output.text
  }
}

/// The text in the making.
private struct SceneOutput {
  var text = ""

  mutating func add(_ element: Scene.Element) {
    switch element {
    case .text(let text): add(text)
    case .shape(let shape): add(shape)
    case .group(let group):
      add(group)
      for element in group.elements { add(element) }
      line(["end"])
    }
  }

  private mutating func add(_ text: Scene.Text) {
    line([
      "text", numbers([text.point.x, text.point.y]), number(text.size), look(of: text),
      text.paint.hex, text.anchor.rawValue, text.turn.rawValue, text.room.map(number) ?? "-",
      words(text.string),
    ])
  }

  /// The weight, with the kind of type where it is not the usual one: `bold`, `regular-serif`.
  private func look(of text: Scene.Text) -> String {
    text.weight.rawValue + (text.face == .sans ? "" : "-" + text.face.rawValue)
  }

  private mutating func add(_ shape: Scene.Shape) {
    let look = [shape.fill?.hex ?? "-", shape.stroke.map(stroke) ?? "-"]
    switch shape.figure {
    case .line(let points): line(["line"] + look + [numbers(points.flatMap { [$0.x, $0.y] })])
    case .polygon(let points):
      line(["polygon"] + look + [numbers(points.flatMap { [$0.x, $0.y] })])
    case .rectangle(let frame, let corner):
      line(["rectangle"] + look + [numbers(edges(frame) + [corner])])
    case .symbol(let symbol, let point, let size):
      line(["symbol"] + look + [symbol.rawValue, numbers([point.x, point.y, size])])
    }
  }

  private mutating func add(_ group: Scene.Group) {
    line([
      "group", words(group.id), words(group.cssClass), words(group.title),
      numbers([group.offset.x, group.offset.y]), number(group.scale),
      group.clip.map { numbers(edges($0)) } ?? "-",
    ])
  }

  mutating func line(_ fields: [String]) {
    text += fields.joined(separator: "\t") + "\n"
  }

  func numbers(_ values: [Double]) -> String {
    values.map(number).joined(separator: " ")
  }

  func words(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The shortest text that is read back as the same number.
  private func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func stroke(_ stroke: Stroke) -> String {
    "\(stroke.paint.hex) \(number(stroke.width)) \(stroke.pattern.rawValue)"
  }

  private func edges(_ frame: Frame) -> [Double] {
    [frame.left, frame.top, frame.width, frame.height]
  }
}
