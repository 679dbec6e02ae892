import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// Wall charts and curves of a plan of two projects as SVG, kept for review.
@Suite struct WallAndCurveGoldenTests {
  private let plan = SmallPlan.file(
    [
      SmallPlan.backward("甲", requiredBy: "2028-01-20", reserve: 2), SmallPlan.forward("乙"),
    ],
    [
      SmallPlan.record(0, on: "2028-01-05", remaining: 8),
      SmallPlan.record(0, on: "2028-01-10", remaining: 6, note: "停电"),
    ])
  private let terms = Terms(.zh)
  private let issued = day("2028-01-10")
  private var comparison: Comparison { plan.comparison(at: at("2028-01-10T08:00")) }
  private var history: [Schedule] {
    [at("2028-01-05T08:00"), at("2028-01-10T08:00")].map { plan.schedule(at: $0) }
  }
  private let page = Paper.a3.landscape

  /// The goldens of this suite.
  static let paths = Set(
    ["wall", "overview", "s-curve", "trend"].map {
      "chart/\($0).svg"
    })

  private func expect(_ scene: Scene, _ name: String) throws {
    try Golden.expect(SVGWriter().write(scene), at: "chart/\(name).svg")
  }

  @Test func wallChart() throws {
    let options = WallChart.Options(page: page, issued: issued, leader: "分管领导")
    let chart = WallChart(comparison, project: 0, options: options, terms: terms)
    try expect(chart.scenes[0], "wall")
    try expect(WallOverview(comparison, options: options, terms: terms).scenes[0], "overview")
  }

  @Test func curves() throws {
    let options = CurveOptions(page: page, issued: issued)
    let curves = SCurveCharts(
      comparison, projects: [0], history: ReportHistory(history), options: options, terms: terms)
    try expect(curves.scenes[0], "s-curve")
    let trend = TrendChart(
      comparison, project: 0, history: ReportHistory(history), options: options, terms: terms)
    try expect(trend.scene, "trend")
  }
}
