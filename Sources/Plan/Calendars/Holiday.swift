public import CivilTime

/// One line of the State Council's yearly arrangement: a day off, or a weekend day worked (调休上班).
///
/// Source: 国务院办公厅关于部分节假日安排的通知, one notice a year.
public struct Holiday: Hashable, Sendable {
  /// Whether the day is off or worked.
  public enum Kind: String, Sendable, CaseIterable {
    /// 放假.
    case off
    /// 调休上班.
    case work
  }

  /// The day.
  public var day: Day
  /// Off or worked.
  public var kind: Kind
  /// The festival it belongs to: 春节.
  public var name: String
  /// The year of the notice that says so (the days of a notice may reach into the year before).
  public var noticeYear: Int

  /// Creates a line.
  public init(day: Day, kind: Kind, name: String, noticeYear: Int) {
    self.day = day
    self.kind = kind
    self.name = name
    self.noticeYear = noticeYear
  }
}
