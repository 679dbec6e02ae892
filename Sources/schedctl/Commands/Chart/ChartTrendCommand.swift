import ArgumentParser
import Control
import Documents
import PlanStore
import Planning
import Reporting
import Scheduler

/// `chart trend [PROJECT…]`.
struct ChartTrendCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: .words(
      zh: "绘制里程碑趋势图：每个节点的预测在历次填报中怎样变动。",
      en: "Draw how the forecast of every node moved from report to report (里程碑趋势图)."),
    discussion: .words(
      zh: """
        横轴为历次填报的数据日期，纵轴为预测日期：水平线表示日期守住，上升表示推迟，线与对角线相交即
        节点完成。下方列出每次填报时距要求完成时间的天数。

          schedctl chart trend -o trend.pdf
          schedctl chart trend HS --level 2 -o HS.svg
        """,
      en: """
        Across run the data dates of the reports, upwards the forecast dates: a level line is a date
        that holds, a rising one slips, and a node is done where its line meets the diagonal. Below
        stand the days in hand to the required date at each report.

          schedctl chart trend -o trend.pdf
          schedctl chart trend HS --level 2 -o HS.svg
        """))

  @Argument(help: .words(zh: "要画的项目；默认全部。", en: "Projects to draw; default all."))
  var projects: [String] = []

  @Option(
    name: .long,
    help: .words(
      zh: "节点画到这一级，1 到 3；开工、封顶等节点总是画出。",
      en: "Nodes down to this level, 1 to 3; nodes with a role, such as commencement, always."))
  var level = 1

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
    let history = try workspace.history(until: comparison.schedule)
    let named = try workspace.projects(projects)
    let order = PlanOrder(workspace.stored.portfolio)
    let shown = named.isEmpty ? order.typed : named
    let options = CurveOptions(page: (chart.paper ?? .a3).landscape, issued: chart.issueDay)
    let scenes = shown.map {
      TrendChart(
        comparison, project: $0, history: history, level: level, options: options,
        terms: console.terms, order: order
      ).scene
    }
    return try chart.write(scenes, console)
  }
}
