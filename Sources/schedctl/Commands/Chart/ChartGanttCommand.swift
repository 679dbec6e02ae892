import ArgumentParser
import Control
import Documents
import Plan
import PlanStore
import Planning
import Reporting

/// `chart gantt [PROJECT…]`.
struct ChartGanttCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "gantt",
    abstract: .words(
      zh: "绘制横道图（案头用）：横道、时差、逻辑关系、里程碑。",
      en: "Draw the Gantt chart (横道图) for the desk: bars, float, relations, milestones."),
    discussion: .words(
      zh: """
          schedctl chart gantt HS -o gantt.pdf
          schedctl chart gantt --level 1 --no-links -o nodes.pdf
          schedctl chart gantt HS NP --critical -o critical.html
          schedctl chart gantt HS --within C --from 2028-01-01 --to 2028-06-30 -o C.pdf
        """,
      en: """
          schedctl chart gantt HS -o gantt.pdf
          schedctl chart gantt --level 1 --no-links -o nodes.pdf
          schedctl chart gantt HS NP --critical -o critical.html
          schedctl chart gantt HS --within C --from 2028-01-01 --to 2028-06-30 -o C.pdf
        """))

  @Argument(help: .words(zh: "画在同一张图上的项目；默认全部。", en: "Projects to draw on one chart; default all."))
  var projects: [String] = []

  @Flag(name: .long, help: .words(zh: "只画关键工作。", en: "Only critical work."))
  var critical = false

  @Option(
    name: .long,
    help: .words(
      zh: "只画这一级及以上的节点：1、2 或 3。", en: "Only work of this node level or above: 1, 2 or 3."))
  var level = 3

  @Flag(name: .customLong("no-links"), help: .words(zh: "不画逻辑关系。", en: "Draw no relations."))
  var noLinks = false

  @Flag(
    name: .long,
    help: .words(zh: "月内按周划分，不按旬。", en: "Divide months into weeks instead of ten-day parts (旬)."))
  var weeks = false

  @OptionGroup var scope: ChartScopeOptions
  @OptionGroup var chart: ChartOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { chart.json }

  func validate() throws {
    guard (1...3).contains(level) else {
      throw ValidationError(.words(zh: "--level 应为 1、2 或 3", en: "let --level be 1, 2 or 3"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try chart.view.plan(of: reading())
    let comparison = try chart.view.comparison(workspace, at: chart.dataDate)
    let named = try workspace.projects(projects)
    let order = PlanOrder(workspace.stored.portfolio)
    let shown = named.isEmpty ? order.typed : named
    let scope = try scope.scope(shown, comparison.schedule, order)
    let limit = ChartLimit.activities(
      shown, scope, level: level, comparison.schedule, order, chart.format)
    if !limit.isKept { throw limit.finding(.error) }
    let options = GanttOptions(
      page: (chart.paper ?? .a3).landscape, hasWeeks: weeks, issued: chart.issueDay,
      isCriticalOnly: critical, level: level, hasLinks: !noLinks, scope: scope)
    let drawing = GanttChart(
      comparison, projects: shown, options: options, terms: console.terms)
    return try chart.write(drawing.scenes, console)
  }
}
