public import Control
public import Documents
import Plan
import Scheduler

/// Progress as S curves with their banana: a page a project, and one of all together.
///
/// Work is weighed by its duration. Left of the early curve is ahead of all that is possible, right
/// of the late curve the project's finish moves; between them lies what can be played with.
public struct SCurveCharts {
  private let comparison: Comparison
  private let options: CurveOptions
  private let terms: Terms
  private let projects: [(project: Int, curve: ProgressCurve)]
  private let whole: ProgressCurve?

  /// Prepares the pages.
  ///
  /// - Parameters:
  ///   - projects: The projects to draw; all, after a page of all together, where it is empty.
  ///   - history: The reports of the past.
  public init(
    _ comparison: Comparison, projects: [Int] = [], history: ReportHistory, options: CurveOptions,
    terms: Terms
  ) {
    self.comparison = comparison
    self.options = options
    self.terms = terms
    let order = PlanOrder(comparison.schedule.network.portfolio)
    let shown = projects.isEmpty ? order.typed : projects
    let before = PlanBefore(comparison)
    self.projects = shown.map {
      (
        $0,
        ProgressCurve(
          comparison, activities: order.activities[$0], history: history, before: before)
      )
    }
    whole =
      projects.isEmpty && shown.count > 1
      ? ProgressCurve(
        comparison, activities: shown.flatMap { order.activities[$0] }, history: history,
        before: before)
      : nil
  }

  /// The pages.
  public var scenes: [Scene] {
    let portfolio = comparison.schedule.network.portfolio
    let page = CurvePage(options, terms)
    var pages = projects.map { project, curve in
      SCurvePage(
        name: portfolio.projects[project].name, comparison: comparison, projects: [project],
        curve: curve, parts: [], page: page)
    }
    if let whole {
      pages.insert(
        SCurvePage(
          name: terms("全部项目", "All projects"), comparison: comparison,
          projects: projects.map(\.project), curve: whole,
          parts: projects.map { (portfolio.projects[$0.project].name, CurveReading($0.curve)) },
          page: page), at: 0)
    }
    return pages.map(\.scene)
  }
}
