import Documents

/// The links of a 单代号 network: level and upright, each upright part in a place of its own.
extension PrecedenceDrawing {
  /// Where a link passes: the rows of its layers, as points on the left and right of each.
  private func stops(_ index: Int, _ link: PrecedenceNetwork.Link) -> [(left: Point, right: Point)]
  {
    let tail = frame(link.tail)
    let head = frame(link.head)
    let middle = layout.bends[index].enumerated().map { step, row in
      let corner = fold.corner(layer: layout.layers[link.tail] + 1 + step, row: row, size)
      let y = origin.y + corner.y + PrecedenceFold.height * size / 2
      let x = origin.x + corner.x
      return (Point(x: x, y: y), Point(x: x + PrecedenceFold.width * size, y: y))
    }
    let from = Point(x: tail.right, y: port(index, at: link.tail, \.tail))
    let to = Point(x: head.left, y: port(index, at: link.head, \.head))
    return [(from, from)] + middle + [(to, to)]
  }

  /// Returns where a link leaves or enters a box: all of one side share it evenly, in the order of
  /// what they come from or lead to.
  private func port(
    _ index: Int, at node: Int, _ end: KeyPath<PrecedenceNetwork.Link, Int>
  ) -> Double {
    let links = layout.network.links
    let own = links.indices.filter { links[$0][keyPath: end] == node && !fold.isCut(links[$0]) }
    let isTail = links[index].tail == node
    func side(_ link: Int) -> Double {
      let bends = layout.bends[link]
      if let bend = isTail ? bends.first : bends.last { return bend }
      return layout.rows[isTail ? links[link].head : links[link].tail]
    }
    let sorted = own.sorted { side($0) == side($1) ? $0 < $1 : side($0) < side($1) }
    let place = sorted.firstIndex(of: index) ?? 0
    let frame = frame(node)
    return frame.top + frame.height * Double(place + 1) / Double(sorted.count + 1)
  }

  /// The gaps in which links are named behind what they leave, since more enter a box than can be named there.
  private var namedAtTails: Set<Int> {
    struct Gap {
      var heads: [Double] = []
      var tails: [(y: Double, isNamed: Bool)] = []
    }
    var gaps: [Int: Gap] = [:]
    for (index, link) in layout.network.links.enumerated() where !fold.isCut(link) {
      let stops = stops(index, link)
      for step in stops.indices.dropLast() {
        let gap = layout.layers[link.tail] + step
        let isNamed = step == stops.count - 2 && !box.label(link).isEmpty
        gaps[gap, default: Gap()].tails.append((stops[step].right.y, isNamed))
        if isNamed { gaps[gap, default: Gap()].heads.append(stops[step + 1].left.y) }
      }
    }
    return Set(
      gaps.filter { _, gap in
        let heads = zip(gap.heads.sorted(), gap.heads.sorted().dropFirst()).map { $1 - $0 }.min()
        guard let heads, heads < size * Self.line else { return false }
        let tails = gap.tails.sorted { $0.y < $1.y }
        let apart = zip(tails, tails.dropFirst()).filter { $0.isNamed || $1.isNamed }
          .map { $1.y - $0.y }.min()
        return (apart ?? .infinity) > heads
      }.keys)
  }

  /// The least distance of two links that are named, in sizes of the text.
  private static let line = 0.95
  /// The room of a name on a link.
  private static let name = 3.24

  /// The vertical parts of links get places of their own in the gap between two layers.
  var channels: [[Int]: Double] {
    var parts: [Int: [(key: [Int], from: Double, to: Double)]] = [:]
    for (index, link) in layout.network.links.enumerated() where !fold.isCut(link) {
      let stops = stops(index, link)
      for step in stops.indices.dropLast()
      where (stops[step].right.y - stops[step + 1].left.y).magnitude > 0.01 {
        parts[layout.layers[link.tail] + step, default: []].append(
          ([index, step], stops[step].right.y, stops[step + 1].left.y))
      }
    }
    var places: [[Int]: Double] = [:]
    for list in parts.values {
      // Those that go down turn the earlier the lower they begin, those that go up the higher.
      let sorted = list.sorted { a, b in
        let (x, y) = (a.from < a.to, b.from < b.to)
        if x != y { return x }
        if a.from != b.from { return x ? a.from > b.from : a.from < b.from }
        return a.key.lexicographicallyPrecedes(b.key)
      }
      for (place, part) in sorted.enumerated() {
        places[part.key] = Double(place + 1) / Double(sorted.count + 1)
      }
    }
    return places
  }

  /// Every link that is drawn.
  var links: [Scene.Element] {
    let (channels, namedAtTails) = (channels, namedAtTails)
    return layout.network.links.enumerated().flatMap { index, link in
      fold.isCut(link) ? [] : draw(index, link, channels, namedAtTails)
    }
  }

  private func draw(
    _ index: Int, _ link: PrecedenceNetwork.Link, _ channels: [[Int]: Double],
    _ namedAtTails: Set<Int>
  ) -> [Scene.Element] {
    let stops = stops(index, link)
    // All of a link that is drawn lies in one band.
    let gap = fold.gap(behind: layout.layers[link.tail]) * size
    let shown = min(gap, 5.4 * size)
    var points: [Point] = []
    for step in stops.indices.dropLast() {
      let (from, to) = (stops[step].right, stops[step + 1].left)
      points.append(stops[step].left)
      points.append(from)
      if let channel = channels[[index, step]] {
        let x =
          namedAtTails.contains(layout.layers[link.tail] + step)
          ? to.x - size * 0.85 - (gap - size * (Self.name + 1.2)) * (1 - channel)
          : to.x - gap + (gap - shown) * 0.5 + shown * (0.03 + 0.33 * channel)
        points += [Point(x: x, y: from.y), Point(x: x, y: to.y)]
      }
    }
    guard let end = stops.last?.left else { return [] }
    points.append(end)
    let paint: Paint = link.isCritical ? .critical : .muted
    let stroke = Stroke(
      paint, width: size * (link.isCritical ? 0.16 : 0.07),
      // What no relation asks for only ties loose ends.
      link.relations.isEmpty ? .dash : .solid)
    return Scene.Element.arrow(points, stroke, head: size * 0.7)
      + name(
        link, from: Point(x: end.x - gap, y: stops[stops.count - 2].right.y), to: end,
        isAtTail: namedAtTails.contains(layout.layers[link.head] - 1))
  }

  /// The words about a link, before its head or behind what it comes from.
  private func name(
    _ link: PrecedenceNetwork.Link, from: Point, to end: Point, isAtTail: Bool
  ) -> [Scene.Element] {
    let words = box.label(link)
    // Two lapped times stand above one another where no other link comes near.
    let heads = layout.network.links.count { $0.head == link.head && !fold.isCut($0) }
    let isStacked = heads < 3 && words.count > 2
    let lines =
      isStacked
      ? [(words[0], -0.84), (words[1], -0.12), (words[2...].joined(separator: " "), 0.66)]
      : [
        (words.first ?? "", words.count == 1 && words[0].hasPrefix("LAG") ? 0.66 : -0.12),
        (words.dropFirst().joined(separator: " "), 0.66),
      ]
    return lines.filter { !$0.0.isEmpty }.map { text, shift in
      .text(
        text,
        at: isAtTail
          ? Point(x: from.x + size * 0.35, y: from.y + size * shift)
          : Point(x: end.x - size * 0.75, y: end.y + size * shift),
        size: size * PrecedenceBox.least, paint: link.isCritical ? .critical : .ink,
        anchor: isAtTail ? .start : .end, room: size * Self.name)
    }
  }
}
