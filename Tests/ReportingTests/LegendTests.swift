import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// A legend lists what its chart holds: no sign of nothing, and nothing without a sign.
@Suite struct LegendTests {
  /// The marks of the legend of a scene, and those of all else.
  private func marks(
    _ scene: Scene
  ) -> (legend: Set<DrawnMarks.Mark>, chart: Set<DrawnMarks.Mark>) {
    var (legend, chart): ([Scene.Element], [Scene.Element]) = ([], [])
    func walk(_ elements: [Scene.Element]) {
      for element in elements {
        if case .group(let group) = element {
          if group.cssClass == "legend" { legend += group.elements } else { walk(group.elements) }
        } else {
          chart.append(element)
        }
      }
    }
    walk(scene.elements)
    return (DrawnMarks(legend).marks, DrawnMarks(chart).marks)
  }

  private static let sample = scenes(Tinghu.planFile, hasNetworks: true)

  private static func scenes(
    _ file: PlanFile, hasNetworks: Bool
  ) -> [(name: String, scene: Scene)] {
    let terms = Terms(.zh)
    let comparison = file.comparison()
    let history = ReportHistory(
      Set(file.progress.map(\.date)).sorted().map { file.schedule(at: $0) })
    let portfolio = comparison.schedule.network.portfolio
    var scenes: [(String, Scene)] = []
    for project in portfolio.projects.indices {
      let code = portfolio.projects[project].code
      scenes += SCurveCharts(
        comparison, projects: [project], history: history, options: CurveOptions(), terms: terms
      )
      .scenes.map { ("s-curve \(code)", $0) }
      scenes += GanttChart(comparison, projects: [project], options: GanttOptions(), terms: terms)
        .scenes.map { ("gantt \(code)", $0) }
      scenes += WallChart(comparison, project: project, options: WallChart.Options(), terms: terms)
        .scenes.map { ("wall \(code)", $0) }
      scenes += [
        (
          "trend \(code)",
          TrendChart(
            comparison, project: project, history: history, options: CurveOptions(), terms: terms
          ).scene
        )
      ]
      guard hasNetworks else { continue }
      scenes += NetworkChart.sheets(
        comparison.schedule, project: project, options: NetworkOptions(page: Paper.a1.landscape),
        terms: terms, comparison: comparison
      ).map { ("network \(code)", $0.scene) }
    }
    scenes += WallOverview(comparison, options: WallChart.Options(), terms: terms).scenes.map {
      ("overview", $0)
    }
    return scenes
  }

  @Test func everySignStandsForSomethingDrawn() {
    for (name, scene) in Self.sample {
      let (legend, chart) = marks(scene)
      #expect(!legend.isEmpty, "\(name)")
      for mark in legend {
        // Words and the edge of a hatched sample are no signs.
        switch mark {
        case .words, .line(.float, .solid): continue
        case .area(.actual) where name.hasPrefix("gantt"): continue
        default: #expect(chart.contains(mark), "\(name): \(mark)")
        }
      }
    }
  }

  @Test func everySymbolAndBarHasItsSign() {
    // The grounds of pages and tables, heads of arrows, lights, and the dots of lines have none.
    let grounds: Set<DrawnMarks.Mark> = [
      .area(.paper), .area(.shade), .area(.ink), .area(.critical), .area(.muted), .area(.apart),
      .area(Paint(0xA5AFBA)), .area(Paint(0xE4E9EF)), .line(.rule, .dotted),
    ]
    for (name, scene) in Self.sample {
      let (legend, chart) = marks(scene)
      for mark in chart {
        switch mark {
        case .area where !grounds.contains(mark): #expect(legend.contains(mark), "\(name): \(mark)")
        case .symbol(let symbol, _, _) where symbol != .circle:
          #expect(legend.contains(mark), "\(name): \(mark)")
        case .line(_, .wave), .line(.today, _), .line(_, .dotted), .line(_, .dashDot):
          // A node of a trend chart has a colour of its own, a critical line its red.
          let isOwn = name.hasPrefix("network") || name.hasPrefix("trend")
          #expect(legend.contains(mark) || grounds.contains(mark) || isOwn, "\(name): \(mark)")
        default: continue
        }
      }
    }
  }

  @Test func theHatchOfAnUnreportedProjectHasItsSign() {
    var file = Tinghu.planFile
    let position = file.portfolio.activities.indices.first {
      file.portfolio.code(of: $0) == "HS.C27"
    }!
    file.progress.append(
      ProgressRecord(
        activity: position, date: at("2028-02-14T08:00"), actualStart: at("2028-02-03T08:00"),
        remaining: 90 * 480))
    for (name, scene) in Self.scenes(file, hasNetworks: false)
    where !name.hasPrefix("trend") {
      let isSilent = !name.hasSuffix(" HS")
      #expect(
        SceneAudit(scene).boxes.contains { $0.string.contains("斜线：未填报") } == isSilent, "\(name)")
    }
  }
}
