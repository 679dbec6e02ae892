import ArgumentParser
import Plan
import Planning

/// `activity …`.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: "Add, change and remove activities.",
    subcommands: [
      ActivityAddCommand.self, ActivitySetCommand.self, ActivityDelayCommand.self,
      ActivityRemoveCommand.self,
    ])
}

/// What can be said about an activity: the columns of a plan file.
struct ActivityFields: ParsableArguments {
  @Option(name: .long, help: "The name people see.")
  var name: String?

  @Option(name: .customLong("name-en"), help: "The English name.")
  var englishName: String?

  @Option(name: .long, help: "The duration in whole days of its calendar; 0 for a milestone.")
  var days: Int?

  @Option(name: .long, help: "workday, calendar-day, or a calendar of the plan.")
  var calendar: String?

  @Option(name: .long, help: "Predecessors as in a plan file, such as \"C05FS+4 C06SS\".")
  var after: String?

  @Option(name: .long, help: "The node level, 1 to 3.")
  var level: Int?

  @Option(
    name: .long, help: "commence, ground-level, topping-out, completion or opening.")
  var role: String?

  @Option(name: .long, help: "The office that owes it.")
  var office: String?

  @Option(name: .long, help: "The leader who answers for it (责任领导).")
  var leader: String?

  @Option(name: .long, help: "The person in charge (责任人).")
  var person: String?

  @Option(name: .long, help: "The window it must respect; \"\" for none.")
  var window: String?

  @Option(name: .long, help: "Source and remarks.")
  var note: String?

  @Option(name: .long, help: "The summary it is a part of; \"\" for none.")
  var parent: String?

  @Option(
    name: .long,
    help: "task, milestone, start-milestone, finish-milestone, summary or level-of-effort.")
  var kind: String?

  @Option(
    name: .long,
    help: "What holds it beyond logic: \"SNET 2027-03-01\", FNET, ZFF or ZTF; \"\" for nothing.")
  var constraint: String?

  @Option(name: .long, help: "Whether its days are of 24 hours by the clock: yes or no.")
  var elapsed: String?

  @Option(
    name: .customLong("at"),
    help: "The activity that carries the project's required date, where that is in question.")
  var at: String?

  /// What was said, for the plan.
  var edit: ActivityEdit {
    var edit = ActivityEdit()
    edit.name = name
    edit.englishName = englishName
    edit.days = days
    edit.calendar = calendar
    edit.after = after
    edit.level = level
    edit.role = role
    edit.office = office
    edit.leader = leader
    edit.person = person
    edit.window = window
    edit.note = note
    edit.parent = parent
    edit.kind = kind
    edit.constraint = constraint
    edit.elapsed = elapsed
    edit.carrier = at
    return edit
  }
}

/// `activity add CODE`.
struct ActivityAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an activity.",
    discussion: "schedctl activity add HS.C34 --name 校门 --days 20 --after \"C29SS+5\" --office 施工单位"
  )

  @Argument(help: "Its full code, such as HS.C34.")
  var code: String

  @OptionGroup var fields: ActivityFields
  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if fields.days == nil, !fields.edit.isWithoutDuration {
      throw ValidationError("say how long it takes with --days")
    }
    if fields.name == nil { throw ValidationError("give it a name with --name") }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    console.tell(try workspace.addActivity(code, fields.edit))
    console.tell("已添加工作 \(code)", "added activity \(code)")
  }
}

/// `activity set CODE`.
struct ActivitySetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change an activity; what is not named stays.")

  @Argument(help: "Its code.")
  var code: String

  @OptionGroup var fields: ActivityFields
  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let (full, isChanged, told) = try workspace.changeActivity(code, fields.edit)
    console.tell(told)
    console.tell(
      isChanged ? "已修改工作 \(full)" : "没有变化", isChanged ? "changed \(full)" : "nothing changed")
  }
}

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

  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let full = try workspace.removeActivity(code, bridging: bridge, carrier: at)
    console.tell("已移除工作 \(full)", "removed \(full)")
  }
}
