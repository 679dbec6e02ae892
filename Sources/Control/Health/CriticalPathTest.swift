import CivilTime
import Plan
import Scheduler

/// Whether the critical path is one: a much longer critical activity must move the finish.
struct CriticalPathTest {
  /// The activity that was made longer.
  let activity: Int
  /// By how many days of its calendar the finish of its project moved.
  let movedDays: Int
  /// That as a share of the days added, to a hundredth, so that days off do not count as a break.
  let ratio: Double

  /// Runs the test; nil where nothing critical is still to be done.
  init?(_ universe: HealthUniverse, _ base: inout CriticalPathBase) {
    guard let before = base.schedule.projects[universe.project].finish,
      let critical = Self.firstCritical(universe.open, of: base.schedule)
    else { return nil }
    let dayMinutes = base.schedule.network.dayMinutes(of: critical)
    let added = HealthMetric.Point.addedDays * dayMinutes
    guard let after = base.finish(of: universe.project, adding: added, to: critical) else {
      return nil
    }
    let moved = base.schedule.network.work(of: critical, from: before, to: after)
    activity = critical
    movedDays = floorDivide(moved, dayMinutes)
    ratio = (Double(moved) / Double(added) * 100).rounded() / 100
  }

  private static func firstCritical(_ open: [Int], of schedule: Schedule) -> Int? {
    open.filter { schedule.activities[$0].isCritical }.min { a, b in
      (schedule.activities[a].earlyStart, a) < (schedule.activities[b].earlyStart, b)
    }
  }
}
