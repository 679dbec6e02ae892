public import CivilTime
import Plan

/// The day by which a project means to be ready: a required date less the project's reserve.
public struct InternalTarget: Hashable, Sendable {
  /// The position of the project.
  public let project: Int
  /// The position of the date among the required dates of the project.
  public let index: Int
  /// The position of the activity that carries it.
  public let activity: Int
  /// When it is to be finished.
  public let finish: Instant
}

extension Network {
  /// The internal targets of all required dates, those of a date once where a summary carries it: the
  /// earliest.
  public var internalTargets: [InternalTarget] {
    var known: [[Int]: Int] = [:]
    var found: [InternalTarget] = []
    for (requirement, target) in zip(requirements, targets) {
      let key = [requirement.project, requirement.index]
      let finish = Instant(minute: Int32(clamping: target.finish))
      if let place = known[key] {
        if found[place].finish <= finish { continue }
      } else {
        known[key] = found.count
      }
      let made = InternalTarget(
        project: requirement.project, index: requirement.index, activity: requirement.carrier,
        finish: finish)
      if let place = known[key], place < found.count {
        found[place] = made
      } else {
        found.append(made)
      }
    }
    return found
  }
}
