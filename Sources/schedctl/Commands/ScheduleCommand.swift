import ArgumentParser
import CivilTime
import Documents
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

      A Microsoft Project XML file has its own start and calendars, and is scheduled by the rules of
      Microsoft Project, or with --profile schedctl by ours.

        schedctl schedule school.xml --json
      """)

  @Argument(help: "A plan as CSV or Microsoft Project XML; - for standard input.")
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

  @Option(name: .long, help: "By whose rules: msp or schedctl; default those of the file's kind.")
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
    guard input.format == .xml else {
      return Content(portfolio: try readCSV(try input.bytes(), code: code, console))
    }
    let project = try input.microsoft(code: code, profile: profile ?? .msp)
    console.tell(project.report.findings(file: file))
    return Content(
      portfolio: project.portfolio.withShippedCalendars(try ShippedCalendars.holidays()),
      progress: project.progress, baseline: project.baselines.last, dataDate: project.dataDate)
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
