import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The lines that cross all rows of a wall chart: the data date, the required date, 前锋线.
struct WallLines {
  let rows: WallRows

  private var bars: BarRows { rows.bars }
  private var sizes: ChartSizes { bars.sizes }
  private var comparison: Comparison { bars.comparison }
  private var shifts: [Shift] { comparison.schedule.network.portfolio.projectDay }

  /// The data date: broad and pale, so that a 前锋线 on it can be seen.
  static func todayStroke(_ sizes: ChartSizes) -> Stroke {
    Stroke(.todayBand, width: sizes.line * 3)
  }

  /// The required date.
  static func requiredStroke(_ sizes: ChartSizes) -> Stroke {
    Stroke(.critical, width: sizes.line, .dash)
  }

  /// 前锋线.
  static func frontStroke(_ sizes: ChartSizes) -> Stroke {
    Stroke(.critical, width: sizes.line * 1.3, .dashDot)
  }

  /// The data date and the required date, each with its day above `label`.
  func dates(label: Double) -> [Scene.Element] {
    var elements: [Scene.Element] = []
    var used: Frame?
    func put(_ instant: Instant, _ text: String, _ stroke: Stroke, _ paint: Paint) {
      let x = bars.axis.x(instant, shifts)
      elements.append(.line(Point(x: x, y: bars.top), Point(x: x, y: rows.bottom), stroke))
      let width = FontMetrics.standard.width(of: text, size: sizes.rowText, weight: .bold)
      let middle = min(max(x, bars.axis.left + width / 2), bars.axis.right - width / 2)
      let frame = Frame(
        x: middle - width / 2 - sizes.rowText / 2, y: 0, width: width + sizes.rowText, height: 1)
      if let used, used.overlaps(frame) { return }
      used = frame
      elements.append(
        .text(
          text, at: Point(x: middle, y: label - sizes.rowText * 0.4), size: sizes.rowText,
          weight: .bold, paint: paint, anchor: .middle))
    }
    if let date = comparison.schedule.dataDate(of: rows.project) {
      put(
        date, bars.terms("数据日期 \(date.day)", "data date \(date.day)"), Self.todayStroke(sizes),
        .today)
    }
    if let finish = rows.required {
      let day = ReportDates(comparison.schedule.network.portfolio).finish(finish)
      put(
        finish, bars.terms("要求完成 \(day)", "required \(day)"), Self.requiredStroke(sizes),
        .critical)
    }
    return elements
  }

  /// 前锋线: from the data date above, dash-dotted from point to point, to the data date below.
  func front(_ front: ProgressFront) -> [Scene.Element] {
    let x = bars.axis.x(front.dataDate, shifts)
    let places = rows.places
    var points = [Point(x: x, y: bars.top)]
    var marks: [Scene.Element] = []
    var last = -1
    func back(to row: Int) { points.append(Point(x: x, y: bars.middle(row))) }
    for point in front.points {
      guard let row = places[point.activity] else { continue }
      // Between points that are not neighbours the line comes back to the data date.
      if row - last > 1 {
        if last >= 0 { back(to: last + 1) }
        back(to: row - 1)
      }
      let place = Point(x: bars.axis.x(point.at, shifts), y: bars.middle(row))
      points.append(place)
      marks.append(
        .symbol(
          .circle, at: place, size: min(bars.height * 0.3, sizes.unit * 1.3),
          fill: point.minutes < 0 ? .critical : .green))
      last = row
    }
    if last >= 0, last + 1 < rows.rows.count { back(to: last + 1) }
    points.append(Point(x: x, y: rows.bottom))
    return [.polyline(points, Self.frontStroke(sizes))] + marks
  }
}

extension Paint {
  /// The line of the data date where a 前锋线 runs along it.
  static let todayBand = Paint(0xD7BFE0)
}
