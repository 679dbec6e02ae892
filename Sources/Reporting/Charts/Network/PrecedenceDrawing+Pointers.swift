import Documents

extension PrecedenceDrawing {
  /// The codes below boxes: what leads to each at the left, what it leads to at the right.
  var pointers: [Scene.Element] {
    let pointers = PrecedencePointers(
      network: layout.network, fold: fold, layers: layout.layers, box: box, sheet: sheet)
    return layout.network.nodes.indices.flatMap { node -> [Scene.Element] in
      let lines = pointers.lines(node)
      let frame = frame(node)
      let rooms = pointers.rooms(node)
      func word(
        _ text: String, _ x: Double, _ line: Int, _ anchor: Scene.Text.Anchor, _ room: Double
      ) -> Scene.Element {
        let y = frame.bottom + size * (0.75 + PrecedencePointers.pitch * Double(line))
        return .text(
          text, at: Point(x: x, y: y), size: size * PrecedencePointers.size, paint: .actual,
          anchor: anchor, room: room * size)
      }
      let start = lines.isTogether ? 0 : lines.before.count
      return lines.before.enumerated().map { word($1, frame.left, $0, .start, rooms.right) }
        + lines.behind.enumerated().map { word($1, frame.right, start + $0, .end, rooms.left) }
    }
  }
}
