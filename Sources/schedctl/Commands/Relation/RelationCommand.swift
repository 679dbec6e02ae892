import ArgumentParser
import Plan
import PlanStore
import Planning
import Reporting

/// `relation …`.
struct RelationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relation",
    abstract: .words(
      zh: "逻辑关系：列出、添加、修改、去掉。", en: "List, add, change and remove relations."),
    subcommands: [
      RelationListCommand.self, RelationAddCommand.self, RelationSetCommand.self,
      RelationRemoveCommand.self,
    ])
}

/// `relation list`.
struct RelationListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(
      zh: "列出逻辑关系，● 是决定日期的。", en: "List relations; ● marks those that decide a date."),
    discussion: .words(
      zh: """
          schedctl relation list HS.C27
          schedctl relation list HS --crossing
        """,
      en: """
          schedctl relation list HS.C27
          schedctl relation list HS --crossing
        """), aliases: ["show"])

  @Argument(help: .words(zh: "工作或项目；不写为全部。", en: "An activity or a project; default all."))
  var code: String?

  @Flag(name: .long, help: .words(zh: "只列项目之间的。", en: "Only those between projects."))
  var crossing = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  var subjects: [String] { [code].compactMap(\.self) }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let comparison = try workspace.comparison()
    let portfolio = workspace.stored.portfolio
    let project = code.flatMap { code in portfolio.projects.firstIndex { $0.code == code } }
    let activity = project == nil ? try code.map { try workspace.activity($0) } : nil
    let list = RelationList(comparison) { relation in
      let ends = [relation.predecessor, relation.successor]
      let projects = ends.map { portfolio.activities[$0].project }
      return (activity.map(ends.contains) ?? true) && (project.map(projects.contains) ?? true)
        && (!crossing || projects[0] != projects[1])
    }
    if json {
      console.writeJSON { list.write(to: &$0) }
    } else if list.isEmpty {
      console.tell("没有逻辑关系", "there are no relations")
    } else {
      console.write(list.table(console.terms))
    }
    return 0
  }
}

/// The two ends of a relation.
struct RelationEnds: ParsableArguments {
  @Argument(help: .words(zh: "紧前工作。", en: "The predecessor's code."))
  var predecessor: String

  @Argument(help: .words(zh: "紧后工作。", en: "The successor's code."))
  var successor: String
}

/// What lags are, in the help: in the language of whoever asks.
var lagHelp: ArgumentHelp {
  .words(
    zh: "时距：天数加单位，d 日历天（默认）、w 紧后的工作日、b 紧前的工作日、p 项目日历、e 连续；50% 为紧前工期的一半。",
    en: """
      Days with a unit: d calendar (default); working days of the successor w, the predecessor b, the \
      project p; e elapsed. 50% is of the predecessor's duration.
      """)
}

/// `relation add PREDECESSOR SUCCESSOR`.
struct RelationAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: .words(
      zh: "连接两项工作；已有同类型的也再加一条。",
      en: "Join two activities, also where a relation of that type joins them already."))

  @OptionGroup var ends: RelationEnds

  @Option(name: .long, help: .words(zh: "类型：FS、SS、FF 或 SF。", en: "FS, SS, FF or SF."))
  var type: RelationArgument?

  @Option(name: .long, help: lagHelp)
  var lag: LagArgument?

  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { [ends.predecessor, ends.successor] }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let linked = try workspace.link(
      ends.predecessor, ends.successor, kind: type?.kind ?? .finishToStart, lag: lag?.lag,
      another: true)
    let pair = "\(ends.predecessor) → \(ends.successor)"
    console.tell(
      linked == .same ? "这条关系已经有了" : "已连接 \(pair)",
      linked == .same ? "that relation is there already" : "linked \(pair)")
  }
}

/// `relation set PREDECESSOR SUCCESSOR`.
struct RelationSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(zh: "修改一条关系的类型或时距。", en: "Change the type or the lag of a relation."),
    discussion: .words(
      zh: "  schedctl relation set HS.C05 HS.C08 --to SS --lag 10w",
      en: "  schedctl relation set HS.C05 HS.C08 --to SS --lag 10w"))

  @OptionGroup var ends: RelationEnds

  @Option(
    name: .long, help: .words(zh: "有几条时，改哪一类。", en: "Which, where several join them."))
  var type: RelationArgument?

  @Option(name: .long, help: .words(zh: "改成什么类型。", en: "The type it gets."))
  var to: RelationArgument?

  @Option(name: .long, help: lagHelp)
  var lag: LagArgument?

  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { [ends.predecessor, ends.successor] }

  func validate() throws {
    if to == nil, lag == nil {
      throw ValidationError(.words(zh: "写 --to 或 --lag", en: "give --to or --lag"))
    }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let isChanged = try workspace.changeRelation(
      ends.predecessor, ends.successor, kind: type?.kind, to: to?.kind, lag: lag?.lag)
    let pair = "\(ends.predecessor) → \(ends.successor)"
    console.tell(
      isChanged ? "已修改 \(pair)" : "没有变化", isChanged ? "changed \(pair)" : "nothing changed")
  }
}

/// `relation remove PREDECESSOR SUCCESSOR`.
struct RelationRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(zh: "去掉两项工作之间的关系。", en: "Remove the relations that join two activities."))

  @OptionGroup var ends: RelationEnds

  @Option(name: .long, help: .words(zh: "只去掉这一类。", en: "Only relations of this type."))
  var type: RelationArgument?

  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { [ends.predecessor, ends.successor] }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let removed = try workspace.unlink(ends.predecessor, ends.successor, kind: type?.kind)
    console.tell("已去掉 \(removed) 条关系", "removed \(removed) relations")
  }
}
