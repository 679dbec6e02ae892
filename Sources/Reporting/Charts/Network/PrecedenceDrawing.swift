import Control
import Documents
import Plan
import Scheduler

/// The boxes and links of a 单代号 network on its page.
struct PrecedenceDrawing {
  let layout: PrecedenceLayout
  let page: NetworkPage
  /// The size of names in millimetres.
  let size: Double
  private let box: PrecedenceBox
  private let fold: PrecedenceFold
  private let sheet: NetworkSheet?

  init(
    _ network: PrecedenceNetwork, _ schedule: Schedule, _ sheet: NetworkSheet?,
    _ page: NetworkPage
  ) {
    self.sheet = sheet
    self.page = page
    let largest = min(3.9 * page.sizes.unit, 5.6)
    let folded = PrecedenceFolding.best(network, in: page.body.size, largest)
    size = folded.size
    layout = folded.layout
    var fold = folded.fold
    fold.fill(page.body.size, size)
    self.fold = fold
    box = PrecedenceBox(schedule, page.terms, size: size)
  }

  var elements: [Scene.Element] {
    var elements: [Scene.Element] = []
    let channels = self.channels
    for (index, link) in layout.network.links.enumerated() where !fold.isCut(link) {
      elements += draw(index, link, channels)
    }
    for node in layout.network.nodes.indices {
      elements += box.draw(layout.network.nodes[node], frame(node))
      elements += pointers(node)
    }
    return elements
  }

  private var origin: Point {
    let used = fold.extent(size)
    return Point(
      x: page.body.left + max(0, (page.body.width - used.width) / 2),
      y: page.body.top + max(0, (page.body.height - used.height) / 2))
  }

  private func frame(_ node: Int) -> Frame {
    let corner = fold.corner(layer: layout.layers[node], row: layout.rows[node], size)
    return Frame(
      x: origin.x + corner.x, y: origin.y + corner.y, width: PrecedenceFold.width * size,
      height: PrecedenceFold.height * size)
  }

  // MARK: Links

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

  /// The vertical parts of links get places of their own in the gap between two layers.
  private var channels: [[Int]: Double] {
    var parts: [Int: [(key: [Int], from: Double, to: Double)]] = [:]
    for (index, link) in layout.network.links.enumerated() where !fold.isCut(link) {
      let stops = stops(index, link)
      for step in stops.indices.dropLast()
      where abs(stops[step].right.y - stops[step + 1].left.y) > 0.01 {
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

  private func draw(
    _ index: Int, _ link: PrecedenceNetwork.Link, _ channels: [[Int]: Double]
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
        let x = to.x - gap + (gap - shown) * 0.5 + shown * (0.03 + 0.33 * channel)
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
    let words = box.label(link)
    var elements = Scene.Element.arrow(points, stroke, head: size * 0.7)
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
    for (text, shift) in lines where !text.isEmpty {
      elements.append(
        .text(
          text, at: Point(x: end.x - size * 0.75, y: end.y + size * shift),
          size: size * PrecedenceBox.least,
          paint: link.isCritical ? .critical : .ink, anchor: .end, room: shown * 0.6))
    }
    return elements
  }

  /// The codes that links from and to other bands are named by.
  private func pointers(_ node: Int) -> [Scene.Element] {
    let cut = layout.network.links.filter(fold.isCut)
    var to = cut.filter { $0.tail == node }.map { box.code(layout.network.nodes[$0.head]) }
    var from = cut.filter { $0.head == node }.map { box.code(layout.network.nodes[$0.tail]) }
    if case .activity(let activity) = layout.network.nodes[node], let sheet {
      from += sheet.wordsBefore(activity).map { String($0.dropFirst()) }
      to += sheet.wordsBehind(activity).map { String($0.dropLast()) }
    }
    let frame = frame(node)
    let y = frame.bottom + size * 0.75
    // What stands alone below a box may reach under the gap beside it.
    let layer = layout.layers[node]
    let isAlone = to.isEmpty || from.isEmpty
    let (before, behind) = (
      layer == 0 ? 0 : 0.45 * fold.gap(behind: layer - 1) * size,
      layer == layout.layerCount - 1 ? 0 : 0.45 * fold.gap(behind: layer) * size
    )
    var elements: [Scene.Element] = []
    if !from.isEmpty {
      elements.append(
        .text(
          "◁" + from.joined(separator: " "), at: Point(x: frame.left, y: y), size: size * 0.78,
          paint: .actual, room: isAlone ? frame.width + behind : frame.width * 0.5))
    }
    if !to.isEmpty {
      elements.append(
        .text(
          to.joined(separator: " ") + "▷", at: Point(x: frame.right, y: y), size: size * 0.78,
          paint: .actual, anchor: .end, room: isAlone ? frame.width + before : frame.width * 0.5))
    }
    return elements
  }

  // MARK: Legend

  /// What stands where in a box.
  var legend: [Scene.Element] {
    let terms = page.terms
    let text = terms(
      "方框：代号、工期（各自日历的天数）；名称；最早开始 ES｜总时差 TF｜最早完成 EF；最迟开始 LS｜自由时差 FF｜最迟完成 LF。在建工作为剩余部分的时间参数，已完成工作为实际日期（蓝字）。红色为关键工作与关键线路。",
      "Box: code, duration (days of its calendar); name; ES | TF | EF; LS | FF | LF, of work under way for what remains; finished work has its actual dates, in blue. Red is critical."
    )
    let second = terms(
      "箭线上：搭接时距 STS、FTF、STF、FTS 与间隔时间 LAG（天，零不注）；虚箭线连起点、终点。◁▷：与其他行、其他图相连的工作代号（指向法）。日期为年-月-日。",
      "On links: the lapped times STS, FTF, STF, FTS and LAG (days, 0 left out); dashed to start and finish. ◁▷: codes of links from and to other bands and sheets. Dates are yy-mm-dd."
    )
    let size = page.sizes.note
    return [
      .rectangle(page.foot, fill: .shade, stroke: Stroke(.rule, width: page.sizes.hair)),
      .text(
        text, at: Point(x: page.foot.left + size, y: page.foot.top + page.foot.height * 0.28),
        size: size, paint: .muted, vertical: .middle, room: page.foot.width - 2 * size),
      .text(
        second, at: Point(x: page.foot.left + size, y: page.foot.top + page.foot.height * 0.72),
        size: size, paint: .muted, vertical: .middle, room: page.foot.width - 2 * size),
    ]
  }
}
