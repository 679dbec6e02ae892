public import CivilTime
public import Control
import Plan
public import PlanStore
public import Scheduler

/// Schedules of a plan, in which one project that cannot be scheduled does not take the others along.
extension Workspace {
  /// Computes the schedule at a data date, to which all projects are moved; nil for that of the last
  /// report of each.
  ///
  /// A project that cannot be scheduled, and those that wait for it, are left out with their
  /// activities and told; from then on ``stored`` lacks these activities. So look activities up
  /// after the first schedule. Later schedules of a run either succeed for the same projects or
  /// throw.
  public func schedule(at dataDate: Instant? = nil) throws -> Schedule {
    if dataDate == nil, let latest { return latest }
    let schedule = try newSchedule { network, stored throws(InvalidInput) in
      let projects = stored.portfolio.projects.indices
      let dates = dataDate.map { date in projects.map { ($0, date) } } ?? []
      return try network.schedule(
        progress: stored.progress, dataDate: dataDate,
        dataDates: Dictionary(uniqueKeysWithValues: dates))
    }
    if dataDate == nil { latest = schedule }
    return schedule
  }

  /// Computes the schedule as it was known at an instant: each project at the date of its last report
  /// until then.
  public func schedule(knownAt date: Instant) throws -> Schedule {
    try newSchedule { network, stored throws(InvalidInput) in
      try network.schedule(progress: stored.progress, knownAt: date)
    }
  }

  /// Compares a schedule with the baselines in force at its data dates, each project with its own.
  ///
  /// - Parameter name: The number or name of the baselines to compare with; nil for those in force.
  public func comparison(
    at dataDate: Instant? = nil, against name: String? = nil
  ) throws -> Comparison {
    let schedule = try schedule(at: dataDate)
    let isAsItStands = dataDate == nil && name == nil
    if isAsItStands, let compared { return compared }
    let comparison = Comparison(
      schedule, with: try planLine(for: schedule, against: name), preset: try preset(),
      problems: stored.problems)
    if isAsItStands { compared = comparison }
    return comparison
  }

  /// Compares the plan as it was known when a week closed, or at a data date to which all projects are
  /// moved, with the baselines in force by then.
  ///
  /// - Parameters:
  ///   - day: Any day of the week. What is dated the Monday morning after it belongs to it.
  ///   - name: The number or name of the baselines to compare with; nil for those in force.
  public func comparison(
    week day: Day, at dataDate: Instant? = nil, against name: String? = nil
  ) throws -> Comparison {
    let shifts = stored.portfolio.projectDay
    let close = Instant(day.monday + 7, minuteOfDay: shifts[0].from)
    let schedule = try dataDate.map(schedule(at:)) ?? schedule(knownAt: close)
    return Comparison(
      schedule, with: try planLine(for: schedule, against: name), preset: try preset(),
      problems: stored.problems,
      week: ReportingWeek(of: day, at: schedule.dataDate, shifts: shifts))
  }

  /// What names the plan and the activities that are left of it, for ever.
  public func identity() throws -> PlanIdentity {
    guard let whole else { return try file.identity(of: stored) }
    var identity = try file.identity(of: whole.plan)
    identity.activities = whole.positions.map { identity.activities[$0] }
    return identity
  }

  /// Schedules what is stored in some way; what cannot be is left out.
  private func newSchedule(
    _ make: (Network, StoredPlan) throws(InvalidInput) -> Schedule
  ) throws(InvalidInput) -> Schedule {
    if isSettled {
      let schedule = try make(try compiled(stored), stored)
      watch(.scheduled)
      return schedule
    }
    isSettled = true
    while true {
      do throws(InvalidInput) {
        let schedule = try make(try compiled(stored), stored)
        watch(.scheduled)
        return schedule.leavingOut(failures)
      } catch {
        let failed = stored.portfolio.projects(failingBy: error.findings)
          .filter { failures[$0.key] == nil }
        // What is left out already and still fails cannot be helped by leaving it out.
        guard !failed.isEmpty else { throw error }
        leaveOut(failed)
      }
    }
  }

  /// The schedules at some days, as far as the plan could be scheduled there.
  func schedules(knownAt dates: [Instant]) -> [Schedule] {
    guard let last = dates.last, (try? schedule(knownAt: last)) != nil,
      let network = try? compiled(stored)
    else { return [] }
    return dates.compactMap {
      try? network.schedule(progress: stored.progress, knownAt: $0, watching: watch)
    }
  }

  /// The network of a plan with the shipped calendars.
  func compiled(_ plan: StoredPlan) throws(InvalidInput) -> Network {
    let network = try plan.network()
    watch(.compiled)
    return network
  }

  /// Takes the activities of projects out of what is scheduled, and says so.
  private func leaveOut(_ failed: [Int: [Finding]]) {
    failures.merge(failed) { $0 + $1 }
    let before = whole ?? (stored, Array(stored.portfolio.activities.indices))
    let kept = stored.portfolio.activities.indices.filter {
      failed[stored.portfolio.activities[$0].project] == nil
    }
    whole = (before.plan, kept.map { before.positions[$0] })
    stored.removeActivities { failed[$0.project] != nil }
    // What a project says of its work says nothing without it.
    for project in failed.keys { stored.portfolio.projects[project].calendar = nil }
    tell(failed.sorted { $0.key < $1.key }.flatMap(\.value))
  }
}

extension StoredPlan {
  /// The network of the plan with the shipped calendars.
  func network() throws(InvalidInput) -> Network {
    try Network(
      portfolio.withShippedCalendars(holidays),
      reportedElsewhere: scope == nil ? nil : latestReport)
  }
}

extension Network {
  /// Schedules each project at its last report, and says so when it is done.
  func schedule(
    progress: [ProgressRecord], knownAt known: Instant? = nil,
    watching watch: (Workspace.Step) -> Void
  ) throws(InvalidInput) -> Schedule {
    let schedule = try schedule(progress: progress, knownAt: known)
    watch(.scheduled)
    return schedule
  }
}
