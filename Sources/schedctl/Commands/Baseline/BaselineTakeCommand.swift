import ArgumentParser
import Plan
import PlanStore
import Planning

/// `baseline take`.
struct BaselineTakeCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Freeze the plan as a new baseline.",
    discussion: """
      Backward projects are frozen as back-planned from the internal target, forward projects at
      their early dates. Slip is measured against the baseline from then on, and against the first
      one of the project as well (原计划 and 调整后). Where a node of level 1 would move, say why.

        schedctl baseline take --name 批准计划 --document 盐教发〔2026〕12号 --approver 局长办公会
        schedctl baseline take --project HS --name 调整计划 --reason 供电方案变更
      """)

  @Option(name: .long, help: "Its name.")
  var name: String?

  @Option(name: .long, help: "The number of the document that approved it (文号).")
  var document = ""

  @Option(name: .long, help: "Why it is taken; needed where a node of level 1 moves.")
  var reason = ""

  @Option(name: .long, help: "Who approved it.")
  var approver = ""

  @Option(
    name: .customLong("data-date"), help: "The data date; default that of the last progress.")
  var dataDate: DateArgument?

  @Option(
    name: .long,
    help: "Freeze only this project (may be repeated); the others keep their own baselines.")
  var project: [String] = []

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let entry = BaselineEntry(
      name: name, document: document, reason: reason, approver: approver,
      dataDate: dataDate?.start(workspace.projectDay))
    let taken = try workspace.takeBaseline(entry, of: project, language: console.language)
    let (number, title) = (taken.baseline.number, taken.baseline.name)
    console.tell(
      "已冻结第 \(number) 号基准计划“\(title)”，共 \(taken.activities) 项工作",
      "took baseline \(number) \"\(title)\" of \(taken.activities) activities")
  }
}
