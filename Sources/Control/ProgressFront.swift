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
  /// The point of one activity.
  public struct Point: Hashable, Sendable {
    /// The activity.
    public var activity: Int
    /// Where its progress stands on its plan.
    public var at: Instant
    /// Working minutes ahead (+) or behind (−) of the data date.
    public var minutes: Int
    /// What being behind does; nil where it is not, and where that cannot be worked out.
    public var effect: Effect?

    /// Creates a point.
    public init(activity: Int, at: Instant, minutes: Int, effect: Effect?) {
      self.activity = activity
      self.at = at
      self.minutes = minutes
      self.effect = effect
    }
  }

  /// The data date, where the line begins and ends.
  public let dataDate: Instant
  /// The points of the activities that the line passes, in the order given.
  public let points: [Point]

  /// Draws the line through activities that are under way, or should be: planned to be at work at
  /// the data date, begun and unfinished, due and not begun, or finished ahead.
  ///
  /// - Parameter effects: What each delay does, where that is known already.
  /// - Returns: nil without a data date or baseline.
  public init?(_ comparison: Comparison, activities: [Int], effects: Effects? = nil) {
    let schedule = comparison.schedule
    let projects = Set(activities.map { schedule.network.portfolio.activities[$0].project })
    let last = projects.compactMap { schedule.dataDate(of: $0) }.max()
    guard let last, comparison.hasPlan else { return nil }
    dataDate = last
    let effects = effects ?? Effects(comparison)
    let behind = Behind(comparison)
    points = activities.compactMap { activity in
      let project = schedule.network.portfolio.activities[activity].project
      guard let dataDate = schedule.dataDate(of: project),
        let plan = comparison[activity].plan, plan.finish > plan.start,
        let at = behind.place(of: activity)
      else { return nil }
      return Point(
        activity: activity, at: at,
        minutes: schedule.network.work(of: activity, from: dataDate, to: at),
        effect: effects[activity])
    }
  }
}

extension Comparison {
  /// Where the progress of an activity stands on its plan: the data date of its project where that is
  /// neither ahead nor behind; nil without a plan, and where the data date does not touch it.
  public func front(of activity: Int) -> Instant? {
    let project = schedule.network.portfolio.activities[activity].project
    guard let date = schedule.dataDate(of: project), let at = Behind(self).place(of: activity)
    else { return nil }
    return schedule.network.work(of: activity, from: date, to: at) == 0 ? date : at
  }
}
