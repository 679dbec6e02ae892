import ArgumentParser
import CivilTime
import Plan
import PlanStore
import Planning
import Reporting
import Scheduler

/// `progress retract N --reason TEXT`.
struct ProgressRetractCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: .words(
      zh: "撤回有误的填报（更正）：仍在列表中，但不再算数。",
      en: "Take back a record that was wrong (更正): it stays in the list and no longer counts."),
    discussion: .words(
      zh: """
        撤回本身也是一条记录，注明由谁、因何撤回；下一期周报会写明。编号见 progress list。

          schedctl progress retract 41 --reason 日期填错
        """,
      en: """
        That it was taken back is a record of its own, with who did so and why; the next weekly report
        says so. The numbers are those of `progress list`.

          schedctl progress retract 41 --reason 日期填错
        """))

  @Argument(help: .words(zh: "填报的编号。", en: "The number of the record."))
  var number: Int

  @Option(name: .long, help: .words(zh: "错在哪里。", en: "What was wrong."))
  var reason: String

  @OptionGroup var changes: ChangeOptions

  var loaded: PlanSubjects { .record(number) }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let retracted = try workspace.retract(number, reason: reason)
    let asOf = workspace.portfolio.words(ofDataDate: retracted.record.date)
    console.tell(
      "已撤回第 \(number) 号填报：\(retracted.code)，数据日期 \(asOf)",
      "took back record \(number): \(retracted.code) as of \(asOf)")
    console.tell(try workspace.schedule().findings.filter { $0.codes.first == retracted.code })
  }
}
