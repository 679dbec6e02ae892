import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

/// The arrows, trunks and circles of a sheet.
struct NetworkLines {
  let plot: NetworkPlot
  let pen: NetworkPen
  private let hint: ActivityHint
  private let words: NetworkWords
  /// Texts that upright lines stop at, and go on behind (断线法).
  private let gaps: [TextRoom.Box]

  init(
    _ plot: NetworkPlot, _ hint: ActivityHint, _ words: NetworkWords, gaps: [TextRoom.Box] = []
  ) {
    self.plot = plot
    self.gaps = gaps
    self.hint = hint
    self.words = words
    pen = NetworkPen(style: plot.style)
  }

  private var network: ArrowNetwork { plot.network }
  private var radius: Double { plot.style.radius }

  var elements: [Scene.Element] {
    let order = plot.items.indices.sorted {
      let (a, b) = (plot.items[$0].isCritical, plot.items[$1].isCritical)
      return a == b ? $0 < $1 : b
    }
    return order.map(level) + trunks + uprights + order.flatMap(pointers) + nodes
  }

  // MARK: Level lines

  private func level(_ index: Int) -> Scene.Element {
    let item = plot.items[index]
    let y = plot.y(index)
    var elements: [Scene.Element] = []
    for (place, arrow) in item.arrows.enumerated() {
      let isLast = place == item.arrows.count - 1
      let record = network.arrows[arrow]
      let from = place == 0 ? item.from : plot.rows.items.nodeX[record.tail]
      let to = isLast ? item.to : plot.rows.items.nodeX[record.head]
      elements += piece(item, record, from, to, y, isFirst: place == 0, isLast: isLast)
      let isAtCircle =
        !isLast
        || item.head.map { plot.rows.search.trunks[$0].circle == plot.rows.search.rows[index] }
          ?? false
      if isAtCircle {
        elements.append(
          pen.head(
            at: Point(x: to - rim(record.head), y: y), Point(x: 1, y: 0),
            isCritical: record.isCritical && to > plot.redFrom))
      }
    }
    let isRed = item.isCritical && item.to > plot.redFrom
    return .group(cssClass: isRed ? "arrow critical" : "arrow", title: title(item), elements)
  }

  private func rim(_ node: Int) -> Double {
    network.nodes[node].milestone == nil ? radius : plot.style.milestone
  }

  private func title(_ item: NetworkItem) -> String {
    item.activity.map(hint.text) ?? item.time
  }

  /// Draws one arrow between two places: what waits, what is done, what floats.
  private func piece(
    _ item: NetworkItem, _ arrow: ArrowNetwork.Arrow, _ from: Double, _ to: Double, _ y: Double,
    isFirst: Bool, isLast: Bool
  ) -> [Scene.Element] {
    let right = isLast && item.numberBehind != nil ? to - 2 * radius : to
    let left = isFirst && item.numberBefore != nil ? from + 2 * radius : from
    func line(_ a: Double, _ b: Double, _ kind: NetworkPen.Line) -> [Scene.Element] {
      guard b - a > 0.05 else { return [] }
      let kinds = arrow.isCritical ? plot.redFrom : Double.infinity
      var parts: [Scene.Element] = []
      // Nothing is critical before the check date any more.
      if a < kinds {
        parts.append(
          .line(Point(x: a, y: y), Point(x: min(b, kinds), y: y), pen.stroke(kind)))
      }
      if b > kinds {
        parts.append(
          .line(
            Point(x: max(a, kinds), y: y), Point(x: b, y: y), pen.stroke(kind, isCritical: true)))
      }
      return parts
    }
    switch arrow.kind {
    case .dummy: return line(left, right, arrow.isCritical ? .dummy : .wave)
    case .lag:
      let start = max(left, min(item.start, right))
      let end = max(start, min(item.finish, right))
      return line(left, start, .wait) + line(start, end, .lag)
        + line(end, right, arrow.isCritical ? .wait : .wave)
    case .work:
      let start = isFirst ? max(left, min(item.start, right)) : left
      let end = isLast ? max(start, min(item.finish, right)) : right
      return line(left, start, .wait) + line(start, end, .work)
        + line(end, right, arrow.isCritical ? .wait : .wave)
    }
  }

  // MARK: Upright lines

  private var trunks: [Scene.Element] {
    let sorted = plot.stubs.sorted { !$0.isCritical && $1.isCritical }
    var elements = sorted.map { stub -> Scene.Element in
      let x = plot.rows.items.nodeX[stub.node]
      let (top, bottom) = (min(stub.from, stub.to), max(stub.from, stub.to))
      let crossed = plot.crossed(at: x, from: top, to: bottom, but: plot.ownItems[stub.node])
      return .group(
        cssClass: stub.isCritical ? "trunk critical" : "trunk",
        upright(
          x: x, from: top, to: bottom, over: crossed,
          pen.stroke(stub.line, isCritical: stub.isCritical)))
    }
    for entry in plot.entries {
      let point = plot.point(entry.node)
      let rim = rim(entry.node) * (entry.isFromAbove ? -1 : 1)
      elements.append(
        .group(
          cssClass: "head",
          [
            pen.head(
              at: Point(x: point.x, y: point.y + rim), Point(x: 0, y: entry.isFromAbove ? 1 : -1),
              isCritical: entry.isCritical)
          ]))
    }
    return elements
  }

  /// Dummies without float: from trunk to trunk.
  private var uprights: [Scene.Element] {
    plot.rows.items.uprights.map { index in
      let arrow = network.arrows[index]
      let ends = plot.uprightEnds(arrow)
      let x = plot.rows.items.nodeX[arrow.tail]
      let isRed = arrow.isCritical && plot.isRed(arrow.head)
      let (top, bottom) = (min(ends.from, ends.to), max(ends.from, ends.to))
      let own = plot.ownItems[arrow.tail].union(plot.ownItems[arrow.head])
      let crossed = plot.crossed(at: x, from: top, to: bottom, but: own)
      let isDown = ends.to > ends.from
      // What stands a little further on is reached by a level step.
      let head = plot.rows.items.nodeX[arrow.head]
      let isAside = head - x > (ends.isAtCircle ? rim(arrow.head) * 0.8 : 0.2)
      let away = ends.isAtCircle && !isAside ? rimHeight(arrow.head, x) : 0
      let tip =
        ends.isAtCircle && isAside
        ? Point(x: head - rim(arrow.head), y: ends.to)
        : Point(x: x, y: ends.to + (isDown ? -away : away))
      let way = ends.isAtCircle && isAside ? Point(x: 1, y: 0) : Point(x: 0, y: isDown ? 1 : -1)
      let step =
        isAside
        ? [
          Scene.Element.line(
            Point(x: x, y: ends.to), Point(x: ends.isAtCircle ? tip.x : head, y: ends.to),
            pen.stroke(.dummy, isCritical: isRed))
        ] : []
      return .group(
        cssClass: isRed ? "trunk critical" : "trunk", title: "",
        upright(x: x, from: top, to: bottom, over: crossed, pen.stroke(.dummy, isCritical: isRed))
          + [pen.head(at: tip, way, isCritical: isRed)] + step)
    }
  }

  /// An upright line, broken where a text must stand on it.
  private func upright(
    x: Double, from top: Double, to bottom: Double, over crossed: [Double], _ stroke: Stroke
  ) -> [Scene.Element] {
    var parts: [Scene.Element] = []
    var begin = top
    func draw(to end: Double) {
      guard end - begin > 0.05 else { return }
      let own = crossed.filter { begin < $0 && $0 < end }
      parts.append(pen.upright(x: x, from: begin, to: end, over: own, stroke))
    }
    for gap in gaps.sorted(by: { $0.top < $1.top })
    where gap.left < x && x < gap.right && gap.bottom > begin && gap.top < bottom {
      draw(to: gap.top - 0.2)
      begin = max(begin, gap.bottom + 0.2)
    }
    draw(to: bottom)
    return parts
  }

  /// How far above its middle an upright line at a place meets the circle of a node.
  private func rimHeight(_ node: Int, _ x: Double) -> Double {
    let (rim, aside) = (rim(node), plot.rows.items.nodeX[node] - x)
    return max(rim * rim - aside * aside, 0.1).squareRoot()
  }

  // MARK: Circles

  private func pointers(_ index: Int) -> [Scene.Element] {
    let item = plot.items[index]
    let y = plot.y(index)
    var elements: [Scene.Element] = []
    if let number = item.numberBefore {
      elements += pen.pointer(number, at: Point(x: item.from + radius, y: y))
    }
    if let number = item.numberBehind {
      elements += pen.pointer(number, at: Point(x: item.to - radius, y: y))
      elements.append(pen.head(at: Point(x: item.to - 2 * radius, y: y), Point(x: 1, y: 0)))
    }
    return elements.isEmpty ? [] : [.group(cssClass: "pointer", elements)]
  }

  private var nodes: [Scene.Element] {
    network.nodes.indices.filter { plot.view.isShown[$0] }.map { index in
      let node = network.nodes[index]
      return .group(
        cssClass: "node", title: node.milestone.map(hint.text) ?? "",
        pen.node(
          node.number, at: plot.point(index), isCritical: plot.isRed(index),
          isMilestone: node.milestone != nil))
    }
  }
}

extension NetworkPlot {
  /// Where an upright dummy begins and ends: at the ends of the trunks that face one another, or
  /// at the circle.
  func uprightEnds(
    _ arrow: ArrowNetwork.Arrow
  ) -> (from: Double, to: Double, isAtCircle: Bool) {
    let (tail, head) = (rows.search.trunks[arrow.tail], rows.search.trunks[arrow.head])
    if tail.high <= head.low {
      return (rows.lines[tail.high], rows.lines[head.low], head.low == head.circle)
    }
    if head.high <= tail.low {
      return (rows.lines[tail.low], rows.lines[head.high], head.high == head.circle)
    }
    return (rows.lines[tail.circle], rows.lines[head.circle], true)
  }
}
