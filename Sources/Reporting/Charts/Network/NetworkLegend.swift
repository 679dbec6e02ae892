import Documents

/// What the signs of a time-scaled network mean.
struct NetworkLegend {
  let page: NetworkPage
  let bands: [TimeBands.Kind]
  /// Whether the network goes on on other sheets.
  let isSplit: Bool

  init(_ page: NetworkPage, bands: [TimeBands.Kind], isSplit: Bool) {
    self.isSplit = isSplit
    self.page = page
    self.bands = bands
  }

  var elements: [Scene.Element] {
    let flow = LegendFlow(signs, size: page.sizes.body, width: page.foot.width)
    return [.rectangle(page.foot, fill: .shade, stroke: Stroke(.rule, width: page.sizes.hair))]
      + flow.draw(in: page.foot)
  }

  private var signs: [LegendSign] {
    let terms = page.terms
    let pen = NetworkPen(size: page.sizes.body)
    var sample = ArrowNetwork.Arrow(
      kind: .work(activity: 0, segment: 0), tail: 0, head: 0, start: 0, finish: 0, waveEnd: 0,
      isCritical: false)
    let work = pen.stroke(sample, .work)
    let float = pen.stroke(sample, .float)
    let wait = pen.stroke(sample, .wait)
    sample.isCritical = true
    let critical = pen.stroke(sample, .work)
    sample.isCritical = false
    sample.kind = .dummy
    let dummy = pen.stroke(sample, .upright)
    sample.kind = .lag(relation: 0)
    let lag = pen.stroke(sample, .work)
    return [
      .line(work, terms("工作", "work")), .line(critical, terms("关键线路", "critical line")),
      .line(float, terms("自由时差", "free float")), .line(dummy, terms("虚工作", "dummy")),
      .line(wait, terms("等待（日历、时段）", "waits for its calendar")), .line(lag, terms("搭接时距", "lag")),
      .symbol(.circle, .paper, Stroke(.ink, width: page.sizes.body * 0.07), terms("节点", "event")),
      .symbol(
        .circle, .shade, Stroke(.ink, width: page.sizes.body * 0.14), terms("里程碑", "milestone")),
      .line(Stroke(.today, width: page.sizes.line * 1.3), terms("数据日期", "data date")),
    ] + bands.map { .box($0.paint, nil, $0.name(terms)) }
      + (isSplit
        ? [
          .words(
            terms(
              "◁图1 代号、代号 图3▷：与其他图相连的工作", "◁sheet 1 code, sheet 3 code▷: joined with other sheets"),
            paint: .actual)
        ]
        : [])
  }
}
