import ArgumentParser
import CivilTime
import PlanExchange
import Plan
import PlanStore
import Planning
import Reporting

/// `log`.
struct LogCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: .words(
      zh: "列出改动：谁、何时、改了什么、因此变动的日期，最近的在前。",
      en: "List what was changed, when, by whom, and the dates that moved, the last first."),
    discussion: .words(
      zh: """
        每条改动之下列出要求完成时间和一级节点的变动。写项目代码或工作编码，只列与它有关的改动。

          schedctl log
          schedctl log HS.C27
          schedctl log --person 张三 --since 2028-01-31
        """,
      en: """
        Below each change stand the required dates and level-1 nodes that it moved. With the code of a project
        or an activity, only the changes are listed that were about it.

          schedctl log
          schedctl log HS.C27
          schedctl log --person Zhang --since 2028-01-31
        """))

  @Argument(
    help: .words(zh: "项目代码或工作编码。", en: "The code of a project or an activity."))
  var code: String?

  @Option(name: .long, help: .words(zh: "只列某项目的改动。", en: "Only changes of this project."))
  var project: String?

  @Option(name: .long, help: .words(zh: "只列某人做的改动。", en: "Only changes made by this person."))
  var person: String?

  @Option(name: .long, help: .words(zh: "只列某天的改动。", en: "Only changes of this day."))
  var date: DateArgument?

  @Option(name: .long, help: .words(zh: "从某天起。", en: "From this day on."))
  var since: DateArgument?

  @Option(name: .long, help: .words(zh: "到某天止。", en: "Until this day."))
  var until: DateArgument?

  @Option(
    name: .long, help: .words(zh: "最多列多少条；默认 20。", en: "How many lines at the most; default 20."))
  var limit: Int?

  @Flag(name: .long, help: .words(zh: "列出全部。", en: "List all."))
  var all = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    guard limit.map({ (1...1_000_000).contains($0) }) ?? true else {
      throw ValidationError(
        .words(zh: "--limit 是 1 到 1000000 的数", en: "--limit is a number from 1 to 1000000"))
    }
    guard !all || limit == nil else {
      throw ValidationError(
        .words(zh: "--all 和 --limit 只写一个", en: "say --all or --limit, not both"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let history = try history(.readOnly)
    let limit = all ? nil : limit ?? 20
    let changes = try history.log(try filter(), limit: limit)
    let log = JournalLog(
      changes.map { change in
        let entry = change.entry
        return JournalLog.Line(
          number: entry.number, when: entry.line.when, who: entry.line.who,
          command: entry.line.command, state: "\(entry.state)", kind: Self.name(of: entry.kind),
          subject: entry.kind.command, consequences: change.consequences)
      })
    if json {
      console.writeJSON { log.write(to: &$0, console.terms) }
    } else if changes.isEmpty {
      console.tell("没有这样的改动", "there are no such changes")
    } else {
      console.write(log.table(console.terms))
    }
    return 0
  }

  private func filter() throws -> LogFilter {
    var filter = LogFilter()
    filter.person = person
    filter.from = (date ?? since)?.day
    filter.through = (date ?? until)?.day
    if let project { filter.project = try known(project).project }
    if let code {
      let meant = try known(code)
      if let activity = meant.activity {
        filter.activity = activity
      } else {
        filter.project = meant.project
      }
    }
    return filter
  }

  /// What a code or name stands for; a code with a point that is in the plan no longer is taken as written.
  private func known(_ text: String) throws -> (project: String?, activity: String?) {
    let workspace = try reading()
    let portfolio = workspace.stored.portfolio
    if let project = portfolio.projects.first(where: { $0.code == text }) {
      return (project.code, nil)
    }
    do {
      return (nil, portfolio.code(of: try workspace.activity(text)))
    } catch {
      if let project = try? workspace.project(text) {
        return (portfolio.projects[project].code, nil)
      }
      guard text.contains(".") else { throw error }
      return (nil, text)
    }
  }

  private static func name(of kind: JournalEntry.Kind) -> String {
    switch kind {
    case .command: "command"
    case .undo: "undo"
    case .redo: "redo"
    }
  }
}
