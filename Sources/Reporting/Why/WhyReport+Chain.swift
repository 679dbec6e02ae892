import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The chain as a table, where it ends, and the days lost on it.
extension WhyReport {
  var chain: Table {
    var table = Table(
      title: explanation.isLate
        ? terms("向后推到要求完成时间：", "On to the required date:")
        : terms("由谁决定（自后向前）：", "Held by, going back:"),
      columns: [
        Table.Column(
          explanation.isLate ? terms("最迟开始", "Latest start") : terms("开始", "Start"), .date),
        Table.Column(
          explanation.isLate ? terms("最迟完成", "Latest finish") : terms("完成", "Finish"), .date),
        Table.Column(terms("工作", "Activity"), maximumWidth: 44),
        Table.Column(terms("工期", "Days"), .number),
        Table.Column(
          explanation.isLate ? terms("不得耽误", "Must not delay") : terms("依据", "Because of")),
        Table.Column(terms("途中停歇", "Days not worked")),
      ])
    for step in explanation.steps {
      let activity = portfolio.activities[step.activity]
      let isMilestone = activity.isPoint
      // Of work under way only the finish can still be late.
      let hasBegun = explanation.isLate && schedule.activities[step.activity].phase == .inProgress
      let start = isMilestone ? dates.finish(step.finish) : dates.start(step.start)
      let dayMinutes = schedule.network.dayMinutes(of: step.activity)
      table.append([
        Table.Cell(hasBegun ? terms("已开始", "under way") : "\(start)"),
        Table.Cell("\(dates.finish(step.finish))"),
        Table.Cell("\(portfolio.code(of: step.activity)) \(terms.name(activity))"),
        Table.Cell(isMilestone ? "★" : days(activity.duration, dayMinutes)),
        Table.Cell(
          step.drivers.map { words(for: $0, of: step) }.joined(separator: terms("；", "; "))),
        Table.Cell(words(for: .sum([step.lost, step.waited]))),
      ])
    }
    return table
  }

  /// How one driver is told: `HS.C05 FS+28天`.
  func words(for driver: Driver, of step: Explanation.Step) -> String {
    switch driver.kind {
    case .relation:
      let relation = portfolio.relations[driver.relation!]
      let lag = lag(of: relation)
      return "\(portfolio.code(of: driver.activity!)) \(relation.kind.rawValue)\(lag)"
    case .requiredDate:
      guard explanation.isLate else {
        return terms("按内部目标倒推的最迟启动", "latest start for the target")
      }
      let required = comparison.requiredDates.first { $0.activity == step.activity }
      let source = required.map { $0.required.source } ?? ""
      return terms("要求完成时间", "required date")
        + (source.isEmpty ? "" : terms("（\(source)）", " (\(source))"))
    case .constraint: return words(for: driver.constraint)
    case .resumption: return terms("复工日期", "day work resumes")
    case .dataDate: return terms("数据日期", "data date")
    case .actual: return terms("实际", "actual")
    case .window:
      let name = portfolio.activities[step.activity].window ?? ""
      let cause = schedule.windowFit(of: step.activity).map { portfolio.windows[$0.window].cause }
      return terms("等\(cause ?? name)窗口", "waits for \(name)")
    case .calendar: return terms("顺延至工作日", "next working day")
    }
  }

  /// How a constraint is told: the start of the project, or the activity's own.
  private func words(for constraint: Constraint?) -> String {
    let day = constraint?.date.map { "\($0.day)" } ?? ""
    return switch constraint?.kind {
    case nil: terms("项目开始日期", "project start")
    case .startNoEarlierThan: terms("约束：不早于 \(day) 开始", "start no earlier than \(day)")
    case .finishNoEarlierThan: terms("约束：不早于 \(day) 完成", "finish no earlier than \(day)")
    case .zeroFreeFloat: terms("尽晚（不动紧后工作）", "as late as its successors allow")
    case .zeroTotalFloat: terms("尽晚（不动项目完成）", "as late as its project allows")
    case .some(let kind): terms("约束 \(kind.rawValue) \(day)", "\(kind.rawValue) \(day)")
    }
  }

  private func lag(of relation: Relation) -> String {
    let lag = relation.lag
    if let percent = lag.percent {
      let sign = percent < 0 ? "−" : "+"
      return sign + terms("紧前工期的 \(percent.magnitude)%", "\(percent.magnitude)% of its duration")
    }
    guard lag.minutes != 0 else { return "" }
    let sign = lag.minutes > 0 ? "+" : "−"
    let unit = portfolio.lagDayMinutes(of: relation)
    let suffix =
      switch lag.counting {
      case .calendarDays: terms("天", " d")
      case .successor, .predecessor:
        // Elapsed work counts by the clock.
        portfolio.lagCalendar(of: relation) == .clock
          ? terms("整天", " ed") : terms("工作日", " wd")
      case .project: terms("项目工作日", " project wd")
      case .elapsed: terms("整天", " ed")
      }
    return sign + days(Int(clamping: lag.minutes.magnitude), unit) + suffix
  }

  func words(for lost: [LostDays]) -> String {
    lost.map { "\(terms.cause($0.cause))\(terms("", " "))\($0.days)" }
      .joined(separator: terms("、", ", "))
  }

  /// Where the chain ends.
  var end: String? {
    guard !explanation.isLate, let last = explanation.steps.last else { return nil }
    let project = portfolio.activities[last.activity].project
    let floor = dates.start(schedule.projects[project].floor)
    if last.drivers.contains(where: { $0.kind == .requiredDate }) {
      return terms(
        "起点：项目未定开始日期，取其最迟启动日 \(floor)。",
        "It begins at the project's own latest start \(floor), as no start was given.")
    }
    if last.drivers.contains(where: { $0.kind == .dataDate }),
      let date = schedule.dataDate(of: project)?.day
    {
      return terms(
        "起点：数据日期 \(date)，剩余工作从此排起。", "It begins at the data date \(date).")
    }
    if last.drivers.contains(where: { $0.kind == .actual }) {
      return terms(
        "起点：\(title(last.activity))的实际日期。",
        "It begins at the actual dates of \(title(last.activity)).")
    }
    if let driver = last.drivers.first(where: { $0.constraint != nil }) {
      return terms(
        "起点：\(title(last.activity))的\(words(for: driver.constraint))。",
        "It begins at \(title(last.activity)): \(words(for: driver.constraint)).")
    }
    return terms("起点：项目开始日期 \(floor)。", "It begins at the project's start \(floor).")
  }

  var lostSentence: String {
    let lost = explanation.lost
    guard !lost.isEmpty else { return "" }
    let total = lost.reduce(0) { $0 + $1.days }
    return terms(
      "沿线共停歇 \(total) 天：\(words(for: lost))。",
      "Days not worked along this chain: \(total) (\(words(for: lost))).")
  }
}
