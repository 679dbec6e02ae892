import ArgumentParser
import PlanStore
import Planning
import Reporting

/// `baseline show NAME`.
struct BaselineShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a baseline: what it froze, and who approved it.",
    discussion: """
        schedctl baseline show 2
        schedctl baseline show 批准计划 --all
      """)

  @Argument(help: "Its number or its name.")
  var name: String

  @Flag(name: .long, help: "Every activity, not only milestones.")
  var all = false

  @Flag(name: .long, help: "Write JSON, with every activity.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let sheet = BaselineSheet(
      try workspace.baseline(name), of: workspace.stored.portfolio, all: all || json)
    if json {
      console.writeJSON { sheet.write(to: &$0) }
    } else {
      console.write(sheet.table(console.terms))
    }
    return 0
  }
}
