/// The unit of a time as people write it: `10天`, `15个工作日`, `2周`.
public enum DayUnit: Hashable, Sendable {
  /// Days, whichever they are.
  case days
  /// Days of the week and of the month alike.
  case calendarDays
  /// Days that are worked.
  case workdays
  /// Weeks.
  case weeks

  /// The words for them, the longer of two with the same end first.
  private static let words: [(word: String, unit: DayUnit)] = [
    ("个工作日", .workdays), ("个工作天", .workdays), ("工作日", .workdays), ("工作天", .workdays),
    ("workdays", .workdays), ("workday", .workdays), ("个日历天", .calendarDays),
    ("个日历日", .calendarDays), ("个自然日", .calendarDays), ("日历天", .calendarDays),
    ("日历日", .calendarDays), ("自然日", .calendarDays), ("自然天", .calendarDays), ("days", .days),
    ("day", .days), ("天", .days), ("日", .days), ("d", .days), ("个星期", .weeks), ("星期", .weeks),
    ("个礼拜", .weeks), ("礼拜", .weeks), ("周", .weeks), ("weeks", .weeks), ("week", .weeks),
    ("w", .workdays),
  ]

  /// The unit that a word is; nil where it is none.
  public init?(_ word: some StringProtocol) {
    guard let unit = Self.words.first(where: { $0.word == word })?.unit else { return nil }
    self = unit
  }

  /// Splits a text in small half-width letters, without blanks, into what stands before its unit and
  /// the unit; the unit is nil where it has none.
  public static func split(_ text: String) -> (amount: Substring, unit: DayUnit?) {
    guard let found = words.first(where: { text.hasSuffix($0.word) }) else {
      return (text[...], nil)
    }
    return (text.dropLast(found.word.count), found.unit)
  }
}

extension WorkCalendar {
  /// How many days of an ordinary week are worked: what "1 week" of this calendar means.
  public var weekDays: Int { week.count { !$0.isEmpty } }
}

extension Portfolio {
  /// Returns how many days of an ordinary week work is done on in a calendar of a name, one of the plan
  /// or one that comes with the program; nil means every day.
  public func weekDays(calendar name: String?) -> Int {
    guard let name else { return 7 }
    return calendars.first { $0.name == name }?.weekDays
      ?? (name == WorkCalendar.workdayName ? 5 : 7)
  }

  /// Returns how many days of an ordinary week an activity is worked on.
  public func weekDays(of activity: Activity) -> Int {
    activity.isElapsed ? 7 : weekDays(calendar: activity.calendar)
  }
}
