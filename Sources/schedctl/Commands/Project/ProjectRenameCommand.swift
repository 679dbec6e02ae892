import ArgumentParser
import Planning

/// `project rename CODE NEW`.
struct ProjectRenameCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: .words(
      zh: "换项目代码；其中工作的编码随之改变，填报和历史跟着走。",
      en: "Give a project another code; the codes in it follow, with records and history."),
    discussion: .words(
      zh: "名称用 project set --name 改。\n\n  schedctl project rename HS GZ2",
      en: "Its name is changed with project set --name.\n\n  schedctl project rename HS GZ2"))

  @Argument(help: .words(zh: "原代码。", en: "The project's code."))
  var code: String

  @Argument(help: .words(zh: "新代码。", en: "The new code."))
  var new: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (old, isChanged) = try workspace.renameProject(code, to: new)
    console.tell(
      isChanged ? "项目 \(old) 改为 \(new)" : "没有变化",
      isChanged ? "project \(old) is \(new) now" : "nothing changed")
  }
}
