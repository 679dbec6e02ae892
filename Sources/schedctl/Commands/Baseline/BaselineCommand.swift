import ArgumentParser
import Plan
import PlanStore
import Planning
import Reporting

/// `baseline …`.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Freeze the plan, and list what was frozen.",
    subcommands: [BaselineTakeCommand.self, BaselineListCommand.self])
}

/// `baseline take`.
struct BaselineTakeCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Freeze the plan as a new baseline.",
    discussion: """
      Backward projects are frozen as back-planned from the internal target, forward projects at
      their early dates. Slip is measured against the baseline from then on.
      """)

  @Option(name: .long, help: "Its name.")
  var name: String?

  @Option(
    name: .customLong("data-date"), help: "The data date; default the last report of each project.")
  var dataDate: DateArgument?

  @Option(
    name: .long,
    help: "Freeze only this project (may be repeated); the others keep their planned dates.")
  var project: [String] = []

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let taken = try workspace.takeBaseline(
      name, at: dataDate?.start(workspace.projectDay), of: project, language: console.language)
    let (number, title) = (taken.baseline.number, taken.baseline.name)
    console.tell(
      "已冻结第 \(number) 号基准计划“\(title)”，共 \(taken.activities) 项工作",
      "took baseline \(number) \"\(title)\" of \(taken.activities) activities")
  }
}

/// `baseline list`.
struct BaselineListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the baselines.")

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let baselines = try reading().stored.baselines
    let list = BaselineList(baselines)
    if json {
      console.writeJSON { list.write(to: &$0) }
    } else {
      console.write(list.table(console.terms))
    }
    return 0
  }
}
