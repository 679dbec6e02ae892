import ArgumentParser
import Control
import Planning
import Reporting

/// `flags`.
struct FlagsCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "flags",
    abstract: .words(
      zh: "节点与基准计划对照：提前、按时、滞后。",
      en: "Compare the milestones with the baseline: early, on time, late."),
    discussion: .words(
      zh: """
        加 --check 时：有要求完成时间已无法满足，退出码为 2；否则有节点亮黄灯或更差，为 1；否则有项
        目未填报，为 6；否则为 0。写明项目、单位或级别时，只说这些。

          schedctl flags HS --level 1
          schedctl flags --office 供电公司 --overdue
        """,
      en: """
        With --check the exit status is 2 when a required date can no longer be met, else 1 when a
        milestone is yellow or worse, else 6 when a project has not reported, else 0. Where projects, an
        office or a level are named, it tells of them alone.

          schedctl flags HS --level 1
          schedctl flags --office 供电公司 --overdue
        """))

  @Argument(help: .words(zh: "项目；默认全部。", en: "Projects; default all."))
  var projects: [String] = []

  @Option(name: .long, help: .words(zh: "只写这个单位负责的。", en: "Only what this office owes."))
  var office: String?

  @Option(name: .long, help: .words(zh: "节点最低级别，1 到 3。", en: "The lowest node level, 1 to 3."))
  var level: Int?

  @Flag(
    name: .long,
    help: .words(zh: "只列到期未完成的。", en: "Only what should be finished by now and is not."))
  var overdue = false

  @Flag(
    name: .long, help: .words(zh: "列出每一项工作，不只是里程碑。", en: "Every activity, not only milestones."))
  var all = false

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "数据日期；默认为每个项目最近一次填报的。", en: "The data date; default the last report of each project."))
  var dataDate: DateArgument?

  @OptionGroup var view: ViewOptions

  @Flag(name: .long, help: .words(zh: "用退出码告知结果。", en: "Tell by the exit status."))
  var check = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    if let level, !(1...3).contains(level) {
      throw ValidationError(.words(zh: "--level 应为 1、2 或 3", en: "--level is 1, 2 or 3"))
    }
  }

  /// An office is known by the work that it owes in any project.
  var subjects: [String] { office == nil ? projects : [] }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try view.plan(of: reading())
    let comparison = try view.comparison(workspace, at: dataDate)
    let named = Set(try workspace.projects(projects))
    if let office { try workspace.checkOffice(office) }
    let report = FlagsReport(
      comparison, all: all,
      scope: OwesScope(projects: named.isEmpty ? nil : named, office: office, level: level),
      isOverdueOnly: overdue)
    console.write(report, asJSON: json)
    return check ? report.exitStatus : 0
  }
}

extension FlagsReport {
  /// The exit status of `--check`: of what is told.
  var exitStatus: Int32 {
    severity == 0 && hasUnreported ? ExitStatus.unreported : Int32(severity)
  }
}
