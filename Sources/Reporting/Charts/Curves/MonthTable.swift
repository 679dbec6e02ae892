import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The shares at the ends of months, each below its month on the axis.
struct MonthTable {
  private let owner: SCurvePage
  private let axis: TimeAxis
  private var sizes: ChartSizes { owner.sizes }
  private var terms: Terms { owner.terms }

  init(_ owner: SCurvePage, _ axis: TimeAxis) {
    self.owner = owner
    self.axis = axis
  }

  /// The height of a row.
  private static func row(_ sizes: ChartSizes) -> Double { sizes.body * 1.9 }

  /// Years, months, plan, actual and their difference.
  static func height(_ sizes: ChartSizes) -> Double { row(sizes) * 5 }

  func draw() -> [Scene.Element] {
    let top = owner.plot.bottom
    let left = owner.page.body.left
    let row = Self.row(sizes)
    let frame = Frame(
      x: left, y: top, width: axis.right - left, height: Self.height(sizes))
    var elements: [Scene.Element] = [
      .rectangle(Frame(x: left, y: top, width: frame.width, height: row * 2), fill: .shade)
    ]
    for index in 0...5 {
      let y = top + row * Double(index)
      elements.append(
        .line(
          Point(x: left, y: y), Point(x: axis.right, y: y), Stroke(.rule, width: sizes.hair * 1.5)))
    }
    let names = [
      "", terms("月末", "end of"), terms("累计计划", "plan"), terms("累计实际", "actual"),
      terms("差（百分点）", "gap, points"),
    ]
    for (index, name) in names.enumerated() where !name.isEmpty {
      elements.append(
        .text(
          name, at: Point(x: left + sizes.body * 0.3, y: middle(index)), size: sizes.note,
          vertical: .middle, room: sizes.body * 6.5))
    }
    elements += years() + months()
    elements.append(.rectangle(frame, stroke: Stroke(.muted, width: sizes.line)))
    return elements
  }

  private func middle(_ row: Int) -> Double {
    owner.plot.bottom + Self.row(sizes) * (Double(row) + 0.5)
  }

  private func years() -> [Scene.Element] {
    var elements: [Scene.Element] = []
    for (start, end) in axis.years(atLeast: sizes.body * 3) {
      let room = axis.x(end) - axis.x(start)
      elements.append(
        .text(
          terms("\(start.year)年", "\(start.year)"),
          at: Point(x: axis.x(start) + room / 2, y: middle(0)), size: sizes.body, weight: .bold,
          anchor: .middle, vertical: .middle, room: room))
    }
    return elements
  }

  /// How figures are written so that they fit their columns.
  private var look: (size: Double, hasDecimal: Bool, step: Int) {
    let room = axis.months.map { axis.x($0.end) - axis.x($0.first) }.min() ?? 0
    let size = sizes.note
    let gaps = axis.months.compactMap { month -> Double? in
      guard let actual = actual(month), let plan = owner.curve.plan.share(on: month.end) else {
        return nil
      }
      return CurveReading.points(actual, over: plan)
    }
    func fits(_ months: Double, hasDecimal: Bool) -> Bool {
      let texts = ["100.0"] + gaps.map(\.oneDecimal)
      let widest =
        texts.map { text in
          let figure = hasDecimal ? text : String(text.prefix { $0 != "." })
          return FontMetrics.standard.width(of: figure, size: size)
        }.max() ?? 0
      return widest + size * 0.25 <= room * months
    }
    if fits(1, hasDecimal: true) { return (size, true, 1) }
    if fits(1, hasDecimal: false) { return (size, false, 1) }
    let steps = [3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000]
    return (size, true, steps.first { fits(Double($0), hasDecimal: true) } ?? 12_000)
  }

  private func months() -> [Scene.Element] {
    let look = look
    let months = axis.months
    var elements: [Scene.Element] = []
    for (index, month) in months.enumerated() {
      let (year, number, _) = month.first.civil
      let isTold = (year * 12 + number - 1) % look.step == look.step - 1
      let from = months[max(0, index - look.step + 1)].first
      let x = axis.x(look.step == 1 ? month.first : from)
      let centre = (x + axis.x(month.end)) / 2
      if look.step == 1 || isTold {
        elements.append(
          .line(
            Point(x: axis.x(month.end), y: middle(1) - Self.row(sizes) / 2),
            Point(x: axis.x(month.end), y: owner.plot.bottom + Self.height(sizes)),
            Stroke(.rule, width: sizes.hair)))
      }
      guard isTold else { continue }
      elements += column(month, at: centre, look)
    }
    return elements
  }

  private func column(
    _ month: (first: Day, end: Day), at x: Double,
    _ look: (size: Double, hasDecimal: Bool, step: Int)
  ) -> [Scene.Element] {
    func text(_ share: Double) -> String {
      look.hasDecimal ? (100 * share).oneDecimal : "\(Int((100 * share).rounded()))"
    }
    func cell(_ row: Int, _ words: String, _ paint: Paint) -> Scene.Element {
      .text(
        words, at: Point(x: x, y: middle(row)), size: look.size, paint: paint, anchor: .middle,
        vertical: .middle)
    }
    // Of several years together, only the last December is told, by its year.
    let name =
      look.step > 12
      ? "\(month.first.year)" : terms("\(month.first.month)月", "\(month.first.month)")
    var elements = [cell(1, name, .ink)]
    let plan = planned(month)
    if let plan { elements.append(cell(2, text(plan), .ink)) }
    guard let actual = actual(month) else { return elements }
    elements.append(cell(3, text(actual), .ink))
    if let whole = owner.curve.plan.share(on: month.end) {
      let gap = CurveReading.points(actual, over: whole, tenths: look.hasDecimal)
      let words = look.hasDecimal ? gap.oneDecimal : "\(Int(gap))"  // bounded: at most 100 points
      elements.append(cell(4, words, gap < 0 ? .red : .green))
    }
    return elements
  }

  /// The plan from when it begins until it is complete.
  private func planned(_ month: (first: Day, end: Day)) -> Double? {
    let plan = owner.curve.plan
    guard let first = plan.first, first.day < month.end, let share = plan.share(on: month.end),
      plan.share(on: month.first)! < 1
    else { return nil }
    return share
  }

  /// What was done by the end of a month that the last report had seen.
  ///
  /// A month still running has no actual beside its plan; the block at the right tells where things stand at the data date.
  private func actual(_ month: (first: Day, end: Day)) -> Double? {
    let done = owner.done
    guard let first = done.first, let last = done.last, first.day < month.end,
      month.end <= last.day, done.share(on: month.first)! < 1
    else { return nil }
    return done.share(on: month.end)
  }
}
