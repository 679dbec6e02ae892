public import CivilTime
import Plan
public import Scheduler

/// How a project stands as a whole: the one place that board, flags, reports, charts and JSON ask.
extension Comparison {
  /// The required date of a project that is hardest to keep; nil without one.
  public func tightestRequiredDate(ofProject project: Int) -> ComparedRequiredDate? {
    tightestDates[project]
  }

  /// 预计完成: when the activity that carries the tightest required date is forecast to be finished,
  /// or was; the project's own finish where nothing is required.
  public func forecastFinish(ofProject project: Int) -> Instant? {
    tightestRequiredDate(ofProject: project)?.finish ?? schedule.projects[project].finish
  }

  /// When the same was planned to be finished; nil where the baseline does not know it.
  ///
  /// - Parameter activities: The activities of the project.
  public func plannedFinish(ofProject project: Int, activities: [Int]) -> Instant? {
    let asked = tightestRequiredDate(ofProject: project).map { [$0.activity] } ?? activities
    return asked.compactMap { self[$0].plan?.finish }.max()
  }

  /// How far an activity began behind its plan; nil before it has begun, and without a plan.
  public func startSlip(of activity: Int) -> Slip? {
    guard let plan = self[activity].plan, let begun = schedule.activities[activity].actualStart
    else { return nil }
    return schedule.network.days(of: activity, from: plan.start, to: begun)
  }

  /// The smallest margin to a window in a project; nil where no open work must fit inside one.
  public func windowMargin(ofProject project: Int) -> WindowMargin? { tightestWindows[project] }

  /// The margin of an activity to its window; nil where none holds it.
  public func windowMargin(of activity: Int) -> WindowMargin? { windowMargins[activity] }

  /// Whether so little is left to a window that it is told in yellow.
  public func isNear(_ margin: WindowMargin) -> Bool { margin.days <= preset.windowDays }

  /// The light of a project: the worst colour of its nodes that are not done, red where a required
  /// date is lost or it cannot be scheduled, and at least yellow where a window is all but missed.
  ///
  /// - Parameter activities: The activities of the project, or those of them that are shown.
  public func colour(ofProject project: Int, activities: [Int]) -> Colour? {
    if !schedule.projects[project].failures.isEmpty { return .red }
    let portfolio = schedule.network.portfolio
    let worst = activities.compactMap { activity -> Colour? in
      guard portfolio.activities[activity].isNode else { return nil }
      let compared = self[activity]
      return compared.status.isDone ? nil : compared.colour
    }.max()
    if tightestRequiredDate(ofProject: project)?.isLost ?? false { return .red }
    guard let margin = windowMargin(ofProject: project), isNear(margin) else { return worst }
    return max(worst ?? .yellow, .yellow)
  }
}
