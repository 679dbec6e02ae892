import ArgumentParser
import CivilTime
import Documents
import Planning

/// `report set -o FOLDER`.
struct ReportSetCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(
      zh: "把一周所需的材料全部写进一个文件夹：周报、工作簿、图、日历。",
      en: "Write everything a week needs into one folder: report, workbook, charts, calendar."),
    discussion: .words(
      zh: """
        文件夹中有周报（docx、pdf、html、微信文字）、工作簿（xlsx）、挂图作战图、横道图、网络图、S
        曲线和里程碑趋势图（pdf）、供浏览器看的全部图（一页），以及日历（ics）。其中原有的同名文件会
        被覆盖。

          schedctl report set -o 周报
          schedctl report set --week 2028-01-31 --paper a0 -o out
        """,
      en: """
        The folder has the weekly report (docx, pdf, html, WeChat text), the workbook (xlsx), the wall
        charts, Gantt charts, networks, S curves and milestone trends (pdf), all charts as one page
        for a browser, and the calendar (ics). What is in it is written over.

          schedctl report set -o 周报
          schedctl report set --week 2028-01-31 --paper a0 -o out
        """))

  @Option(
    name: .long,
    help: .words(
      zh: "该周的任何一天；默认为最近一次填报所在周。", en: "Any day of the week; default the week of the last progress."
    ))
  var week: DateArgument?

  @Option(name: .shortAndLong, help: .words(zh: "文件夹；没有则新建。", en: "The folder, made if need be."))
  var output: String

  @Option(
    name: .long,
    help: .words(zh: "墙图和网络图的图幅：a0 到 a4。", en: "The paper of wall charts and networks: a0 to a4."))
  var paper = Paper.a1

  @Option(
    name: .long,
    help: .words(
      zh: "图上的编制日期；默认当天。", en: "The day of issue printed on charts (编制日期); default today."))
  var issued: DateArgument?

  @Flag(
    name: .long,
    help: .words(
      zh: "过去一周的材料也按现在的计划重做。", en: "Make the papers of a past week from the plan as it is now."))
  var anew = false

  @OptionGroup var odds: WeeklyOddsOption

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let plan = try reading()
    let day = try plan.reportDay(week?.day)
    let workspace = try anew ? plan : plan.asItStood(inWeekOf: day)
    let edition = try WeeklyEdition(
      workspace, week: day, odds: try odds.request, language: console.language)
    let papers = try WeeklyPapers(
      workspace, edition, paper: paper, issued: issued?.day ?? Clock.now.day, terms: console.terms
    ) { console.tell($0) }
    return try WeeklyFolder(path: output, issued: issued?.day ?? Clock.now.day, console: console)
      .write(papers)
  }
}
