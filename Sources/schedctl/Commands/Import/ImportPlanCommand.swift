import ArgumentParser
import Plan
import Planning

/// `import plan FILE --project CODE`.
struct ImportPlanCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: .words(
      zh: "从 CSV、Excel、Microsoft Project XML 或 Primavera XER 读入计划。",
      en: "Read a plan from CSV, Excel, Microsoft Project XML or Primavera XER."),
    discussion: .words(
      zh: """
        文件种类按内容识别。表格（CSV 或 Excel 工作簿 .xlsx 的一张表）中的工作按代码对应：已有的更新，
        新的添加，表中没有的保留并说明。各行可写明所属项目（代码或名称），此时一次全部读入。表中的开
        始、完成时间与按逻辑关系算出的日期对照。

          schedctl import plan 倒排表.xlsx --project HS --sheet 施工
          schedctl import plan 台账.csv --project HS --dates constraints

        Microsoft Project XML 成为新项目，或填入还没有工作的项目；Primavera XER 文件中每个项目各成一
        个项目，用其本身的代码，只有一个时可用 --project 的代码。它们按原程序的规则计算；加 --profile schedctl
        则按本程序的规则，并逐条说明变化及原因。
        """,
      en: """
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
        """))

  @Argument(help: .words(zh: "文件；- 为标准输入。", en: "The file; - for standard input."))
  var source: String

  @Option(
    name: .long,
    help: .words(
      zh: "所属项目；XER 文件和表格各行可自行写明。",
      en: "The project they belong to; XER files, and rows of tables, may name their own."))
  var project: String?

  @Option(
    name: .long,
    help: .words(
      zh: "按谁的规则：msp、p6 或 schedctl；默认按文件种类。",
      en: "By whose rules: msp, p6 or schedctl; default those of the file's kind."))
  var profile: Profile?

  @Option(
    name: .long,
    help: .words(
      zh: "承担项目要求完成时间的工作；用于表格。",
      en: "The activity that carries the project's required date; for tables."))
  var at: String?

  @OptionGroup var table: TableReadingOptions

  @Flag(
    name: .long,
    help: .words(zh: "凡有警告的文件一律不收。", en: "Refuse the file for anything that would be a warning."))
  var strict = false

  @Flag(
    name: .long,
    help: .words(
      zh: "其他程序的文件若会丢失内容，则不收。",
      en: "Refuse a file of another program of which something would be lost."))
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
