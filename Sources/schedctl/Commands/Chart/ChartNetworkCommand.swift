import ArgumentParser
import Control
import Documents
import Plan
import PlanStore
import Planning
import Reporting

/// `chart network [PROJECT…]`.
struct ChartNetworkCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: .words(
      zh: "绘制项目的双代号时标网络图；加 --nodes 为单代号网络图。",
      en:
        "Draw the network of a project: time-scaled, activities on arrows; with --nodes, on nodes."),
    discussion: .words(
      zh: """
          schedctl chart network HS -o network.pdf
          schedctl chart network HS --from 2028-01-01 --paper a3 -o remaining.pdf
          schedctl chart network HS --nodes --paper a0 -o nodes.pdf
          schedctl chart network HS --within C --to 2028-06-30 -o C.pdf

        不写 --paper 时，小项目取 a3 到 a1 中放得下的最小图幅。办公打印纸（a3、a4）放不下全图时，只
        画数据日期前一个月起的剩余工作；用 --from 写第一天则画全部。编号在每张图上都与全图一致。只画
        一部分时，与其余部分的关系在边缘注明。超过 2000 项工作的项目只能分部分画。
        """,
      en: """
          schedctl chart network HS -o network.pdf
          schedctl chart network HS --from 2028-01-01 --paper a3 -o remaining.pdf
          schedctl chart network HS --nodes --paper a0 -o nodes.pdf
          schedctl chart network HS --within C --to 2028-06-30 -o C.pdf

        Without --paper a small project takes the smallest sheet from a3 to a1 that has room for it.
        Where a sheet of an office printer (a3, a4) has no room for the whole, it shows what remains,
        from a month before the data date; --from with the first day asks for all of it. Numbers are
        those of the whole network on every sheet. Of a part, relations with the rest are named at
        its edge. A project of more than 2000 activities is drawn in parts only.
        """))

  @Argument(help: .words(zh: "要画的项目，每个一页；默认全部。", en: "Projects to draw, a page each; default all."))
  var projects: [String] = []

  @Flag(
    name: .long,
    help: .words(
      zh: "工作画成带六个时间参数的方框（单代号），不画成箭线。",
      en: "Activities as boxes with six parameters (单代号), not as arrows."))
  var nodes = false

  @Flag(
    name: .long,
    help: .words(zh: "名称前加注工作代码。", en: "Put the code of each activity before its name."))
  var codes = false

  @OptionGroup var scope: ChartScopeOptions
  @OptionGroup var chart: ChartOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { chart.json }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try chart.view.plan(of: reading())
    let comparison = try chart.view.comparison(workspace, at: chart.dataDate)
    let schedule = comparison.schedule
    let named = try workspace.projects(projects)
    let order = PlanOrder(workspace.stored.portfolio)
    let shown = named.isEmpty ? order.typed : named
    let scope = try scope.scope(shown, schedule, order)
    let all = ChartLimit.activities(shown, scope, level: 3, schedule, order, chart.format)
    if shown.count > 1, !all.isKept { throw all.finding(.error) }
    var together = 0
    if let limit = ChartLimit.exceeded(
      byNetworks: shown, scope, schedule, order, together: &together)
    {
      throw limit.finding(.error)
    }
    let paper = chart.paper ?? .a1
    var options = NetworkOptions(
      page: paper.landscape,
      smaller: chart.paper == nil ? [Paper.a2.landscape, Paper.a3.landscape] : [],
      issued: chart.issueDay, scope: scope, hasCodes: codes)
    let terms = console.terms
    var scenes: [Scene] = []
    for project in shown {
      options.notes = comparison.headingNotes(of: [project], terms)
      let drawn: [(scene: Scene, isCrowded: Bool)] =
        nodes
        ? PrecedenceChart.sheets(
          schedule, project: project, options: options, terms: terms, order: order
        )
        .map { ($0.scene, $0.isCrowded) }
        : NetworkChart.sheets(
          schedule, project: project, options: options, terms: terms, comparison: comparison,
          order: order
        )
        .map { ($0.scene, $0.isCrowded) }
      scenes += drawn.map(\.scene)
      if drawn.contains(where: \.isCrowded) {
        console.tell([.crowdedChart(workspace.stored.portfolio.projects[project].code, on: paper)])
      }
    }
    return try chart.write(scenes, console)
  }
}

extension Finding {
  /// A network that has too little room on its paper.
  fileprivate static func crowdedChart(_ project: String, on paper: Paper) -> Finding {
    let all = Paper.allCases
    let larger = all.firstIndex(of: paper).flatMap { $0 > 0 ? all[$0 - 1].rawValue : nil }
    return Finding(
      .warning, "crowded-chart", codes: [project],
      Wording(
        zh: "项目“\(project)”的网络图在 \(paper.rawValue) 上太挤，行与字排不开",
        en:
          "the network of \"\(project)\" is too crowded on \(paper.rawValue): its rows have no room"
      ),
      hint: larger.map {
        Wording(zh: "用 --paper \($0)", en: "use --paper \($0)")
      } ?? Wording(zh: "改用 chart gantt", en: "draw it with `chart gantt`"))
  }
}
