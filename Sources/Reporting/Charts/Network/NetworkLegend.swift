import Documents

/// What the signs of a time-scaled network mean.
struct NetworkLegend {
  let page: NetworkPage
  let bands: [TimeBands.Kind]

  init(_ page: NetworkPage, bands: [TimeBands.Kind]) {
    self.page = page
    self.bands = bands
  }

  var elements: [Scene.Element] {
    let size = page.sizes.body
    let terms = page.terms
    let pen = NetworkPen(size: size)
    let y = page.foot.top + page.foot.height / 4
    var x = page.foot.left + size
    var elements: [Scene.Element] = [
      .rectangle(page.foot, fill: .shade, stroke: Stroke(.rule, width: page.sizes.hair))
    ]
    func word(_ text: String) {
      elements.append(
        .text(text, at: Point(x: x, y: y), size: size * 0.92, paint: .muted, vertical: .middle))
      x += FontMetrics.standard.width(of: text, size: size * 0.92) + size
    }
    func line(_ stroke: Stroke, _ text: String) {
      elements.append(.line(Point(x: x, y: y), Point(x: x + size * 3, y: y), stroke))
      x += size * 3.4
      word(text)
    }
    func node(_ fill: Paint, _ width: Double, _ text: String) {
      elements.append(
        .symbol(
          .circle, at: Point(x: x + size * 0.7, y: y), size: size * 1.4, fill: fill,
          stroke: Stroke(.ink, width: size * width)))
      x += size * 1.8
      word(text)
    }
    var sample = ArrowNetwork.Arrow(
      kind: .dummy, tail: 0, head: 0, start: 0, finish: 0, waveEnd: 0, isCritical: false)
    let dummy = pen.stroke(sample, .upright)
    sample.kind = .work(activity: 0, segment: 0)
    line(pen.stroke(sample, .work), terms("工作", "work"))
    sample.isCritical = true
    line(pen.stroke(sample, .work), terms("关键线路", "critical line"))
    sample.isCritical = false
    line(pen.stroke(sample, .float), terms("自由时差", "free float"))
    line(dummy, terms("虚工作", "dummy"))
    line(pen.stroke(sample, .wait), terms("等待（日历、时段）", "waits for its calendar"))
    sample.kind = .lag(relation: 0)
    line(pen.stroke(sample, .work), terms("搭接时距", "lag"))
    node(.paper, 0.07, terms("节点", "event"))
    node(.shade, 0.14, terms("里程碑", "milestone"))
    line(Stroke(.today, width: page.sizes.line * 1.3), terms("数据日期", "data date"))
    for kind in bands {
      elements.append(
        .rectangle(
          Frame(x: x, y: y - size * 0.35, width: size * 2.4, height: size * 0.7), fill: kind.paint))
      x += size * 2.8
      word(kind.name(terms))
    }
    return elements
  }
}
