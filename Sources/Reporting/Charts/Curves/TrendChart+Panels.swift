import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The two panels of a trend chart.
extension TrendChart {
  /// The required dates of the project, each day once.
  var required: [Day] {
    let portfolio = comparison.schedule.network.portfolio
    guard let project = lines.first.map({ portfolio.activities[$0.activity].project }) else {
      return []
    }
    let dates = ReportDates(portfolio)
    return Set(
      comparison.requiredDates.filter { $0.project == project }
        .map { dates.finish($0.required.finish) }
    ).sorted()
  }

  func paint(_ index: Int) -> Paint { TrendLine.paints[index % TrendLine.paints.count] }

  func drawForecasts(_ scale: TrendScale) -> [Scene.Element] {
    var elements = dateLines(scale, plot)
    for month in scale.months(gap: sizes.body * 1.8) {
      elements.append(level(scale.y(month), plot, Stroke(.rule, width: sizes.hair)))
      elements.append(mark(String("\(month)".prefix(7)), scale.y(month), plot))
    }
    elements.append(caption(terms("预测完成日期", "forecast finish"), plot))
    elements += diagonal(scale)
    for day in required {
      elements.append(level(scale.y(day), plot, Stroke(.red, width: sizes.line, .dash)))
    }
    for (index, line) in lines.enumerated() {
      let points = line.points.map { Point(x: scale.x($0.date), y: scale.y($0.finish)) }
      elements.append(drawn(points, line, paint(index)))
    }
    elements.append(.rectangle(plot, stroke: Stroke(.muted, width: sizes.line)))
    var labels = lines.enumerated().compactMap { index, line in
      line.points.last.map { point in
        Label(
          text: "\(line.label) \(point.finish)",
          from: Point(x: scale.x(point.date), y: scale.y(point.finish)),
          paint: paint(index))
      }
    }
    labels += required.map {
      Label(
        text: terms("要求完成 \($0)", "required \($0)"), from: Point(x: plot.right, y: scale.y($0)),
        paint: .red)
    }
    return elements + drawn(labels, plot)
  }

  func drawMargins(_ scale: TrendScale) -> [Scene.Element] {
    let frame = marginPlot
    var elements = dateLines(scale, frame)
    for days in scale.marks(gap: sizes.body * 1.6) {
      let isZero = days == 0
      elements.append(
        level(
          scale.y(margin: days), frame,
          Stroke(isZero ? .red : .rule, width: isZero ? sizes.line : sizes.hair)))
      elements.append(mark("\(days)", scale.y(margin: days), frame))
    }
    elements.append(caption(terms("裕量（日历天）", "calendar days in hand"), frame))
    var labels: [Label] = []
    for (index, line) in lines.enumerated() where line.margins.count > 1 {
      let points = line.margins.map { Point(x: scale.x($0.date), y: scale.y(margin: $0.days)) }
      elements.append(
        drawn(points, line, paint(index), last: line.isEroding ? .invertedTriangle : nil))
      guard let last = line.margins.last, let end = points.last else { continue }
      labels.append(
        Label(
          text: "\(line.label) \(terms.margin(DayCount(last.days, .calendar)))", from: end,
          paint: paint(index)))
    }
    elements.append(.rectangle(frame, stroke: Stroke(.muted, width: sizes.line)))
    return elements + drawn(labels, frame)
  }

  // MARK: Parts

  private func drawn(
    _ points: [Point], _ line: TrendLine, _ paint: Paint, last: Symbol? = nil
  ) -> Scene.Element {
    var elements: [Scene.Element] = [.polyline(points, Stroke(paint, width: sizes.line * 1.4))]
    for (index, point) in points.enumerated() {
      let isDone = index == line.doneAt
      let isLast = index == points.count - 1
      let symbol: Symbol = isLast && last != nil ? last! : isDone ? .star : .circle
      elements.append(
        .symbol(
          symbol, at: point, size: sizes.body * (symbol == .circle ? 0.5 : 0.95),
          fill: symbol == .circle ? paint : isDone ? .green : .red))
    }
    let now = line.points.last.map { "\($0.finish)" } ?? ""
    return .group(title: "\(line.label) \(now)", elements)
  }

  private func dateLines(_ scale: TrendScale, _ frame: Frame) -> [Scene.Element] {
    var elements: [Scene.Element] = dataDates.map { date in
      .line(
        Point(x: scale.x(date), y: frame.top), Point(x: scale.x(date), y: frame.bottom),
        Stroke(.rule, width: sizes.hair))
    }
    for date in scale.labelled(dataDates, gap: sizes.body * 5.6) {
      elements.append(
        .text(
          "\(date)", at: Point(x: scale.x(date), y: frame.bottom + sizes.body * 1.3),
          size: sizes.note, paint: .muted, anchor: .middle))
    }
    return elements
  }

  /// The line on which a forecast is the report date, as far as it runs through the panel.
  private func diagonal(_ scale: TrendScale) -> [Scene.Element] {
    let from = max(scale.first, scale.earliest)
    let to = min(scale.last, scale.latest)
    guard from < to else { return [] }
    return [
      .line(
        Point(x: scale.x(from), y: scale.y(from)), Point(x: scale.x(to), y: scale.y(to)),
        Stroke(.muted, width: sizes.line, .dotted))
    ]
  }

  private func level(_ y: Double, _ frame: Frame, _ stroke: Stroke) -> Scene.Element {
    .line(Point(x: frame.left, y: y), Point(x: frame.right, y: y), stroke)
  }

  private func mark(_ text: String, _ y: Double, _ frame: Frame) -> Scene.Element {
    .text(
      text, at: Point(x: frame.left - sizes.body * 0.5, y: y), size: sizes.note,
      paint: .muted, anchor: .end, vertical: .middle)
  }

  private func caption(_ text: String, _ frame: Frame) -> Scene.Element {
    .text(
      text, at: Point(x: page.body.left, y: frame.top - sizes.body * 0.8), size: sizes.body,
      weight: .bold, paint: .muted)
  }

  /// What stands at the end of a line.
  private struct Label {
    var text: String
    var from: Point
    var paint: Paint
  }

  /// Draws labels at the right of a panel, apart from each other, with leaders to their lines.
  private func drawn(_ labels: [Label], _ frame: Frame) -> [Scene.Element] {
    let sorted = labels.enumerated().sorted {
      ($0.element.from.y, $0.offset) < ($1.element.from.y, $1.offset)
    }.map(\.element)
    // Never smaller than six points; where the panel is too low for all, the last are left out.
    let gap = sizes.body * 1.3
    let fitting = Array(sorted.prefix(max(1, Int(frame.height / gap))))
    let heights = LabelSpread.spread(
      fitting.map(\.from.y), gap: gap, top: frame.top + gap / 2, bottom: frame.bottom - gap / 2)
    return zip(fitting, heights).flatMap { label, y -> [Scene.Element] in
      let x = frame.right + sizes.body * 1.6
      return [
        .polyline(
          [
            label.from, Point(x: frame.right, y: label.from.y),
            Point(x: x - sizes.body * 0.3, y: y),
          ], Stroke(label.paint, width: sizes.hair)),
        .text(
          label.text, at: Point(x: x, y: y), size: sizes.note, paint: label.paint,
          vertical: .middle, room: labelWidth - sizes.body * 1.6),
      ]
    }
  }
}
