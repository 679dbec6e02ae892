import ArgumentParser
import Planning
import Reporting

/// `project show CODE`.
struct ProjectShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .words(zh: "查看一个项目及其工作，按录入的样子。", en: "Show a project with its activities as typed."))

  @Argument(help: .words(zh: "项目的代码。", en: "The project's code."))
  var code: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  var subjects: [String] { [code] }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let sheet = ProjectSheet(workspace.portfolio, project: try workspace.project(code))
    console.write(sheet, asJSON: json)
    return 0
  }
}
