import Analysis
import CivilTime
import Documents
import Plan

/// What to watch: how much each office, and what all work has in common, moves the odds of the least sure date; a bar each,
/// the longest above.
struct OddsTornado {
  let report: OddsReport
  let target: OddsOutlook.Target
  let page: CurvePage

  private var terms: Terms { page.terms }
  private var sizes: ChartSizes { page.sizes }

  /// A bar: what it is of, and the odds without it.
  private struct Bar {
    var name: String
    var without: Probability
  }

  private var bars: [Bar] {
    var bars = report.outlook.offices.map { Bar(name: $0.office, without: $0.probability) }
    if let common = report.outlook.common {
      bars.append(
        Bar(
          name: terms("全部工作一起快慢（天气、材料、资金）", "all work at once (weather, material, money)"),
          without: common))
    }
    guard let now else { return [] }
    func size(_ bar: Bar) -> Double { (bar.without.value - now.value).magnitude }
    return bars.sorted { (size($0), $1.name) > (size($1), $0.name) }
  }

  private var now: Probability? { target.required.map { target.finish.probability(by: $0) } }

  /// The page; nil where nothing was asked.
  var scene: Scene? {
    let bars = Array(self.bars.prefix(max(0, most)))
    guard let now, !bars.isEmpty else { return nil }
    let activity = report.portfolio.activities[target.activity]
    let name = "\(report.portfolio.code(of: target.activity)) \(terms.name(activity))"
    var scene = page.scene(
      terms("\(name)：最该盯什么", "\(name): what to watch"), report.outlook.comparison,
      of: [activity.project])
    scene.add(axis(bars.count))
    for (row, bar) in bars.enumerated() { scene.add(drawn(bar, now, row)) }
    let x = x(now.value)
    scene.add([
      .line(
        Point(x: x, y: plot.top - sizes.body * 0.8), Point(x: x, y: bottom(bars.count)),
        Stroke(.ink, width: sizes.line * 1.5)),
      text(
        terms("现在 \(report.percent(now))", "now \(report.percent(now))"),
        x, plot.top - sizes.body * 1.6, .ink, isBold: true),
    ])
    scene.add(
      page.remark(
        terms(
          "每条到哪里：这一家的工作都按最可能的工期做（或没有一起快慢），按时把握会是多少；其余不变，用同样的随机数。",
          "A bar ends at the odds if that office's work took just as long as is likely, or nothing moved all work at once; the rest and the random numbers stay."
        )))
    return scene
  }

  // MARK: Layout

  /// How many bars there is room for.
  private var most: Int { max(1, Int(nearest: (plot.height - sizes.body * 6) / rowHeight - 0.5)) }
  private var rowHeight: Double { sizes.body * 3.2 }

  private var plot: Frame {
    let left = page.body.left + page.body.width * 0.24
    let top = page.body.top + sizes.body * 4
    return Frame(
      x: left, y: top, width: page.body.right - sizes.body * 6 - left,
      height: page.body.bottom - top)
  }

  private func x(_ share: Double) -> Double { plot.left + plot.width * share }
  private func bottom(_ count: Int) -> Double { plot.top + rowHeight * Double(count) }

  private func text(
    _ text: String, _ x: Double, _ y: Double, _ paint: Paint, isBold: Bool = false
  ) -> Scene.Element {
    .text(
      text, at: Point(x: x, y: y), size: sizes.body, weight: isBold ? .bold : .regular,
      paint: paint, anchor: .middle, vertical: .middle)
  }

  // MARK: Drawing

  private func axis(_ count: Int) -> [Scene.Element] {
    let bottom = bottom(count)
    return (0...10).flatMap { tenth -> [Scene.Element] in
      let x = x(Double(tenth) / 10)
      return [
        .line(
          Point(x: x, y: plot.top), Point(x: x, y: bottom), Stroke(.muted, width: sizes.hair)),
        text("\(tenth * 10)%", x, bottom + sizes.body, .muted),
      ]
    }
  }

  private func drawn(_ bar: Bar, _ now: Probability, _ row: Int) -> [Scene.Element] {
    let top = plot.top + rowHeight * (Double(row) + 0.2)
    let (left, right) = (
      x(min(now.value, bar.without.value)), x(max(now.value, bar.without.value))
    )
    let middle = top + rowHeight * 0.3
    let isLess = bar.without.value < now.value
    return [
      .rectangle(
        Frame(x: left, y: top, width: max(0.2, right - left), height: rowHeight * 0.6),
        fill: isLess ? Paint.muted : Paint.plan),
      .text(
        bar.name, at: Point(x: plot.left - sizes.body, y: middle), size: sizes.body,
        anchor: .end, vertical: .middle, room: plot.left - page.body.left - sizes.body),
      .text(
        report.percent(bar.without),
        at: Point(x: isLess ? left - sizes.body * 0.5 : right + sizes.body * 0.5, y: middle),
        size: sizes.body, weight: .bold, anchor: isLess ? .end : .start, vertical: .middle),
    ]
  }
}
