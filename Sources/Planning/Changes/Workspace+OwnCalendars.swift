import Plan
import PlanExchange
import PlanStore

/// Calendars of one's own: made, changed, renamed and removed.
extension Workspace {
  /// Makes a calendar.
  ///
  /// - Parameter base: The calendar that it begins as; nil for every day of the project's shifts.
  public func addCalendar(_ name: String, like base: String?, _ edit: CalendarEdit) throws {
    try refuseCalendarName(name)
    try change { stored in
      var calendar: WorkCalendar
      switch base {
      case nil:
        calendar = WorkCalendar(
          name: name, week: Array(repeating: stored.portfolio.projectDay, count: 7))
      case WorkCalendar.workdayName?:
        let day = stored.portfolio.projectDay
        calendar = WorkCalendar(
          name: name, week: Array(repeating: day, count: 5) + [[], []], observesHolidays: true)
      case WorkCalendar.calendarDayName?:
        calendar = WorkCalendar(
          name: name, week: Array(repeating: stored.portfolio.projectDay, count: 7))
      case let base?:
        calendar = stored.portfolio.calendars[try stored.calendar(base)]
        calendar.name = name
      }
      try edit.change(&calendar, in: stored.portfolio)
      stored.portfolio.calendars.append(calendar)
    }
  }

  /// Changes a calendar in nothing but what is said; returns whether anything changed.
  @discardableResult
  public func changeCalendar(_ name: String, _ edit: CalendarEdit) throws -> Bool {
    let index = try stored.calendar(name)
    return try change { stored in
      var calendar = stored.portfolio.calendars[index]
      try edit.change(&calendar, in: stored.portfolio)
      stored.portfolio.calendars[index] = calendar
    }
  }

  /// Gives a calendar another name; whatever counts by it follows.
  ///
  /// - Returns: How many activities count by it, and whether anything changed.
  @discardableResult
  public func renameCalendar(
    _ name: String, to new: String
  ) throws -> (activities: Int, isChanged: Bool) {
    let index = try stored.calendar(name)
    if new != name { try refuseCalendarName(new) }
    var count = 0
    let isChanged = try change { stored in
      stored.portfolio.calendars[index].name = new
      for position in stored.portfolio.activities.indices
      where stored.portfolio.activities[position].calendar == name {
        stored.portfolio.activities[position].calendar = new
        count += 1
      }
      for position in stored.portfolio.projects.indices
      where stored.portfolio.projects[position].calendar == name {
        stored.portfolio.projects[position].calendar = new
      }
      stored.renameInTemplates(.calendar, name, to: new)
    }
    return (count, isChanged)
  }

  /// Removes a calendar.
  ///
  /// - Throws: A ``Refusal`` that says where it is used, where it is.
  public func removeCalendar(_ name: String) throws {
    let index = try stored.calendar(name)
    let usage = stored.usage(ofCalendar: name)
    guard usage.isEmpty else {
      let words = usage.wording
      throw Refusal(
        zh: "日历“\(name)”还在使用：\(words.zh)",
        en: "the calendar \"\(name)\" is in use: \(words.en)",
        hint: Hint(
          zh: "先用 \(.changeActivity) 让它们改用别的日历",
          en:
            "let them count by another first with `\(.changeActivity)`"
        ))
    }
    try change { $0.portfolio.calendars.remove(at: index) }
  }

  /// The position of a calendar in ``portfolio``, which has the shipped ones, too.
  public func calendar(named name: String) throws -> Int {
    let portfolio = portfolio
    if let found = portfolio.calendars.firstIndex(where: { $0.name == name }) { return found }
    _ = try stored.calendar(name)
    preconditionFailure("the portfolio has the plan's calendars")
  }

  private func refuseCalendarName(_ name: String) throws(Refusal) {
    let isShipped = [WorkCalendar.workdayName, WorkCalendar.calendarDayName].contains(name)
    let isTaken = isShipped || stored.portfolio.calendars.contains { $0.name == name }
    if TextCheck.isBlank(name) {
      throw Refusal(zh: "日历没有名称", en: "the calendar has no name")
    }
    guard isTaken else { return }
    throw Refusal(
      zh: "日历“\(name)”已经有了", en: "there is a calendar \"\(name)\" already",
      hint: isShipped
        ? Hint(
          zh: "它随程序提供；换一个名称，新日历可以从它开始",
          en: "it comes with the program; use another name, and begin as this one")
        : Hint(
          zh: "换一个名称，或用 \(.changeCalendar) 修改", en: "use another name, or `\(.changeCalendar)`"))
  }
}

extension StoredPlan {
  /// The position of a calendar of the plan's own.
  ///
  /// - Throws: A ``Refusal`` where there is none, and of one that comes with the program.
  func calendar(_ name: String) throws(Refusal) -> Int {
    if let index = portfolio.calendars.firstIndex(where: { $0.name == name }) { return index }
    if [WorkCalendar.workdayName, WorkCalendar.calendarDayName].contains(name) {
      throw Refusal(
        zh: "日历“\(name)”随程序提供，不能改动",
        en: "the calendar \"\(name)\" comes with the program and stays as it is",
        hint: Hint(
          zh: "用 \(.addCalendar) 从它另建一个；放假安排用 \(.addHoliday) 修改",
          en:
            "make one that begins as it with `\(.addCalendar)`; change days off with `\(.addHoliday)`"
        ))
    }
    let known =
      [WorkCalendar.workdayName, WorkCalendar.calendarDayName] + portfolio.calendars.map(\.name)
    throw Refusal(
      zh: "没有日历“\(name)”", en: "there is no calendar \"\(name)\"",
      hint: Hint(
        zh: "已有：\(known.joined(separator: "、"))", en: "there are \(known.joined(separator: ", "))"))
  }
}
