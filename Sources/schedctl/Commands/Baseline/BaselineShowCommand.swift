import ArgumentParser
import PlanStore
import Planning
import Reporting

/// `baseline show NAME`.
struct BaselineShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .words(
      zh: "查看一个基准计划：冻结了什么，由谁批准。", en: "Show a baseline: what it froze, and who approved it."),
    discussion: .words(
      zh: """
          schedctl baseline show 2
          schedctl baseline show 批准计划 --all
        """,
      en: """
          schedctl baseline show 2
          schedctl baseline show 批准计划 --all
        """))

  @Argument(help: .words(zh: "编号或名称。", en: "Its number or its name."))
  var name: String

  @Flag(
    name: .long, help: .words(zh: "列出每一项工作，不只是里程碑。", en: "Every activity, not only milestones."))
  var all = false

  @Flag(name: .long, help: .words(zh: "输出 JSON，含每一项工作。", en: "Write JSON, with every activity."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let sheet = BaselineSheet(
      try workspace.baseline(name), of: workspace.stored.portfolio, all: all || json)
    console.write(sheet, asJSON: json)
    return 0
  }
}
