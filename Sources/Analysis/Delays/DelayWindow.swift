public import CivilTime

/// What moved one required date between two moments.
public struct DelayWindow: Hashable, Sendable {
  /// Reports until then were known when it opened.
  public var opening: Instant
  /// Reports until then are known when it closes.
  public var closing: Instant
  /// When the required work was to be finished as it opened.
  public var before: Instant
  /// When by the same plan, with what happened in between.
  public var afterProgress: Instant
  /// When as it closes.
  public var after: Instant
  /// What happened, in the order of the work.
  public var progress: [DelayShare]
  /// What was changed in the plan, in the order of the log.
  public var revisions: [DelayShare]
  /// Whether the old plan could take what was reported, so that both are told apart.
  public var isSplit: Bool

  /// The days that what happened moved it by.
  public var progressDays: Int { progress.reduce(0) { $0 + $1.days } }
  /// The days that changes of the plan moved it by.
  public var revisionDays: Int { revisions.reduce(0) { $0 + $1.days } }
  /// The days that it moved by in all: + later.
  public var days: Int { progressDays + revisionDays }
}

/// What moved one required date, window by window.
public struct DelayAccount: Hashable, Sendable {
  /// The required work, as it is called at the end.
  public var carrier: DelayWork
  /// The windows, one after the other.
  public var windows: [DelayWindow]

  /// All shares, in the order of the windows.
  public var shares: [DelayShare] { windows.flatMap { $0.progress + $0.revisions } }
  /// The days that it moved by in all: + later.
  public var days: Int { windows.reduce(0) { $0 + $1.days } }
}
