import ArgumentParser
import CivilTime
import Plan
import PlanExchange
import Planning
import Reporting
import Scheduler

/// `progress CODE`.
struct ProgressRecordCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: .words(
      zh: "填报一项工作的进展；record 一词可省略。",
      en: "Record what was done on an activity; the word record may be left out."),
    discussion: .words(
      zh: """
        填报是事实：只追加，不修改，以后一条为准。只写日期时，--started 指当天早上，--finished 指当
        天傍晚。填报以 --date 为准；默认为计划的数据日期，若它早于所写的日期，且计划尚无填报，则为这
        些日期允许的最早一天。

          schedctl progress HS.C08 --started 2028-01-10 --remaining 12 --date 2028-02-02
          schedctl progress HS.C06 --finished 2027-11-12 --date 2027-11-15 --note 提前三天
        """,
      en: """
        Records are facts: appended, never changed; a later one counts. A bare --started is the
        morning of that day, a bare --finished its evening. The record holds as of --date, by default
        the data date of the plan, or where that is earlier than the dates given, as early as they
        allow when the plan has no progress yet.

          schedctl progress HS.C08 --started 2028-01-10 --remaining 12 --date 2028-02-02
          schedctl progress HS.C06 --finished 2027-11-12 --date 2027-11-15 --note 提前三天
        """))

  @Argument(help: .words(zh: "工作的代码。", en: "The activity's code."))
  var code: String

  @Option(name: .long, help: .words(zh: "实际开始日期。", en: "The day it was started."))
  var started: DateArgument?

  @Option(name: .long, help: .words(zh: "实际完成日期。", en: "The day it was finished."))
  var finished: DateArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "剩余工期，按其日历的天数；可写 2.5、2周。",
      en: "Days of its calendar still to do; 2.5 and 2weeks are allowed."))
  var remaining: WorkDays?

  @Option(
    name: .long,
    help: .words(
      zh: "完成百分比，0 到 100；不写剩余工期时，剩余工期不少于按它推算的。",
      en: "Percent complete, 0 to 100; without a remainder, no less remains than it leaves."))
  var percent: Double?

  @Option(
    name: .customLong("expected-finish"),
    help: .words(
      zh: "预计完成时间；剩余工作做到这一天为止。",
      en: "The day it is expected to be finished; what remains then lasts until there."))
  var expectedFinish: DateArgument?

  @Option(
    name: .long,
    help: .words(zh: "停工日期：正在进行的工作从哪天起停。", en: "The day since which work under way rests (停工)."))
  var suspended: DateArgument?

  @Option(
    name: .long,
    help: .words(zh: "复工日期：停下的工作从哪天起继续。", en: "The day rested work goes on again (复工)."))
  var resumes: DateArgument?

  @Option(name: .long, help: .words(zh: "备注，如滞后原因。", en: "Remarks, such as the reason of a delay."))
  var note = ""

  @Option(name: .long, help: .words(zh: "填报单位。", en: "The office that reports it."))
  var reporter = ""

  @Option(
    name: [.customLong("date"), .customLong("data-date")],
    help: .words(zh: "填报的数据日期。", en: "The data date of the record."))
  var date: DateArgument?

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    let dates = [started, finished, expectedFinish, suspended, resumes]
    if dates.allSatisfy({ $0 == nil }), remaining == nil, percent == nil, note.isEmpty {
      throw ValidationError(
        .words(
          zh: "请写明情况：--started、--finished、--remaining、--percent 或 --note",
          en: "say something: --started, --finished, --remaining, --percent or --note"))
    }
    if finished != nil, remaining.map(\.isSome) ?? false {
      throw ValidationError(
        .words(
          zh: "已完成的工作没有剩余工期：请去掉 --remaining",
          en: "what is finished has nothing remaining: drop --remaining"))
    }
  }

  /// What is said, for the plan.
  private var entry: ProgressEntry {
    ProgressEntry(
      started: started?.text, finished: finished?.text, remaining: remaining, percent: percent,
      expectedFinish: expectedFinish?.text, suspended: suspended?.text, resumes: resumes?.text,
      note: note, reporter: reporter, date: date?.text)
  }

  var subjects: [String] { [code] }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let recorded = try workspace.record(entry, of: code, today: Clock.now.day)
    let asOf = workspace.portfolio.words(ofDataDate: recorded.record.date)
    console.tell(
      "已登记 \(recorded.code)，数据日期 \(asOf)",
      "recorded \(recorded.code) as of \(asOf)")
    console.tell(try workspace.schedule().findings.filter { $0.codes.first == recorded.code })
  }
}
