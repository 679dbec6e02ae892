import ArgumentParser
import Plan
import Planning

/// `project remove CODE`.
struct ProjectRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(
      zh: "移除一个项目，连同其工作；有填报的先问一声。",
      en: "Remove a project with its activities; asks where progress goes with it."))

  @Argument(help: .words(zh: "项目的代码。", en: "The project's code."))
  var code: String

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (crossing, records) = try workspace.removeProject(code) { activities, records in
      try console.confirm(
        agreement.yes || changes.isTrial,
        Wording(
          zh: "项目 \(code) 的 \(activities) 项工作和 \(records) 条填报会一起删除",
          en:
            "\(activities) activities and \(records) records of progress go with the project \(code)"
        ))
    }
    console.tell("已移除项目 \(code)", "removed project \(code)")
    if records > 0 {
      console.tell(
        "\(records) 条填报一并删除，其后的填报编号前移；撤销（undo）会全部恢复",
        "\(records) records went with it, and the numbers of later ones moved up; `undo` brings all back"
      )
    }
    if crossing > 0 {
      console.tell(
        "它与其他项目之间的 \(crossing) 条关系一并去掉，其他项目的日期可能因此变化",
        "its \(crossing) relations with other projects went too, which may move their dates")
    }
  }
}
