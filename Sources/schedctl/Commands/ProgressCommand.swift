import ArgumentParser
import CivilTime
import Control
import Plan
import PlanStore
import Scheduler

/// `progress CODE`.
struct ProgressCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Record what was done on an activity.",
    discussion: """
      Records are facts: appended, never changed; a later one counts. A bare --started is the
      morning of that day, a bare --finished its evening. The record holds as of --date, by default
      the data date of the plan, or where that is earlier than the dates given, as early as they
      allow when the plan has no progress yet.

        schedctl progress HS.C08 --started 2028-01-10 --remaining 12 --date 2028-02-02
        schedctl progress HS.C06 --finished 2027-11-12 --date 2027-11-15 --note 提前三天
      """)

  @Argument(help: "The activity's code.")
  var code: String

  @Option(name: .long, help: "The day it was started.")
  var started: DateArgument?

  @Option(name: .long, help: "The day it was finished.")
  var finished: DateArgument?

  @Option(name: .long, help: "Days of its calendar still to do; 2.5 is allowed.")
  var remaining: Double?

  @Option(name: .long, help: "Percent complete, 0 to 100; informs, never schedules.")
  var percent: Double?

  @Option(
    name: .customLong("expected-finish"),
    help: "The day it is expected to be finished; what remains then lasts until there.")
  var expectedFinish: DateArgument?

  @Option(name: .long, help: "The day since which work under way rests (停工).")
  var suspended: DateArgument?

  @Option(name: .long, help: "The day rested work goes on again (复工).")
  var resumes: DateArgument?

  @Option(name: .long, help: "Remarks, such as the reason of a delay.")
  var note = ""

  @Option(name: .long, help: "The office that reports it.")
  var reporter = ""

  @Option(
    name: [.customLong("date"), .customLong("data-date")], help: "The data date of the record.")
  var date: DateArgument?

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    let dates = [started, finished, expectedFinish, suspended, resumes]
    if dates.allSatisfy({ $0 == nil }), remaining == nil, percent == nil, note.isEmpty {
      throw ValidationError(
        "say something: --started, --finished, --remaining, --percent or --note")
    }
    if finished != nil, (remaining ?? 0) > 0 {
      throw ValidationError("what is finished has nothing remaining: drop --remaining")
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let position = try workspace.activity(code)
    let full = workspace.stored.portfolio.code(of: position)
    let record = try record(of: position, full, workspace)
    try workspace.change { stored in stored.progress.append(record) }
    console.tell("已登记 \(full)，数据日期 \(record.date)", "recorded \(full) as of \(record.date)")
    console.tell(try workspace.schedule().findings.filter { $0.codes.first == full })
    return 0
  }

  private func record(
    of position: Int, _ full: String, _ workspace: Workspace
  ) throws -> ProgressRecord {
    let shifts = workspace.stored.portfolio.projectDay
    let start = started?.start(shifts)
    let finish = finished?.finish(shifts)
    let asOf = date?.start(shifts) ?? defaultDate(workspace, [start, finish])
    let network = try Network(workspace.portfolio)
    let dayMinutes = network.dayMinutes(of: position)
    let earlier = workspace.stored.progress.last {
      $0.activity == position && $0.actualStart != nil
    }?.actualStart
    var findings: [Finding] = []
    if let late = [start, finish].compactMap({ $0 }).first(where: { $0 > asOf }) {
      findings.append(.afterDataDate(full, late, asOf))
    }
    if let begun = start ?? earlier, let finish, finish < begun {
      findings.append(.finishedBeforeStarted(full, begun, finish))
    }
    if let percent, !(0...100).contains(percent) {
      findings.append(.percentOutOfRange(full, percent))
    }
    if let remaining, !(0...36_500).contains(remaining) {
      findings.append(.remainingOutOfRange(full, remaining))
    }
    if workspace.stored.portfolio.activities[position].kind == .milestone {
      if start != nil, finish == nil { findings.append(.milestoneStarted(full)) }
      if remaining != nil { findings.append(.milestoneRemaining(full)) }
    }
    guard findings.isEmpty else { throw InvalidInput(findings) }
    return ProgressRecord(
      activity: position, date: asOf, actualStart: start, actualFinish: finish,
      remaining: remaining.map { Int(($0 * Double(dayMinutes)).rounded()) }, percent: percent,
      expectedFinish: expectedFinish?.finish(shifts), suspended: suspended?.start(shifts),
      resumes: resumes?.start(shifts),
      note: note, reporter: reporter)
  }

  /// The plan's data date; before the first progress, as early as the given dates allow, or today.
  private func defaultDate(_ workspace: Workspace, _ actuals: [Instant?]) -> Instant {
    let shifts = workspace.stored.portfolio.projectDay
    if let last = workspace.stored.progress.map(\.date).max() { return last }
    return actuals.compactMap { $0 }.max() ?? Instant(Clock.now.day, minuteOfDay: shifts[0].from)
  }
}

extension Finding {
  fileprivate static func afterDataDate(
    _ code: String, _ late: Instant, _ asOf: Instant
  ) -> Finding {
    Finding(
      .error, "progress-after-data-date", codes: [code],
      Wording(
        zh: "\(code) 的实际日期 \(late) 晚于数据日期 \(asOf)",
        en: "the actual date \(late) of \(code) is after the data date \(asOf)"),
      hint: Wording(
        zh: "用 --date 给出这次填报的数据日期（次日，或写明时刻如 \(late.day)T18:00）",
        en: "give the data date of this record with --date: the next day, or \(late.day)T18:00"))
  }

  fileprivate static func finishedBeforeStarted(
    _ code: String, _ start: Instant, _ finish: Instant
  ) -> Finding {
    Finding(
      .error, "finish-before-start", codes: [code],
      Wording(
        zh: "\(code) 的实际完成 \(finish.day) 早于实际开始 \(start.day)",
        en: "\(code) was finished on \(finish.day), before it was started on \(start.day)"))
  }

  fileprivate static func milestoneStarted(_ code: String) -> Finding {
    Finding(
      .error, "milestone-with-start", codes: [code],
      Wording(
        zh: "\(code) 是里程碑，没有开始", en: "\(code) is a milestone, which has no start of its own"),
      hint: Wording(zh: "用 --finished 给出达到的日期", en: "say when it was reached with --finished"))
  }

  fileprivate static func milestoneRemaining(_ code: String) -> Finding {
    Finding(
      .error, "milestone-with-remaining", codes: [code],
      Wording(zh: "\(code) 是里程碑，没有剩余工期", en: "\(code) is a milestone, of which nothing remains"),
      hint: Wording(zh: "达到后用 --finished 登记", en: "record it with --finished once reached"))
  }

  fileprivate static func percentOutOfRange(_ code: String, _ percent: Double) -> Finding {
    Finding(
      .error, "percent-out-of-range", codes: [code],
      Wording(
        zh: "\(code) 的完成百分比 \(percent) 不在 0 到 100 之间",
        en: "the percent complete \(percent) of \(code) is not between 0 and 100"))
  }

  fileprivate static func remainingOutOfRange(_ code: String, _ days: Double) -> Finding {
    Finding(
      .error, "negative-remaining", codes: [code],
      Wording(
        zh: "\(code) 的剩余工期 \(days) 天不合理",
        en: "the remaining duration of \(days) days of \(code) makes no sense"),
      hint: Wording(zh: "给出 0 到 36500 之间的天数", en: "give days from 0 to 36500"))
  }
}
