import Documents

/// What the signs of a time-scaled network mean, and how its axis is to be read.
struct NetworkLegend {
  let style: NetworkStyle
  let terms: Terms

  /// Draws the signs of what a sheet holds, and notes below them.
  func draw(in frame: Frame, of sheet: [Scene.Element], notes: [String]) -> [Scene.Element] {
    let size = style.legend
    let flow = LegendFlow(signs.drawn(in: sheet), size: size, width: frame.width)
    var elements: [Scene.Element] = [.legend(flow.draw(in: frame))]
    var y = frame.top + flow.height + size * 0.75
    for note in notes {
      for line in FontMetrics.standard.wrap(note, width: frame.width - size * 2, size: size * 0.92)
      where y < frame.bottom {
        elements.append(
          .text(
            line, at: Point(x: frame.left + size, y: y), size: max(size * 0.92, style.number),
            paint: .muted, vertical: .middle, room: frame.width - size * 2))
        y += size * 1.35
      }
    }
    return elements
  }

  private var signs: [LegendSign] {
    let pen = NetworkPen(style: style)
    let circle = Stroke(.ink, width: style.line * 1.4)
    let dashed = Stroke(.ink, width: style.line, .dotted)
    return [
      .line(pen.stroke(.work), terms("工作", "work")),
      .line(pen.stroke(.work, isCritical: true), terms("关键线路", "critical line")),
      .line(pen.stroke(.wave), terms("自由时差", "free float")),
      .line(pen.stroke(.dummy), terms("虚工作", "dummy")),
      .line(pen.stroke(.wait), terms("等待（时段、日历）", "waits for its calendar")),
      .line(pen.stroke(.lag), terms("搭接时距", "lag")),
      .symbol(.circle, .paper, circle, terms("节点（在工作中间的为搭接分段点）", "event; within work: lapped")),
      .symbol(.circle, .milestone, circle, terms("里程碑", "milestone")),
      .symbol(.circle, .paper, dashed, terms("指向该号节点", "leads to that event")),
      .line(NetworkMarks.frontStroke(style), terms("实际进度前锋线", "progress front line")),
      .line(NetworkMarks.requiredStroke(style), terms("要求日期", "required date")),
    ]
  }
}
