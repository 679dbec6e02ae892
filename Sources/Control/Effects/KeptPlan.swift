import CivilTime
import Plan
import Scheduler

/// The plan without any delay: facts as reported where they keep the plan or are ahead of it, and what the
/// plan said where they are behind.
struct KeptPlan {
  /// The records that say so.
  private(set) var records: [ProgressRecord] = []
  /// The activities that are later than planned in any respect, in order of the plan.
  private(set) var late: [Int] = []

  init(_ comparison: Comparison) {
    let schedule = comparison.schedule
    let activities = schedule.network.portfolio.activities
    var isLate = [Bool](repeating: false, count: activities.count)
    var replaced: [ProgressRecord] = []
    for position in activities.indices {
      guard activities[position].kind.isPlaced, let plan = comparison[position].plan,
        let date = schedule.dataDate(of: activities[position].project),
        let record = Self.kept(position, plan, date, schedule)
      else { continue }
      isLate[position] = true
      late.append(position)
      replaced.append(record)
    }
    records = schedule.progress.filter { !isLate[$0.activity] } + replaced
  }

  /// What would have been reported of an activity that kept its plan; nil where it is behind in nothing.
  ///
  /// Where it is ahead in one respect, that stays.
  private static func kept(
    _ activity: Int, _ plan: Baseline.Dates, _ date: Instant, _ schedule: Schedule
  ) -> ProgressRecord? {
    let scheduled = schedule.activities[activity]
    let start = scheduled.actualStart.map { min($0, plan.start) } ?? plan.start
    if plan.finish <= date {
      let finish = scheduled.actualFinish.map { min($0, plan.finish) } ?? plan.finish
      if scheduled.actualFinish == finish, scheduled.actualStart == start { return nil }
      return ProgressRecord(
        activity: activity, date: date, actualStart: min(start, finish), actualFinish: finish)
    }
    guard plan.start < date else { return nil }
    if scheduled.phase == .complete {
      if scheduled.actualStart == start { return nil }
      return ProgressRecord(
        activity: activity, date: date, actualStart: start, actualFinish: scheduled.actualFinish)
    }
    let planned = max(0, schedule.network.work(of: activity, from: date, to: plan.finish))
    let isUnderWay = scheduled.phase == .inProgress
    let remaining = isUnderWay ? min(planned, scheduled.remaining) : planned
    if isUnderWay, remaining == scheduled.remaining, scheduled.actualStart == start { return nil }
    return ProgressRecord(
      activity: activity, date: date, actualStart: start, remaining: remaining)
  }
}
