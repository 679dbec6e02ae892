import Documents
import Scheduler

/// What the signs of a bar chart mean.
struct Legend {
  let sizes: ChartSizes
  let terms: Terms
  let bands: [TimeBands.Kind]

  func draw(_ frame: Frame) -> [Scene.Element] {
    let y = frame.centre.y
    let size = sizes.body
    var x = frame.left + size
    var elements: [Scene.Element] = []
    func word(_ text: String) {
      elements.append(
        .text(text, at: Point(x: x, y: y), size: size * 0.92, paint: .muted, vertical: .middle))
      x += FontMetrics.standard.width(of: text, size: size * 0.92) + size
    }
    func box(_ fill: Paint, _ stroke: Stroke? = nil, _ text: String) {
      elements.append(
        .rectangle(
          Frame(x: x, y: y - size * 0.35, width: size * 2.4, height: size * 0.7), fill: fill,
          stroke: stroke))
      x += size * 2.8
      word(text)
    }
    func line(_ stroke: Stroke, _ text: String) {
      elements.append(.line(Point(x: x, y: y), Point(x: x + size * 2.4, y: y), stroke))
      x += size * 2.8
      word(text)
    }
    func sign(_ symbol: Symbol, _ fill: Paint?, _ stroke: Stroke? = nil, _ text: String) {
      let drop = symbol == .flag ? size * 0.5 : 0
      elements.append(
        .symbol(
          symbol, at: Point(x: x + size * 0.5, y: y + drop), size: size, fill: fill, stroke: stroke)
      )
      x += size * 1.5
      word(text)
    }
    box(.plan, nil, terms("计划", "plan"))
    box(.actual, nil, terms("实际", "actual"))
    box(Paint(0xF8E0B4), Stroke(.forecast, width: sizes.hair * 2), terms("预计", "forecast"))
    box(.forecast, Stroke(.critical, width: sizes.hair * 2), terms("预计（关键）", "forecast, critical"))
    line(Stroke(.float, width: sizes.line, .dotted), terms("至最迟完成", "to latest finish"))
    sign(.diamond, nil, Stroke(.plan, width: sizes.line), terms("计划节点", "planned"))
    sign(.diamond, .ink, nil, terms("预计节点", "forecast"))
    sign(.diamond, .actual, nil, terms("已完成节点", "done"))
    sign(.flag, .redFlag, nil, terms("红旗：按期完成", "red flag: done in time"))
    sign(.flag, .blackFlag, nil, terms("黑旗：逾期", "black flag: overdue"))
    line(Stroke(.today, width: sizes.line * 1.3), terms("数据日期", "data date"))
    line(Stroke(.red, width: sizes.line * 1.4, .dashDot), terms("前锋线", "progress front"))
    for kind in bands { box(kind.paint, nil, kind.name(terms)) }
    return elements
  }
}
