import ArgumentParser
import PlanStore
import Planning
import Reporting

/// `baseline list`.
struct BaselineListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: .words(zh: "列出基准计划。", en: "List the baselines."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let stored = try reading().stored
    let list = BaselineList(stored.baselines, of: stored.portfolio)
    console.write(list, asJSON: json)
    return 0
  }
}
