import CivilTime
import Control
import Plan
import Scheduler

/// What one sentence of the weekly report tells about a project.
public struct ProjectNews: Sendable {
  /// The position of the project.
  public let project: Int
  /// Work under way with its percent complete, the most important first; three at most.
  let underWay: [(activity: Int, percent: Int?)]
  /// The node finished last.
  let lastNode: Int?
  /// How early or late the node finished last was.
  let lastNodeSlip: DayCount?
  /// The unfinished node whose forecast lies furthest behind its plan, when any is late; of several the
  /// one that a required date asks about.
  let lateNode: (activity: Int, slip: DayCount)?
  /// How far the unfinished node furthest behind the first baseline is behind it; nil where that one is
  /// in force, or none is behind.
  let originalSlip: DayCount?
  /// Where that lateness comes from.
  let cause: Cause?
  /// The work that is furthest behind the time it took, by the percentage alone that was reported of it.
  let slowWork: (activity: Int, days: DayCount)?
  /// The work of which a percentage alone was reported, so that nobody knows whether it keeps its plan; in
  /// order of the plan.
  let unsure: [Int]
  /// Days in hand to the tightest required date.
  let margin: (days: DayCount, date: Day)?
  /// What is left to a window that is all but missed.
  let nearWindow: WindowMargin?
  /// 预计完成: the forecast of what carries the tightest required date, else of the whole project.
  let finish: Day?
  /// The days between the planned and the forecast finish of the same, as people count them; negative
  /// when it is later than planned.
  let inHand: Int?
  /// Whether the baseline knows the project.
  let hasPlan: Bool
  /// When the project starts, where it has not begun.
  let start: Day?
  /// Whether everything is done.
  let isComplete: Bool
  let colour: Colour?
  /// What is not known of it, where it should have reported in the week and did not.
  let silence: Silence?
  /// Why it could not be scheduled; nil where it was.
  let failure: Finding?

  /// What is not known of a project that did not report.
  struct Silence: Hashable, Sendable {
    /// The day of its last report; nil where there was none.
    var last: Day?
    /// The nodes that fell due since.
    var nodes: [Int]
  }

  /// Where lateness comes from.
  enum Cause: Hashable, Sendable {
    /// A window was missed.
    case missedWindow(activity: Int, cause: String, days: DayCount)
    /// What was reported about the work that holds the chain.
    case reported(activity: Int, note: String)
    /// Work that should have begun.
    case notBegun(activity: Int)
    /// Work that began late.
    case begunLate(activity: Int, days: DayCount)
    /// Finished work that was late and held what followed.
    case finishedLate(activity: Int, days: DayCount)
    /// Work of which a percentage alone was reported, behind the time that it took.
    case behindPace(activity: Int, percent: Double, days: DayCount)
    /// Work that takes longer.
    case slow(activity: Int)
  }

  init(_ comparison: Comparison, project: Int, activities: [Int]) {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    self.project = project
    let scheduled = schedule.projects[project]
    isComplete = scheduled.isComplete
    failure = scheduled.failures.first
    finish = comparison.forecastFinish(ofProject: project).map(dates.finish)
    underWay =
      activities.filter { schedule.activities[$0].phase == .inProgress }
      .sorted { Self.weight($0, schedule) < Self.weight($1, schedule) }
      .prefix(3).sorted()
      .map { ($0, schedule.activities[$0].percent.map { Int(nearest: $0) }) }
    let nodes = activities.filter { portfolio.activities[$0].isNode }
    let last = nodes.filter { schedule.activities[$0].phase == .complete }
      .max { schedule.activities[$0].finish < schedule.activities[$1].finish }
    lastNode = last
    lastNodeSlip = last.flatMap { comparison[$0].slip?.count }
    let open = nodes.filter { schedule.activities[$0].phase != .complete }
    let unknown = open.filter { comparison[$0].status == .unknown }
    silence =
      comparison.isUnreported(project)
      ? Silence(last: schedule.dataDate(of: project)?.day, nodes: unknown) : nil
    let latest = open.filter { (comparison[$0].slip?.days ?? 0) > 0 && !unknown.contains($0) }
      .max { Self.gap($0, comparison) < Self.gap($1, comparison) }
    lateNode = latest.map { ($0, comparison[$0].slip!.count) }
    originalSlip = open.compactMap { comparison[$0].originalSlip }.max { $0.days < $1.days }
      .flatMap { $0.days > 0 ? $0.count : nil }
    cause = latest.flatMap { Self.cause(of: $0, comparison) }
    slowWork = Self.slowWork(comparison, activities)
    unsure = activities.filter { schedule.isPercentOnly($0) }
    let required = comparison.tightestRequiredDate(ofProject: project)
    margin = required.map { ($0.count, dates.finish($0.required.finish)) }
    nearWindow = comparison.windowMargin(ofProject: project).flatMap {
      comparison.isNear($0) ? $0 : nil
    }
    let planned = comparison.plannedFinish(ofProject: project, activities: activities)
      .map(dates.finish)
    let forecast = finish
    inHand = planned.flatMap { planned in forecast.map { planned - $0 } }
    hasPlan = activities.contains { comparison[$0].plan != nil }
    let hasBegun = activities.contains { schedule.activities[$0].phase != .notStarted }
    start = hasBegun ? nil : scheduled.start.map(dates.start)
    colour = comparison.colour(ofProject: project, activities: activities)
  }

  /// How far a forecast lies behind its plan by the clock, whichever days its calendar counts; of the same,
  /// one that a required date asks about.
  private static func gap(_ node: Int, _ comparison: Comparison) -> (Int, Int, Int) {
    let finish = comparison.schedule.activities[node].finish
    let isRequired = comparison.requiredDates.contains { $0.activity == node }
    return (
      comparison[node].plan.map { finish - $0.finish } ?? 0, isRequired ? 1 : 0,
      comparison[node].slip?.days ?? 0
    )
  }

  private static func slowWork(
    _ comparison: Comparison, _ activities: [Int]
  ) -> (activity: Int, days: DayCount)? {
    let network = comparison.schedule.network
    return activities.compactMap { activity in
      comparison.schedule.daysBehindPace(of: activity).map {
        (activity, DayCount($0, network.dayKind(of: activity)))
      }
    }.max { $0.1.count < $1.1.count }
  }

  /// Critical work first, then by level, then in order of codes.
  private static func weight(_ position: Int, _ schedule: Schedule) -> (Int, Int, Int) {
    let activity = schedule.network.portfolio.activities[position]
    return (schedule.activities[position].isCritical ? 0 : 1, activity.level, position)
  }

  /// Walks back from a late node to the work the lateness begins with.
  static func cause(of node: Int, _ comparison: Comparison) -> Cause? {
    let schedule = comparison.schedule
    let steps = schedule.explanation(of: node).steps
    for step in steps {
      if let missed = schedule.missedWindow(of: step.activity) {
        let window = schedule.network.portfolio.windows[missed.missed]
        return .missedWindow(
          activity: step.activity, cause: window.cause,
          days: DayCount(missed.days, .calendar))
      }
    }
    guard
      let root = steps.last(where: { schedule.activities[$0.activity].phase != .complete })?
        .activity
    else { return nil }
    let dataDate = schedule.dataDate(
      of: schedule.network.portfolio.activities[root].project)
    let note = schedule.progress.last { record in
      record.activity == root && !record.note.isEmpty
        && dataDate.map { record.date <= $0 } ?? true
    }?.note
    if let note { return .reported(activity: root, note: note) }
    let plan = comparison[root].plan
    guard schedule.activities[root].phase != .notStarted else {
      // Before its day it is not late, and what its project's start holds nobody could begin.
      let isDue = plan.flatMap { plan in dataDate.map { plan.start < $0 } } ?? false
      let isFree = schedule.drivers(of: root).contains { $0.kind == .dataDate }
      return isDue && isFree ? .notBegun(activity: root) : nil
    }
    let network = schedule.network
    let late = comparison.startSlip(of: root)
    let days = max(0, late?.days ?? 0)
    if let behind = schedule.daysBehindPace(of: root), behind >= days {
      let percent = schedule.activities[root].percent ?? 0
      return .behindPace(
        activity: root, percent: percent, days: DayCount(behind, network.dayKind(of: root)))
    }
    guard days > 0, let late else { return .slow(activity: root) }
    let before = steps.first { step in
      schedule.activities[step.activity].phase == .complete
        && (comparison[step.activity].slip?.days ?? 0) > 0
    }?.activity
    return before.map { .finishedLate(activity: $0, days: comparison[$0].slip!.count) }
      ?? .begunLate(activity: root, days: late.count)
  }
}
