import ArgumentParser
import PlanExchange
import PlanStore
import Scheduler

/// `import plan FILE --project CODE`.
struct ImportPlanCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Read the activities of a project from a CSV file.",
    discussion: """
      Activities are matched by code: known ones are updated, new ones added, and those that the
      file does not name are kept and told.
      """)

  @Argument(help: "The file; - for standard input.")
  var csv: String

  @Option(name: .long, help: "The project they belong to.")
  var project: String

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let position = try workspace.project(project)
    let table = PlanCSV.read(try Files.read(csv), file: csv)
    var told: [Finding] = []
    let isChanged = try workspace.change { stored in
      told = try table.insert(into: &stored.portfolio, project: position)
    }
    console.tell(told)
    let count = table.rows.count
    console.tell(
      isChanged ? "已导入 \(count) 项工作到 \(project)" : "与现有计划相同，没有变化",
      isChanged
        ? "imported \(count) activities into \(project)" : "same as the plan, nothing changed")
    return 0
  }
}
