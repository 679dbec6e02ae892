import ArgumentParser
import Planning
import Reporting

/// `project list`.
struct ProjectListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: .words(zh: "列出项目。", en: "List the projects."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let portfolio = try reading().portfolio
    let list = ProjectList(portfolio)
    console.write(list, asJSON: json)
    return 0
  }
}
