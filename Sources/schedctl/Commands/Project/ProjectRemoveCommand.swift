import ArgumentParser
import Planning

/// `project remove CODE`.
struct ProjectRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(
      zh: "移除一个没有填报的项目，连同其工作。", en: "Remove a project without progress, with its activities."))

  @Argument(help: .words(zh: "项目的代码。", en: "The project's code."))
  var code: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let crossing = try workspace.removeProject(code)
    console.tell("已移除项目 \(code)", "removed project \(code)")
    if crossing > 0 {
      console.tell(
        "它与其他项目之间的 \(crossing) 条关系一并去掉，其他项目的日期可能因此变化",
        "its \(crossing) relations with other projects went too, which may move their dates")
    }
  }
}
