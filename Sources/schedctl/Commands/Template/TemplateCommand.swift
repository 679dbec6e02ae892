import ArgumentParser
import Plan
import Planning
import Reporting

/// `project template …`.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: .words(
      zh: "模板：用做过的计划建新项目；七个随程序提供。",
      en: "Templates to make projects from; seven come with the program."),
    discussion: .words(
      zh: """
        模板记工作、逻辑、责任单位、窗口和级别，不记日期、填报和与其他项目的关系。

          schedctl project template list
          schedctl project template save 公办园 --project KG
          schedctl project add --from 公办园 --scale 1.2 --per 盐东镇,便仓镇 --finish-by 2029-09-01
        """,
      en: """
        A template keeps work, logic, offices, windows and levels; no dates, progress or relations with other
        projects.

          schedctl project template list
          schedctl project template save 公办园 --project KG
          schedctl project add --from 公办园 --scale 1.2 --per 盐东镇,便仓镇 --finish-by 2029-09-01
        """),
    subcommands: [
      TemplateListCommand.self, TemplateShowCommand.self, TemplateSaveCommand.self,
      TemplateRemoveCommand.self,
    ])
}

/// `project template list`.
struct TemplateListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(zh: "列出模板，本计划的在前。", en: "List the templates, those of this plan first."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let list = TemplateList(
      try workspace.templates.map { ($0, try workspace.preview($0)) },
      shipped: Set(ShippedFiles.templates().map(\.name)))
    console.write(list, asJSON: json)
    return 0
  }
}

/// `project template show NAME`.
struct TemplateShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .words(zh: "模板中的工作、逻辑和责任单位。", en: "The work, logic and offices of a template."))

  @Argument(help: .words(zh: "模板名称。", en: "Its name."))
  var name: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let portfolio = try workspace.preview(try workspace.template(name))
    let sheet = ProjectSheet(portfolio, project: 0)
    console.write(sheet, asJSON: json)
    return 0
  }
}

/// `project template save NAME`.
struct TemplateSaveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: .words(zh: "把一个项目存为模板。", en: "Keep a project as a template."))

  @Argument(help: .words(zh: "模板名称。", en: "The name of the template."))
  var name: String

  @Option(name: .long, help: .words(zh: "项目代码。", en: "The project's code."))
  var project: String

  @Option(
    name: .long,
    help: .words(
      zh: "由它建的项目叫什么，如 公办园新建；不写同项目名称。",
      en: "What projects made from it are called; default the project's name."))
  var title: String?

  @Option(
    name: .long,
    help: .words(
      zh: "由它建的项目的代码开头；不写同项目代码。", en: "What their codes begin with; default the project's code."))
  var prefix: String?

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (count, told) = try workspace.saveTemplate(
      name, of: project, title: title, prefix: prefix)
    console.tell(told)
    console.tell("已存为模板 \(name)，\(count) 项工作", "kept as the template \(name), \(count) activities")
  }
}

/// `project template remove NAME`.
struct TemplateRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(zh: "删除模板；由它建的项目不变。", en: "Forget a template; projects made from it stay."))

  @Argument(help: .words(zh: "模板名称。", en: "Its name."))
  var name: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.removeTemplate(name)
    console.tell("已删除模板 \(name)", "removed the template \(name)")
  }
}
