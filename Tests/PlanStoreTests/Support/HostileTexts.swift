import CivilTime
import Plan

@testable import PlanStore

/// Texts that are easily misread, overlooked or changed on the way.
enum HostileTexts {
  static let all = [
    "", " ", "a b", "\"", "\\", "\n", "\r\n", "a\nb", "\u{3000}全角", "全角\u{3000}", " 前", "后 ", "#",
    "# 不是注释", "=x", "a=b", "e\u{301}", "\u{301}x", "\u{202E}x", "\u{200B}", "\u{FEFF}", "x\ty",
    "“引号”", "'", "rest", "yes", "no", "🏗️👷🏽‍♀️", "\u{A0}", "a.b", ".", "\u{7}", "甲\n乙\n", "\\n",
    "\\u{41}", "\u{E000}", "𠀀", "\"\u{301}", "\u{2028}", "activity", "10d", "2028-02-02", "-",
    "+4d",
    "（全角括号）", "a\"b", "\u{1B}[2J", "ＡＢＣ", "x\r", "；，。", "\u{85}",
  ]
}

extension RandomEdits {
  /// Puts hostile texts into fields of a plan, and values that are not as usual.
  mutating func makeHostile(_ plan: inout StoredPlan) {
    for index in plan.portfolio.projects.indices { makeHostile(&plan.portfolio.projects[index]) }
    for index in plan.portfolio.activities.indices where once(in: 2) {
      makeHostile(&plan.portfolio.activities[index], index)
    }
    for index in plan.portfolio.relations.indices where once(in: 3) {
      plan.portfolio.relations[index].lag = Lag(
        minutes: Int.random(in: -9_000...9_000, using: &generator) * (once(in: 2) ? 480 : 1),
        counting: Lag.Counting.allCases.randomElement(using: &generator)!)
    }
    for index in plan.holidays.indices { plan.holidays[index].name = text() }
    for index in plan.portfolio.windows.indices {
      plan.portfolio.windows[index].name = text()
      plan.portfolio.windows[index].note = text()
      plan.portfolio.windows[index].isProvisional = once(in: 2)
    }
    for index in plan.portfolio.calendars.indices {
      plan.portfolio.calendars[index].name = text()
      plan.portfolio.calendars[index].week[index % 7] =
        once(in: 2) ? [] : [Shift(from: 0, to: 600), Shift(from: 600, to: 1440)]
      plan.portfolio.calendars[index].publishedThrough = once(in: 2) ? day() : nil
      plan.portfolio.calendars[index].exceptions.append(
        CalendarException(
          day: day(), shifts: once(in: 2) ? [] : .standardDay, cause: text(),
          isProvisional: once(in: 2)))
    }
    for index in plan.progress.indices where once(in: 2) { makeHostile(&plan.progress[index]) }
    for index in plan.problems.indices {
      plan.problems[index].text = text()
      plan.problems[index].owner = text()
      plan.problems[index].person = text()
      plan.problems[index].measure = text()
      if once(in: 3) {
        (plan.problems[index].state, plan.problems[index].closed) = (.closed, day())
      }
    }
    for index in plan.baselines.indices where once(in: 2) {
      plan.baselines[index].name = text()
      plan.baselines[index].reason = text()
      plan.baselines[index].approver = text()
      plan.baselines[index].dataDate = once(in: 2) ? Instant(day(), minuteOfDay: 480) : nil
    }
    for _ in 0..<Int.random(in: 0..<3, using: &generator) {
      plan.reports.append(
        SubmittedReport(
          monday: day(), form: .markdown, language: .zh, text: text() + "\n" + text() + text()))
    }
    for number in 0..<Int.random(in: 0..<3, using: &generator) {
      plan.contacts.append(
        Contact(.person, name: text() + "\(number)", office: text(), phone: text(), note: text()))
      plan.templates.append(
        PlanTemplate(
          name: text() + "\(number)", title: text(), prefix: text(), direction: .forward,
          required: [PlanTemplate.Required(activity: text(), daysBefore: -3)],
          plan: text() + "\n" + text()))
    }
    if once(in: 3) { plan.settings.colourPreset = text() }
    if once(in: 4) { plan.portfolio.projectDay = [Shift(from: 420, to: 1050)] }
  }

  private mutating func makeHostile(_ project: inout Project) {
    if once(in: 3) { project.code = text() + project.code }
    project.name = text()
    project.lead = text()
    project.leader = text()
    project.person = text()
    project.direction = once(in: 2) ? .backward : .forward
    project.grain = once(in: 2) ? .minute : .day
    project.profile = Profile.allCases.randomElement(using: &generator)!
    project.progressMode = once(in: 2) ? .progressOverride : .retainedLogic
    project.calendar = once(in: 2) ? text() : nil
    project.normDays = once(in: 2) ? 365 : nil
    project.criticalFloat = once(in: 2) ? -960 : 0
    project.reserveDays = once(in: 2) ? 12 : 0
    project.start = once(in: 2) ? Instant(day(), minuteOfDay: 1439) : nil
    for index in project.requiredDates.indices {
      project.requiredDates[index].activity = once(in: 2) ? text() : nil
      project.requiredDates[index].source = text()
      project.requiredDates[index].isAssumed = once(in: 2)
    }
    project.fields.append(CustomField(name: text(), value: text()))
  }

  private mutating func makeHostile(_ activity: inout Activity, _ index: Int) {
    if once(in: 3) { activity.code = text() + "\(index)" }
    activity.name = text()
    activity.englishName = text()
    activity.calendar = once(in: 2) ? text() : activity.calendar
    activity.window = once(in: 2) ? text() : nil
    activity.parent = once(in: 2) ? text() : nil
    activity.owner = text()
    activity.leader = text()
    activity.note = text()
    activity.level = Int.random(in: 1...3, using: &generator)
    activity.role = once(in: 2) ? Activity.Role.allCases.randomElement(using: &generator) : nil
    activity.edge = once(in: 3) ? .finish : nil
    activity.isElapsed = once(in: 4)
    activity.levelingDelay = once(in: 4) ? -7 : 0
    activity.uid = once(in: 3) ? -3 : nil
    activity.duration = Int.random(in: 0...9_000, using: &generator)
    if once(in: 4) { activity.constraints.append(Constraint(.zeroFreeFloat)) }
    activity.fields.append(CustomField(name: text(), value: text()))
  }

  private mutating func makeHostile(_ record: inout ProgressRecord) {
    record.note = text()
    record.reporter = text()
    record.percent = once(in: 2) ? 33.3 : nil
    record.remaining = once(in: 2) ? 481 : nil
    record.actualStart = once(in: 2) ? Instant(day(), minuteOfDay: 1) : nil
    record.actualFinish = once(in: 2) ? Instant(day(), minuteOfDay: 1080) : nil
    record.resumes = once(in: 2) ? Instant(day(), minuteOfDay: 0) : nil
  }

  private mutating func text() -> String { HostileTexts.all.randomElement(using: &generator)! }

  private mutating func once(in count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func day() -> Day { Day(number: Int32.random(in: 0...9_000, using: &generator)) }
}
