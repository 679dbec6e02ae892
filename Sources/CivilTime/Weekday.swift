/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday is 7.
///
/// There is no `Comparable` on purpose: whether Sunday comes before Monday depends on who asks.
public enum Weekday: Int, CaseIterable, Sendable {
  /// 星期一.
  case monday = 1
  /// 星期二.
  case tuesday
  /// 星期三.
  case wednesday
  /// 星期四.
  case thursday
  /// 星期五.
  case friday
  /// 星期六.
  case saturday
  /// 星期日.
  case sunday

  /// Whether this is Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
