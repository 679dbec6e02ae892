import ArgumentParser
import Plan
import Planning
import Reporting

/// `activity list`.
struct ActivityListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(zh: "列出工作，按录入的内容。", en: "List activities as they were typed."),
    discussion: .words(
      zh: """
          schedctl activity list HS
          schedctl activity list --where "office=供电公司 and level=1"
        """,
      en: """
          schedctl activity list HS
          schedctl activity list --where "office=供电公司 and level=1"
        """))

  @Argument(help: .words(zh: "项目；不写为全部。", en: "Projects; default all."))
  var projects: [String] = []

  @Option(
    name: .customLong("where"),
    help: .words(zh: "只列符合条件的，写法同 activity set。", en: "Only those, as in activity set."))
  var condition: String?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  /// A condition is about all activities.
  var subjects: [String] { condition == nil ? projects : [] }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let named = Set(try workspace.projects(projects))
    let portfolio = workspace.portfolio
    let meant = try condition.map {
      Set(try workspace.activities(where: try ActivityCondition($0), text: $0))
    }
    let order = PlanOrder(portfolio)
    let found = order.projects.sorted().flatMap { order.everything[$0] }.filter {
      (named.isEmpty || named.contains(portfolio.activities[$0].project))
        && meant?.contains($0) ?? true
    }
    let list = ActivityList(portfolio, found)
    console.write(list, asJSON: json)
    return 0
  }
}
