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
    var isCommon = false
  }

  private var bars: [Bar] {
    var bars = report.outlook.offices.map { Bar(name: $0.office, without: $0.probability) }
    if let common = report.outlook.common {
      bars.append(
        Bar(
          name: terms("全部工作一起快慢（天气、材料、资金）", "all work at once (weather, material, money)"),
          without: common, isCommon: true))
    }
    guard let now else { return [] }
    // Who moves the odds by less than is told is not worth a bar.
    bars = bars.filter { $0.isCommon || report.percent($0.without) != report.percent(now) }
    func size(_ bar: Bar) -> Double { (bar.without.value - now.value).magnitude }
    return bars.sorted { (size($0), $1.name) > (size($1), $0.name) }
  }

  private var now: Probability? { target.required.map { target.finish.probability(by: $0) } }

  /// The page; nil where nothing was asked.
  var scene: Scene? {
    let bars = Array(self.bars.prefix(Self.most))
    guard let now, !bars.isEmpty else { return nil }
    let activity = report.portfolio.activities[target.activity]
    let name = "\(report.portfolio.code(of: target.activity)) \(terms.name(activity))"
    var scene = page.scene(
      terms("\(name)：最该盯什么", "\(name): what to watch"), report.outlook.comparison,
      of: [activity.project])
    let plot = plot(bars.count)
    scene.add(axis(plot))
    for (row, bar) in bars.enumerated() { scene.add(drawn(bar, now, row, of: bars.count, plot)) }
    let x = x(now.value, plot)
    scene.add([
      .line(
        Point(x: x, y: plot.top - sizes.body * 0.8), Point(x: x, y: plot.bottom),
        Stroke(.ink, width: sizes.line * 1.5)),
      text(
        terms("现在 \(report.percent(now))", "now \(report.percent(now))"),
        x, plot.top - sizes.body * 1.6, .ink, isBold: true),
    ])
    scene.add(
      page.remark(
        terms(
          "每条到哪里：这一家的工作都按最可能的工期做（或没有一起快慢），按时把握会是多少；其余不变，用同样的随机数。没有列出的单位影响更小。",
          "A bar ends at the odds if that office's work took just as long as is likely, or nothing moved all work at once; the rest and the random numbers stay. Offices left out move them less."
        )))
    return scene
  }

  // MARK: Layout

  /// How many bars are drawn at most: more is not what to watch.
  private static let most = 12

  /// Where so many bars are drawn: few are broad ones.
  private func plot(_ count: Int) -> Frame {
    let left = page.body.left + page.body.width * 0.24
    let top = page.body.top + sizes.body * 4
    let room = page.body.bottom - sizes.body * 6 - top
    return Frame(
      x: left, y: top, width: page.body.right - sizes.body * 6 - left,
      height: min(room, sizes.body * 14 * Double(max(1, count))))
  }

  private func x(_ share: Double, _ plot: Frame) -> Double { plot.left + plot.width * share }

  private func text(
    _ text: String, _ x: Double, _ y: Double, _ paint: Paint, isBold: Bool = false
  ) -> Scene.Element {
    .text(
      text, at: Point(x: x, y: y), size: sizes.body, weight: isBold ? .bold : .regular,
      paint: paint, anchor: .middle, vertical: .middle)
  }

  // MARK: Drawing

  private func axis(_ plot: Frame) -> [Scene.Element] {
    (0...10).flatMap { tenth -> [Scene.Element] in
      let x = x(Double(tenth) / 10, plot)
      return [
        .line(
          Point(x: x, y: plot.top), Point(x: x, y: plot.bottom), Stroke(.rule, width: sizes.hair)),
        text("\(tenth * 10)%", x, plot.bottom + sizes.body, .muted),
      ]
    }
  }

  private func drawn(_ bar: Bar, _ now: Probability, _ row: Int, of count: Int, _ plot: Frame)
    -> [Scene.Element]
  {
    let rowHeight = plot.height / Double(count)
    let top = plot.top + rowHeight * (Double(row) + 0.2)
    let (left, right) = (
      x(min(now.value, bar.without.value), plot), x(max(now.value, bar.without.value), plot)
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
