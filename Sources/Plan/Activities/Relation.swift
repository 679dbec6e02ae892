/// A logical relation (逻辑关系) between two activities.
public struct Relation: Hashable, Sendable {
  /// Which end of the predecessor binds which end of the successor.
  public enum Kind: String, Sendable, CaseIterable {
    /// Finish to start.
    case finishToStart = "FS"
    /// Start to start.
    case startToStart = "SS"
    /// Finish to finish.
    case finishToFinish = "FF"
    /// Start to finish.
    case startToFinish = "SF"

    /// Whether the predecessor's finish binds.
    public var isFromFinish: Bool { self == .finishToStart || self == .finishToFinish }
    /// Whether the successor's start is bound.
    public var isToStart: Bool { self == .finishToStart || self == .startToStart }
  }

  /// The position of the predecessor (紧前工作) in ``Portfolio/activities``.
  public var predecessor: Int
  /// The position of the successor (紧后工作) in ``Portfolio/activities``.
  public var successor: Int
  /// Which ends it joins.
  public var kind: Kind
  /// The time between the two ends (时距); negative for a lead.
  public var lag: Lag

  /// Creates a relation.
  public init(predecessor: Int, successor: Int, kind: Kind = .finishToStart, lag: Lag = .zero) {
    self.predecessor = predecessor
    self.successor = successor
    self.kind = kind
    self.lag = lag
  }
}
