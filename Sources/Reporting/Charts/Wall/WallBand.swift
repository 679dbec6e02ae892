import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// A project on the overview: its name, its bar with its nodes, and how it stands.
struct WallBand {
  let comparison: Comparison
  let project: Int
  let activities: [Int]
  let frame: Frame
  let axis: TimeAxis
  let sizes: ChartSizes
  let terms: Terms

  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }
  private var shifts: [Shift] { portfolio.projectDay }
  private var dates: ReportDates { ReportDates(portfolio) }
  /// The height of its bar: words above stand clear of flags, so there is more room above.
  private var y: Double {
    frame.top + sign * 1.2 + sizes.body * 2.3 + (frame.height - Self.leastHeight(sizes)) / 2
  }
  /// The size of a node's sign.
  private var sign: Double { sizes.leader }

  /// The least height of a band: two lines of words above its bar and two below.
  static func leastHeight(_ sizes: ChartSizes) -> Double {
    sizes.leader * 1.8 + sizes.body * 4.8
  }

  private static func labelStep(_ sizes: ChartSizes) -> Double { sizes.body * 1.25 }

  func draw() -> [Scene.Element] {
    let names = axis.left - frame.left
    let record = portfolio.projects[project]
    let office =
      record.lead.isEmpty ? "" : terms("　责任单位：\(record.lead)", "  Office: \(record.lead)")
    var elements: [Scene.Element] = [
      .line(
        Point(x: frame.left, y: frame.bottom), Point(x: frame.right, y: frame.bottom),
        Stroke(.rule, width: sizes.hair * 2)),
      .text(
        record.name, at: Point(x: frame.left, y: y - sizes.leader * 0.2), size: sizes.leader,
        weight: .bold, room: names - sizes.leader),
      .text(
        record.code + office, at: Point(x: frame.left, y: y + sizes.body * 1.5), size: sizes.body,
        paint: .muted, room: names - sizes.leader),
    ]
    if let note = comparison.unreported(project, terms) {
      elements.append(
        .text(
          note, at: Point(x: frame.left, y: y + sizes.body * 2.95), size: sizes.body,
          weight: .bold, room: names - sizes.leader))
    }
    let scheduled = schedule.projects[project]
    if let start = scheduled.start, let finish = scheduled.finish {
      elements.append(bar(from: start, to: finish, Paint(0xF8E0B4)))
      let now = min(schedule.dataDate(of: project) ?? start, finish)
      if now > start { elements.append(bar(from: start, to: now, .actual)) }
    }
    let nodes = activities.filter { portfolio.activities[$0].role != nil }
      .sorted { (schedule.activities[$0].finish, $0) < (schedule.activities[$1].finish, $1) }
    return elements + nodes.flatMap(sign) + labels(nodes) + state()
  }

  private func bar(from: Instant, to: Instant, _ paint: Paint) -> Scene.Element {
    let left = axis.x(from, shifts)
    return .rectangle(
      Frame(
        x: left, y: y - sizes.unit, width: max(0, axis.x(to, shifts) - left),
        height: sizes.unit * 2),
      corner: sizes.unit, fill: paint)
  }

  // MARK: Nodes

  /// The planned node hollow, the forecast full, and its flag.
  private func sign(_ node: Int) -> [Scene.Element] {
    let x = axis.x(schedule.activities[node].finish, shifts)
    var elements: [Scene.Element] = []
    if let plan = comparison[node].plan {
      elements.append(
        .symbol(
          .diamond, at: Point(x: axis.x(plan.finish, shifts), y: y), size: sign,
          stroke: Stroke(.plan, width: sizes.line)))
    }
    elements.append(
      .symbol(
        .diamond, at: Point(x: x, y: y), size: sign, fill: comparison.paint(ofNode: node)))
    elements += comparison.heldSign(
      .diamond, ofNode: node, at: Point(x: x, y: y), size: sign, sizes)
    if let flag = comparison[node].status.flag?.paint {
      elements.append(
        .symbol(
          .flag, at: Point(x: x + sign * 0.1, y: y - sign * 0.35), size: sign * 0.7, fill: flag))
    }
    return elements
  }

  /// A place for words: above or below the bar, and where from left to right.
  private struct Place {
    var isAbove: Bool
    var left: Double
    var right: Double
  }

  /// Names and days, above and below in turn, moved aside where they would meet each other or the
  /// line of the data date.
  private func labels(_ nodes: [Int]) -> [Scene.Element] {
    var taken: [Place] = []
    var elements: [Scene.Element] = []
    let step = Self.labelStep(sizes)
    for (index, node) in nodes.enumerated() {
      let name = FontMetrics.standard.fit(
        terms.name(portfolio.activities[node]), width: axis.width * 0.45, size: sizes.body)
      let lines = [name, comparison.words(ofNode: node, terms)]
      let width = lines.map { FontMetrics.standard.width(of: $0, size: sizes.body) }.max() ?? 0
      guard let place = place(node, width: width, isAbove: index % 2 == 0, beside: taken) else {
        continue
      }
      taken.append(place)
      let middle = (place.left + place.right) / 2
      let first = place.isAbove ? y - sign * 1.2 - step : y + sign * 0.6 + sizes.body
      elements += lines.enumerated().map { line, text in
        .text(
          text, at: Point(x: middle, y: first + Double(line) * step), size: sizes.body,
          paint: comparison.paint(ofNode: node), anchor: .middle)
      }
    }
    return elements
  }

  /// Returns where the words of a node stand: over it where that is free, else beside; nil where
  /// all is taken.
  private func place(
    _ node: Int, width: Double, isAbove: Bool, beside taken: [Place]
  ) -> Place? {
    let x = axis.x(schedule.activities[node].finish, shifts)
    let gap = sizes.body * 0.8
    let today = schedule.dataDate.map { axis.x($0, shifts) }
    var places: [Place] = []
    for side in [isAbove, !isAbove] {
      for shift in [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75] {
        let middle = min(
          max(x + width * shift, axis.left + width / 2), axis.right - width / 2)
        places.append(Place(isAbove: side, left: middle - width / 2, right: middle + width / 2))
      }
    }
    let free = places.filter { place in
      taken.allSatisfy {
        $0.isAbove != place.isAbove || $0.right + gap <= place.left || place.right + gap <= $0.left
      }
    }
    // Words across the line of the data date are still words; none at all would be worse.
    return free.first { place in
      today.map { $0 + gap / 2 < place.left || place.right + gap / 2 < $0 } ?? true
    }
      ?? free.first
  }

  // MARK: How it stands

  private func state() -> [Scene.Element] {
    let x = axis.right + sizes.body
    var lines: [(String, Paint)] = []
    if let required = comparison.tightestRequiredDate(ofProject: project) {
      lines.append((terms.standing(required), required.days >= 0 ? .green : .critical))
      let day = dates.finish(required.required.finish)
      lines.append((terms("要求 \(day)", "by \(day)"), .muted))
    }
    if let window = comparison.nearWindow(ofProject: project, terms) {
      lines.append((window, .critical))
    }
    if let finish = comparison.forecastFinish(ofProject: project) {
      let day = dates.finish(finish)
      lines.append((terms("预计 \(day)", "forecast \(day)"), .muted))
    }
    let top = y - sizes.body * 0.75 * Double(lines.count - 1)
    return light(x)
      + lines.enumerated().map { index, line in
        .text(
          line.0, at: Point(x: x + sizes.leader * 1.9, y: top + sizes.body * 1.5 * Double(index)),
          size: sizes.body, weight: index == 0 ? .bold : .regular, paint: line.1,
          vertical: .middle, room: frame.right - x - sizes.leader * 1.9)
      }
  }

  /// The light, with its colour in words for paper without colours.
  private func light(_ x: Double) -> [Scene.Element] {
    guard let colour = comparison.colour(ofProject: project, activities: activities) else {
      return []
    }
    let centre = Point(x: x + sizes.leader * 0.75, y: y)
    let word = terms(terms.colour(colour), String(terms.colour(colour).prefix(1)).uppercased())
    let size = sizes.leader * 1.5
    let isHeld = comparison.isUnreported(project)
    let circle: Scene.Element = .symbol(
      .circle, at: centre, size: size, fill: isHeld ? .paper : colour.paint,
      stroke: isHeld ? Stroke(colour.paint, width: sizes.line) : nil)
    let hatch = Hatch.symbol(
      .circle, at: centre, size: size, Stroke(colour.paint, width: sizes.line))
    return [circle] + (isHeld ? hatch : []) + [
      .text(
        word, at: centre, size: sizes.body, weight: .bold,
        paint: colour == .yellow || isHeld ? .ink : .paper, anchor: .middle, vertical: .middle)
    ]
  }
}
