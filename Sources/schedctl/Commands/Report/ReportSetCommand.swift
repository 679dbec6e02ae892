import ArgumentParser
import CivilTime
import Control
import Documents
import Plan
import PlanStore
import Reporting
import Scheduler

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

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    guard let day = week?.day ?? workspace.stored.progress.map(\.date).max()?.day else {
      throw CommandFailure.refused(
        zh: "还没有进度，无从写周报", en: "there is no progress to report on yet",
        hint: Wording(
          zh: "先登记进度，或用 --week 指定一周", en: "record progress first, or name a week with --week"))
    }
    let edition = try WeeklyEdition(workspace, week: day, language: console.language)
    let set = try WeeklySet(
      workspace, edition, paper: paper, issued: issued?.day ?? Clock.now.day, folder: output,
      console)
    return try set.write()
  }
}
