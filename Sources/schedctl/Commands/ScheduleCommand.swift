import ArgumentParser
import Control
import Plan
import PlanExchange
import Planning
import Reporting
import Scheduler

/// `schedule FILE`: a plan file without a database.
struct ScheduleCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: .words(zh: "不用计划文件，直接计算一份计划表。", en: "Schedule a plan file without a database."),
    discussion: .words(
      zh: """
        项目代码为文件名。加 --finish-by 时从该日倒排，否则从 --start-from 或 --data-date 顺排。

          schedctl schedule school.csv --finish-by 2028-09-01
          schedctl schedule school.csv --start-from 2027-01-04 --json

        Microsoft Project XML 和 Primavera XER 自带开始时间和日历，按原程序的规则计算；加 --profile schedctl
        则按本程序的规则，并说明变化。

          schedctl schedule school.xml --json
        """,
      en: """
        The project's code is the file's name. With --finish-by the plan is made backward from that
        day, else forward from --start-from or --data-date.

          schedctl schedule school.csv --finish-by 2028-09-01
          schedctl schedule school.csv --start-from 2027-01-04 --json

        Microsoft Project XML and Primavera XER have their own start and calendars, and are scheduled
        by the rules of their program, or with --profile schedctl by ours, which tells what changes.

          schedctl schedule school.xml --json
        """))

  @Argument(
    help: .words(
      zh: "计划：CSV、Excel、Microsoft Project XML 或 Primavera XER；- 为标准输入。",
      en: "A plan as CSV, Excel, Microsoft Project XML or Primavera XER; - for standard input."))
  var file: String

  @Option(
    name: .customLong("finish-by"),
    help: .words(zh: "要求完成的日期。", en: "The day by which it must be finished."))
  var finishBy: DateArgument?

  @Option(
    name: .customLong("at"),
    help: .words(
      zh: "须在该日完成的工作；默认为文件中最后一个里程碑。",
      en: "The activity that must be finished then; default the last milestone in the file."))
  var at: String?

  @Option(
    name: .customLong("start-from"),
    help: .words(zh: "在这一天之前不开始任何工作。", en: "No work begins before this day."))
  var startFrom: DateArgument?

  @Option(
    name: .customLong("data-date"),
    help: .words(zh: "预测不早于这一天。", en: "No forecast lies before this day."))
  var dataDate: DateArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "放假安排（CSV）；默认为自带的国务院放假安排。",
      en: "Holidays as CSV; default the shipped State Council table."))
  var holidays: String?

  @Option(
    name: .long,
    help: .words(zh: "窗口（CSV）；默认为自带的。", en: "Windows as CSV; default the shipped ones."))
  var windows: String?

  @Option(
    name: .long,
    help: .words(
      zh: "按谁的规则：msp、p6 或 schedctl；默认按文件种类。",
      en: "By whose rules: msp, p6 or schedctl; default those of the file's kind."))
  var profile: Profile?

  @OptionGroup var table: TableReadingOptions

  @Flag(
    name: .long,
    help: .words(
      zh: "其他程序的文件若会丢失内容，则不收。",
      en: "Refuse a file of another program of which something would be lost."))
  var requireNoLoss = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @Flag(
    name: .long,
    help: .words(zh: "要求完成时间无法满足时退出码为 2。", en: "Exit with 2 when the required date cannot be kept.")
  )
  var check = false

  @Flag(
    name: .long,
    help: .words(zh: "把各阶段用时写到标准错误。", en: "Tell on standard error how long each phase took."))
  var timings = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if at != nil, finishBy == nil {
      throw ValidationError(
        .words(
          zh: "--at 指 --finish-by 的工作：两者须同写",
          en: "--at names the activity of --finish-by: give both"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let stopwatch = Stopwatch(isOn: timings)
    let loose = try read(console)
    stopwatch.lap("read")
    console.tell(loose.account, [.adapted, .leftOut])
    let comparison = try loose.comparison { stopwatch.lap("compile") }
    stopwatch.lap("passes")
    if json {
      console.writeJSON { PlanJSON(comparison).write(to: &$0, advising: .commands) }
    } else {
      let terms = console.terms
      console.write(PlanBoard(comparison, terms: terms).table(terms))
      console.write("\n")
      console.write(ProjectTable(comparison).table(terms))
    }
    stopwatch.lap("write")
    console.tell(loose.findings(on: comparison) + comparison.schedule.findings)
    return check ? Int32(comparison.severity) : 0
  }

  /// Files of other programs come with their calendars.
  private func refuseCalendars(for format: PlanFormat) throws(Refusal) {
    guard format != .csv,
      let option = holidays.map({ _ in "--holidays" }) ?? windows.map({ _ in "--windows" })
    else { return }
    throw Refusal(
      zh: "\(option) 只用于 CSV 文件：其他软件的文件自带日历",
      en: "\(option) is for CSV files: those of other programs have their own calendars",
      hint: Hint(zh: "去掉 \(option)", en: "leave out \(option)"))
  }

  private func read(_ console: Console) throws -> LoosePlan {
    let input = try PlanInput(try Files.stream(file), file: file)
    try input.check(profile)
    var options = LoosePlan.Options(code: file == "-" ? "PLAN" : Files.stem(file))
    options.profile = profile
    options.finishBy = finishBy?.text
    options.carrier = at
    options.table = table.value
    options.requiresNoLoss = requireNoLoss
    options.startFrom = startFrom?.text
    options.dataDate = dataDate?.text
    try refuseCalendars(for: input.format)
    if input.format == .csv {
      options.windows = try windows.map { path in
        let read = try WindowCSV.read(try Files.read(path), file: path)
        console.tell(read.warnings)
        return read.windows
      }
      options.holidays = try holidays.map { path in
        let read = try HolidayCSV.read(try Files.read(path), file: path)
        console.tell(read.warnings)
        return read.holidays
      }
    }
    return try LoosePlan(input, options) { console.tell($0) }
  }
}
