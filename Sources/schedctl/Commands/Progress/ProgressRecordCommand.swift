import ArgumentParser
import CivilTime
import Plan
import Planning
import Scheduler

/// `progress CODE`.
struct ProgressRecordCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record what was done on an activity; the word record may be left out.",
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

  @OptionGroup var changes: ChangeOptions

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

  /// What is said, for the plan.
  private var entry: ProgressEntry {
    ProgressEntry(
      started: started?.text, finished: finished?.text, remaining: remaining, percent: percent,
      expectedFinish: expectedFinish?.text, suspended: suspended?.text, resumes: resumes?.text,
      note: note, reporter: reporter, date: date?.text)
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let recorded = try workspace.record(entry, of: code, today: Clock.now.day)
    console.tell(
      "已登记 \(recorded.code)，数据日期 \(recorded.record.date)",
      "recorded \(recorded.code) as of \(recorded.record.date)")
    console.tell(try workspace.schedule().findings.filter { $0.codes.first == recorded.code })
  }
}
