import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler

/// Every chart of a plan on a paper.
struct ChartDrawings {
  let plan: PlanFile
  let paper: Paper
  let terms: Terms

  enum Kind: String, CaseIterable {
    case wall, overview, gantt, network, nodes, curves, trends, tiles, waterfalls, odds, tornadoes,
      prices
  }

  let comparison: Comparison
  private let history: [Schedule]

  init(_ plan: PlanFile, on paper: Paper, _ language: Language) {
    self.plan = plan
    self.paper = paper
    terms = Terms(language)
    let dates = Set(plan.progress.map(\.date)).sorted()
    history = dates.map { plan.schedule(at: $0) }
    comparison = plan.comparison(at: dates.last)
  }

  var curve: CurveOptions { CurveOptions(page: paper.landscape, issued: day("2028-02-03")) }
  var schedule: Schedule { comparison.schedule }
  private var projects: [Int] { Array(plan.portfolio.projects.indices) }

  /// The pages of a kind, those of projects without activities among them.
  func scenes(_ kind: Kind) -> [Scene] {
    let page = paper.landscape
    let issued = day("2028-02-03")
    let wall = WallChart.Options(page: page, hasWeeks: paper == .a3, issued: issued)
    let curve = self.curve
    let network = NetworkOptions(page: page, issued: issued)
    switch kind {
    case .wall:
      return projects.flatMap {
        WallChart(comparison, project: $0, options: wall, terms: terms).scenes
      }
    case .overview: return WallOverview(comparison, options: wall, terms: terms).scenes
    case .gantt:
      return [1, 3].flatMap { level in
        GanttChart(
          comparison, projects: projects,
          options: GanttOptions(
            page: page, hasWeeks: level == 1, issued: issued, isCriticalOnly: level == 1,
            level: level), terms: terms
        ).scenes
      }
    case .network:
      return projects.flatMap {
        NetworkChart.sheets(schedule, project: $0, options: network, terms: terms).map(\.scene)
      }
    case .nodes:
      return projects.flatMap {
        PrecedenceChart.sheets(schedule, project: $0, options: network, terms: terms).map(\.scene)
      }
    case .curves:
      return SCurveCharts(comparison, history: ReportHistory(history), options: curve, terms: terms)
        .scenes
        + SCurveCharts(
          comparison, projects: projects, history: ReportHistory(history), options: curve,
          terms: terms
        ).scenes
    case .trends:
      return projects.map {
        TrendChart(
          comparison, project: $0, history: ReportHistory(history), level: 3, options: curve,
          terms: terms
        ).scene
      }
    case .waterfalls: return waterfalls
    case .odds: return odds
    case .tornadoes: return tornadoes
    case .prices: return prices
    case .tiles:
      let small: Paper =
        paper == .a4 ? .a4 : Paper.allCases[Paper.allCases.firstIndex(of: paper)! + 1]
      return WallOverview(comparison, options: wall, terms: terms).scenes.prefix(1)
        .flatMap { Tiling(small, for: $0.size).tiles(of: $0) }
    }
  }
}
