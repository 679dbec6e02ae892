import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// Every chart of the nine sample projects, looked over as a person would.
@Suite struct ChartAuditTests {
  private static let comparison = Fixture.tinghu.plan.comparison(at: Fixture.tinghu.dataDate)
  private static let history = Set(Fixture.tinghu.plan.progress.map(\.date)).sorted().map {
    Fixture.tinghu.plan.schedule(at: $0)
  }
  private static let projects = Array(comparison.schedule.network.portfolio.projects.indices)

  enum Kind: String, CaseIterable {
    case wall
    case overview
    case gantt
    case curves
    case trends
  }

  private func scenes(_ kind: Kind, _ paper: Paper, _ terms: Terms) -> [Scene] {
    let issued = day("2028-02-03")
    let wall = WallChart.Options(page: paper.landscape, issued: issued)
    let curve = CurveOptions(page: paper.landscape, issued: issued)
    switch kind {
    case .wall:
      return Self.projects.flatMap {
        WallChart(Self.comparison, project: $0, options: wall, terms: terms).scenes
      }
    case .overview: return WallOverview(Self.comparison, options: wall, terms: terms).scenes
    case .gantt:
      return GanttChart(
        Self.comparison, projects: Self.projects,
        options: GanttOptions(page: paper.landscape, issued: issued), terms: terms
      ).scenes
    case .curves:
      return SCurveCharts(
        Self.comparison, history: ReportHistory(Self.history), options: curve, terms: terms
      )
      .scenes
    case .trends:
      return Self.projects.map {
        TrendChart(
          Self.comparison, project: $0, history: ReportHistory(Self.history), options: curve,
          terms: terms
        ).scene
      }
    }
  }

  @Test(arguments: Kind.allCases, [Paper.a3, .a1])
  func noTextIsCutSmallOrOverAnother(kind: Kind, paper: Paper) {
    for language in [Language.zh, .en] {
      for scene in scenes(kind, paper, Terms(language)) {
        let defects = SceneAudit(scene).defects
        #expect(defects.isEmpty, "\(scene.title) \(language): \(defects.prefix(6))")
      }
    }
  }

  @Test func anOverlapIsFound() {
    var scene = Scene("", size: Size(width: 100, height: 100))
    scene.add(.text("甲乙丙丁", at: Point(x: 10, y: 10), size: 3))
    scene.add(.text("戊己", at: Point(x: 16, y: 11), size: 3))
    scene.add(.text("庚", at: Point(x: 99, y: 50), size: 3))
    scene.add(.text("辛", at: Point(x: 50, y: 50), size: 1))
    #expect(
      SceneAudit(scene).defects == [
        "off the page: 庚", "too small: 辛 1.0", "overlap: 甲乙丙丁 | 戊己",
      ])
  }
}
