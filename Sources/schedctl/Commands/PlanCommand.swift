import ArgumentParser
import Control
import Plan
import PlanStore
import Planning
import Reporting

/// `plan [PROJECT…]`.
struct PlanShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: .words(
      zh: "计算计划：工程总表，或所写项目的完整计划表。",
      en: "Compute the plan: the board, or the full table of the projects named."),
    discussion: .words(
      zh: """
          schedctl plan                 工程总表，每个项目一行
          schedctl plan HS              HS 的每项工作及最迟开始
          schedctl plan HS --floats     同上，并列独立时差
          schedctl plan --json          全部内容，供程序使用
        """,
      en: """
          schedctl plan                 the board, one row a project
          schedctl plan HS              every activity of HS with its latest start
          schedctl plan HS --floats     the same, with the float that nobody can take
          schedctl plan --json          everything, for programs
        """))

  @Argument(help: .words(zh: "要完整列出的项目。", en: "Projects to show in full."))
  var projects: [String] = []

  @Flag(name: .long, help: .words(zh: "完整列出每个项目。", en: "Show every project in full."))
  var all = false

  @Flag(
    name: .long,
    help: .words(
      zh: "完整列出项目，并列独立时差。", en: "Show projects in full with their independent float."))
  var floats = false

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "数据日期；默认为每个项目最近一次填报的。", en: "The data date; default the last report of each project."))
  var dataDate: DateArgument?

  @OptionGroup var view: ViewOptions

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @Flag(
    name: .long,
    help: .words(
      zh: """
        有节点亮灯或窗口将要错过时退出码为 1；要求完成时间无法满足时为 2；否则有项目未填报时为 6。
        """,
      en: """
        Exit with 1 when a milestone is flagged or a window all but missed, 2 when a required date is lost, \
        else 6 when a project has not reported.
        """))
  var check = false

  @Flag(
    name: .long,
    help: .words(zh: "把各阶段用时写到标准错误。", en: "Tell on standard error how long each phase took."))
  var timings = false

  @OptionGroup var plan: PlanOptions

  /// The exit status is about all projects.
  var subjects: [String] { check ? [] : projects }

  func execute(_ console: Console) throws -> Int32 {
    let stopwatch = Stopwatch(isOn: timings)
    let workspace = try view.plan(
      of: reading {
        if $0 == .loaded { stopwatch.lap("read") }
        if $0 == .compiled { stopwatch.lap("compile") }
      })
    let comparison = try view.comparison(workspace, at: dataDate)
    stopwatch.lap("passes")
    try write(comparison, workspace, console)
    stopwatch.lap("write")
    if check { return comparison.exitStatus }
    // Who asks for a project by name and gets nothing is told by the status, too.
    let named = try workspace.projects(projects)
    return named.contains { workspace.failures[$0] != nil } ? ExitStatus.invalidInput : 0
  }

  private func write(_ comparison: Comparison, _ workspace: Workspace, _ console: Console) throws {
    let named = try workspace.projects(projects)
    if json {
      return console.writeJSON {
        PlanJSON(comparison, projects: named).write(to: &$0, advising: .commands)
      }
    }
    let terms = console.terms
    if named.isEmpty && !all && !floats {
      console.write(PlanBoard(comparison, terms: terms).table(terms))
    } else {
      let table = ProjectTable(
        comparison, projects: all || named.isEmpty ? nil : named, hasIndependentFloat: floats)
      console.write(table.table(terms))
    }
    if workspace.stored.portfolio.projects.isEmpty {
      console.tell("还没有项目：先运行 schedctl project add", "no projects yet: run `schedctl project add`")
    }
    console.tell(workspace.findings(of: comparison, named: named))
  }
}

extension Comparison {
  /// The exit status of `--check`.
  var exitStatus: Int32 {
    severity == 0 && !unreportedProjects.isEmpty ? ExitStatus.unreported : Int32(severity)
  }
}
