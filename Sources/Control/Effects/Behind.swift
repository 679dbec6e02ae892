import CivilTime
import Plan
import Scheduler

/// How far the work of each activity stands behind its plan at the data date, in working minutes.
struct Behind {
  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// What is taken to remain of work under way.
  func remaining(of activity: Int) -> Int {
    comparison.schedule.activities[activity].remaining
  }

  /// Where the progress of an activity stands on its plan; nil where the data date does not touch it.
  ///
  /// That is where as much is left as remains to be done (尚需作业时间).
  func place(of activity: Int) -> Instant? {
    let schedule = comparison.schedule
    let project = schedule.network.portfolio.activities[activity].project
    guard let plan = comparison[activity].plan, let date = schedule.dataDate(of: project)
    else { return nil }
    switch schedule.activities[activity].phase {
    case .complete: return plan.finish > date ? plan.finish : nil
    case .notStarted: return plan.start < date ? plan.start : nil
    case .inProgress:
      let whole = schedule.network.work(of: activity, from: plan.start, to: plan.finish)
      return schedule.network.finish(
        of: activity, from: plan.start, work: whole - remaining(of: activity))
    }
  }

  /// How far it is behind: of finished work by its finish, else by what is left of it beyond what was to be
  /// left; a begun day counts.
  ///
  /// That is where its progress stands on its plan, left of the data date, unless more is left than the
  /// whole was to take.
  subscript(activity: Int) -> Slip {
    let schedule = comparison.schedule
    let project = schedule.network.portfolio.activities[activity].project
    let network = schedule.network
    let none = network.days(of: activity, minutes: 0)
    guard let plan = comparison[activity].plan, let date = schedule.dataDate(of: project)
    else { return none }
    func late(_ from: Instant, _ to: Instant) -> Slip {
      to > from ? network.days(of: activity, from: from, to: to) : none
    }
    if let finish = schedule.activities[activity].actualFinish { return late(plan.finish, finish) }
    guard let place = place(of: activity) else { return none }
    let planned = network.work(of: activity, from: date, to: plan.finish)
    let minutes = remaining(of: activity) - planned
    if minutes == 0 { return late(place, date) }
    return minutes > 0 ? network.days(of: activity, minutes: minutes) : none
  }
}
