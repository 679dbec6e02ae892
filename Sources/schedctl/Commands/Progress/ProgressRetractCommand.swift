import ArgumentParser
import CivilTime
import Plan
import Planning
import Scheduler

/// `progress retract N --reason TEXT`.
struct ProgressRetractCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Take back a record that was wrong (更正): it stays in the list and no longer counts.",
    discussion: """
      That it was taken back is a record of its own, with who did so and why; the next weekly report
      says so. The numbers are those of `progress list`.

        schedctl progress retract 41 --reason 日期填错
      """)

  @Argument(help: "The number of the record.")
  var number: Int

  @Option(name: .long, help: "What was wrong.")
  var reason: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let retracted = try workspace.retract(number, reason: reason)
    console.tell(
      "已撤回第 \(number) 号填报：\(retracted.code)，数据日期 \(retracted.record.date)",
      "took back record \(number): \(retracted.code) as of \(retracted.record.date)")
    console.tell(try workspace.schedule().findings.filter { $0.codes.first == retracted.code })
  }
}
