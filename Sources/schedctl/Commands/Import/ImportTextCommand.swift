import ArgumentParser
import Plan
import PlanStore
import Planning

/// `import text FILE`.
struct ImportTextCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: .words(zh: "从文本读入整个计划。", en: "Read the whole plan from text."),
    discussion: .words(
      zh: """
        读入 export text 写出的文本。计划文件已有时，只把不同之处作为一次改动存入，可以撤销；没有时新建。
        填报、撤回、基准计划和已上报的周报只能增加，不能改动。

          schedctl import text plan.txt
          schedctl import text plan.txt --file 新计划.db
        """,
      en: """
        Reads what export text writes. Where the plan file is there, only what differs is saved, as one
        change that can be undone; else the file is made. Records, retractions, baselines and reports
        that were handed in may only become more.

          schedctl import text plan.txt
          schedctl import text plan.txt --file new.db
        """))

  @Argument(help: .words(zh: "文件；- 为标准输入。", en: "The file; - for standard input."))
  var source: String

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var changes: ChangeOptions

  func execute(_ console: Console) throws -> Int32 {
    guard let path = newPath else { return try changing(console) }
    let read = try Workspace.plan(ofText: try Files.read(source), file: source)
    if changes.isTrial {
      console.always("试算：什么都没有保存", "a trial: nothing was saved")
      return 0
    }
    try Workspace.create(at: path, identifier: PlanChoice.newIdentifier, of: read)
    console.tell("已建立 \(path)", "created \(path)")
    return 0
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let read = try Workspace.plan(ofText: try Files.read(source), file: source)
    let before = workspace.everything
    let isChanged = try workspace.take(read) { try agreement.ask(about: $0, console) }
    guard isChanged else { return console.always("没有变化", "nothing changed") }
    console.tellDifference(from: before, to: workspace.everything)
    console.tell("已按 \(source) 修改计划", "changed the plan to what \(source) says")
  }

  /// Where a new plan file is to be made; nil where there is one.
  private var newPath: String? {
    guard let path = try? PlanChoice.path(plan.file) else { return "plan.db" }
    return Files.exists(path) ? nil : path
  }
}
