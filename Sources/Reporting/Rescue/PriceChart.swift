import Analysis
import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// What it takes to finish earlier or later than asked, as a staircase.
///
/// Across run the dates, upwards what is to be paid: where the line is level a day earlier costs nothing more, and left of
/// its end no date can be had within the limits.
public struct PriceChart {
  private let report: RescueReport
  private let page: CurvePage
  private let points: [(days: Int, cost: Int?)]

  /// Prepares the chart of an answer with its prices.
  public init(_ report: RescueReport, options: CurveOptions, terms: Terms) {
    self.report = report
    page = CurvePage(options, terms)
    points = Self.telling(report.allPrices)
  }

  /// Leaves out most of the dates before which nothing can be had, and after which nothing gets cheaper.
  private static func telling(
    _ prices: [(days: Int, cost: Int?)]
  ) -> [(days: Int, cost: Int?)] {
    guard let first = prices.firstIndex(where: { $0.cost != nil }), let last = prices.last?.cost,
      let end = prices.firstIndex(where: { $0.cost == last && $0.days >= 0 })
    else { return prices }
    return Array(prices[max(0, first - 8)..<min(prices.count, end + 8)])
  }

  private var terms: Terms { page.terms }
  private var sizes: ChartSizes { page.sizes }

  /// The page.
  public var scene: Scene {
    var scene = page.scene(title, report.comparison, of: report.projects)
    guard points.contains(where: { $0.cost != nil }), points.count > 1 else {
      scene.add(page.sentence(report.lines(terms).first ?? ""))
      return scene
    }
    let drawn = impossible + grid + required + staircase
    scene.add(drawn)
    scene.add(.rectangle(side, stroke: Stroke(.muted, width: sizes.line)))
    var notes = CurveNotes(side, sizes)
    for line in report.lines(terms) { notes.paragraph(line) }
    scene.add(notes.elements)
    var legend = CurveLegend(page, of: drawn)
    legend.line(Self.line(sizes), report.unit(terms), point: .circle)
    legend.line(Self.asked(sizes), terms("要求的日期", "the date asked for"))
    legend.box(Self.lost, terms("上限之内做不到", "not within the limits"))
    scene.add(legend.elements)
    scene.add(
      page.remark(
        terms(
          "每个台阶是一个价：平的一段提前不用多压，陡的一级是赶上或错过一个窗口、节假日。",
          "A step is a price: along a level part earlier costs no more; at a high step a window or holiday is reached or missed."
        )))
    return scene
  }

  private var title: String {
    let target = report.lost.first
    guard report.lost.count == 1, let target else {
      return terms("提前或推后各要压缩多少", "What earlier and later dates take")
    }
    let name = terms.name(report.portfolio.activities[target.activity])
    return terms("\(name)：提前或推后各要压缩多少", "\(name): what earlier and later dates take")
  }

  // MARK: Layout

  private var side: Frame {
    let width = page.body.width * 0.25
    return Frame(
      x: page.body.right - width, y: page.body.top, width: width, height: page.body.height)
  }

  private var plot: Frame {
    let left = page.body.left + sizes.body * 6
    let top = page.body.top + sizes.body * 2.4
    return Frame(
      x: left, y: top, width: side.left - sizes.body * 2 - left,
      height: page.body.bottom - sizes.body * 3.4 - top)
  }

  private var first: Int { points[0].days }
  private var last: Int { points[points.count - 1].days }
  private var most: Int { max(1, points.compactMap(\.cost).max() ?? 1) }

  private func x(_ days: Double) -> Double {
    plot.left + plot.width * (days - Double(first) + 0.5) / Double(last - first + 1)
  }

  private func y(_ cost: Int) -> Double {
    plot.bottom - plot.height * 0.94 * Double(cost) / Double(most)
  }

  static func line(_ sizes: ChartSizes) -> Stroke { Stroke(.blue, width: sizes.line * 1.8) }
  static func asked(_ sizes: ChartSizes) -> Stroke { Stroke(.red, width: sizes.line, .dash) }
  static let lost = Paint(0xF3E3E1)

  // MARK: Parts

  /// Where nothing within the limits keeps the date.
  private var impossible: [Scene.Element] {
    var elements: [Scene.Element] = []
    var begin: Int?
    for index in 0...points.count {
      let isLost = index < points.count && points[index].cost == nil
      if isLost, begin == nil { begin = points[index].days }
      guard !isLost, let from = begin else { continue }
      begin = nil
      let (left, right) = (x(Double(from) - 0.5), x(Double(points[index - 1].days) + 0.5))
      let frame = Frame(x: left, y: plot.top, width: right - left, height: plot.height)
      elements.append(.rectangle(frame, fill: Self.lost))
    }
    return elements
  }

  private var grid: [Scene.Element] {
    var elements: [Scene.Element] = []
    for cost in Self.marks(most) {
      elements.append(
        .line(
          Point(x: plot.left, y: y(cost)), Point(x: plot.right, y: y(cost)),
          Stroke(.rule, width: sizes.hair)))
      elements.append(
        .text(
          report.price(cost, terms), at: Point(x: plot.left - sizes.body * 0.5, y: y(cost)),
          size: sizes.note, paint: .muted, anchor: .end, vertical: .middle))
    }
    for days in stride(from: first, through: last, by: 1) where days % 10 == 0 {
      let at = x(Double(days))
      elements.append(
        .line(
          Point(x: at, y: plot.top), Point(x: at, y: plot.bottom),
          Stroke(.rule, width: sizes.hair)))
      for (row, text) in [word(days), date(days)].enumerated() {
        guard let text else { continue }
        elements.append(
          .text(
            text, at: Point(x: at, y: plot.bottom + sizes.body * (1.3 + 1.3 * Double(row))),
            size: sizes.note, paint: .muted, anchor: .middle))
      }
    }
    elements.append(
      .text(
        report.unit(terms), at: Point(x: page.body.left, y: plot.top - sizes.body * 0.8),
        size: sizes.body, weight: .bold, paint: .muted))
    elements.append(.rectangle(plot, stroke: Stroke(.muted, width: sizes.line)))
    return elements
  }

  private func word(_ days: Int) -> String {
    days == 0
      ? terms("按要求", "as asked")
      : days < 0
        ? terms("早\(-days)天", "\(-days) d earlier") : terms("晚\(days)天", "\(days) d later")
  }

  /// The day itself, where one date alone is asked for.
  private func date(_ days: Int) -> String? {
    guard report.lost.count == 1, let target = report.lost.first else { return nil }
    return "\(ReportDates(report.portfolio).finish(target.finish + days * 1440))"
  }

  private var required: [Scene.Element] {
    guard first <= 0, last >= 0 else { return [] }
    return [
      .line(Point(x: x(0), y: plot.top), Point(x: x(0), y: plot.bottom), Self.asked(sizes))
    ]
  }

  /// The steps; a dot where the price changes, with what it is.
  private var staircase: [Scene.Element] {
    var elements: [Scene.Element] = []
    var run: [Point] = []
    var labelled = -Double.infinity
    func end() {
      if !run.isEmpty { elements.append(.polyline(run, Self.line(sizes))) }
      run = []
    }
    for (index, point) in points.enumerated() {
      guard let cost = point.cost else {
        end()
        continue
      }
      let isNew = index == 0 || points[index - 1].cost != cost
      run += [
        Point(x: x(Double(point.days) - 0.5), y: y(cost)),
        Point(x: x(Double(point.days) + 0.5), y: y(cost)),
      ]
      guard isNew || point.days == 0 else { continue }
      let at = Point(x: x(Double(point.days)), y: y(cost))
      let text = report.price(cost, terms)
      elements.append(
        .group(
          title: "\(word(point.days)) \(date(point.days) ?? "") \(text)",
          [.symbol(.circle, at: at, size: sizes.body * 0.5, fill: .blue)]))
      let left = at.x + sizes.body * 0.4
      guard point.days == 0 || left > labelled else { continue }
      labelled =
        left + FontMetrics.standard.width(of: text, size: sizes.note) + sizes.body * 0.4
      elements.append(
        .text(
          text, at: Point(x: left, y: at.y - sizes.body * 0.6), size: sizes.note,
          weight: point.days == 0 ? .bold : .regular, paint: .ink))
    }
    end()
    return elements
  }

  /// Round figures up to a highest one, at most eight.
  private static func marks(_ most: Int) -> [Int] {
    var step = 1
    var factors = [2, 5, 10]
    var base = 1
    while most / step > 8 {
      if factors.isEmpty { (factors, base) = ([2, 5, 10], base * 10) }
      step = base * factors.removeFirst()
    }
    return Array(stride(from: 0, through: most, by: step))
  }
}
