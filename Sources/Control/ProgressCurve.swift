public import CivilTime
import Plan
import Scheduler

/// The S curve of a project with its banana: how much of the work is done by each day, weighed by
/// duration, when everything starts as early, as late, as planned, and as it did.
///
/// A back-planned project is planned close to the late curve, so the banana is thin near the end.
public struct ProgressCurve: Sendable {
  /// One point of a curve.
  public struct Point: Hashable, Sendable {
    /// The day, at its opening.
    public var day: Day
    /// The share of all work that is done, 0 to 1.
    public var share: Double
  }

  /// Everything at its early dates, before any progress.
  public let early: [Point]
  /// Everything at its latest dates, before any progress: those that keep every required date, or
  /// where these leave no room those that move no project's finish.
  ///
  /// A plan worked back from a required date lies near this curve, and never right of it where
  /// the date can be kept.
  public let late: [Point]
  /// The baseline; empty without one.
  public let plan: [Point]
  /// What was reported, one point a data date.
  public let actual: [Point]
  /// What led to the first report, by the actual dates that it told; it ends before ``actual``.
  public let recalled: [Point]

  /// Computes the curves of some activities, a point a week; fewer over decades.
  ///
  /// - Parameters:
  ///   - history: The reports of the past; each says of the plan as it stood how much of it was done.
  ///   - before: The plan before progress, where it is known already.
  public init(
    _ comparison: Comparison, activities: [Int], history: ReportHistory, before: PlanBefore? = nil
  ) {
    let schedule = comparison.schedule
    let network = schedule.network
    let tasks = activities.filter { network.portfolio.activities[$0].duration > 0 }
    let before = (before ?? PlanBefore(comparison)).schedule
    let curve = Curve(network: network, tasks: tasks)
    early = curve.points { activity in
      before.map { ($0.activities[activity].earlyStart, $0.activities[activity].earlyFinish) }
    }
    late = curve.points { activity in
      guard let dates = before?.activities[activity], let start = dates.floatStart,
        let finish = dates.floatFinish
      else { return nil }
      guard let limit = dates.limitStart, let last = dates.limitFinish, limit > start else {
        return (start, finish)
      }
      return (limit, last)
    }
    plan = curve.points { activity in comparison[activity].plan.map { ($0.start, $0.finish) } }
    let projects = Set(activities.map { network.portfolio.activities[$0].project })
    let reports = history.reports(of: projects)
    actual = reports.map { Point(day: $0.date.day, share: $0.share) }
    recalled = reports.first.map(Self.recall) ?? []
  }

  /// Work is taken as done evenly between its actual start and its finish, or the report.
  private static func recall(_ report: ReportHistory.Report) -> [Point] {
    let past = report.schedule
    let points = report.curve.points { activity in
      let dates = past.activities[activity]
      return dates.actualStart.map { ($0, dates.actualFinish ?? report.date) }
    } reached: {
      past.share(of: $0)
    }
    return points.filter { $0.day < report.date.day }
  }
}

extension ReportHistory.Report {
  /// The work of its projects, as the plan stood.
  fileprivate var curve: Curve {
    let activities = schedule.network.portfolio.activities
    return Curve(
      network: schedule.network,
      tasks: activities.indices.filter {
        projects.contains(activities[$0].project) && activities[$0].kind != .summary
          && activities[$0].duration > 0
      })
  }

  /// The share of that work that was done.
  fileprivate var share: Double {
    let curve = curve
    guard curve.total > 0 else { return 0 }
    return curve.tasks.reduce(0.0) { $0 + curve.weight($1) * schedule.share(of: $1) } / curve.total
  }
}

/// Adds up work over time.
private struct Curve {
  let network: Network
  let tasks: [Int]
  let total: Double

  init(network: Network, tasks: [Int]) {
    self.network = network
    self.tasks = tasks
    total = tasks.reduce(0.0) { $0 + Self.weight($1, network) }
  }

  func weight(_ activity: Int) -> Double { Self.weight(activity, network) }

  private static func weight(_ activity: Int, _ network: Network) -> Double {
    Double(network.portfolio.activities[activity].duration)
      / Double(network.dayMinutes(of: activity))
  }

  /// The most points of a curve; more could not be told apart on paper.
  private static let mostPoints = 1_000

  /// Adds up what is done week by week, or at longer steps of whole weeks where the work takes
  /// decades.
  ///
  /// - Parameter reached: The share of an activity that is done at its finish.
  func points(
    _ dates: (Int) -> (start: Instant, finish: Instant)?, reached: (Int) -> Double = { _ in 1 }
  ) -> [ProgressCurve.Point] {
    let spans = tasks.compactMap { activity in
      dates(activity).map { (activity, $0, weight(activity) * reached(activity)) }
    }
    guard let first = spans.map(\.1.start.day).min(), let last = spans.map(\.1.finish.day).max()
    else { return [] }
    var points: [ProgressCurve.Point] = []
    var day = first
    let step = 7 * ((last - first) / (7 * Self.mostPoints) + 1)
    while true {
      let now = Instant(day, minuteOfDay: 0)
      let done = spans.reduce(0.0) { sum, span in
        sum + span.2 * share(span.0, span.1.start, span.1.finish, at: now)
      }
      points.append(ProgressCurve.Point(day: day, share: total > 0 ? done / total : 0))
      if day > last { return points }
      day = min(day + step, last + 1)
    }
  }

  private func share(
    _ activity: Int, _ start: Instant, _ finish: Instant, at now: Instant
  ) -> Double {
    if now >= finish { return 1 }
    if now <= start { return 0 }
    let whole = network.work(of: activity, from: start, to: finish)
    guard whole > 0 else { return 0 }
    return Double(network.work(of: activity, from: start, to: now)) / Double(whole)
  }
}
