import CivilTime

/// Whether the critical path is one: a much longer critical activity must move the finish.
struct CriticalPathTest {
  /// The activity that was made longer.
  let activity: Int
  /// By how many days of its calendar the finish of its project moved.
  let movedDays: Int
  /// That as a share of the days added, to a hundredth, so that days off do not count as a break.
  let ratio: Double

  /// Runs the test; nil where nothing critical is still to be done.
  init?(_ universe: HealthUniverse) {
    let schedule = universe.schedule
    var portfolio = schedule.network.portfolio
    for index in portfolio.activities.indices { portfolio.activities[index].window = nil }
    // A longer plan may not move the start of a project that takes its own latest start.
    let starts = Dictionary(
      uniqueKeysWithValues: schedule.projects.indices.map { ($0, schedule.projects[$0].floor) })
    func scheduled(_ portfolio: Portfolio, _ progress: [ProgressRecord]) -> Schedule? {
      try? Network(portfolio)
        .schedule(progress: progress, dataDate: schedule.dataDate, starts: starts)
    }
    guard let base = scheduled(portfolio, schedule.progress),
      let before = base.projects[universe.project].finish,
      let critical = Self.firstCritical(universe.open, of: base)
    else { return nil }
    let dayMinutes = base.network.dayMinutes(of: critical)
    let added = HealthMetric.Point.addedDays * dayMinutes
    var progress = schedule.progress
    if base.activities[critical].phase == .inProgress {
      progress.append(
        ProgressRecord(
          activity: critical, date: schedule.dataDate ?? before,
          remaining: base.activities[critical].remaining + added))
    } else {
      portfolio.activities[critical].duration += added
    }
    guard let after = scheduled(portfolio, progress)?.projects[universe.project].finish else {
      return nil
    }
    let moved = base.network.work(of: critical, from: before, to: after)
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
