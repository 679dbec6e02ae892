import Plan
import PlanExchange

extension ActivityEdit {
  /// The edit with its times in days of the calendar that counts the work.
  ///
  /// - Parameter old: What the activity was; nil of a new one.
  /// - Throws: A ``Refusal`` of a time that the calendar does not count so.
  func inDays(of portfolio: Portfolio, _ old: Activity?) throws(Refusal) -> ActivityEdit {
    let week = portfolio.weekDays(of: old, calendar: calendar, elapsed: elapsed)
    var edit = self
    do throws(WorkDays.Misfit) {
      if let time { edit.days = try time.wholeDays(week: week) }
      if let days = try crashLimit.flatMap(WorkDays.init(_:))?.days(week: week),
        days == days.rounded()
      {
        edit.crashLimit = "\(Int(days))"
      }
      if let points = threePoints {
        edit.threePoints = try ThreePointsText.inDays(points, week: week)
      }
    } catch {
      throw Refusal.misfit(error)
    }
    return edit
  }
}

extension Refusal {
  /// A time that the calendar of work does not count so.
  static func misfit(_ misfit: WorkDays.Misfit) -> Refusal {
    switch misfit {
    case .workdays(let text):
      Refusal(
        zh: "“\(text)”是工作日，这项工作却按日历天计",
        en: "\"\(text)\" counts working days, and this work goes by every day of the week",
        hint: Hint(
          zh: "写日历天，如 14天 或 2周；要按工作日计，先改它的日历",
          en: "write days, such as 14d or 2weeks; or give it the calendar of working days first"))
    case .calendarDays(let text):
      Refusal(
        zh: "“\(text)”是日历天，这项工作却不是每天都做",
        en: "\"\(text)\" counts every day of the week, and this work rests on some",
        hint: Hint(
          zh: "写它自己日历的天数，如 10天 或 2周；要按日历天计，先改它的日历",
          en: "write days of its own calendar, such as 10d or 2weeks; or change its calendar first")
      )
    case .fraction(let text):
      Refusal(
        zh: "“\(text)”不是整天数", en: "\"\(text)\" is no whole number of days",
        hint: Hint(zh: "工期写整天数，如 20天", en: "write whole days, such as 20d"))
    }
  }
}
