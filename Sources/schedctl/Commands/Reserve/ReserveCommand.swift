import ArgumentParser
import Plan
import PlanStore
import Planning
import Reporting

/// `reserve …`.
struct ReserveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reserve",
    abstract: .words(
      zh: "预留：各项目的内控目标比要求完成时间提前多少天。",
      en: "Reserves: how many days before the required date a project means to be ready."),
    discussion: .words(
      zh: """
          schedctl reserve set HS 15
          schedctl reserve list
        """,
      en: """
          schedctl reserve set HS 15
          schedctl reserve list
        """),
    subcommands: [ReserveListCommand.self, ReserveSetCommand.self, ReserveRemoveCommand.self])
}

/// `reserve list`.
struct ReserveListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(
      zh: "列出预留、内部目标，和预留动用了没有。", en: "List reserves with targets, and whether they are drawn on."),
    aliases: ["show"])

  @Argument(help: .words(zh: "项目；不写为全部。", en: "Projects; default all."))
  var projects: [String] = []

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  var subjects: [String] { projects }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let named = try workspace.projects(projects)
    let comparison = try workspace.comparison()
    let all = Array(workspace.stored.portfolio.projects.indices)
    console.write(
      ReserveList(comparison, projects: named.isEmpty ? all : named), asJSON: json)
    return 0
  }
}

/// `reserve set PROJECT DAYS`.
struct ReserveSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(zh: "给项目定预留天数。", en: "Give a project its days in reserve."),
    aliases: ["add"])

  @Argument(help: .words(zh: "项目代码。", en: "The project's code."))
  var project: String

  @Argument(
    help: .words(
      zh: "预留天数：内控目标与要求完成时间之间的天数。", en: "Days between the internal target and the required date."))
  var days: DayCountArgument

  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { [project] }

  func validate() throws {
    guard (0...3650).contains(days.count) else {
      throw ValidationError(
        .words(zh: "预留天数应为 0 到 3650", en: "a reserve is a number of days from 0 to 3650"))
    }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let isChanged = try workspace.setReserve(of: project, days: days.count)
    console.tell(
      isChanged ? "\(project) 预留 \(days) 天" : "没有变化",
      isChanged ? "\(project) has \(days) days in reserve" : "nothing changed")
  }
}

/// `reserve remove PROJECT`.
struct ReserveRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(
      zh: "去掉预留：内控目标就是要求完成时间。", en: "Take the reserve away: the target is the required date."))

  @Argument(help: .words(zh: "项目代码。", en: "The project's code."))
  var project: String

  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { [project] }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let days = try workspace.removeReserve(of: project)
    console.tell(
      "已去掉 \(project) 的预留 \(days) 天", "removed the \(days) days in reserve of \(project)")
  }
}
