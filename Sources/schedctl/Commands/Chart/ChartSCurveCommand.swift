import ArgumentParser
import Control
import Documents
import Planning
import Reporting
import Scheduler

/// `chart s-curve [PROJECT…]`.
struct ChartSCurveCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "s-curve",
    abstract: .words(
      zh: "绘制进度 S 曲线和香蕉图：每个项目一页。",
      en: "Draw the S curve of progress with its banana (S 曲线、香蕉图): a page a project."),
    discussion: .words(
      zh: """
        工作按天数加权。最早、最迟两条曲线围成香蕉图，计划与实际在其中。数据日期处注明与计划相差的天
        数和百分点；香蕉图的余地用去一半以上时给出警告。

          schedctl chart s-curve -o progress.pdf
          schedctl chart s-curve HS --paper a1 -o HS.svg
        """,
      en: """
        Work is weighed by its days. The early and the late curve bound the banana; plan and actual
        run between them. At the data date the gaps to the plan are told in days and in percentage
        points, with a warning when more than half of the banana is used up.

          schedctl chart s-curve -o progress.pdf
          schedctl chart s-curve HS --paper a1 -o HS.svg
        """))

  @Argument(
    help: .words(
      zh: "要画的项目；默认全部，先有一页合计。", en: "Projects to draw; default all, after a page of all together."))
  var projects: [String] = []

  @OptionGroup var chart: ChartOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { chart.json }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try chart.view.plan(of: reading())
    let comparison = try chart.view.comparison(workspace, at: chart.dataDate)
    let charts = SCurveCharts(
      comparison, projects: try workspace.projects(projects),
      history: try workspace.history(until: comparison.schedule),
      options: CurveOptions(page: (chart.paper ?? .a3).landscape, issued: chart.issueDay),
      terms: console.terms)
    return try chart.write(charts.scenes, console)
  }
}
