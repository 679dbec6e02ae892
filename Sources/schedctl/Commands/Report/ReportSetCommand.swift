import ArgumentParser
import CivilTime
import Documents
import Planning

/// `report set -o FOLDER`.
struct ReportSetCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Write everything a week needs into one folder: report, workbook, charts, calendar.",
    discussion: """
      The folder has the weekly report (docx, pdf, html, WeChat text), the workbook (xlsx), the wall
      charts, Gantt charts, networks, S curves and milestone trends (pdf), all charts as one page
      for a browser, and the calendar (ics). What is in it is written over.

        schedctl report set -o 周报
        schedctl report set --week 2028-01-31 --paper a0 -o out
      """)

  @Option(name: .long, help: "Any day of the week; default the week of the last progress.")
  var week: DateArgument?

  @Option(name: .shortAndLong, help: "The folder, made if need be.")
  var output: String

  @Option(name: .long, help: "The paper of wall charts and networks: a0 to a4.")
  var paper = Paper.a1

  @Option(name: .long, help: "The day of issue printed on charts (编制日期); default today.")
  var issued: DateArgument?

  @Flag(name: .long, help: "Make the papers of a past week from the plan as it is now.")
  var anew = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let plan = try reading()
    let day = try plan.reportDay(week?.day)
    let workspace = try anew ? plan : plan.asItStood(inWeekOf: day)
    let edition = try WeeklyEdition(workspace, week: day, language: console.language)
    let papers = try WeeklyPapers(
      workspace, edition, paper: paper, issued: issued?.day ?? Clock.now.day, terms: console.terms
    ) { console.tell($0) }
    return try WeeklyFolder(path: output, issued: issued?.day ?? Clock.now.day, console: console)
      .write(papers)
  }
}
