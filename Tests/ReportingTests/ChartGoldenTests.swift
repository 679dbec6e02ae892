import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// Small charts as SVG text, for review.
@Suite struct ChartGoldenTests {
  static let paths: Set<String> = [
    "chart/gantt.svg", "chart/network.svg", "chart/network-nodes.svg",
  ]

  private var plan: PlanFile {
    SmallPlan.file(
      [SmallPlan.backward("P", requiredBy: "2028-01-20")],
      [SmallPlan.record(0, on: "2028-01-10", remaining: 5)])
  }

  private func svg(_ scene: Scene) -> String {
    SVGWriter().write(scene)
  }

  @Test func theGanttChartIsAsReviewed() throws {
    let chart = GanttChart(
      plan.comparison(), projects: [0], options: GanttOptions(issued: day("2028-01-11")),
      terms: Terms(.zh))
    try Golden.expect(svg(chart.scenes[0]), at: "chart/gantt.svg")
  }

  @Test func theNetworksAreAsReviewed() throws {
    let options = NetworkOptions(issued: day("2028-01-11"))
    let schedule = plan.schedule()
    try Golden.expect(
      svg(NetworkChart(schedule, project: 0, options: options, terms: Terms(.zh)).scene),
      at: "chart/network.svg")
    try Golden.expect(
      svg(PrecedenceChart(schedule, project: 0, options: options, terms: Terms(.zh)).scene),
      at: "chart/network-nodes.svg")
  }
}
