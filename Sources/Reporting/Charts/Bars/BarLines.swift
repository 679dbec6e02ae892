import CivilTime
import Documents
import Scheduler

/// The lines that cross all rows: the data date and 前锋线.
struct BarLines {
  let rows: BarRows

  /// The data date as a straight line with its day above `label`.
  func today(top: Double, label: Double) -> [Scene.Element] {
    let schedule = rows.comparison.schedule
    guard let date = schedule.dataDate else { return [] }
    let x = rows.axis.x(date, schedule.network.portfolio.projectDay)
    return [
      .line(
        Point(x: x, y: top), Point(x: x, y: rows.bottom),
        Stroke(.today, width: rows.sizes.line * 1.3)),
      .text(
        rows.terms("数据日期 \(date.day)", "data date \(date.day)"),
        at: Point(x: x, y: label - rows.sizes.rowText * 0.35), size: rows.sizes.rowText,
        weight: .bold,
        paint: .today, anchor: .middle),
    ]
  }

  /// 前锋线: from the data date above, dash-dotted from point to point, to the data date below.
  func front(_ front: ProgressFront, top: Double) -> [Scene.Element] {
    let shifts = rows.comparison.schedule.network.portfolio.projectDay
    let x = rows.axis.x(front.dataDate, shifts)
    let rowOf = Dictionary(
      rows.activities.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
    var points = [Point(x: x, y: top)]
    var marks: [Scene.Element] = []
    var last = -1
    for point in front.points {
      guard let row = rowOf[point.activity] else { continue }
      // Between points that are not neighbours the line comes back to the data date.
      if last >= 0, row - last > 1 {
        points.append(Point(x: x, y: rows.middle(last + 1)))
        points.append(Point(x: x, y: rows.middle(row - 1)))
      } else if last < 0, row > 0 {
        points.append(Point(x: x, y: rows.middle(row - 1)))
      }
      let place = Point(x: rows.axis.x(point.at, shifts), y: rows.middle(row))
      points.append(place)
      marks.append(
        .symbol(
          .circle, at: place, size: rows.height * 0.28, fill: point.minutes < 0 ? .red : .green))
      last = row
    }
    if last >= 0, last + 1 < rows.activities.count {
      points.append(Point(x: x, y: rows.middle(last + 1)))
    }
    points.append(Point(x: x, y: rows.bottom))
    return [.polyline(points, Stroke(.red, width: rows.sizes.line * 1.4, .dashDot))] + marks
  }
}
