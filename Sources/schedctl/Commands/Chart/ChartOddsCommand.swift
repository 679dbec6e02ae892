import Analysis
import ArgumentParser
import Documents
import Planning
import Reporting

/// `chart odds [PROJECT|MILESTONE…]`.
struct ChartOddsCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "odds",
    abstract: .words(
      zh: "绘制把握图：每个要求完成时间一页，直方图和累计曲线。",
      en: "Draw how sure the dates are: a page a required date, histogram and S curve."),
    discussion: .words(
      zh: """
        与 odds 命令用同样的试算：同一种子，结果一样。红色虚线是要求完成，另标预计和八成把握的日期。

          schedctl chart odds HS -o odds.pdf
          schedctl chart odds HS --trials 50000 --paper a4 -o HS.svg
          schedctl chart odds HS --tornado -o HS最该盯什么.pdf
        """,
      en: """
        The trials are those of the command odds: the same seed, the same picture. A dashed red line
        stands at the required date; the forecast and the date that is 80 % sure are marked.

          schedctl chart odds HS -o odds.pdf
          schedctl chart odds HS --trials 50000 --paper a4 -o HS.svg
          schedctl chart odds HS --tornado -o what-to-watch.pdf
        """))

  @Argument(
    help: .words(zh: "项目或工作；默认全部项目。", en: "Projects or activities; default all projects."))
  var names: [String] = []

  @Flag(
    name: .long,
    help: .words(
      zh: "改画“最该盯什么”：每家单位和全部工作的共同因素各一条，看管住它把握能到几成。",
      en: "Draw what to watch instead: a bar an office, and one for what all work has in common."))
  var tornado = false

  @OptionGroup var odds: OddsOptions
  @OptionGroup var chart: ChartOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { chart.json }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try chart.view.plan(of: reading())
    let outlook = try odds.outlook(names, of: workspace, console)
    let charts = OddsCharts(
      outlook,
      options: CurveOptions(page: (chart.paper ?? .a3).landscape, issued: chart.issueDay),
      terms: console.terms)
    return try chart.write(tornado ? [charts.tornado] : charts.scenes, console)
  }
}
