import ArgumentParser
import Plan
import Planning

/// `baseline drop NAME`.
struct BaselineDropCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: .words(
      zh: "删除一个基准计划；其中的项目改与前一个比较。撤销可恢复。",
      en: "Drop a baseline; its projects are held against the one before. Undo brings it back."))

  @Argument(help: .words(zh: "编号或名称。", en: "Its number or its name."))
  var name: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let baseline = try workspace.dropBaseline(name)
    console.tell(
      "已删除第 \(baseline.number) 号基准计划“\(baseline.name)”；schedctl undo 可恢复",
      "dropped baseline \(baseline.number) \"\(baseline.name)\"; `schedctl undo` brings it back")
  }
}
