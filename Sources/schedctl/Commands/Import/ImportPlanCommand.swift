import ArgumentParser
import Plan
import Planning

/// `import plan FILE --project CODE`.
struct ImportPlanCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Read a plan from CSV, Excel, Microsoft Project XML or Primavera XER.",
    discussion: """
      The kind of file is told by its content. In a table, CSV or a sheet of an Excel workbook (.xlsx),
      activities are matched by code: known ones are updated, new ones added, and those that the
      table does not name are kept and told. Rows may name their projects, by code or name, and then
      all are read at once. Starts and finishes are compared with the dates that follow from logic.

        schedctl import plan 倒排表.xlsx --project HS --sheet 施工
        schedctl import plan 台账.csv --project HS --dates constraints

      Microsoft Project XML becomes a new project, or fills one without activities; every project
      of a Primavera XER file becomes one under its own code, or a single one under that of
      --project. They are scheduled by the rules of their program; with --profile schedctl by ours,
      and what changes is told with its reason.
      """)

  @Argument(help: "The file; - for standard input.")
  var source: String

  @Option(
    name: .long,
    help: "The project they belong to; XER files, and rows of tables, may name their own.")
  var project: String?

  @Option(
    name: .long, help: "By whose rules: msp, p6 or schedctl; default those of the file's kind.")
  var profile: Profile?

  @Option(
    name: .long, help: "The activity that carries the project's required date; for tables.")
  var at: String?

  @OptionGroup var table: TableReadingOptions

  @Flag(name: .long, help: "Refuse the file for anything that would be a warning.")
  var strict = false

  @Flag(
    name: .long, help: "Refuse a file of another program of which something would be lost.")
  var requireNoLoss = false

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let input = try PlanInput(try Files.stream(source), file: source)
    workspace.reason = why.reason
    let imported = try workspace.importPlan(
      input,
      Workspace.ImportOptions(
        project: project, profile: profile, carrier: at, table: table.value, isStrict: strict,
        requiresNoLoss: requireNoLoss)
    ) { try agreement.ask(about: $0, console) }
    let count = imported.activities
    let projects = imported.projects.joined(separator: ", ")
    if imported.isChanged { console.tell(imported.account) }
    console.tell(
      imported.isChanged ? "已导入 \(count) 项工作到 \(projects)" : "与现有计划相同，没有变化",
      imported.isChanged
        ? "imported \(count) activities into \(projects)" : "same as the plan, nothing changed")
  }
}
