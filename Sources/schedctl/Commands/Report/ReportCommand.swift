import ArgumentParser
import CivilTime
import Documents
import PlanStore
import Reporting
import Scheduler

/// `report …`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write reports: the weekly report for the leader and for the group.",
    subcommands: [ReportWeeklyCommand.self])
}

/// The forms of a report.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case markdown
  case text
  case wechat
}

/// `report weekly --week DATE`.
struct ReportWeeklyCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekly",
    abstract: "Write the weekly report (工程进度周报) of a week, Monday to Sunday.",
    discussion: """
      What is told is what was known when the following week opened, so a past week can be asked
      again and gives the same text. The form wechat is plain text of at most 500 characters.

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
  var form = ReportForm.markdown

  @Option(name: .shortAndLong, help: "The file to write; default standard output.")
  var output: String?

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let last = workspace.stored.progress.map(\.date).max()
    guard let day = week?.day ?? last?.day else {
      throw CommandFailure.refused(
        zh: "还没有进度，无从写周报", en: "there is no progress to report on yet",
        hint: Wording(
          zh: "先登记进度，或用 --week 指定一周", en: "record progress first, or name a week with --week"))
    }
    let report = try weekly(workspace, day)
    let terms = Terms(console.language)
    switch form {
    case .markdown: try write(MarkdownWriter().write(report.document(terms)), console)
    case .wechat: try write(report.chat(terms), console)
    case .text:
      if output == nil {
        console.write(report.document(terms))
      } else {
        try write(TerminalWriter().write(report.document(terms)), console)
      }
    }
    return 0
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
