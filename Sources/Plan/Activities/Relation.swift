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

/// The time between the two ends of a relation (时距), and the calendar that counts it.
public struct Lag: Hashable, Sendable {
  /// Which calendar counts a lag.
  public enum Counting: String, Sendable, CaseIterable {
    /// 日历天: project days, every day of the week; written `d`.
    case calendarDays
    /// Working time of the successor; written `w`.
    case successor
    /// Working time of the predecessor.
    case predecessor
    /// Wall-clock time; written `e`.
    case elapsed
    /// Working time of the successor's project (``Project/calendar``); written `p`.
    case project
  }

  /// The minutes, in the calendar that counts them; negative for a lead.
  ///
  /// 0 where the lag is a ``percent``.
  public var minutes: Int
  /// The percentage of the predecessor's duration that the lag takes, -10 000 to 10 000; nil where
  /// it is given in minutes.
  public var percent: Int?
  /// The calendar that counts them.
  public var counting: Counting

  /// No lag.
  public static let zero = Lag(minutes: 0, counting: .calendarDays)

  /// Creates a lag.
  public init(minutes: Int, counting: Counting) {
    self.minutes = minutes
    self.counting = counting
  }

  /// Creates a lag of a percentage of the predecessor's duration.
  public init(percent: Int, counting: Counting) {
    minutes = 0
    self.percent = percent
    self.counting = counting
  }
}
