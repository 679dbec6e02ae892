import CivilTime
import Plan
import PlanExchange
import Scheduler

extension PlanTemplate {
  /// Takes a project as a template; tells what has no place in one.
  ///
  /// - Throws: ``InvalidInput`` with all durations and lags that are of parts of a day.
  static func of(
    _ position: Int, in portfolio: Portfolio, name: String, title: String?, prefix: String?
  ) throws(InvalidInput) -> (template: PlanTemplate, told: [Finding]) {
    let project = portfolio.projects[position]
    var told: [Finding] = []
    var copy = portfolio
    let crossing = portfolio.relations.filter { relation in
      portfolio.activities[relation.successor].project == position
        && portfolio.activities[relation.predecessor].project != position
    }
    if !crossing.isEmpty {
      told.append(
        .notKept(
          zh: "与其他项目的关系", en: "relations with other projects",
          crossing.map { portfolio.code(of: $0.successor) }))
    }
    copy.relations.removeAll {
      copy.activities[$0.successor].project != position
        || copy.activities[$0.predecessor].project != position
    }
    let dated = portfolio.activities.indices.filter {
      portfolio.activities[$0].project == position
        && portfolio.activities[$0].constraints.contains { $0.date != nil }
    }
    for index in dated { copy.activities[index].constraints.removeAll { $0.date != nil } }
    if !dated.isEmpty {
      told.append(
        .notKept(
          zh: "限定日期的约束", en: "constraints on days", dated.map(portfolio.code(of:))))
    }
    let last = project.requiredDates.map(\.finish.day).max()
    let required = project.requiredDates.compactMap { date -> Required? in
      guard let activity = date.activity, let last else { return nil }
      return Required(activity: activity, daysBefore: last - date.finish.day)
    }
    let template = PlanTemplate(
      name: name, title: title ?? project.name, prefix: prefix ?? project.code,
      direction: project.direction, reserveDays: project.reserveDays, calendar: project.calendar,
      normDays: project.normDays, required: required.sorted { $0.daysBefore < $1.daysBefore },
      plan: try PlanCSV.write(copy, project: position))
    return (template, told)
  }

  /// Puts its activities into a project of a portfolio, at its end; tells what could not be kept.
  ///
  /// Work that would be longer than every window it has to fit keeps its duration.
  func insert(
    into portfolio: inout Portfolio, project position: Int, scale: DurationScale,
    holidays: [Holiday]
  ) throws(InvalidInput) -> [Finding] {
    let table = PlanCSV.read(Array(plan.utf8), file: name)
    let first = portfolio.activities.count
    _ = try table.insert(
      into: &portfolio, project: position, calendars: table.rows.compactMap(\.calendar),
      windows: table.rows.flatMap(\.windows))
    let own = first..<portfolio.activities.count
    var told = replaceUnknown(in: own, of: &portfolio)
    let days = portfolio.withShippedCalendars(holidays)
    let unscaled = portfolio.activities
    for index in own where portfolio.activities[index].kind == .task {
      portfolio.activities[index].duration = scale.scaled(
        portfolio.activities[index].duration, day: days.dayMinutes(at: index))
    }
    let tooLong = tooLong(own, portfolio.withShippedCalendars(holidays))
    for index in tooLong { portfolio.activities[index].duration = unscaled[index].duration }
    if !tooLong.isEmpty {
      told.append(
        .notKept(
          zh: "放大的工期（放不进窗口，按模板原工期）",
          en: "scaled durations, which would fit no window (as in the template)",
          tooLong.map(portfolio.code(of:))))
    }
    return told
  }

  /// The work that is longer than every window that it has to fit.
  private func tooLong(_ own: Range<Int>, _ portfolio: Portfolio) -> [Int] {
    guard own.contains(where: { portfolio.activities[$0].window != nil }) else { return [] }
    do throws(InvalidInput) {
      _ = try Network(portfolio)
      return []
    } catch {
      let codes = Set(error.findings.filter { $0.id == "longer-than-window" }.flatMap(\.codes))
      return own.filter { codes.contains(portfolio.code(of: $0)) }
    }
  }

  /// Lets work whose calendar is not there count in working days, and drops windows that are not there.
  private func replaceUnknown(in own: Range<Int>, of portfolio: inout Portfolio) -> [Finding] {
    let shipped = [WorkCalendar.workdayName, WorkCalendar.calendarDayName]
    let calendars = Set(portfolio.calendars.map(\.name) + shipped)
    let windows = Set(portfolio.windows.map(\.name))
    let minutes = portfolio.projectDay.minutes
    var told: [Finding] = []
    for name in Set(own.map { portfolio.activities[$0].calendar }).subtracting(calendars).sorted() {
      let users = own.filter { portfolio.activities[$0].calendar == name }
      for index in users {
        let days = portfolio.activities[index].duration / max(1, portfolio.dayMinutes(at: index))
        portfolio.activities[index].calendar = WorkCalendar.workdayName
        portfolio.activities[index].duration = days * minutes
      }
      told.append(
        .notKept(
          zh: "日历“\(name)”（计划中没有，按 workday 计）",
          en: "the calendar \"\(name)\", which this plan does not have (counted as workday)",
          users.map(portfolio.code(of:))))
    }
    let unknown = Set(own.flatMap { portfolio.activities[$0].windows }).subtracting(windows)
    for name in unknown.sorted() {
      let users = own.filter { portfolio.activities[$0].windows.contains(name) }
      for index in users {
        let kept = portfolio.activities[index].windows.filter { $0 != name }
        portfolio.activities[index].respect(kept, of: portfolio.windows)
      }
      told.append(
        .notKept(
          zh: "窗口“\(name)”（计划中没有）", en: "the window \"\(name)\", which this plan does not have",
          users.map(portfolio.code(of:))))
    }
    return told
  }
}

extension Finding {
  /// What a template, or a project made from one, could not keep, and of which work.
  static func notKept(zh: String, en: String, _ codes: [String]) -> Finding {
    let told = codes.prefix(8).joined(separator: ", ") + (codes.count > 8 ? ", …" : "")
    return Finding(
      .warning, "template-not-kept", codes: codes,
      Wording(zh: "模板没有保留：\(zh)（\(told)）", en: "not kept in the template: \(en) (\(told))"))
  }
}
