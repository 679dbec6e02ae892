public import CivilTime
public import Control
import Plan
public import PlanStore
public import Scheduler

/// Schedules of a plan, in which one project that cannot be scheduled does not take the others along.
extension Workspace {
  /// Computes the schedule at a data date; nil for the date of the last record.
  ///
  /// A project that cannot be scheduled, and those that wait for it, are left out with their
  /// activities and told; from then on ``stored`` lacks these activities. So look activities up
  /// after the first schedule. Later schedules of a run either succeed for the same projects or
  /// throw.
  public func schedule(at dataDate: Instant? = nil) throws -> Schedule {
    if dataDate == nil, let latest { return latest }
    let schedule = try newSchedule(at: dataDate)
    if dataDate == nil { latest = schedule }
    return schedule
  }

  /// Compares a schedule with the baselines in force at its data dates, each project with its own.
  ///
  /// - Parameter name: The number or name of the baselines to compare with; nil for those in force.
  public func comparison(
    at dataDate: Instant? = nil, against name: String? = nil
  ) throws -> Comparison {
    let schedule = try schedule(at: dataDate)
    return Comparison(
      schedule, with: try planLine(for: schedule, against: name), preset: try preset(),
      problems: stored.problems)
  }

  /// Computes the schedules at every day that was reported up to a data date, and at that date.
  ///
  /// They are in order; of several data dates of a day the last counts. A day at which the plan could
  /// not be scheduled is passed over.
  public func history(until dataDate: Instant?) throws -> [Schedule] {
    guard let dataDate else { return [] }
    let network = try compiled(stored)
    let dates = Set(stored.progress.map(\.date).filter { $0 <= dataDate } + [dataDate]).sorted()
    let last = dates.indices.filter { $0 + 1 == dates.count || dates[$0 + 1].day > dates[$0].day }
    return last.compactMap {
      try? network.schedule(progress: stored.progress, dataDate: dates[$0], watching: watch)
    }
  }

  /// What names the plan and the activities that are left of it, for ever.
  public func identity() throws -> PlanIdentity {
    guard let whole else { return try file.identity(of: stored) }
    var identity = try file.identity(of: whole.plan)
    identity.activities = whole.positions.map { identity.activities[$0] }
    return identity
  }

  private func newSchedule(at dataDate: Instant?) throws(InvalidInput) -> Schedule {
    if isSettled {
      return try compiled(stored)
        .schedule(progress: stored.progress, dataDate: dataDate, watching: watch)
    }
    isSettled = true
    while true {
      do throws(InvalidInput) {
        let schedule = try compiled(stored)
          .schedule(progress: stored.progress, dataDate: dataDate, watching: watch)
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

  /// The network of a plan with the shipped calendars.
  func compiled(_ plan: StoredPlan) throws(InvalidInput) -> Network {
    let network = try Network(plan.portfolio.withShippedCalendars(plan.holidays))
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

extension Network {
  /// Schedules, and says so when it is done.
  func schedule(
    progress: [ProgressRecord], dataDate: Instant?, watching watch: (Workspace.Step) -> Void
  ) throws(InvalidInput) -> Schedule {
    let schedule = try schedule(progress: progress, dataDate: dataDate)
    watch(.scheduled)
    return schedule
  }
}
