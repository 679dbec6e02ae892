import CivilTime
import Control
import Documents
import Plan
import Scheduler

extension Comparison {
  /// From the last report of a project to the day that is told; nil where it reported, or never did.
  func unreportedTime(_ project: Int) -> (from: Instant, to: Instant)? {
    guard isUnreported(project), let from = schedule.dataDate(of: project), let to = week.asOf,
      from < to
    else { return nil }
    return (from, to)
  }

  /// Hatches the time of which nobody has reported on a project, through some rows of a chart.
  func unreportedTime(
    _ project: Int, _ axis: TimeAxis, top: Double, bottom: Double, _ sizes: ChartSizes
  ) -> [Scene.Element] {
    guard let (from, to) = unreportedTime(project) else { return [] }
    let shifts = schedule.network.portfolio.projectDay
    let left = max(axis.left, axis.x(from, shifts))
    let right = min(axis.right, axis.x(to, shifts))
    return Hatch.band(
      Frame(x: left, y: top, width: right - left, height: bottom - top), gap: sizes.body * 0.8,
      Hatch.stroke(sizes))
  }

  /// Hatches the sign of a node that stands as the last report of its project left it.
  func heldSign(
    _ symbol: Symbol, ofNode node: Int, at centre: Point, size: Double, _ sizes: ChartSizes
  ) -> [Scene.Element] {
    guard isUnreported(schedule.network.portfolio.activities[node].project),
      schedule.activities[node].phase != .complete
    else { return [] }
    return Hatch.symbol(symbol, at: centre, size: size, Hatch.held(sizes))
  }

  /// What the legend of a chart adds where some project did not report.
  func unreportedSigns(_ projects: [Int], _ sizes: ChartSizes, _ terms: Terms) -> [LegendSign] {
    guard projects.contains(where: isUnreported) else { return [] }
    return [
      .hatch(sizes, terms("斜线：未填报，沿用上次填报时的情况", "hatched: not reported, as last told"))
    ]
  }
}
