public import CivilTime
public import Plan
import Scheduler

extension Comparison {
  /// A moment in the life of a plan, as people ask for it.
  public enum Moment: Hashable, Sendable {
    /// After a line of the log.
    case entry(Int)
    /// When a day ended.
    case day(Day)
  }

  /// Whether any project has a baseline to be held against.
  public var hasPlan: Bool { !planLine.isEmpty }

  /// The baseline that a project is held against; nil where none was taken of it.
  public func baseline(of project: Int) -> Baseline? { planLine.inForce[project] }

  /// How bad it is as a whole, for an exit status: 2 when a required date can no longer be kept or a
  /// project cannot be scheduled at all, else 1 when a milestone is yellow or worse or a window is all
  /// but missed, else 0.
  public var severity: Int {
    let portfolio = schedule.network.portfolio
    if schedule.projects.contains(where: { !$0.failures.isEmpty })
      || requiredDates.contains(where: \.isLost)
      || portfolio.activities.indices.contains(where: { schedule.activities[$0].hasNoWindowLeft })
    {
      return 2
    }
    if windowMargins.values.contains(where: isNear) { return 1 }
    let isFlagged = portfolio.activities.indices.contains {
      portfolio.activities[$0].isNode && (self[$0].colour ?? .green) > .green
    }
    return isFlagged ? 1 : 0
  }
}

extension Activity {
  /// Whether people watch it as a node (节点): a milestone, or work that stands for a role.
  public var isNode: Bool { (kind == .milestone || role != nil) && !isInactive }
  /// Whether it is drawn as a point in time: a milestone, or work that takes none.
  public var isPoint: Bool { kind.isPlaced && duration == 0 }
}
