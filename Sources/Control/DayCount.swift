public import Plan
public import Scheduler

/// A number of days with the kind of day it counts: 工作日 or 天.
///
/// Two counts that stand beside each other may be of different kinds, so that none is told without.
public struct DayCount: Hashable, Sendable {
  /// A kind of day.
  public enum Kind: String, Sendable, CaseIterable {
    /// 工作日: the days that a calendar with days of rest works.
    case working
    /// 日历天: every day of the week.
    case calendar
  }

  /// How many, with their sign.
  public var count: Int
  /// What is counted.
  public var kind: Kind

  /// The same days without their sign.
  public var magnitude: DayCount { DayCount(max(count, -count), kind) }

  /// Creates a count.
  public init(_ count: Int, _ kind: Kind) {
    self.count = count
    self.kind = kind
  }

  /// The days in words: `11个工作日`, `15天`.
  public var words: Wording {
    switch kind {
    case .working: Wording(zh: "\(count)个工作日", en: "\(count) wd")
    case .calendar: Wording(zh: "\(count)天", en: "\(count) d")
    }
  }
}

extension Network {
  /// Returns what the days of an activity are: calendar days where its calendar works every day of the
  /// week, holidays and bans aside, else working days.
  public func dayKind(of activity: Int) -> DayCount.Kind {
    if portfolio.activities[activity].isElapsed { return .calendar }
    let name = portfolio.activities[activity].calendar
    if name == WorkCalendar.workdayName { return .working }
    if name == WorkCalendar.calendarDayName { return .calendar }
    let calendar = portfolio.calendars.first { $0.name == name }
    return calendar?.week.allSatisfy { !$0.isEmpty } ?? true ? .calendar : .working
  }
}
