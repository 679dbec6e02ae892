import ArgumentParser
import CivilTime
import Plan
import PlanStore
import Planning
import Reporting

/// `diff [FROM] [TO]`, `diff --week DATE`.
struct DiffCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: .words(
      zh: "比较两个计划：增减、改动、每个变动的日期和造成它的改动；或一周的变化。",
      en:
        "Compare two plans: what is new, gone or otherwise, each moved date and what moved it; or a week."
    ),
    discussion: .words(
      zh: """
        每一方可以写：日期（当天结束时）、log 中的号、baseline 或 baseline:2（基准计划）、基准计划名称、项目代码、
        文件（计划文件、csv、Excel、Project XML、XER）、now。不写就是最近的基准计划与现在比。

          schedctl diff
          schedctl diff 2028-01-31
          schedctl diff 12 20
          schedctl diff HS
          schedctl diff HS NP
          schedctl diff HS 模板.csv
          schedctl diff --week 2028-02-02
        """,
      en: """
        Each side is a day (when it ended), a line of the log, baseline or baseline:2, the name of a baseline,
        the code of a project, a file (a plan file, csv, Excel, Project XML, XER), or now. By default the last
        baseline is compared with the plan as it is.

          schedctl diff
          schedctl diff 2028-01-31
          schedctl diff 12 20
          schedctl diff HS
          schedctl diff HS NP
          schedctl diff HS template.csv
          schedctl diff --week 2028-02-02
        """))

  @Argument(help: .words(zh: "原来的计划；默认最近的基准计划。", en: "The plan before; default the last baseline."))
  var from: String?

  @Argument(help: .words(zh: "后来的计划；默认现在。", en: "The plan after; default now."))
  var to: String?

  @Option(
    name: .long,
    help: .words(
      zh: "这一天所在的一周与上一周比，不超过十行。", en: "The week of this day against the one before, in ten lines."))
  var week: DateArgument?

  @Flag(name: .long, help: .words(zh: "全部列出。", en: "List all."))
  var all = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  /// So many items of a kind, and dates, are listed one by one.
  private static let listed = 24

  func validate() throws {
    guard week == nil || from == nil else {
      throw ValidationError(
        .words(zh: "--week 和两个计划只写一样", en: "say --week or two plans, not both"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    if let week { return try tell(week.day, workspace, console) }
    let isFile = { (path: String) in Files.exists(path) }
    var before = try from.map { try workspace.reference($0, isFile: isFile) }
    var after = try to.map { try workspace.reference($0, isFile: isFile) } ?? .now
    // A project alone is compared with its own baseline.
    if to == nil, case .project(let code)? = before {
      after = .project(code)
      before = .baseline(try workspace.lastBaseline(of: code).number)
    }
    let compared = try workspace.compare(
      try before ?? .baseline(workspace.lastBaseline().number), after,
      reading: { try PlanInput(try Files.stream($0), file: $0) })
    let terms = console.terms
    let report = DifferenceReport(
      compared.comparison,
      titles: (
        compared.titles.before(console.language), compared.titles.after(console.language)
      ), from: compared.portfolios.before, to: compared.portfolios.after, movers: compared.movers,
      limit: all ? nil : Self.listed, terms)
    if json {
      console.writeJSON { report.write(to: &$0) }
    } else {
      console.write(report.document)
    }
    return 0
  }

  /// Tells what a week changed.
  private func tell(_ day: Day, _ workspace: Workspace, _ console: Console) throws -> Int32 {
    let told = try workspace.asItStood(inWeekOf: day)
    guard let changes = try told.changes(inWeekOf: day) else {
      throw CommandFailure.refused(
        zh: "\(day.monday) 这一周之前还没有计划，无从比较",
        en: "before the week of \(day.monday) there was no plan to compare with")
    }
    let words = WeekChangeWords(changes, console.terms)
    if json {
      console.writeJSON { words.write(to: &$0) }
    } else {
      for line in words.lines { console.write(sentence: line) }
    }
    return 0
  }
}
