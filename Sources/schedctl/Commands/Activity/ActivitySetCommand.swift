import ArgumentParser
import Plan
import PlanStore
import Planning
import Reporting

/// `activity set CODE`.
struct ActivitySetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(
      zh: "修改一项或多项工作；没有写到的保持不变。", en: "Change an activity, or many; what is not named stays."),
    discussion: .words(
      zh: """
        用 --where 一次改多项；先加 --dry-run 看会改到哪些。条件写作 字段=值，可用 = != ~（含有）!~ >= <= > <，
        用 and 连接；字段：code、name、project、office、leader、person、calendar、window、level、days、role、kind、parent、note。

          schedctl activity set HS.C27 --days 95 --office 供电公司
          schedctl activity set --where "office=供电公司 and level<=2" --person 王工
        """,
      en: """
        With --where many at once; --dry-run first lists which. A condition is FIELD=VALUE, with = != ~ (contains)
        !~ >= <= > <, joined by and; fields: code name project office leader person calendar window level days
        role kind parent note.

          schedctl activity set HS.C27 --days 95 --office 供电公司
          schedctl activity set --where "office=供电公司 and level<=2" --person 王工
        """))

  @Argument(help: .words(zh: "工作的代码。", en: "Its code."))
  var code: String?

  @Option(
    name: .customLong("where"),
    help: .words(zh: "改所有符合条件的工作。", en: "Change all activities that this condition holds for."))
  var condition: String?

  @OptionGroup var fields: ActivityFields
  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if (code == nil) == (condition == nil) {
      throw ValidationError(
        .words(zh: "写一个编码，或用 --where 写条件", en: "give a code, or a condition with --where"))
    }
  }

  /// Predecessors may be of any project.
  var subjects: [String] { fields.after == nil ? [code].compactMap(\.self) : [] }

  func change(_ workspace: Workspace, _ console: Console) throws {
    guard let condition else { return try changeOne(workspace, console) }
    workspace.reason = why.reason
    let (meant, changed, told) = try workspace.changeActivities(where: condition, fields.edit)
    console.tell(told)
    if !changes.json {
      let portfolio = workspace.stored.portfolio
      let codes = Set(meant)
      let found = portfolio.activities.indices.filter { codes.contains(portfolio.code(of: $0)) }
      console.write(ActivityList(workspace.portfolio, found).table(console.terms))
    }
    console.tell(
      "符合条件的工作 \(meant.count) 项，修改了 \(changed.count) 项",
      "\(meant.count) activities are meant, \(changed.count) changed")
  }

  private func changeOne(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let (full, isChanged, told) = try workspace.changeActivity(code ?? "", fields.edit)
    console.tell(told)
    console.tell(
      isChanged ? "已修改工作 \(full)" : "没有变化", isChanged ? "changed \(full)" : "nothing changed")
  }
}
