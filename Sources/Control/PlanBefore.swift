import Plan
public import Scheduler

/// A plan before any progress, as the charts of many projects share it.
///
/// Scheduling is done once for all of them, and what follows an activity is found without looking
/// through all relations.
public struct PlanBefore: Sendable {
  /// The schedule without progress from the projects' own starts; nil where there is none.
  public let schedule: Schedule?
  /// The finish-to-start relations that leave each activity, by position of the relation.
  private let leaving: [Int: [Int]]

  /// Schedules what a comparison compares as it was before any progress.
  public init(_ comparison: Comparison) {
    let network = comparison.schedule.network
    let starts = comparison.schedule.projects.indices.compactMap { project in
      comparison.schedule.projects[project].start.map { (project, $0) }
    }
    schedule = try? network.schedule(starts: Dictionary(uniqueKeysWithValues: starts))
    var leaving: [Int: [Int]] = [:]
    for (index, relation) in network.portfolio.relations.enumerated()
    where relation.kind == .finishToStart {
      leaving[relation.predecessor, default: []].append(index)
    }
    self.leaving = leaving
  }

  /// The finish-to-start relations that leave an activity, by position.
  func relations(leaving activity: Int) -> [Int] { leaving[activity] ?? [] }
}
