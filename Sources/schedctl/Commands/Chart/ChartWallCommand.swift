import ArgumentParser
import Control
import Documents
import Plan
import Planning
import Reporting

/// `chart wall [PROJECT…]`.
struct ChartWallCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "wall",
    abstract: .words(
      zh: "绘制挂图作战图：一页项目群总览，每个项目一页。",
      en: "Draw the wall chart (挂图作战图): an overview of all projects, and a page a project."),
    discussion: .words(
      zh: """
          schedctl chart wall -o wall.pdf
          schedctl chart wall HS --paper a0 --leader 分管领导 --person 责任人 -o HS.svg
        """,
      en: """
          schedctl chart wall -o wall.pdf
          schedctl chart wall HS --paper a0 --leader 分管领导 --person 责任人 -o HS.svg
        """))

  @Argument(
    help: .words(zh: "要画的项目；默认全部，先有一页总览。", en: "Projects to draw; default all, after an overview."))
  var projects: [String] = []

  @Option(name: .long, help: .words(zh: "责任领导。", en: "The leader who answers for it (责任领导)."))
  var leader = ""

  @Option(name: .long, help: .words(zh: "责任人。", en: "The person in charge (责任人)."))
  var person = ""

  @Option(
    name: .long,
    help: .words(
      zh: "其他情况，如 \"建设地点=便仓镇\"；可写多次。", en: "A further fact, such as \"建设地点=便仓镇\"; may be repeated.")
  )
  var fact: [String] = []

  @Option(
    name: .long,
    help:
      .words(
        zh: "计划中一部分的名称，按代码开头区分，如 K1=一区；可写多次。",
        en:
          "What a part of the plan is called, by how its codes begin (K1=一区); may be repeated."
      ))
  var part: [String] = []

  @Flag(
    name: .long,
    help: .words(zh: "月内按周划分，不按旬。", en: "Divide months into weeks instead of ten-day parts (旬)."))
  var weeks = false

  @Flag(
    name: .long,
    help: .words(
      zh: "留出空行，供会上填写调度记录。", en: "Leave lines to write down what meetings decide (调度记录)."))
  var notes = false

  @Option(
    name: .long,
    help: .words(
      zh: "只画这一级及以上的节点：1、2 或 3。", en: "Only work of this node level or above: 1, 2 or 3."))
  var level = 3

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
    let terms = console.terms
    let named = try workspace.projects(projects)
    let ground = ChartGround(comparison)
    let shown = named.isEmpty ? ground.order.typed : named
    let scope = try scope.scope(shown, comparison.schedule, ground.order)
    let limit = ChartLimit.activities(
      shown, scope, level: level, comparison.schedule, ground.order, chart.format)
    if !limit.isKept { throw limit.finding(.error) }
    let options = WallChart.Options(
      page: (chart.paper ?? .a1).landscape, hasWeeks: weeks, issued: chart.issueDay, leader: leader,
      person: person,
      facts: fact.map(Self.named),
      parts: Dictionary(part.map(Self.named).map { ($0.name, $0.value) }) { $1 },
      level: level, scope: scope, hasNotes: notes)
    var scenes = shown.flatMap {
      WallChart(comparison, project: $0, options: options, terms: terms, shared: ground).scenes
    }
    if named.isEmpty {
      scenes = WallOverview(comparison, options: options, terms: terms).scenes + scenes
    }
    let cards =
      chart.format == .html
      ? ProjectCards(comparison, terms: terms).cards(shown, order: ground.order, scenes: scenes)
      : []
    return try chart.write(scenes, cards: cards, console)
  }

  /// Takes `建设地点=便仓镇` apart.
  private static func named(_ text: String) -> (name: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }
}
