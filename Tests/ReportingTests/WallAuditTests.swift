import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// The wall charts of the samples and of a school of 300 activities, looked over on every paper.
@Suite struct WallAuditTests {
  enum Plan: String, CaseIterable {
    case samples
    case big
    case longNames

    var comparison: Comparison {
      switch self {
      case .samples: Fixture.tinghu.plan.comparison(at: Fixture.tinghu.dataDate)
      case .big: BigPlan.comparison
      case .longNames: Fixture.longNames.plan.comparison(at: Fixture.longNames.dataDate)
      }
    }
  }

  @Test(arguments: Plan.allCases, [Paper.a0, .a1, .a3, .a4])
  func nothingOverlapsIsCutOrTooSmall(plan: Plan, paper: Paper) {
    let comparison = plan.comparison
    for language in [Language.zh, .en] {
      for hasWeeks in [false, true] {
        let options = WallChart.Options(
          page: paper.landscape, hasWeeks: hasWeeks, issued: day("2028-02-03"),
          leader: "分管局领导", facts: [("建设地点", "便仓镇人民路与学海路交叉口东北侧"), ("规模", "48班")])
        let terms = Terms(language)
        let projects = comparison.schedule.network.portfolio.projects.indices
        let scenes =
          WallOverview(comparison, options: options, terms: terms).scenes
          + projects.flatMap {
            WallChart(comparison, project: $0, options: options, terms: terms).scenes
          }
        for scene in scenes {
          let defects = SceneAudit(scene).defects
          #expect(defects.isEmpty, "\(scene.title) \(language): \(defects.prefix(6))")
        }
      }
    }
  }

  @Test(arguments: [Paper.a0, .a1, .a3])
  func noNameOfTheSamplesIsShortened(paper: Paper) {
    for plan in [Plan.samples, .big] {
      let comparison = plan.comparison
      for project in comparison.schedule.network.portfolio.projects.indices {
        let chart = WallChart(
          comparison, project: project, options: WallChart.Options(page: paper.landscape),
          terms: Terms(.zh))
        let cut = chart.scenes.flatMap(\.placedTexts).map(\.string).filter { $0.contains("…") }
        #expect(cut.isEmpty, "\(cut)")
      }
    }
  }
}
