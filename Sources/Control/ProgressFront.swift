public import CivilTime
import Plan
import Scheduler

/// 前锋线: where the work of each activity stands against the plan at the data date.
///
/// The point of an activity lies on its plan where as much is left as remains to be done (尚需作业时间
/// method), so it says what the forecast says; where a percentage alone was reported, that is what is
/// assumed of it (``AssumedRemaining``). A point left of the data date of its project is behind by the
/// working time between, a point right of it ahead (前锋线).
public struct ProgressFront: Sendable {
  /// What being behind does.
  public enum Consequence: Hashable, Sendable {
    /// Not behind.
    case none
    /// 拖后 ≤ 自由时差: nothing else is affected.
    case withinFreeFloat
    /// 自由时差 < 拖后 ≤ 总时差: successors are, the finish is not.
    case delaysSuccessors
    /// 拖后 > 总时差: the finish is, by the working minutes beyond.
    case delaysFinish(by: Int)
  }

  /// The point of one activity.
  public struct Point: Hashable, Sendable {
    /// The activity.
    public var activity: Int
    /// Where its progress stands on its plan.
    public var at: Instant
    /// Working minutes ahead (+) or behind (−) of the data date.
    public var minutes: Int
    /// What being behind does.
    public var consequence: Consequence

    /// Creates a point.
    public init(activity: Int, at: Instant, minutes: Int, consequence: Consequence) {
      self.activity = activity
      self.at = at
      self.minutes = minutes
      self.consequence = consequence
    }
  }

  /// The data date, where the line begins and ends.
  public let dataDate: Instant
  /// The points of the activities that the line passes, in the order given.
  public let points: [Point]

  /// Draws the line through activities that are under way, or should be: planned to be at work at
  /// the data date, begun and unfinished, due and not begun, or finished ahead.
  ///
  /// Floats are those of the plan: its free float is the room to the planned starts of successors,
  /// its total float the room to the latest dates that kept the required dates (the project's own
  /// finish where there is none) before any progress.
  ///
  /// - Parameter before: The plan before progress, where it is known already.
  /// - Returns: nil without a data date or baseline.
  public init?(_ comparison: Comparison, activities: [Int], before: PlanBefore? = nil) {
    let schedule = comparison.schedule
    let projects = Set(activities.map { schedule.network.portfolio.activities[$0].project })
    let last = projects.compactMap { schedule.dataDate(of: $0) }.max()
    guard let last, comparison.hasPlan else { return nil }
    dataDate = last
    let floats = PlanFloats(
      comparison: comparison, before: before ?? PlanBefore(comparison))
    points = activities.compactMap { activity in
      let project = schedule.network.portfolio.activities[activity].project
      guard let dataDate = schedule.dataDate(of: project),
        let plan = comparison[activity].plan, plan.finish > plan.start,
        let at = Self.place(activity, plan, comparison, dataDate)
      else { return nil }
      let minutes = schedule.network.work(of: activity, from: dataDate, to: at)
      return Point(
        activity: activity, at: at, minutes: minutes,
        consequence: floats.consequence(of: activity, behind: -minutes))
    }
  }

  private static func place(
    _ activity: Int, _ plan: Baseline.Dates, _ comparison: Comparison, _ dataDate: Instant
  ) -> Instant? {
    let scheduled = comparison.schedule.activities[activity]
    switch scheduled.phase {
    case .complete: return plan.finish > dataDate ? plan.finish : nil
    case .notStarted: return plan.start < dataDate ? plan.start : nil
    case .inProgress:
      let network = comparison.schedule.network
      let whole = network.work(of: activity, from: plan.start, to: plan.finish)
      return network.finish(of: activity, from: plan.start, work: whole - scheduled.remaining)
    }
  }
}

/// The floats of a plan before any progress.
private struct PlanFloats {
  let comparison: Comparison
  let before: PlanBefore
  private var network: Network { comparison.schedule.network }

  func consequence(of activity: Int, behind: Int) -> ProgressFront.Consequence {
    guard behind > 0, let plan = comparison[activity].plan else { return .none }
    let total = max(0, totalFloat(of: activity, plan))
    if behind > total { return .delaysFinish(by: behind - total) }
    return behind <= freeFloat(of: activity, plan) ? .withinFreeFloat : .delaysSuccessors
  }

  private func totalFloat(of activity: Int, _ plan: Baseline.Dates) -> Int {
    guard let dates = before.schedule?.activities[activity],
      let latest = dates.limitFinish ?? dates.floatFinish
    else { return 0 }
    return network.work(of: activity, from: plan.finish, to: latest)
  }

  /// The least room to the planned starts of what follows by a finish-to-start relation, its lag
  /// taken off in the activity's own calendar days.
  private func freeFloat(of activity: Int, _ plan: Baseline.Dates) -> Int {
    var room = totalFloat(of: activity, plan)
    for index in before.relations(leaving: activity) {
      let relation = network.portfolio.relations[index]
      guard let successor = comparison[relation.successor].plan else { continue }
      let gap = network.work(of: activity, from: plan.finish, to: successor.start)
      room = min(room, max(0, gap - max(0, network.lag(of: relation).minutes)))
    }
    return max(0, room)
  }
}
