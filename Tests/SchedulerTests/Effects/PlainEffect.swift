import CivilTime
import Plan
import Scheduler

/// What one delay does, worked out by two ordinary schedules of the whole plan, neither with progress: the
/// plan, and the plan with that one activity as late as it has been and as long as it takes.
///
/// It knows neither `Control` nor `Reporting`.
struct PlainEffect {
  /// The working minutes by which each activity ends later than planned; those alone that do.
  private(set) var minutes: [Int: Int] = [:]
  /// The planned finish of each of them.
  private(set) var before: [Int: Instant] = [:]
  /// The finish of each of them with the delay.
  private(set) var finish: [Int: Instant] = [:]
  /// The projects whose finish moves.
  private(set) var projects: [Int: Instant] = [:]
  /// Where that was planned.
  private(set) var finishes: [Int: Instant] = [:]

  /// - Parameters:
  ///   - planned: The plan without progress.
  ///   - now: The plan as it stands.
  /// - Returns: nil where the activity is late in nothing, or the delay alone has no dates.
  init?(of activity: Int, planned: Schedule, now: Schedule) {
    guard let changed = Self.changed(activity, planned, now),
      let late = try? Network(changed.portfolio).schedule(notBefore: [activity: changed.start])
    else { return nil }
    let portfolio = planned.network.portfolio
    for position in portfolio.activities.indices
    where portfolio.activities[position].kind.isPlaced {
      let (from, to) = (planned.activities[position].finish, late.activities[position].finish)
      guard to > from else { continue }
      minutes[position] = planned.network.work(of: position, from: from, to: to)
      before[position] = from
      finish[position] = to
    }
    for project in portfolio.projects.indices {
      guard let from = planned.projects[project].finish, let to = late.projects[project].finish,
        to > from
      else { continue }
      projects[project] = to
      finishes[project] = from
    }
  }

  /// Whether a delay alone would have put off the start of work that began earlier in truth, because that work
  /// took longer and had to end with other work (FF, SF): what waits for its start is another plan then.
  static func isAnotherPlan(_ activity: Int, _ planned: Schedule, _ now: Schedule) -> Bool {
    guard let changed = changed(activity, planned, now),
      let late = try? Network(changed.portfolio).schedule(notBefore: [activity: changed.start])
    else { return false }
    return planned.network.portfolio.activities.indices.contains { position in
      let start = late.activities[position].start
      let fact = now.activities[position]
      return position != activity && start > planned.activities[position].start
        && start > fact.actualStart ?? fact.start
    }
  }

  /// The plan with an activity as it has turned out, and when that may begin; nil where it is late in
  /// nothing.
  private static func changed(
    _ activity: Int, _ planned: Schedule, _ now: Schedule
  ) -> (portfolio: Portfolio, start: Instant)? {
    let (plan, fact) = (planned.activities[activity], now.activities[activity])
    var portfolio = planned.network.portfolio
    let record = portfolio.activities[activity]
    guard record.kind.isPlaced, let date = now.dataDate(of: record.project) else { return nil }
    guard let start = fact.actualStart else {
      return plan.start < date || plan.finish <= date ? (portfolio, date) : nil
    }
    let network = planned.network
    let worked = network.work(of: activity, from: start, to: fact.actualFinish ?? date)
    let length = fact.actualFinish == nil ? worked + fact.remaining : worked
    let left = network.work(of: activity, from: date, to: plan.finish)
    let isBehind =
      fact.actualFinish.map { $0 > plan.finish } ?? (plan.finish <= date || fact.remaining > left)
    guard start > plan.start || isBehind, plan.start < date || plan.finish <= date else {
      return nil
    }
    portfolio.activities[activity].duration = length
    // What has begun goes on where it is.
    if portfolio.windows.contains(where: { $0.name == record.window && $0.kind == .inside }) {
      portfolio.activities[activity].window = nil
    }
    return (portfolio, start)
  }
}
