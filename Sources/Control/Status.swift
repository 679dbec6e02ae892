/// Whether an activity is due, under way or done; apart from its colour.
public enum Status: String, Sendable, CaseIterable {
  /// 未到期: not begun, and not due yet.
  case notDue
  /// 进行中.
  case underWay
  /// 提前完成.
  case doneEarly
  /// 按期完成.
  case doneOnTime
  /// 滞后完成.
  case doneLate
  /// 逾期: should be finished by the data date and is not.
  case overdue
  /// 未知: fell due after the last report of its project, which did not report in the week.
  case unknown

  /// Whether it is finished.
  public var isDone: Bool { self == .doneEarly || self == .doneOnTime || self == .doneLate }

  /// The flag that a node earns; nil for none.
  ///
  /// 红旗 is praise for what was done by its planned day, 黑旗 stands at what is overdue; neither is a
  /// light, and what was done late has none.
  public var flag: Flag? {
    switch self {
    case .doneEarly, .doneOnTime: .red
    case .overdue: .black
    default: nil
    }
  }

  /// A flag (红旗, 黑旗).
  public enum Flag: Hashable, Sendable {
    /// 红旗.
    case red
    /// 黑旗.
    case black
  }
}

/// How far one finish lies from another: + later, − earlier.
///
/// Most often it is that of a finish from the plan, in the activity's calendar.
public struct Slip: Hashable, Sendable {
  /// Working minutes of the calendar that counts them.
  public var minutes: Int
  /// Whole days.
  public var days: Int
  /// What those days are.
  public var kind: DayCount.Kind

  /// The days with what they are.
  public var count: DayCount { DayCount(days, kind) }

  /// The same the other way.
  var reversed: Slip { Slip(minutes: -minutes, days: -days, kind: kind) }

  /// Creates a slip.
  public init(minutes: Int, days: Int, kind: DayCount.Kind) {
    self.minutes = minutes
    self.days = days
    self.kind = kind
  }
}
