import ArgumentParser
import Plan
import Planning
import Reporting

/// `level …`.
struct LevelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "level",
    abstract: .words(
      zh: "节点级别：一级、二级、三级；没有定过的是三级。",
      en: "Levels of nodes, 1 to 3; what nobody gave one is of level 3."),
    discussion: .words(
      zh: """
          schedctl level set HS.C11 HS.E06 --level 1
          schedctl level list HS
        """,
      en: """
          schedctl level set HS.C11 HS.E06 --level 1
          schedctl level list HS
        """),
    subcommands: [LevelListCommand.self, LevelSetCommand.self, LevelRemoveCommand.self])
}

/// `level list`.
struct LevelListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(zh: "列出一级和二级的工作。", en: "List what is of level 1 and 2."),
    aliases: ["show"])

  @Argument(help: .words(zh: "项目；不写为全部。", en: "Projects; default all."))
  var projects: [String] = []

  @Option(name: .long, help: .words(zh: "只列这一级。", en: "Only those of this level."))
  var level: Int?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  var subjects: [String] { projects }

  func validate() throws {
    if let level { try LevelCommand.check(level, of: "--level") }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let named = Set(try workspace.projects(projects))
    let portfolio = workspace.portfolio
    let order = PlanOrder(portfolio)
    let found = order.projects.sorted().flatMap { order.everything[$0] }.filter {
      let activity = portfolio.activities[$0]
      return (named.isEmpty || named.contains(activity.project))
        && level.map { activity.level == $0 } ?? (activity.level < Activity.usualLevel)
    }
    console.write(ActivityList(portfolio, found), asJSON: json)
    return 0
  }
}

/// `level set CODE … --level LEVEL`.
struct LevelSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(zh: "定工作或里程碑的级别。", en: "Give activities or milestones their level."),
    aliases: ["add"])

  @Argument(help: .words(zh: "工作的代码，可写几个。", en: "The codes of activities."))
  var codes: [String]

  @Option(name: .long, help: .words(zh: "几级：1 到 3。", en: "The level, 1 to 3."))
  var level: Int

  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { codes }

  func validate() throws { try LevelCommand.check(level, of: "--level") }

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let isChanged = try workspace.setLevel(level, of: codes)
    console.tell(
      isChanged ? "已定为 \(level) 级" : "没有变化",
      isChanged ? "of level \(level) now" : "nothing changed")
  }
}

/// `level remove CODE …`.
struct LevelRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(zh: "取消级别，回到三级。", en: "Take the level away: back to 3."))

  @Argument(help: .words(zh: "工作的代码，可写几个。", en: "The codes of activities."))
  var codes: [String]

  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { codes }

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let isChanged = try workspace.setLevel(Activity.usualLevel, of: codes)
    console.tell(
      isChanged ? "已回到三级" : "没有变化", isChanged ? "back to level 3" : "nothing changed")
  }
}

extension LevelCommand {
  /// Refuses a number that is no level.
  fileprivate static func check(_ level: Int, of option: String) throws {
    guard (1...3).contains(level) else {
      throw ValidationError(
        .words(zh: "\(option) 应为 1、2 或 3", en: "\(option) is 1, 2 or 3"))
    }
  }
}
