import ArgumentParser
import Plan
import Planning

/// `baseline drop NAME`.
struct BaselineDropCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Drop a baseline; its projects are held against the one before. Undo brings it back.")

  @Argument(help: "Its number or its name.")
  var name: String

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let baseline = try writing().dropBaseline(name)
    console.tell(
      "已删除第 \(baseline.number) 号基准计划“\(baseline.name)”；schedctl undo 可恢复",
      "dropped baseline \(baseline.number) \"\(baseline.name)\"; `schedctl undo` brings it back")
    return 0
  }
}
