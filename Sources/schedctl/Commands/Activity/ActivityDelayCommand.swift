import ArgumentParser
import Plan
import Planning

/// `activity delay CODE TIME`.
struct ActivityDelayCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "delay", abstract: "Put an activity off, with the reason.",
    discussion: """
      What has not begun begins later by so much (a constraint, SNET); what is under way takes longer
      (a progress record). Calendar days, 10w for working days of its own calendar.

        schedctl activity delay HS.C27 14d --reason 供电公司停电计划推迟
      """)

  @Argument(help: "Its code.")
  var code: String

  @Argument(help: "By how much: 14d, 10w.")
  var time: LagArgument

  @Option(name: .long, help: "Why; kept in its notes.")
  var reason: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let full = try workspace.delay(code, by: time.lag, reason: reason)
    console.tell("已推迟 \(full) \(time.lag.text)", "put off \(full) by \(time.lag.text)")
  }
}

/// `activity remove CODE`.
struct ActivityRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove an activity without progress, with its relations.")

  @Argument(help: "Its code.")
  var code: String

  @Flag(name: .long, help: "Join its predecessors to its successors, finish to start.")
  var bridge = false

  @Option(
    name: .long, help: "The activity that carries the project's required date from now on.")
  var at: String?

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let full = try workspace.removeActivity(code, bridging: bridge, carrier: at)
    console.tell("已移除工作 \(full)", "removed \(full)")
  }
}
