import ArgumentParser
import CivilTime
import Plan
import PlanStore
import Planning
import Reporting

/// `required …`.
struct RequiredCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "required",
    abstract: .words(
      zh: "要求完成时间：一个项目可有几个（竣工、开学、合同）。", en: "Required dates: a project may have several."),
    discussion: .words(
      zh: """
          schedctl required add HS 2028-07-15 --at E02 --source 施工合同
          schedctl required set HS 2 --date 2028-07-20
          schedctl required list
        """,
      en: """
          schedctl required add HS 2028-07-15 --at E02 --source 施工合同
          schedctl required set HS 2 --date 2028-07-20
          schedctl required list
        """),
    subcommands: [
      RequiredListCommand.self, RequiredAddCommand.self, RequiredSetCommand.self,
      RequiredRemoveCommand.self,
    ])
}

/// `required list`.
struct RequiredListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(zh: "列出要求完成时间、预计和裕量。", en: "List required dates with forecasts and margins."),
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
    let list = RequiredDateList(comparison, projects: named.isEmpty ? all : named)
    console.write(list, asJSON: json)
    return 0
  }
}

/// `required add PROJECT DATE`.
struct RequiredAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: .words(zh: "再加一个要求完成时间。", en: "Add a required date to a project."))

  @Argument(help: .words(zh: "项目代码。", en: "The project's code."))
  var project: String

  @Argument(help: .words(zh: "日期。", en: "The date."))
  var date: DateArgument

  @Option(
    name: .long, help: .words(zh: "由哪项工作承担。", en: "The activity that must be finished by then."))
  var at: String?

  @Option(name: .long, help: .words(zh: "依据的文件。", en: "The document that says so."))
  var source = ""

  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { PlanCarrier.subjects(project, at) }

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.addRequiredDate(of: project, date.text, carrier: at, source: source)
    console.tell("已添加要求完成时间 \(date.day)", "added the required date \(date.day)")
  }
}

/// `required set PROJECT [NUMBER]`.
struct RequiredSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(
      zh: "修改一个要求完成时间；没写的不变。", en: "Change a required date; what is not named stays."))

  @Argument(help: .words(zh: "项目代码。", en: "The project's code."))
  var project: String

  @Argument(help: .words(zh: "第几个；不写为第一个。", en: "Which, by its number; default the first."))
  var number = 1

  @Option(name: .long, help: .words(zh: "日期。", en: "The date."))
  var date: DateArgument?

  @Option(
    name: .long, help: .words(zh: "由哪项工作承担。", en: "The activity that must be finished by then."))
  var at: String?

  @Option(name: .long, help: .words(zh: "依据的文件。", en: "The document that says so."))
  var source: String?

  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { PlanCarrier.subjects(project, at) }

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let isChanged = try workspace.changeRequiredDate(
      of: project, number: number, date?.text, carrier: at, source: source)
    console.tell(
      isChanged ? "已修改 \(project) 的第 \(number) 个要求完成时间" : "没有变化",
      isChanged ? "changed required date \(number) of \(project)" : "nothing changed")
  }
}

/// `required remove PROJECT [NUMBER]`.
struct RequiredRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(
      zh: "去掉一个要求完成时间；一个也不剩，项目就改为顺排。",
      en: "Remove a required date; without any the project is planned forward."))

  @Argument(help: .words(zh: "项目代码。", en: "The project's code."))
  var project: String

  @Argument(help: .words(zh: "第几个；不写为第一个。", en: "Which, by its number; default the first."))
  var number = 1

  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { [project] }

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let (day, isLast) = try workspace.removeRequiredDate(of: project, number: number)
    console.tell(
      "已去掉要求完成时间 \(day)" + (isLast ? "，项目改为顺排，预留归零" : ""),
      "removed the required date \(day)"
        + (isLast ? "; the project is planned forward now, without a reserve" : ""))
  }
}
