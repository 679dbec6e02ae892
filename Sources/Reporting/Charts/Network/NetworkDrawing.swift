import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The arrows, nodes and texts of a time-scaled network on its page.
struct NetworkDrawing {
  let fit: NetworkFit
  let words: NetworkWords
  let page: NetworkPage
  let pen: NetworkPen
  private let dataDate: Instant?
  private let hint: ActivityHint

  init(_ fit: NetworkFit, _ schedule: Schedule, _ page: NetworkPage) {
    self.fit = fit
    self.page = page
    words = NetworkWords(schedule, page.terms)
    pen = NetworkPen(size: fit.text.size)
    dataDate = schedule.dataDate
    hint = ActivityHint(schedule, page.terms)
  }

  private var network: ArrowNetwork { fit.network }

  var elements: [Scene.Element] {
    // The critical line lies upon the others.
    let order = network.arrows.indices.sorted {
      let (a, b) = (network.arrows[$0].isCritical, network.arrows[$1].isCritical)
      return a == b ? $0 < $1 : b
    }
    var elements: [Scene.Element] = []
    for arrow in order {
      elements.append(
        .group(
          cssClass: network.arrows[arrow].isCritical ? "arrow critical" : "arrow",
          title: hint(of: network.arrows[arrow]), drawArrow(arrow)))
    }
    let lines = verticalFrames
    for box in fit.layout.boxes where box.track != .line { elements += drawText(box, lines) }
    for node in network.nodes.indices { elements += drawNode(node) }
    return elements
  }

  /// What hovering an arrow tells: all about its work.
  private func hint(of arrow: ArrowNetwork.Arrow) -> String {
    guard case .work(let activity, _) = arrow.kind else { return words.duration(arrow) }
    return hint.text(activity)
  }

  // MARK: Arrows

  private func drawArrow(_ index: Int) -> [Scene.Element] {
    let arrow = network.arrows[index]
    let tail = fit.point(arrow.tail)
    let head = fit.point(arrow.head)
    let side = fit.text.node / 4
    guard let lane = fit.layout.arrowLanes[index] else {
      return pen.straight(arrow, from: tail, to: head, radius: fit.text.node / 2)
    }
    let y = fit.lineHeights[lane]
    let left = lane == fit.layout.nodeLanes[arrow.tail] ? tail.x : tail.x + side
    let isLevel = lane == fit.layout.nodeLanes[arrow.head]
    let right = isLevel ? head.x - fit.text.node / 2 : head.x - side
    if right <= left, tail.y != head.y {
      return pen.straight(arrow, from: tail, to: head, radius: fit.text.node / 2)
    }
    var elements: [Scene.Element] = []
    if y != tail.y {
      elements.append(
        .line(Point(x: left, y: tail.y), Point(x: left, y: y), pen.stroke(arrow, .upright)))
    }
    let parts: [(to: Int, part: NetworkPen.Part)] = [
      (arrow.start, .wait), (arrow.finish, .work), (arrow.waveEnd, .float),
      (network.nodes[arrow.head].place, .wait),
    ]
    var x = left
    for part in parts {
      let end = min(right, max(x, fit.x(part.to)))
      if end - x > 0.05 {
        for piece in unbroken(from: x, to: end, lane) {
          elements.append(
            .line(
              Point(x: piece.lowerBound, y: y), Point(x: piece.upperBound, y: y),
              pen.stroke(arrow, part.part)))
        }
        x = end
      }
    }
    if isLevel {
      elements.append(pen.tip(at: Point(x: right, y: y), from: Point(x: left, y: y), arrow))
    } else {
      let half = fit.text.node / 2
      let rim = (half * half - side * side).squareRoot() * (head.y > y ? -1 : 1)
      let tip = Point(x: right, y: head.y + rim)
      elements.append(.line(Point(x: right, y: y), tip, pen.stroke(arrow, .upright)))
      elements.append(pen.tip(at: tip, from: Point(x: right, y: y), arrow))
    }
    return elements
  }

  /// The parts of a level line between the vertical lines that cross its lane, which it makes way
  /// for (断线法).
  private func unbroken(from: Double, to: Double, _ lane: Int) -> [ClosedRange<Double>] {
    let gap = fit.text.size * 0.22
    let crossings = crossings(of: lane).filter { from + gap < $0 && $0 < to - gap }
    var parts: [ClosedRange<Double>] = []
    var start = from
    for x in crossings {
      if start < x - gap { parts.append(start...(x - gap)) }
      start = max(start, x + gap)
    }
    return parts + [start...to]
  }

  /// Where vertical lines cross a lane, from left to right.
  private func crossings(of lane: Int) -> [Double] {
    fit.layout.verticals
      .filter { min($0.from, $0.to) < lane && lane < max($0.from, $0.to) }
      .map { fit.x($0.place) }.sorted()
  }

  // MARK: Texts

  /// The vertical lines, which texts interrupt (断线法), that of the data date included.
  private var verticalFrames: [Frame] {
    let lines = fit.layout.verticals.map { line in
      let (a, b) = (fit.lineHeights[line.from], fit.lineHeights[line.to])
      return Frame(
        x: fit.x(line.place) - 0.2, y: min(a, b), width: 0.4, height: abs(a - b))
    }
    return lines
      + (dataDate.map {
        [
          Frame(
            x: fit.x(fit.scale.place($0)) - 0.3, y: page.body.top, width: 0.6,
            height: page.body.height)
        ]
      } ?? [])
  }

  private func drawText(_ box: LaneBox, _ lines: [Frame]) -> [Scene.Element] {
    let size = fit.text.size
    let y = fit.lineHeights[box.lane]
    let reach = LaneHeights.height(of: box, fit.layout, fit.text)
    let texts: [String]
    var anchor = Scene.Text.Anchor.start
    var x = fit.x(box.from) + size * 0.15
    var weight = FontWeight.regular
    switch (box.content, box.track) {
    case (.arrow(let arrow), .above):
      texts = fit.text.above[arrow]
      weight = network.arrows[arrow].isCritical ? .bold : .regular
    case (.arrow(let arrow), _): texts = [fit.text.below[arrow]]
    case (.node(let node), _):
      texts = fit.text.belowNode[node]
      anchor = .middle
      weight = .bold
      x = fit.point(node).x
    }
    let height = Double(texts.count) * fit.text.lineHeight
    let top = box.track == .above ? y - reach : y + reach - height
    let widest = texts.map { FontMetrics.standard.width(of: $0, size: size) }.max() ?? 0
    // What finds no room beside the outermost nodes is moved onto the page.
    let sheet = page.body
    let left = anchor == .middle ? x - widest / 2 : x
    let printed =
      texts.map { FontMetrics.standard.width(of: $0, size: size, weight: weight) }.max() ?? 0
    let frame = Frame(
      x: max(sheet.left, min(sheet.right - printed, left)),
      y: max(sheet.top, min(sheet.bottom - height, top)), width: widest, height: height)
    x += frame.left - left
    var elements: [Scene.Element] = []
    if lines.contains(where: { frame.overlaps($0) }) {
      elements.append(.rectangle(frame.inset(by: -size * 0.05), fill: .paper))
    }
    for (index, text) in texts.enumerated() {
      elements.append(
        .text(
          text,
          at: Point(x: x, y: frame.top + (Double(index) + 0.5) * fit.text.lineHeight),
          size: size, weight: NetworkSheet.isReference(text) ? .regular : weight,
          paint: NetworkSheet.isReference(text) ? .actual : box.track == .above ? .ink : .muted,
          anchor: anchor,
          vertical: .middle))
    }
    return elements
  }

  // MARK: Nodes

  private func drawNode(_ index: Int) -> [Scene.Element] {
    let node = network.nodes[index]
    let point = fit.point(index)
    let paint: Paint = node.isCritical ? .critical : .ink
    let size = fit.text.size
    let text = "\(node.number)"
    let elements: [Scene.Element] = [
      .symbol(
        .circle, at: point, size: fit.text.node, fill: node.milestone == nil ? .paper : .shade,
        stroke: Stroke(paint, width: size * (node.milestone == nil ? 0.07 : 0.14))),
      .text(
        text, at: point, size: size * (text.count > 2 ? 0.75 : 0.9), paint: paint,
        anchor: .middle, vertical: .middle, room: fit.text.node * 0.9),
    ]
    guard let milestone = node.milestone else { return elements }
    return [.group(cssClass: "node", title: hint.text(milestone), elements)]
  }
}
