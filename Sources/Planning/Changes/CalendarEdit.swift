import CivilTime
public import Plan
import PlanStore

/// What somebody says of a calendar; what is not said stays.
public struct CalendarEdit: Hashable, Sendable {
  /// On which days of the week it works.
  public var week: WeekText?
  /// The shifts of a day worked.
  public var shifts: [Shift]?
  /// Whether the State Council's days off and days worked count.
  public var observesHolidays: Bool?
  /// Days off, each with the cause behind it.
  public var off: [DaySpan]
  /// Days worked, each with the cause behind it.
  public var worked: [DaySpan]
  /// Windows whose days are off, as they are now.
  public var pauses: [String]
  /// Days of which nothing is said any more.
  public var dropped: [DaySpan]

  /// Creates an edit that says what is given.
  public init(
    week: WeekText? = nil, shifts: [Shift]? = nil, observesHolidays: Bool? = nil,
    off: [DaySpan] = [], worked: [DaySpan] = [], pauses: [String] = [], dropped: [DaySpan] = []
  ) {
    self.week = week
    self.shifts = shifts
    self.observesHolidays = observesHolidays
    self.off = off
    self.worked = worked
    self.pauses = pauses
    self.dropped = dropped
  }
}

extension CalendarEdit {
  /// Changes a calendar in nothing but what was said.
  func change(_ calendar: inout WorkCalendar, in portfolio: Portfolio) throws(Refusal) {
    let usual = calendar.week.first { !$0.isEmpty } ?? portfolio.projectDay
    if week != nil || shifts != nil {
      let isWorked = week?.isWorked ?? calendar.week.map { !$0.isEmpty }
      for day in calendar.week.indices {
        let own = calendar.week[day].isEmpty ? usual : calendar.week[day]
        calendar.week[day] = isWorked[day] ? shifts ?? own : []
      }
    }
    if let shifts {
      for index in calendar.exceptions.indices where !calendar.exceptions[index].shifts.isEmpty {
        calendar.exceptions[index].shifts = shifts
      }
    }
    calendar.observesHolidays = observesHolidays ?? calendar.observesHolidays
    for span in dropped { drop(span.days, of: &calendar) }
    for name in pauses {
      let windows = portfolio.windows.filter { $0.name == name }
      guard !windows.isEmpty else { throw Refusal.noWindow(name, portfolio) }
      for window in windows where window.from <= window.to {
        let days = (0...(window.to - window.from)).map { window.from + $0 }
        add(days, [], window.cause, to: &calendar)
      }
    }
    for span in off { add(span.all, [], span.rest, to: &calendar) }
    for span in worked {
      add(span.all, shifts ?? usual, span.rest, to: &calendar)
    }
  }

  private func drop(_ days: ClosedRange<Day>, of calendar: inout WorkCalendar) {
    calendar.exceptions.removeAll { days.contains($0.day) }
  }

  private func add(
    _ days: [Day], _ shifts: [Shift], _ cause: String, to calendar: inout WorkCalendar
  ) {
    let known = Set(days)
    calendar.exceptions.removeAll { known.contains($0.day) }
    calendar.exceptions += days.map { CalendarException(day: $0, shifts: shifts, cause: cause) }
    calendar.exceptions.sort { $0.day < $1.day }
  }
}

extension Refusal {
  /// A window that the plan does not have.
  static func noWindow(_ name: String, _ portfolio: Portfolio) -> Refusal {
    let known = Set(portfolio.windows.map(\.name)).sorted()
    return Refusal(
      zh: "没有窗口“\(name)”", en: "there is no window \"\(name)\"",
      hint: known.isEmpty
        ? Hint(zh: "用 \(.addWindow) 添加", en: "make it with `\(.addWindow)`")
        : Hint(
          zh: "已有：\(known.joined(separator: "、"))", en: "there are \(known.joined(separator: ", "))"
        ))
  }
}
