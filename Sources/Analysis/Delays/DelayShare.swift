public import Plan

/// An activity as it was called when it lost or gained days.
public struct DelayWork: Hashable, Sendable {
  /// What names it for ever.
  public var identity: Int
  /// Its full code.
  public var code: String
  /// What was planned of it.
  public var activity: Activity
}

/// Days that a required date moved by, and what moved it.
public struct DelayShare: Hashable, Sendable {
  /// Why days were lost or gained.
  public enum Cause: Hashable, Sendable {
    /// Due, and not begun.
    case notBegun
    /// Begun later than what it waits for allowed.
    case begunLate
    /// It takes longer than was forecast.
    case slow
    /// It rested.
    case suspended
    /// Nobody said how far it has come.
    case unreported
    /// Done sooner than was forecast.
    case ahead
    /// It misses a window, by what people call that.
    case window(String)
    /// Days that are not worked, by their cause; empty for those in the calendars of later work.
    case daysOff(String)
    /// The plan was changed.
    case planEdit
    /// Calendars, holidays or windows were changed.
    case calendarEdit
    /// A change was taken back.
    case undo
  }

  /// The days of the year: + lost, − gained.
  public var days: Int
  /// Why.
  public var cause: Cause
  /// The work that held them; of days that several offices lost at the same time all of it, and none where no
  /// work did.
  public var works: [DelayWork]
  /// What was reported of the work meanwhile; empty where nothing was said.
  public var note: String
  /// The change of the plan that moved them; nil where what happened did.
  public var revision: DelayRevision?

  /// Whether several lost the same days independently: each alone would have lost them (共同延误).
  public var isConcurrent: Bool { works.count > 1 }
  /// Whether nobody answers for them: days that are not worked.
  public var isNobodys: Bool { if case .daysOff = cause { true } else { false } }
  /// The offices that owe the work, each once; empty where none does.
  public var offices: [String] {
    var offices: [String] = []
    for work in works where !offices.contains(work.activity.owner) {
      offices.append(work.activity.owner)
    }
    return offices
  }
}
