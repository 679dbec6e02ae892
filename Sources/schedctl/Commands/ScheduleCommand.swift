import ArgumentParser
import CivilTime
import Control
import Documents
import Plan
import PlanExchange
import Reporting
import Scheduler

/// `schedule FILE`: a plan file without a database.
struct ScheduleCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Schedule a plan file without a database.",
    discussion: """
      The project's code is the file's name. With --finish-by the plan is made backward from that
      day, else forward from --start-from or --data-date.

        schedctl schedule school.csv --finish-by 2028-09-01
        schedctl schedule school.csv --start-from 2027-01-04 --json

      Microsoft Project XML and Primavera XER have their own start and calendars, and are scheduled
      by the rules of their program, or with --profile schedctl by ours, which tells what changes.

        schedctl schedule school.xml --json
      """)

  @Argument(help: "A plan as CSV, Microsoft Project XML or Primavera XER; - for standard input.")
  var file: String

  @Option(name: .customLong("finish-by"), help: "The day by which it must be finished.")
  var finishBy: DateArgument?

  @Option(
    name: .customLong("at"),
    help: "The activity that must be finished then; default the last milestone in the file.")
  var at: String?

  @Option(name: .customLong("start-from"), help: "No work begins before this day.")
  var startFrom: DateArgument?

  @Option(name: .customLong("data-date"), help: "No forecast lies before this day.")
  var dataDate: DateArgument?

  @Option(name: .long, help: "Holidays as CSV; default the shipped State Council table.")
  var holidays: String?

  @Option(name: .long, help: "Windows as CSV; default the shipped ones.")
  var windows: String?

  @Option(
    name: .long, help: "By whose rules: msp, p6 or schedctl; default those of the file's kind.")
  var profile: Profile?

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @Flag(name: .long, help: "Exit with 2 when the required date cannot be kept.")
  var check = false

  @Flag(name: .long, help: "Tell on standard error how long each phase took.")
  var timings = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if at != nil, finishBy == nil {
      throw ValidationError("--at names the activity of --finish-by: give both")
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    var stopwatch = Stopwatch(isOn: timings)
    let read = try read(console)
    let portfolio = read.portfolio
    stopwatch.lap("read")
    let network = try Network(portfolio)
    stopwatch.lap("compile")
    let shifts = portfolio.projectDay
    let schedule = try network.schedule(
      progress: read.progress, dataDate: dataDate?.start(shifts) ?? read.dataDate)
    let comparison = Comparison(schedule, with: read.baseline)
    stopwatch.lap("passes")
    if json {
      console.writeJSON { PlanJSON(comparison).write(to: &$0) }
    } else {
      let terms = Terms(console.language)
      console.write(PlanBoard(comparison, terms: terms).table(terms))
      console.write("\n")
      console.write(ProjectTable(comparison).table(terms))
    }
    stopwatch.lap("write")
    console.tell(schedule.findings)
    return check ? Int32(comparison.severity) : 0
  }

  /// What a file says.
  private struct Content {
    var portfolio: Portfolio
    var progress: [ProgressRecord] = []
    var baseline: Baseline?
    var dataDate: Instant?
  }

  private func read(_ console: Console) throws -> Content {
    let input = try PlanInput(file)
    try PlanInput.check(profile, for: input.format)
    let code = file == "-" ? "PLAN" : Files.stem(file)
    switch input.format {
    case .csv:
      return Content(portfolio: try readCSV(try input.bytes(), code: code, console))
    case .xml:
      let project = try input.microsoft(code: code, profile: .msp)
      let adapted = profile == .schedctl ? project.adapted() : project
      console.tell(adapted.report.findings(file: file))
      var content = try content(
        project.portfolio, adapted.portfolio, project.progress, project.dataDate, console)
      content.baseline = project.baselines.last
      return content
    case .xer:
      let plan = try input.primavera(profile: .p6)
      let adapted = profile == .schedctl ? plan.adapted() : plan
      console.tell(plan.findings + adapted.report.findings(file: file))
      return try content(
        plan.portfolio, adapted.portfolio, plan.progress, plan.dataDate, console)
    }
  }

  private func content(
    _ foreign: Portfolio, _ portfolio: Portfolio, _ progress: [ProgressRecord],
    _ dataDate: Instant?, _ console: Console
  ) throws -> Content {
    if profile == .schedctl {
      console.tell(
        try PlanInput.difference(foreign, portfolio, progress, dataDate: dataDate, file: file))
    }
    return Content(
      portfolio: portfolio.withShippedCalendars(try ShippedCalendars.holidays()),
      progress: progress, dataDate: dataDate)
  }

  private func readCSV(_ bytes: [UInt8], code: String, _ console: Console) throws -> Portfolio {
    let table = PlanCSV.read(bytes, file: file)
    let shifts = [Shift].standardDay
    var portfolio = Portfolio(
      windows: try windows.map { path in
        let read = try WindowCSV.read(try Files.read(path), file: path)
        console.tell(read.warnings)
        return read.windows
      } ?? ShippedCalendars.windows(),
      projects: [
        Project(
          code: code, name: code, direction: finishBy == nil ? .forward : .backward,
          start: startFrom?.start(shifts),
          requiredDates: finishBy.map {
            [RequiredDate(activity: at, finish: $0.finish(shifts))]
          } ?? [])
      ])
    let days =
      try holidays.map { path in
        let read = try HolidayCSV.read(try Files.read(path), file: path)
        console.tell(read.warnings)
        return read.holidays
      } ?? ShippedCalendars.holidays()
    portfolio = portfolio.withShippedCalendars(days)
    console.tell(try table.insert(into: &portfolio, project: 0))
    return portfolio
  }
}
