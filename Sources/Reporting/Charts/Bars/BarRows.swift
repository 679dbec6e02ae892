import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The bars of a chart's rows.
///
/// Above in each row the plan, below what was done and the forecast, then the float to the latest
/// finish; milestones with their level, a red flag where one is done and a black one where it is
/// overdue (红旗 is praise, never a red light).
struct BarRows {
  let comparison: Comparison
  let axis: TimeAxis
  let sizes: ChartSizes
  let terms: Terms
  /// Where the first row begins, and the height of each.
  let top: Double
  let height: Double
  /// The left edge of the names.
  let left: Double

  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }

  /// What hovering a row tells.
  var hint: ActivityHint { ActivityHint(comparison, terms) }

  /// The middle of a row.
  func middle(_ row: Int) -> Double { top + height * (Double(row) + 0.5) }

  /// Draws the bars of an activity, or its diamond, in a row.
  func bars(_ row: Int, _ activity: Int) -> [Scene.Element] {
    if portfolio.activities[activity].isPoint { return milestone(row, activity) }
    let finish = axis.x(schedule.activities[activity].finish, portfolio.projectDay)
    return strips(row, activity) + flag(row, activity, at: finish)
  }

  /// Draws the plan, what was done, the forecast and the float of an activity in a row.
  func strips(_ row: Int, _ activity: Int) -> [Scene.Element] {
    let scheduled = schedule.activities[activity]
    let plan = comparison[activity].plan
    let y = middle(row)
    let shifts = portfolio.projectDay
    let thick = height * 0.3
    var elements: [Scene.Element] = []
    func bar(
      _ from: Instant, _ to: Instant, _ y: Double, _ height: Double, _ fill: Paint?,
      _ stroke: Stroke? = nil
    ) {
      let x = axis.x(from, shifts)
      let width = max(axis.x(to, shifts) - x, sizes.hair * 3)
      elements.append(
        .rectangle(
          Frame(x: x, y: y - height / 2, width: width, height: height), fill: fill, stroke: stroke))
    }
    if let plan { bar(plan.start, plan.finish, y - height * 0.22, thick * 0.75, .plan) }
    let low = y + height * 0.14
    if let limit = scheduled.limitFinish ?? scheduled.floatFinish, limit > scheduled.finish {
      elements.append(
        .line(
          Point(x: axis.x(scheduled.finish, shifts), y: low),
          Point(x: axis.x(limit, shifts), y: low),
          Stroke(.float, width: sizes.line, .dotted)))
    }
    if scheduled.phase != .complete {
      bar(
        scheduled.earlyStart, scheduled.earlyFinish, low, thick,
        scheduled.isCritical ? .forecast : Paint(0xF8E0B4),
        Stroke(scheduled.isCritical ? .critical : .forecast, width: sizes.hair * 2))
    }
    if let start = scheduled.actualStart {
      bar(
        start,
        scheduled.actualFinish
          ?? schedule.dataDate(of: portfolio.activities[activity].project)
          ?? scheduled.earlyStart, low, thick,
        .actual)
    }
    return elements
  }

  private func milestone(_ row: Int, _ activity: Int) -> [Scene.Element] {
    let scheduled = schedule.activities[activity]
    let shifts = portfolio.projectDay
    let y = middle(row)
    let size = height * (portfolio.activities[activity].level == 1 ? 0.78 : 0.62)
    var elements: [Scene.Element] = []
    if let plan = comparison[activity].plan {
      elements.append(
        .symbol(
          .diamond, at: Point(x: axis.x(plan.finish, shifts), y: y), size: size,
          stroke: Stroke(.plan, width: sizes.line)))
    }
    let x = axis.x(scheduled.finish, shifts)
    let isDone = scheduled.phase == .complete
    let late = (comparison[activity].slip?.days ?? 0) > 0
    let isUnknown = comparison[activity].status == .unknown
    let paint: Paint = isDone ? .actual : isUnknown ? .muted : late ? .red : .ink
    elements.append(.symbol(.diamond, at: Point(x: x, y: y), size: size, fill: paint))
    elements += comparison.heldSign(
      .diamond, ofNode: activity, at: Point(x: x, y: y), size: size, sizes)
    let day = ReportDates(portfolio).finish(scheduled.finish)
    let text =
      "\(day.month)-\(day.dayOfMonth)" + (isUnknown ? terms(" 未知", ", unknown") : "")
    let textSize = max(sizes.least, sizes.rowText * 0.85)
    let width = FontMetrics.standard.width(of: text, size: textSize, weight: .bold)
    let isRoomRight = x + size + width < axis.right
    elements.append(
      .text(
        text, at: Point(x: isRoomRight ? x + size * 0.7 : x - size * 0.7, y: y),
        size: textSize, weight: .bold, paint: paint,
        anchor: isRoomRight ? .start : .end, vertical: .middle))
    return elements + flag(row, activity, at: isRoomRight ? x + size * 0.7 + width : x)
  }

  /// 红旗 for a node done by its planned day, 黑旗 for one overdue.
  private func flag(_ row: Int, _ activity: Int, at x: Double) -> [Scene.Element] {
    let record = portfolio.activities[activity]
    guard record.isNode || record.level == 1,
      let paint = comparison[activity].status.flag?.paint
    else { return [] }
    let size = height * 0.85
    return [
      .symbol(
        .flag, at: Point(x: x + size * 0.35, y: middle(row) + size * 0.5), size: size, fill: paint)
    ]
  }
}
