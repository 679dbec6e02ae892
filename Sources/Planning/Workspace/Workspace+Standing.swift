public import Control
public import PlanStore
import Scheduler

/// A whole plan as it stands after some change, scheduled and compared: what one who has it hands to another, who then
/// neither reads nor schedules it.
public struct StandingPlan: Sendable {
  /// What is stored.
  public let stored: StoredPlan
  /// The same compared with the baselines in force.
  public let comparison: Comparison

  /// The number of the last change.
  public var revision: Int { stored.revision }
}

extension Workspace {
  /// The plan as it stands.
  ///
  /// - Returns: nil where that is not all of it: a part was loaded, a project cannot be scheduled, or a change was only
  ///   tried.
  public func standing() throws -> StandingPlan? {
    guard stored.scope == nil, tried == nil else { return nil }
    let comparison = try comparison()
    guard whole == nil, failures.isEmpty else { return nil }
    return StandingPlan(stored: stored, comparison: comparison)
  }
}
