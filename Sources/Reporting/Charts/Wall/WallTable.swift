import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The columns at the left of a wall chart: code, activity, level, days, latest start and finish,
/// office.
///
/// The latest dates are what planning backwards is for: the last days that keep the required dates,
/// else the project's own finish. What has begun has no latest start any more, and what is done neither.
/// Columns are as wide as what stands in them, up to a width that leaves room for the bars.
struct WallTable {
  let schedule: Schedule
  let sizes: ChartSizes
  let terms: Terms
  /// The widths in millimetres.
  let widths: [Double]

  private var portfolio: Portfolio { schedule.network.portfolio }
  private var gap: Double { sizes.rowText * 0.4 }
  /// The width of all columns.
  var width: Double { widths.reduce(0, +) }

  init(_ schedule: Schedule, activities: [Int], _ sizes: ChartSizes, _ terms: Terms) {
    self.schedule = schedule
    self.sizes = sizes
    self.terms = terms
    // The least and greatest widths in sizes of the text.
    let limits = [
      (2.6, 7.5), (9, 24), (1.8, 1.8), (2.5, 4.5), (5, 5), (5, 5), (4.5, 11),
    ]
    var widest = limits.map(\.0)
    for activity in activities {
      for (column, text) in Self.texts(activity, schedule, terms).enumerated() {
        let weight = Self.weight(column, schedule.network.portfolio.activities[activity])
        widest[column] = max(
          widest[column], FontMetrics.standard.width(of: text, size: 1, weight: weight) + 0.85)
      }
    }
    widths = zip(widest, limits).map { min($0, $1.1) * sizes.rowText }
  }

  private static func texts(_ activity: Int, _ schedule: Schedule, _ terms: Terms) -> [String] {
    let record = schedule.network.portfolio.activities[activity]
    let days =
      record.isPoint
      ? "–" : terms.shortDays(record.duration, of: activity, in: schedule.network)
    let latest = LatestDates(activity, schedule)
    return [
      record.code, terms.name(record), "\(record.level)", days,
      latest.hasNoWindow ? terms("无窗口", "none") : latest.start.map(short) ?? "",
      latest.finish.map(short) ?? "", record.responsible(terms),
    ]
  }

  /// `28-09-01`.
  private static func short(_ day: Day) -> String { String("\(day)".dropFirst(2)) }

  private static func weight(_ column: Int, _ record: Activity) -> FontWeight {
    column == 1 && record.isNode ? .bold : .regular
  }

  /// Draws the cells of an activity about a height.
  func draw(_ activity: Int, left: Double, y: Double) -> [Scene.Element] {
    let record = portfolio.activities[activity]
    let isCritical = schedule.activities[activity].isCritical
    // A latest date before the forecast is missed as things stand.
    let isLate = (schedule.activities[activity].margin?.minutes ?? 0) < 0
    var x = left
    var elements: [Scene.Element] = []
    for (column, text) in Self.texts(activity, schedule, terms).enumerated() {
      let width = widths[column]
      let (anchor, at): (Scene.Text.Anchor, Double) =
        switch column {
        case 2, 4, 5: (.middle, x + width / 2)
        case 3: (.end, x + width - gap)
        default: (.start, x + gap)
        }
      let paint: Paint =
        switch column {
        case 1: isCritical ? .critical : .ink
        case 4, 5: isLate ? .critical : .ink
        default: .muted
        }
      elements.append(
        .text(
          text, at: Point(x: at, y: y), size: sizes.rowText, weight: Self.weight(column, record),
          paint: paint, anchor: anchor, vertical: .middle, room: width - 2 * gap))
      x += width
    }
    return elements
  }

  /// Draws the names of the columns and the lines between them.
  func drawHead(_ frame: Frame, bottom: Double) -> [Scene.Element] {
    let names = [
      terms("编码", "Code"), terms("工作内容", "Activity"), terms("级", "L"), terms("天", "d"),
      terms("最迟开始", "Start by"), terms("最迟完成", "End by"), terms("责任单位", "Owner"),
    ]
    let line = Stroke(.rule, width: sizes.hair)
    var elements: [Scene.Element] = [.rectangle(frame, fill: .shade, stroke: line)]
    var x = frame.left
    for (name, width) in zip(names, widths) {
      elements.append(
        .text(
          name, at: Point(x: x + width / 2, y: frame.centre.y), size: sizes.rowText, weight: .bold,
          anchor: .middle, vertical: .middle, room: width))
      x += width
      elements.append(.line(Point(x: x, y: frame.top), Point(x: x, y: bottom), line))
    }
    return elements
  }
}
