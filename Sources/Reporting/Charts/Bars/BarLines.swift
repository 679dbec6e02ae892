import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The line that crosses all rows: the data date.
struct BarLines {
  let rows: BarRows
  /// Where the last row ends.
  let bottom: Double

  /// The data date of the projects shown as a straight line with its day above `label`.
  func today(of projects: [Int], top: Double, label: Double) -> [Scene.Element] {
    let schedule = rows.comparison.schedule
    guard let date = rows.comparison.dataDate(of: projects), rows.axis.first <= date.day,
      date.day <= rows.axis.last
    else { return [] }
    let x = rows.axis.x(date, schedule.network.portfolio.projectDay)
    let text = rows.terms("数据日期 \(date.day)", "data date \(date.day)")
    let half =
      FontMetrics.standard.width(of: text, size: rows.sizes.rowText, weight: .bold) / 2
    let (first, last) = (rows.sizes.margin, rows.sizes.page.width - rows.sizes.margin)
    return [
      .line(
        Point(x: x, y: top), Point(x: x, y: bottom),
        Stroke(.today, width: rows.sizes.line * 1.3)),
      .text(
        text,
        at: Point(x: max(first + half, min(last - half, x)), y: label - rows.sizes.rowText * 0.35),
        size: rows.sizes.rowText,
        weight: .bold,
        paint: .today, anchor: .middle),
    ]
  }
}
