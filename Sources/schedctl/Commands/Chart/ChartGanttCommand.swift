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
    abstract: "Draw the Gantt chart (横道图) for the desk: bars, float, relations, milestones.",
    discussion: """
        schedctl chart gantt HS -o gantt.pdf
        schedctl chart gantt --level 1 --no-links -o nodes.pdf
        schedctl chart gantt HS NP --critical -o critical.html
        schedctl chart gantt HS --within C --from 2028-01-01 --to 2028-06-30 -o C.pdf
      """)

  @Argument(help: "Projects to draw on one chart; default all.")
  var projects: [String] = []

  @Flag(name: .long, help: "Only critical work.")
  var critical = false

  @Option(name: .long, help: "Only work of this node level or above: 1, 2 or 3.")
  var level = 3

  @Flag(name: .customLong("no-links"), help: "Draw no relations.")
  var noLinks = false

  @Flag(name: .long, help: "Divide months into weeks instead of 旬.")
  var weeks = false

  @OptionGroup var scope: ChartScopeOptions
  @OptionGroup var chart: ChartOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { chart.json }

  func validate() throws {
    guard (1...3).contains(level) else { throw ValidationError("let --level be 1, 2 or 3") }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let comparison = try workspace.comparison(
      at: chart.dataDate?.start(workspace.projectDay))
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
