import ArgumentParser
import CivilTime
import Plan
import Planning
import Reporting

/// `window …`.
struct WindowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "window",
    abstract: .words(
      zh: "窗口：须在其内完成的时段、其间停工的时段。",
      en: "Windows: days that work has to fit, and days in which it pauses."),
    discussion: .words(
      zh: """
        inside 整项工作须在其内完成（暑假），pause 其间停工（中高考禁噪、春节停工），advisory 只提醒。

          schedctl window add 春节停工 --kind pause --from 2028-01-20 --to 2028-02-10
          schedctl window add 春节停工 --from 2029-02-05 --to 2029-02-25
          schedctl activity set HS.C10 --pause 春节停工 --pause avoid-exams
        """,
      en: """
        inside: the whole work fits it (a summer holiday); pause: no work in it (exams); advisory: a warning.

          schedctl window add 春节停工 --kind pause --from 2028-01-20 --to 2028-02-10
          schedctl window add 春节停工 --from 2029-02-05 --to 2029-02-25
          schedctl activity set HS.C10 --pause 春节停工 --pause avoid-exams
        """),
    subcommands: [
      WindowListCommand.self, WindowShowCommand.self, WindowAddCommand.self, WindowSetCommand.self,
      WindowRenameCommand.self, WindowRemoveCommand.self,
    ])
}

/// What can be said of a stretch of a window.
struct WindowFields: ParsableArguments {
  @Option(name: .long, help: .words(zh: "第一天。", en: "The first day."))
  var from: DateArgument?

  @Option(name: .long, help: .words(zh: "最后一天。", en: "The last day."))
  var to: DateArgument?

  @Option(
    name: .long, help: .words(zh: "类别：inside、pause 或 advisory。", en: "inside, pause or advisory."))
  var kind: Window.Kind?

  @Flag(
    name: .long, inversion: .prefixedNo,
    help: .words(zh: "日期是暂定的，还没有公布。", en: "Its days are no published fact."))
  var provisional: Bool?

  @Option(
    name: .long,
    help: .words(
      zh: "说明；“；”之前是报告里的叫法。",
      en: "Cause and source; reports call it by what stands before the first semicolon."))
  var note: String?

  /// What was said, for the plan.
  var edit: WindowEdit {
    WindowEdit(
      from: from?.day, to: to?.day, kind: kind, isProvisional: provisional, note: note)
  }
}

/// `window list`.
struct WindowListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: .words(zh: "列出窗口，每个一行。", en: "List the windows, a line each."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let list = WindowList(try reading().portfolio)
    console.write(list, asJSON: json)
    return 0
  }
}

/// `window show NAME`.
struct WindowShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .words(
      zh: "一个窗口的各段和用到它的工作。", en: "The stretches of one window, and the work that respects it."))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    try workspace.checkWindow(named: name)
    let list = WindowList(workspace.portfolio, named: name)
    if json {
      console.writeJSON { list.write(to: &$0) }
    } else {
      console.write(list.stretches(console.terms))
      let portfolio = workspace.portfolio
      let users = portfolio.activities.indices.filter {
        portfolio.activities[$0].windows.contains(name)
      }
      if !users.isEmpty { console.write(ActivityList(portfolio, users).table(console.terms)) }
    }
    return 0
  }
}

/// `window add NAME`.
struct WindowAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: .words(
      zh: "新建窗口，或给已有的窗口加一段。", en: "Make a window, or add a stretch to one."))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @OptionGroup var fields: WindowFields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.addWindow(name, fields.edit)
    console.tell("已添加窗口 \(name) 的一段", "added a stretch to the window \(name)")
  }
}

/// `window set NAME`.
struct WindowSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(
      zh: "修改窗口的一段；类别和说明不写 --on 则各段一起改。",
      en: "Change a stretch of a window; kind and note without --on of all."),
    discussion: .words(
      zh: "  schedctl window set 春节停工 --on 2028-02-01 --to 2028-02-12",
      en: "  schedctl window set 春节停工 --on 2028-02-01 --to 2028-02-12"))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @Option(
    name: .customLong("on"), help: .words(zh: "该段内的一天。", en: "A day in the stretch that is meant."))
  var on: DateArgument?

  @OptionGroup var fields: WindowFields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let isChanged = try workspace.changeWindow(name, on: on?.day, fields.edit)
    console.tell(
      isChanged ? "已修改窗口 \(name)" : "没有变化",
      isChanged ? "changed the window \(name)" : "nothing changed")
  }
}

/// `window rename NAME NEW`.
struct WindowRenameCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: .words(
      zh: "窗口改名，用到它的工作跟着改。", en: "Rename a window; the work that respects it follows."))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @Argument(help: .words(zh: "新名称。", en: "The new name."))
  var new: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (count, isChanged) = try workspace.renameWindow(name, to: new)
    console.tell(
      isChanged ? "窗口 \(name) 改为 \(new)，\(count) 项工作跟着改" : "没有变化",
      isChanged ? "\(name) is \(new) now, for \(count) activities" : "nothing changed")
  }
}

/// `window remove NAME`.
struct WindowRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(
      zh: "删除窗口的一段，或没有用到的整个窗口。",
      en: "Remove a stretch of a window, or a window that nothing respects."))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @Option(
    name: .customLong("on"),
    help: .words(zh: "只删包含这一天的一段。", en: "Only the stretch that this day lies in."))
  var on: DateArgument?

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let count = try workspace.removeWindow(name, on: on?.day)
    console.tell("已删除窗口 \(name) 的 \(count) 段", "removed \(count) stretches of the window \(name)")
  }
}
