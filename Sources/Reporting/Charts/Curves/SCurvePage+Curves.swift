import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The curves, the dates that matter, and the gaps at the data date.
extension SCurvePage {
  func drawCurves(_ axis: TimeAxis) -> [Scene.Element] {
    func points(_ curve: [ProgressCurve.Point]) -> [Point] {
      curve.map { Point(x: axis.x($0.day), y: y($0.share)) }
    }
    func line(
      _ id: String, _ curve: [ProgressCurve.Point], _ stroke: Stroke, _ title: String
    ) -> Scene.Element? {
      curve.isEmpty ? nil : .group(id: id, title: title, [.polyline(points(curve), stroke)])
    }
    let ring = points(curve.early) + points(curve.late).reversed()
    return [
      ring.isEmpty
        ? nil
        : .group(
          id: "banana", title: terms("香蕉带", "banana"), [.polygon(ring, fill: Self.band)]),
      line("early", curve.early, Self.early(sizes), terms("最早（ES）", "early (ES)")),
      line("late", curve.late, Self.late(sizes), terms("最迟（LS）", "late (LS)")),
      line("plan", curve.plan, Self.plan(sizes), terms("计划", "plan")),
      line("actual", done, Self.actual(sizes), terms("实际", "actual")),
    ].compactMap { $0 } + reports(axis)
  }

  /// A dot a report, which tells its figures when a pointer rests on it.
  private func reports(_ axis: TimeAxis) -> [Scene.Element] {
    curve.actual.indices.map { index in
      let reading = CurveReading(curve, at: index)
      return .group(
        id: "report-\(reading.day)", cssClass: "report", title: title(of: reading),
        [
          .symbol(
            .circle, at: Point(x: axis.x(reading.day), y: y(reading.actual)),
            size: sizes.body * 0.6, fill: .ink)
        ])
    }
  }

  private func title(of reading: CurveReading) -> String {
    [
      "\(reading.day)",
      terms("累计实际", "actual") + " \((100 * reading.actual).oneDecimal)%",
      reading.plan.map { terms("累计计划", "plan") + " \((100 * $0).oneDecimal)%" },
      reading.daysLate.map { terms.slip(DayCount($0, .calendar)) },
      reading.pointsAhead.map { points($0, reading.daysLate ?? 0) },
    ].compactMap { $0 }.joined(separator: "\n")
  }

  /// 超前 or 落后 by some percentage points; what differs in time is not called level where it rounds to none.
  func points(_ ahead: Double, _ days: Int) -> String {
    let text = ahead.magnitude.oneDecimal
    if text == "0.0" {
      return days == 0
        ? terms("与计划持平", "level with the plan")
        : terms("相差不足 0.1 个百分点", "less than 0.1 points apart")
    }
    return ahead < 0
      ? terms("落后 \(text) 个百分点", "\(text) points behind")
      : terms("超前 \(text) 个百分点", "\(text) points ahead")
  }

  /// 提前 or 滞后 by some days; what is less than a day is not called in time where the work differs.
  func gap(_ days: Int, _ ahead: Double) -> String {
    guard days == 0, ahead.magnitude.oneDecimal != "0.0" else {
      return terms.slip(DayCount(days, .calendar))
    }
    return terms("相差不足1天", "less than 1 d apart")
  }

  // MARK: Dates that matter

  func drawLines(_ axis: TimeAxis) -> [Scene.Element] {
    var elements: [Scene.Element] = []
    func line(_ x: Double, _ label: String, _ stroke: Stroke, row: Double) {
      let top = plot.top - sizes.body * (0.4 + 1.5 * row)
      elements.append(.line(Point(x: x, y: top), Point(x: x, y: plot.bottom), stroke))
      let width = FontMetrics.standard.width(of: label, size: sizes.body, weight: .bold)
      let left = min(max(x - width / 2, plot.left + sizes.body * 2), plot.right - width)
      elements.append(
        .text(
          label, at: Point(x: left, y: top - sizes.body * 0.3), size: sizes.body, weight: .bold,
          paint: stroke.paint))
    }
    // Two rows, so that a data date near a required date stays readable.
    for (index, required) in required.enumerated() {
      let count = required.count > 1 ? terms("（\(required.count)个）", " (\(required.count))") : ""
      line(
        axis.x(required.day + 1), terms("要求完成 \(required.day)", "required \(required.day)") + count,
        Stroke(.red, width: sizes.line, .dash), row: Double(index % 2))
    }
    if let date = comparison.dataDate(of: projects) {
      line(
        axis.x(date.day), terms("数据日期 \(date.day)", "data date \(date.day)"),
        Stroke(.today, width: sizes.line * 1.3), row: required.count > 1 ? 2 : 1)
    }
    return elements
  }

  // MARK: Gaps

  /// ΔT along the height of what is done, ΔQ along the data date, and both in words beside.
  func drawGaps(_ axis: TimeAxis) -> [Scene.Element] {
    guard let reading, let plan = reading.plan, let days = reading.daysLate,
      let ahead = reading.pointsAhead, reading.actual < 1
    else { return [] }
    let here = Point(x: axis.x(reading.day), y: y(reading.actual))
    let paint: Paint = days > 0 ? .red : .green
    let stroke = Stroke(paint, width: sizes.line * 1.4)
    var elements: [Scene.Element] = []
    let planned = Point(x: axis.x(reading.day - days), y: here.y)
    if days != 0 { elements.append(.line(here, planned, stroke)) }
    elements.append(.line(here, Point(x: here.x, y: y(plan)), stroke))
    let texts = ["ΔT = \(gap(days, ahead))", "ΔQ = \(points(ahead, days))"]
    guard let box = box(texts, axis, reading) else { return elements }
    let corner = Point(
      x: box.left > here.x ? box.left : box.right, y: box.centre.y)
    elements.append(.line(here, corner, Stroke(paint, width: sizes.hair * 1.5)))
    elements.append(
      .rectangle(
        box, corner: sizes.unit, fill: .paper, stroke: Stroke(paint, width: sizes.line)))
    for (index, text) in texts.enumerated() {
      elements.append(
        .text(
          text,
          at: Point(
            x: box.left + sizes.heading * 0.6,
            y: box.top + sizes.heading * (1.05 + 1.45 * Double(index))), size: sizes.heading,
          weight: .bold, paint: paint, vertical: .middle))
    }
    return elements
  }

  /// A place for words that no curve runs through: below all of them to the right of the data
  /// date, else above all of them to its left.
  private func box(_ texts: [String], _ axis: TimeAxis, _ reading: CurveReading) -> Frame? {
    let width =
      texts.map { FontMetrics.standard.width(of: $0, size: sizes.heading, weight: .bold) }.max()!
      + sizes.heading * 1.2
    let height = sizes.heading * 3.55
    let shares =
      [curve.early, curve.late, curve.plan].compactMap { $0.share(on: reading.day) }
      + [reading.actual]
    let x = axis.x(reading.day)
    let low = y(shares.min()!) + sizes.heading * 3
    if x + sizes.heading * 4 + width < plot.right - sizes.heading,
      low + height < plot.bottom - sizes.heading
    {
      return Frame(x: x + sizes.heading * 4, y: low, width: width, height: height)
    }
    let high = y(shares.max()!) - sizes.heading * 3 - height
    if x - sizes.heading * 4 - width > plot.left + sizes.heading, high > plot.top + sizes.heading {
      return Frame(x: x - sizes.heading * 4 - width, y: high, width: width, height: height)
    }
    return nil
  }
}
