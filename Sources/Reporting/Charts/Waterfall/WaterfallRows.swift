import CivilTime
import Documents

/// The rows of a waterfall, with its axis.
struct WaterfallRows {
  private(set) var elements: [Scene.Element] = []
  private let chart: WaterfallChart
  private let plot: Frame
  private let first: Day
  private let last: Day
  private let height: Double
  /// The size of what stands at rows: few are named large.
  private let words: Double
  /// How thick bars are.
  private let bar: Double
  private var sizes: ChartSizes { chart.sizes }

  init(_ chart: WaterfallChart, was: Day, stands: Day) {
    self.chart = chart
    let days =
      [was, stands] + chart.steps.flatMap { [$0.from, $0.to] } + (chart.required.map { [$0] } ?? [])
    let (least, most) = (days.min() ?? was, days.max() ?? stands)
    let room = max(3, (most - least) / 12)
    first = least - room
    last = most + room
    let sizes = chart.sizes
    let body = chart.page.body
    let right = chart.page.side.left - sizes.body * 3
    // The name of the required date stands above, the dates of the axis below.
    let top = body.top + sizes.body * 2
    let bottom = body.bottom - sizes.body * 2.5
    height = (bottom - top) / Double(chart.steps.count + 2)
    words = max(sizes.body, min(sizes.leader, height * 0.16))
    bar = min(height * 0.6, sizes.body * 7)
    let names = chart.steps.map(\.name) + [chart.terms("原预计", "was"), chart.terms("现预计", "is")]
    let size = words
    let widest = names.map { FontMetrics.standard.width(of: $0, size: size) }.max() ?? 0
    let label = min((right - body.left) * 0.36, widest + sizes.body * 1.5)
    plot = Frame(
      x: body.left + label, y: top, width: right - body.left - label, height: bottom - top)
    drawAxis()
    drawRow(0, chart.terms("原预计", "was"))
    drawPoint(0, was)
    for (index, step) in chart.steps.enumerated() {
      drawRow(index + 1, step.name)
      draw(index + 1, step)
    }
    drawRow(chart.steps.count + 1, chart.terms("现预计", "is"))
    drawPoint(chart.steps.count + 1, stands)
    if let required = chart.required { draw(required: required) }
    elements.append(.rectangle(plot, stroke: Stroke(.muted, width: sizes.line)))
  }

  private func x(_ day: Day) -> Double {
    plot.left + plot.width * Double(day - first) / Double(max(1, last - first))
  }

  private func middle(_ row: Int) -> Double { plot.top + height * (Double(row) + 0.5) }

  /// Lines at round numbers of days, with their dates where there is room.
  private mutating func drawAxis() {
    let width = FontMetrics.standard.width(of: "2028-09-01", size: sizes.note) + sizes.body * 3
    let most = max(1, Int(nearest: plot.width / width))
    let step = [1, 2, 5, 7, 14, 28, 56, 91, 182, 364].first { (last - first) / $0 <= most } ?? 728
    var day = first
    while day <= last {
      elements.append(
        .line(
          Point(x: x(day), y: plot.top), Point(x: x(day), y: plot.bottom),
          Stroke(.rule, width: sizes.hair)))
      elements.append(
        .text(
          "\(day)", at: Point(x: x(day), y: plot.bottom + sizes.body * 1.4), size: sizes.note,
          paint: .muted, anchor: .middle))
      day = day + step
    }
  }

  private mutating func drawRow(_ row: Int, _ name: String) {
    elements.append(
      .text(
        name, at: Point(x: plot.left - sizes.body * 0.7, y: middle(row)), size: words,
        anchor: .end, vertical: .middle,
        room: plot.left - chart.page.body.left - sizes.body * 0.7))
  }

  /// A forecast: a thin bar with its date.
  private mutating func drawPoint(_ row: Int, _ day: Day) {
    let thickness = sizes.body * 0.5
    elements.append(
      .rectangle(
        Frame(
          x: x(day) - thickness / 2, y: middle(row) - bar * 0.6, width: thickness,
          height: bar * 1.2), fill: .actual))
    label("\(day)", row, at: x(day) + thickness, .ink, weight: .bold)
  }

  private mutating func draw(_ row: Int, _ step: WaterfallStep) {
    let (from, to) = (x(step.from), x(step.to))
    let paint: Paint = step.days > 0 ? .red : .green
    elements.append(
      .group(
        title: "\(step.name) \(chart.terms.moved(step.days))",
        [
          .rectangle(
            Frame(
              x: min(from, to), y: middle(row) - bar / 2,
              width: max(sizes.hair, (to - from).magnitude), height: bar), fill: paint)
        ]))
    // From where the row above ended, and on to the next.
    elements.append(
      .line(
        Point(x: from, y: middle(row - 1)), Point(x: from, y: middle(row)),
        Stroke(.muted, width: sizes.hair)))
    elements.append(
      .line(
        Point(x: to, y: middle(row)), Point(x: to, y: middle(row + 1)),
        Stroke(.muted, width: sizes.hair)))
    label(chart.terms.moved(step.days), row, at: max(from, to), before: min(from, to), paint)
  }

  /// A text behind a bar; before it where the line of the required date or the edge is in the way.
  private mutating func label(
    _ text: String, _ row: Int, at x: Double, before left: Double? = nil, _ paint: Paint,
    weight: FontWeight = .regular
  ) {
    let gap = words * 0.6
    let width = FontMetrics.standard.width(of: text, size: words, weight: weight) + gap
    let line = chart.required.map(self.x)
    let isCrossed = line.map { (x...(x + width)).contains($0) } ?? false
    let isBehind = !isCrossed && x + width <= plot.right
    elements.append(
      .text(
        text, at: Point(x: isBehind ? x + gap : (left ?? x - gap) - gap, y: middle(row)),
        size: words, weight: weight, paint: paint, anchor: isBehind ? .start : .end,
        vertical: .middle))
  }

  private mutating func draw(required: Day) {
    elements.append(
      .line(
        Point(x: x(required), y: plot.top), Point(x: x(required), y: plot.bottom),
        Stroke(.red, width: sizes.line, .dash)))
    elements.append(
      .text(
        chart.terms("要求 \(required)", "required \(required)"),
        at: Point(x: x(required), y: plot.top - sizes.body * 0.6), size: sizes.note, paint: .red,
        anchor: .middle))
  }
}
