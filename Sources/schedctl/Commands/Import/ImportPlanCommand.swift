import ArgumentParser
import Plan
import Planning

/// `import plan FILE --project CODE`.
struct ImportPlanCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Read a plan from CSV, Microsoft Project XML or Primavera XER.",
    discussion: """
      The kind of file is told by its content. In a CSV file activities are matched by code: known
      ones are updated, new ones added, and those that the file does not name are kept and told.

      Microsoft Project XML becomes a new project, or fills one without activities; every project
      of a Primavera XER file becomes one under its own code, or a single one under that of
      --project. They are scheduled by the rules of their program; with --profile schedctl by ours,
      and what changes is told with its reason.
      """)

  @Argument(help: "The file; - for standard input.")
  var source: String

  @Option(name: .long, help: "The project they belong to; XER files name their own.")
  var project: String?

  @Option(
    name: .long, help: "By whose rules: msp, p6 or schedctl; default those of the file's kind.")
  var profile: Profile?

  @Option(
    name: .long, help: "The activity that carries the project's required date; for CSV files.")
  var at: String?

  @Flag(
    name: .long, help: "Refuse a file of another program of which something would be lost.")
  var requireNoLoss = false

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let input = try PlanInput(try Files.stream(source), file: source)
    let imported = try workspace.importPlan(
      input,
      Workspace.ImportOptions(
        project: project, profile: profile, carrier: at, requiresNoLoss: requireNoLoss)
    ) { try agreement.ask(about: $0, console) }
    let count = imported.activities
    let projects = imported.projects.joined(separator: ", ")
    console.tell(
      imported.isChanged ? "已导入 \(count) 项工作到 \(projects)" : "与现有计划相同，没有变化",
      imported.isChanged
        ? "imported \(count) activities into \(projects)" : "same as the plan, nothing changed")
    return 0
  }
}
