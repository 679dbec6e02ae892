import ArgumentParser
import Plan
import Planning

/// `activity delay CODE TIME`.
struct ActivityDelayCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "delay",
    abstract: .words(zh: "推迟一项工作，并写明理由。", en: "Put an activity off, with the reason."),
    discussion: .words(
      zh: """
        尚未开始的，晚开始这么多天（约束 SNET）；正在进行的，工期延长这么多天（一条填报）。14d 为日
        历天，10w 为其本身日历的工作日。

          schedctl activity delay HS.C27 14d --reason 供电公司停电计划推迟
        """,
      en: """
        What has not begun begins later by so much (a constraint, SNET); what is under way takes longer
        (a progress record). Calendar days, 10w for working days of its own calendar.

          schedctl activity delay HS.C27 14d --reason 供电公司停电计划推迟
        """))

  @Argument(help: .words(zh: "工作的代码。", en: "Its code."))
  var code: String

  @Argument(help: .words(zh: "推迟多少：14d、10w。", en: "By how much: 14d, 10w."))
  var time: LagArgument

  @Option(name: .long, help: .words(zh: "理由；记入备注。", en: "Why; kept in its notes."))
  var reason: String

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    guard TextCheck.isBlank(reason) else { return }
    throw ValidationError(
      .words(zh: "--reason 后要写明推迟的理由", en: "--reason takes why it is put off"))
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let full = try workspace.delay(code, by: time.lag, reason: reason)
    console.tell("已推迟 \(full) \(time.lag.text)", "put off \(full) by \(time.lag.text)")
  }
}

/// `activity remove CODE`.
struct ActivityRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(
      zh: "移除一项没有填报的工作，连同其逻辑关系。", en: "Remove an activity without progress, with its relations."))

  @Argument(help: .words(zh: "工作的代码。", en: "Its code."))
  var code: String

  @Flag(
    name: .long,
    help: .words(
      zh: "把它的紧前工作与紧后工作相连（完成到开始）。", en: "Join its predecessors to its successors, finish to start.")
  )
  var bridge = false

  @Option(
    name: .long,
    help: .words(
      zh: "今后承担项目要求完成时间的工作。",
      en: "The activity that carries the project's required date from now on."))
  var at: String?

  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let full = try workspace.removeActivity(code, bridging: bridge, carrier: at)
    console.tell("已移除工作 \(full)", "removed \(full)")
  }
}
