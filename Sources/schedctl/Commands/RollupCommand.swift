import ArgumentParser
import Control
import Plan
import Planning
import Reporting

/// `rollup --by FIELD`.
struct RollupCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup",
    abstract: .words(
      zh: "汇总：按县、镇、单位或级别统计项目和节点，各色几个。",
      en: "Add up projects and nodes by county, town, office or level, with their colours."),
    discussion: .words(
      zh: """
        --by 写项目字段的名称，或 lead（牵头单位）、office（责任单位）、level（节点级别）。灯号与总表
        和节点对照相同。

          schedctl rollup --by 县
          schedctl rollup --by lead --level 1
        """,
      en: """
        --by takes the name of a field of the projects, or lead (the office that answers for a project),
        office (that owes a node), level (of the nodes). The colours are those of the board and of flags.

          schedctl rollup --by 县
          schedctl rollup --by lead --level 1
        """))

  @Argument(help: .words(zh: "项目；默认全部。", en: "Projects; default all."))
  var projects: [String] = []

  @Option(
    name: .long,
    help: .words(
      zh: "按什么汇总：项目字段的名称，或 lead、office、level；默认 lead。",
      en: """
        What to add up by: the name of a field of the projects, or lead, office, level; default lead.
        """
    ))
  var by: String?

  @Option(name: .long, help: .words(zh: "节点最低级别，1 到 3。", en: "The lowest node level, 1 to 3."))
  var level: Int?

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "数据日期；默认为每个项目最近一次填报的。", en: "The data date; default the last report of each project."))
  var dataDate: DateArgument?

  @OptionGroup var view: ViewOptions

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  var subjects: [String] { projects }

  func validate() throws {
    if let level, !(1...3).contains(level) {
      throw ValidationError(.words(zh: "--level 应为 1、2 或 3", en: "--level is 1, 2 or 3"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try view.plan(of: reading())
    let named = Set(try workspace.projects(projects))
    let grouping = by.map(RollupGrouping.init) ?? .lead
    if case .field(let name) = grouping {
      try workspace.checkField(name, of: named)
    }
    let comparison = try view.comparison(workspace, at: dataDate)
    let report = RollupReport(
      comparison, by: grouping,
      scope: OwesScope(projects: named.isEmpty ? nil : named, level: level))
    console.write(report, asJSON: json)
    return 0
  }
}
