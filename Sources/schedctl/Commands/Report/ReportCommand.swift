public import ArgumentParser
import CivilTime
import Documents
import PlanStore
import Reporting
public import Scheduler

/// `report …`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write reports: the weekly report for the leader and for the group.",
    subcommands: [ReportWeeklyCommand.self])
}

extension SubmittedReport.Form: ExpressibleByArgument {}

/// `report weekly --week DATE`.
struct ReportWeeklyCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekly",
    abstract: "Write the weekly report (工程进度周报) of a week, Monday to Sunday.",
    discussion: """
      What is told is what was known when the following week opened, so a past week can be asked
      again and gives the same text. A week handed in with --submit is kept as it was and reads the
      same for ever, whatever is corrected in the plan later. The form wechat is plain text of at
      most 500 characters.

        schedctl report weekly --week 2028-02-02 > report.md
        schedctl report weekly --week 2028-02-02 --form wechat
      """)

  @Option(name: .long, help: "Any day of the week; default the week of the last progress.")
  var week: DateArgument?

  @Option(
    name: .customLong("data-date"),
    help: "The data date; default that of the last progress known when the next week opened.")
  var dataDate: DateArgument?

  @Option(name: .long, help: "markdown, text (terminal) or wechat.")
  var form = SubmittedReport.Form.markdown

  @Option(name: .shortAndLong, help: "The file to write; default standard output.")
  var output: String?

  @Flag(name: .long, help: "Keep the report as handed in, in all forms.")
  var submit = false

  @Flag(name: .long, help: "Compute anew a week that was handed in.")
  var anew = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    if submit, anew { throw ValidationError("--submit computes anew by itself: drop --anew") }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try submit ? writing() : reading()
    let last = workspace.stored.progress.map(\.date).max()
    guard let day = week?.day ?? last?.day else {
      throw CommandFailure.refused(
        zh: "还没有进度，无从写周报", en: "there is no progress to report on yet",
        hint: Wording(
          zh: "先登记进度，或用 --week 指定一周", en: "record progress first, or name a week with --week"))
    }
    if !submit, !anew, let kept = kept(workspace, day, console) {
      console.tell(
        "这一周的周报已上报，按上报时原样输出；--anew 重新计算",
        "this week was handed in and is told as it was; --anew computes it again")
      try write(kept.text, console)
      return 0
    }
    let report = try weekly(workspace, day)
    if submit { try keep(report, day, workspace, console) }
    if form == .text, output == nil {
      console.write(report.document(Terms(console.language)))
    } else {
      try write(text(of: report, form, console), console)
    }
    return 0
  }

  /// The report of a week as it was handed in last.
  private func kept(_ workspace: Workspace, _ day: Day, _ console: Console) -> SubmittedReport? {
    workspace.stored.reports.last {
      $0.monday == day.monday && $0.form == form && $0.language == console.language
    }
  }

  private func keep(
    _ report: WeeklyReport, _ day: Day, _ workspace: Workspace, _ console: Console
  ) throws {
    try workspace.change { stored in
      stored.reports += SubmittedReport.Form.allCases.map { form in
        SubmittedReport(
          monday: day.monday, form: form, language: console.language,
          text: text(of: report, form, console))
      }
    }
    console.tell("已上报 \(day.monday) 这一周的周报", "handed in the week of \(day.monday)")
  }

  private func text(
    of report: WeeklyReport, _ form: SubmittedReport.Form, _ console: Console
  ) -> String {
    let terms = Terms(console.language)
    switch form {
    case .markdown: return MarkdownWriter().write(report.document(terms))
    case .wechat: return report.chat(terms)
    case .text: return TerminalWriter().write(report.document(terms))
    }
  }

  private func write(_ text: String, _ console: Console) throws {
    guard let output else { return console.write(text) }
    try Files.write(text.hasSuffix("\n") ? text : text + "\n", to: output)
    console.tell("已写出 \(output)", "wrote \(output)")
  }

  private func weekly(_ workspace: Workspace, _ day: Day) throws -> WeeklyReport {
    let shifts = workspace.stored.portfolio.projectDay
    let dates = workspace.stored.progress.map(\.date)
    // A week is closed when the next one opens: what is dated that Monday morning belongs to it.
    let close = Instant(day.monday + 7, minuteOfDay: shifts[0].from)
    let own = dataDate?.start(shifts) ?? dates.filter { $0 <= close }.max()
    let before = Instant(day.monday, minuteOfDay: shifts[0].from)
    let previousDate = dates.filter { $0 <= before }.max()
    let comparison = try workspace.comparison(
      at: own ?? Instant(day.monday, minuteOfDay: shifts[0].from))
    let previous = try previousDate.map { try workspace.schedule(at: $0) }
    return WeeklyReport(comparison, previous: previous, week: day)
  }
}
