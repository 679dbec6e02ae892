import Plan
public import Scheduler

/// A plan before any progress, as the charts of many projects share it.
///
/// Scheduling is done once for all of them.
public struct PlanBefore: Sendable {
  /// The schedule without progress from the projects' own starts; nil where there is none.
  public let schedule: Schedule?

  /// Schedules what a comparison compares as it was before any progress.
  public init(_ comparison: Comparison) {
    let network = comparison.schedule.network
    let starts = comparison.schedule.projects.indices.compactMap { project in
      comparison.schedule.projects[project].start.map { (project, $0) }
    }
    schedule = try? network.schedule(starts: Dictionary(uniqueKeysWithValues: starts))
  }
}
