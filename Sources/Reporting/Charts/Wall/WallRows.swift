import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The rows of a wall chart: headings of parts, activities with their bars, nodes with their flag.
///
/// Above in each row the plan, below what was done and the forecast, then the float to the latest
/// finish. 红旗 stands where a node was done in time and 黑旗 where it is overdue: red is praise here,
/// never a red light.
struct WallRows {
  let project: Int
  let rows: [WallRow]
  let table: WallTable
  let bars: BarRows

  private var comparison: Comparison { bars.comparison }
  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }
  private var shifts: [Shift] { portfolio.projectDay }
  private var axis: TimeAxis { bars.axis }
  private var sizes: ChartSizes { bars.sizes }
  private var terms: Terms { bars.terms }
  private var height: Double { bars.height }
  /// Where the last row ends.
  var bottom: Double { bars.top + height * Double(rows.count) }

  /// The required date that is hardest to keep; nil without one.
  var required: Instant? {
    comparison.requiredDates.filter { $0.project == project }
      .min { $0.minutes < $1.minutes }?.required.finish
  }

  /// The rows of activities on this page.
  var places: [Int: Int] {
    var places: [Int: Int] = [:]
    for (row, content) in rows.enumerated() {
      if case .activity(let activity) = content { places[activity] = row }
    }
    return places
  }

  func draw() -> [Scene.Element] {
    let hint = bars.hint
    var elements = rows.indices.dropFirst().map { row -> Scene.Element in
      let y = bars.top + height * Double(row)
      return .line(
        Point(x: bars.left, y: y), Point(x: axis.right, y: y), Stroke(.rule, width: sizes.hair))
    }
    for (row, content) in rows.enumerated() {
      switch content {
      case .heading(let group, let isContinued):
        elements += heading(row, group, isContinued: isContinued)
      case .activity(let activity):
        elements.append(
          .group(
            id: portfolio.code(of: activity), cssClass: "row", title: hint.text(activity),
            table.draw(activity, left: bars.left, y: bars.middle(row)) + signs(row, activity)))
      }
    }
    return elements
  }

  // MARK: Headings

  /// Its code and name, how much is done, and a bracket over all its dates.
  private func heading(_ row: Int, _ group: PlanPart, isContinued: Bool) -> [Scene.Element] {
    let y = bars.middle(row)
    let frame = Frame(x: bars.left, y: y - height / 2, width: table.width, height: height)
    let gap = sizes.rowText * 0.4
    let done = group.activities.count { schedule.activities[$0].phase == .complete }
    let state = terms(
      "完成 \(done)/\(group.activities.count)", "\(done) of \(group.activities.count) done")
    let stateWidth = FontMetrics.standard.width(of: state, size: sizes.rowText)
    let again = isContinued ? terms("（续）", " (continued)") : ""
    let name = [group.code, group.name].filter { !$0.isEmpty }.joined(separator: "　")
    return [
      .rectangle(frame, fill: .headingBand),
      .line(
        frame.origin, Point(x: axis.right, y: frame.top), Stroke(.muted, width: sizes.line * 0.6)),
      .text(
        name + again, at: Point(x: frame.left + gap, y: y), size: sizes.rowText, weight: .bold,
        vertical: .middle, room: frame.width - stateWidth - 3 * gap),
      .text(
        state, at: Point(x: frame.right - gap, y: y), size: sizes.rowText, paint: .muted,
        anchor: .end, vertical: .middle),
    ] + bracket(group, y)
  }

  private func bracket(_ group: PlanPart, _ y: Double) -> [Scene.Element] {
    let dates = group.activities.map { schedule.activities[$0] }
    guard let start = dates.map(\.start).min(), let finish = dates.map(\.finish).max() else {
      return []
    }
    let left = axis.x(start, shifts)
    let right = max(axis.x(finish, shifts), left + sizes.line)
    let tooth = min(height * 0.25, (right - left) / 2)
    let (top, low) = (y - height * 0.12, y + height * 0.08)
    return [
      .polygon(
        [
          Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: low + tooth),
          Point(x: right - tooth, y: low), Point(x: left + tooth, y: low),
          Point(x: left, y: low + tooth),
        ], fill: .muted)
    ]
  }

  // MARK: Activities

  private func signs(_ row: Int, _ activity: Int) -> [Scene.Element] {
    let record = portfolio.activities[activity]
    let strips = record.isPoint ? [] : bars.strips(row, activity)
    if record.isNode { return strips + node(row, activity) }
    let x = axis.x(schedule.activities[activity].finish, shifts) + sizes.rowText * 0.3
    return strips + (record.level == 1 ? flag(row, activity, at: x) : [])
  }

  /// Its planned day hollow, its forecast or actual one full, that day in words and its flag.
  private func node(_ row: Int, _ activity: Int) -> [Scene.Element] {
    let scheduled = schedule.activities[activity]
    let y = bars.middle(row)
    let size = height * (portfolio.activities[activity].level == 1 ? 0.8 : 0.6)
    let x = axis.x(scheduled.finish, shifts)
    let paint = comparison.paint(ofNode: activity)
    var elements: [Scene.Element] = []
    var (first, last) = (x, x)
    if let plan = comparison[activity].plan {
      let planned = axis.x(plan.finish, shifts)
      elements.append(
        .symbol(
          .diamond, at: Point(x: planned, y: y), size: size,
          stroke: Stroke(.plan, width: sizes.line)))
      // A plan close by would stand behind the words.
      if abs(planned - x) < sizes.rowText * 8 {
        (first, last) = (min(first, planned), max(last, planned))
      }
    }
    elements.append(.symbol(.diamond, at: Point(x: x, y: y), size: size, fill: paint))
    elements += comparison.heldSign(
      .diamond, ofNode: activity, at: Point(x: x, y: y), size: size, sizes)
    let text = comparison.words(ofNode: activity, terms)
    let textSize = max(sizes.least, sizes.rowText * 0.9)
    let width = FontMetrics.standard.width(of: text, size: textSize, weight: .bold)
    let flag = flag(row, activity, at: 0).isEmpty ? 0 : height * 0.8
    let right = last + size * 0.7
    let left = first - size * 0.7
    let isRight =
      right + width + flag <= axis.right
      && (!isCrossed(right, right + width + flag) || isCrossed(left - width - flag, left))
    let at = isRight ? right : left
    elements.append(
      .text(
        text, at: Point(x: at, y: y), size: textSize, weight: .bold, paint: paint,
        anchor: isRight ? .start : .end, vertical: .middle))
    return elements
      + self.flag(
        row, activity,
        at: isRight ? at + width + sizes.rowText * 0.3 : at - width - flag)
  }

  /// Whether words would begin before the chart, or stand across the data date or required date.
  private func isCrossed(_ left: Double, _ right: Double) -> Bool {
    let lines = [schedule.dataDate(of: project), required].compactMap { $0 }.map {
      axis.x($0, shifts)
    }
    let gap = sizes.rowText * 0.2
    return left < axis.left || lines.contains { left - gap < $0 && $0 < right + gap }
  }

  /// 红旗 for what was done by its planned day, 黑旗 for what is overdue.
  private func flag(_ row: Int, _ activity: Int, at x: Double) -> [Scene.Element] {
    guard let paint = comparison[activity].status.flag?.paint else { return [] }
    let size = height * 0.8
    return [
      .symbol(
        .flag, at: Point(x: x + size * 0.1, y: bars.middle(row) + size * 0.48), size: size,
        fill: paint)
    ]
  }
}

extension Paint {
  /// The ground of the heading of a part.
  static let headingBand = Paint(0xE4E9EF)
}

extension Status.Flag {
  /// Its paint.
  var paint: Paint { self == .red ? .redFlag : .blackFlag }
}

extension Comparison {
  /// Done, late, or as it should be.
  func paint(ofNode activity: Int) -> Paint {
    if schedule.activities[activity].phase == .complete { return .actual }
    if self[activity].status == .unknown { return .muted }
    return (self[activity].slip?.days ?? 0) > 0 ? .critical : .ink
  }

  /// The day of a node, and what is to be said of it: `12-16 提前2天`, `3-7 逾期`.
  ///
  /// A forecast ahead of the plan claims nothing; it is not done yet.
  func words(ofNode activity: Int, _ terms: Terms) -> String {
    let scheduled = schedule.activities[activity]
    let day = ReportDates(schedule.network.portfolio).finish(scheduled.finish)
    let date = "\(day.month)-\(day.dayOfMonth)"
    let compared = self[activity]
    if compared.status == .overdue { return date + terms(" 逾期", ", overdue") }
    if compared.status == .unknown { return date + terms(" 未知", ", unknown") }
    guard let slip = compared.slip, slip.days != 0,
      slip.days > 0 || scheduled.phase == .complete
    else { return date }
    return date + terms(" ", ", ") + terms.slip(slip.count)
  }
}
