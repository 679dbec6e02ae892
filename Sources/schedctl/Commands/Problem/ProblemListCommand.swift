import ArgumentParser
import CivilTime
import Plan
import PlanStore
import Planning
import Reporting

/// `problem list`.
struct ProblemListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(
      zh: "列出未销号的问题；加 --all 也列已销号的。",
      en: "List the problems that are open; with --all those struck off, too."),
    discussion: .words(
      zh: """
          schedctl problem list
          schedctl problem list HS --office 供电公司 --overdue
        """,
      en: """
          schedctl problem list
          schedctl problem list HS --office 供电公司 --overdue
        """))

  @Argument(help: .words(zh: "项目；默认全部。", en: "Projects; default all."))
  var projects: [String] = []

  @Option(name: .long, help: .words(zh: "只列这个单位的。", en: "Only those of this office."))
  var office: String?

  @Flag(name: .long, help: .words(zh: "只列超过期限的。", en: "Only those past their day."))
  var overdue = false

  @Flag(name: .long, help: .words(zh: "也列已销号的。", en: "Those struck off, too."))
  var all = false

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "按哪一天算逾期；默认为最近一次填报的数据日期。",
      en: "The day by which lateness is counted; default that of the last progress."))
  var dataDate: DateArgument?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  /// An office is known by the work that it owes in any project.
  var subjects: [String] { office == nil ? projects : [] }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let named = Set(try workspace.projects(projects))
    if let office { try workspace.checkOffice(office) }
    let day =
      dataDate?.day ?? workspace.stored.latestReport?.day ?? Clock.now.day
    let list = ProblemList(
      workspace.stored.problems.filter { problem in
        (named.isEmpty || named.contains(problem.project))
          && (office.map { OfficeList.owes(problem.owner, $0) } ?? true)
          && (all || problem.closed == nil)
          && (!overdue || problem.daysOverdue(on: day) != nil)
      }, of: workspace.stored.portfolio, on: day,
      photos: try workspace.file.photosOfProblems().mapValues(\.count))
    console.write(list, asJSON: json)
    return 0
  }
}
