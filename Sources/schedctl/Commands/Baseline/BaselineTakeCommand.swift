import ArgumentParser
import Plan
import PlanStore
import Planning

/// `baseline take`.
struct BaselineTakeCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: .words(zh: "把当前计划冻结为新的基准计划。", en: "Freeze the plan as a new baseline."),
    discussion: .words(
      zh: """
        倒排项目按内控目标倒排的结果冻结，顺排项目按最早时间冻结。此后偏差都与它比较，同时也与项目的
        第一个基准计划比较（原计划、调整后）。若有一级节点移动，须写明理由。

          schedctl baseline take --name 批准计划 --document 盐教发〔2026〕12号 --approver 局长办公会
          schedctl baseline take --project HS --name 调整计划 --reason 供电方案变更
        """,
      en: """
        Backward projects are frozen as back-planned from the internal target, forward projects at
        their early dates. Slip is measured against the baseline from then on, and against the first
        one of the project as well (原计划 and 调整后). Where a node of level 1 would move, say why.

          schedctl baseline take --name 批准计划 --document 盐教发〔2026〕12号 --approver 局长办公会
          schedctl baseline take --project HS --name 调整计划 --reason 供电方案变更
        """))

  @Option(name: .long, help: .words(zh: "名称。", en: "Its name."))
  var name: String?

  @Option(
    name: .long,
    help: .words(zh: "批准文件的文号。", en: "The number of the document that approved it (文号)."))
  var document = ""

  @Option(
    name: .long,
    help: .words(
      zh: "理由；有一级节点移动时必须写。", en: "Why it is taken; needed where a node of level 1 moves."))
  var reason = ""

  @Option(name: .long, help: .words(zh: "批准人。", en: "Who approved it."))
  var approver = ""

  @Option(
    name: .customLong("data-date"),
    help: .words(zh: "数据日期；默认为最近一次填报的。", en: "The data date; default that of the last progress."))
  var dataDate: DateArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "只冻结这个项目（可写多次）；其他项目保持各自的基准计划。",
      en: "Freeze only this project (may be repeated); the others keep their own baselines."))
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
