/// A project as an activity-on-arrow network (双代号网络图), numbered and with places in time.
///
/// Every piece of work is one arrow between a pair of nodes that no other arrow joins; dummies
/// (虚箭线) stand only where the logic needs them; there is one start and one finish node; every
/// arrow leads from a smaller number to a larger one, and never to the left.
///
/// What JGJ/T 121 does not have is drawn like this:
/// - a milestone is a node that bears its name;
/// - overlapping work (搭接) is cut into segments where the other work may begin or must end:
///   SS+5 cuts the predecessor after 5 days, FF+5 the successor 5 days before its end, FS−5 the
///   predecessor 5 days before its end;
/// - a lag that lies in no work (FS+15) is an arrow of its own that consumes time only;
/// - work that starts later than its node, because a window or a calendar holds it, waits.
///
/// All places are those of a ``DayScale``.
public struct ArrowNetwork: Sendable {
  /// An event (节点).
  public struct Node: Hashable, Sendable {
    /// The number in the circle, from 1, ascending from left to right.
    public var number: Int
    /// The place in time: the end of the longest arrow that leads to it, or the date of its
    /// milestone.
    public var place: Int
    /// The milestone it is, by position in the portfolio; nil for an ordinary event.
    public var milestone: Int?
    /// Whether it lies on the critical line.
    public var isCritical: Bool
  }

  /// What an arrow stands for.
  public enum Kind: Hashable, Sendable {
    /// Work, or a segment of it; `segment` counts from 1 and is 0 for work in one piece.
    case work(activity: Int, segment: Int)
    /// A lag, by the position of its relation in the portfolio.
    case lag(relation: Int)
    /// Logic only.
    case dummy
  }

  /// An arrow (箭线).
  public struct Arrow: Hashable, Sendable {
    /// What it stands for.
    public var kind: Kind
    /// The position in ``nodes`` of the node it leaves.
    public var tail: Int
    /// The position in ``nodes`` of the node it leads to.
    public var head: Int
    /// Where the solid line begins; between the tail and it the work waits.
    public var start: Int
    /// Where the solid line ends.
    public var finish: Int
    /// Where the wavy line (自由时差) that follows the solid one ends: at the head; on the critical
    /// line there is none.
    public var waveEnd: Int
    /// Whether it lies on the critical line.
    public var isCritical: Bool

    /// Whether it stands for logic only.
    public var isDummy: Bool { kind == .dummy }
  }

  /// The nodes by number.
  public internal(set) var nodes: [Node]
  /// The arrows: work by code, then lags, then dummies by their nodes.
  public internal(set) var arrows: [Arrow]
  /// Relations that facts contradict or that begin before their predecessor, by position in the
  /// portfolio; they cannot be drawn to scale and belong in a note.
  public internal(set) var omitted: [Int]
  /// The activities of the project in the order of their codes, by position in the portfolio.
  public internal(set) var activities: [Int]
}
