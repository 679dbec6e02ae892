import CivilTime
import Control
import Documents
import Plan
import Scheduler

extension CalendarFeeds {
  /// The event of the last day on which work must begin; nil for a milestone and for what has begun.
  ///
  /// The day is the limit that keeps every required date, else the last that does not move the
  /// finish of the project. Where no window is left there is none, and the forecast start stands
  /// for it.
  func start(_ position: Int) -> CalendarFeed.Event? {
    let schedule = comparison.schedule
    let scheduled = schedule.activities[position]
    guard schedule.network.portfolio.activities[position].kind == .task,
      scheduled.phase == .notStarted
    else { return nil }
    let forecast = dates.start(scheduled.earlyStart)
    let latest = (scheduled.limitStart ?? scheduled.floatStart).map(dates.start)
    let day = scheduled.hasNoWindowLeft ? forecast : latest ?? forecast
    let project = schedule.network.portfolio.activities[position].project
    let isPast = schedule.dataDate(of: project).map { day < $0.day } ?? false
    let head =
      scheduled.hasNoWindowLeft
      ? terms("⚠ 已无窗口：", "⚠ no window left: ")
      : isPast ? terms("⚠ 应已开始：", "⚠ should have begun: ") : terms("最迟开始：", "start by: ")
    let lines = [
      terms("预计开始 \(forecast)", "forecast start \(forecast)"), consequence(position, scheduled),
      window(position, on: day), followers(of: position),
    ]
    return event(
      "start", position, title: head + title(position), on: day, lines: lines.compactMap { $0 },
      category: terms("最迟开始", "Latest start"),
      alarms: options.alarmDays.map { [CalendarFeed.Alarm(daysBefore: $0)] } ?? [])
  }

  /// What follows when the day is missed.
  private func consequence(_ position: Int, _ scheduled: ScheduledActivity) -> String {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    if scheduled.hasNoWindowLeft {
      return terms(
        "要求完成时间之前已没有可用的窗口，须调整方案",
        "no window is left before the required date: the plan has to change")
    }
    guard let margin = scheduled.margin else {
      let finish = schedule.projects[portfolio.activities[position].project].finish
      let day = finish.map { "\(dates.finish($0))" } ?? ""
      return terms(
        "晚于此日开始，项目预计完成时间 \(day) 顺延", "begun later, it moves the project's finish of \(day)")
    }
    let target = required[margin.to]?.min { $0.required.finish < $1.required.finish }
    let day = target.map { "\(dates.finish($0.required.finish))" } ?? ""
    let name = name(margin.to) ?? portfolio.code(of: margin.to)
    let inHand = terms.margin(
      DayCount(
        margin.days(of: schedule.network.dayMinutes(of: position)),
        schedule.network.dayKind(of: position)))
    return margin.minutes < 0
      ? terms(
        "按预测赶不上要求：\(day) “\(name)”，裕量 \(inHand)",
        "as forecast it misses “\(name)” by \(day), margin \(inHand)")
      : terms(
        "晚于此日开始，赶不上要求：\(day) “\(name)”；现有裕量 \(inHand)",
        "begun later, it misses “\(name)” by \(day); margin now \(inHand)")
  }

  /// The window that the work has to stay inside of, where it has one on that day.
  private func window(_ position: Int, on day: Day) -> String? {
    let portfolio = comparison.schedule.network.portfolio
    let name = portfolio.activities[position].window
    guard
      let window = portfolio.windows.first(where: {
        $0.name == name && $0.kind == .inside && $0.from <= day && day <= $0.to
      })
    else { return nil }
    let cause = terms.cause(window.cause)
    return terms(
      "须在\(cause)（\(window.from) 至 \(window.to)）内做完，错过要等下一个窗口",
      "to be done within the \(cause) (\(window.from) to \(window.to)); missed, it waits for the next"
    )
  }

  /// What waits for the work: three of it at most.
  private func followers(of position: Int) -> String? {
    let portfolio = comparison.schedule.network.portfolio
    var told: Set<Int> = []
    var names: [String] = []
    for successor in successors[position] ?? [] where told.insert(successor).inserted {
      guard comparison.schedule.activities[successor].phase == .notStarted else {
        told.remove(successor)
        continue
      }
      if names.count < 3 {
        names.append(portfolio.code(of: successor) + (name(successor).map { " \($0)" } ?? ""))
      }
    }
    guard !names.isEmpty else { return nil }
    let more = told.count > 3 ? terms("等 \(told.count) 项", " and \(told.count - 3) more") : ""
    return terms("紧后：", "then: ") + names.joined(separator: terms("、", ", ")) + more
  }
}
