public import CivilTime
import Control
public import Plan
import PlanStore
import Scheduler

/// Weekly reports as they were handed in.
extension Workspace {
  /// The week that a report is about: the day asked for, or the week that the last progress closes.
  ///
  /// - Throws: A ``Refusal`` where there is neither.
  public func reportDay(_ asked: Day?) throws -> Day {
    if let day = asked ?? lastReportedWeek { return day }
    throw Refusal(
      zh: "还没有进度，无从写周报", en: "there is no progress to report on yet",
      hint: Hint(
        zh: "先登记进度，或用 \(.nameWeek) 指定一周",
        en: "record progress first, or name a week with \(.nameWeek)"))
  }

  /// The day by which examples of a report are made: the one asked for, that of the last progress,
  /// the first day of work, or today.
  public func exampleDay(_ asked: Day?, today: Day) throws -> Day {
    if let day = asked ?? lastReportedWeek { return day }
    return try schedule().activities.map(\.start).min()?.day ?? today
  }

  /// A day of the week that the last progress closes.
  private var lastReportedWeek: Day? {
    stored.progress.map(\.date).max()?.weekClosed(
      opening: stored.portfolio.projectDay[0].from)
  }

  /// The report of a week as it was handed in last; nil where it was not.
  ///
  /// - Parameter day: Any day of the week.
  public func submitted(
    week day: Day, _ form: SubmittedReport.Form, _ language: Language
  ) -> SubmittedReport? {
    stored.reports.last {
      $0.monday == day.monday && $0.form == form && $0.language == language
    }
  }

  /// Keeps a report as handed in, in all forms of text.
  ///
  /// - Parameter day: Any day of its week.
  public func submit(_ edition: WeeklyEdition, week day: Day) throws {
    try change { stored in
      stored.reports += SubmittedReport.Form.allCases.map { form in
        SubmittedReport(
          monday: day.monday, form: form, language: edition.language, text: edition.text(form))
      }
    }
  }
}

extension WeeklyEdition {
  /// Warns where what is made from the plan does not tell what was handed in; nil where it does.
  public func difference(from kept: SubmittedReport) -> Finding? {
    guard kept.text != text(kept.form) else { return nil }
    return Finding(
      .warning, "differs-from-submitted",
      Wording(
        zh: "\(kept.monday) 这一周的周报已上报，现按计划重新计算的内容与上报时不同",
        en:
          "the week of \(kept.monday) was handed in, and the plan now tells something else than was handed in"
      ),
      hint: Hint(
        zh: "要上报时的原文，用 \(.asHandedIn)；确认按现在的计划出具，用 \(.reportAnew)",
        en: "\(.asHandedIn) gives what was handed in; \(.reportAnew) says that the new one is meant"
      ))
  }
}
