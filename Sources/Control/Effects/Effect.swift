public import CivilTime
import Plan
import Scheduler

/// What one delay does: the plan with that delay alone, against the plan without it.
public struct Effect: Hashable, Sendable {
  /// The activity that is late.
  public var activity: Int
  /// How far it is behind its plan; no days where only its start was late.
  public var behind: Slip
  /// Whether it is finished, late.
  public var isFinished: Bool
  /// Whether all that it does was done by its late start, so that nothing is gained by what remains of it.
  public var isPast = false
  /// Whether any other activity moves.
  public var movesOthers: Bool
  /// The nodes that move, itself among them where it is one, in order of the plan.
  public var nodes: [Move]
  /// The activities with a required date that move, in order of the plan.
  public var requiredDates: [Move]
  /// The activity that was asked about, where one was and it moves.
  public var asked: Move?
  /// The projects whose finish moves (总工期), its own first.
  public var projects: [ProjectMove]
  /// The work that falls into a later window, in order of the plan.
  public var missed: [Missed]

  /// A finish that moves.
  public struct Move: Hashable, Sendable {
    /// The activity.
    public var activity: Int
    /// Without the delay, or as planned where that is later: what was gained elsewhere is used up first.
    public var from: Instant
    /// With the delay.
    public var to: Instant
    /// By how much, in the activity's calendar.
    public var by: Slip
  }

  /// The finish of a project that moves.
  public struct ProjectMove: Hashable, Sendable {
    /// The project.
    public var project: Int
    /// The activity that ends it, and how far its end lies behind the finish without the delay.
    public var finish: Move
  }

  /// Work that falls into a later window.
  public struct Missed: Hashable, Sendable {
    /// The activity.
    public var activity: Int
    /// The position in the portfolio of the window that it misses.
    public var window: Int
    /// When it would have begun.
    public var from: Instant
    /// When it begins instead.
    public var to: Instant
  }

  /// How far it reaches (列表比较法).
  public var reach: Reach {
    if !projects.isEmpty || !requiredDates.isEmpty { return .finish }
    return movesOthers ? .successors : .nothing
  }

  /// How far a delay reaches.
  public enum Reach: Hashable, Sendable {
    /// Nothing else moves (拖后 ≤ 自由时差).
    case nothing
    /// Others move, no finish and no required date does (自由时差 < 拖后 ≤ 总时差).
    case successors
    /// The finish of a project or a required date moves (拖后 > 总时差).
    case finish
  }

  /// By how much the finish of a project moves; nil where it does not.
  public func finish(ofProject project: Int) -> Move? {
    projects.first { $0.project == project }?.finish
  }

  /// The most that a required date is moved by.
  public var worstRequiredDate: Move? {
    requiredDates.max { ($0.by.days, -$0.activity) < ($1.by.days, -$1.activity) }
  }

  /// Whether two effects move the same, what people watch alone.
  func movesTheSame(as other: Effect) -> Bool {
    nodes == other.nodes && requiredDates == other.requiredDates && projects == other.projects
  }

  /// Whether it moves what people watch: a node, a required date or the finish of a project.
  public var matters: Bool { !nodes.isEmpty || !requiredDates.isEmpty || !projects.isEmpty }
}
