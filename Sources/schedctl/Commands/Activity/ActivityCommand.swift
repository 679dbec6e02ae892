import ArgumentParser
import Plan
import Planning

/// `activity …`.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: .words(zh: "添加、修改、推迟和移除工作。", en: "Add, change and remove activities."),
    subcommands: [
      ActivityAddCommand.self, ActivitySetCommand.self, ActivityDelayCommand.self,
      ActivityRemoveCommand.self,
    ])
}

/// What can be said about an activity: the columns of a plan file.
struct ActivityFields: ParsableArguments {
  @Option(name: .long, help: .words(zh: "名称（给人看的）。", en: "The name people see."))
  var name: String?

  @Option(name: .customLong("name-en"), help: .words(zh: "英文名称。", en: "The English name."))
  var englishName: String?

  @Option(
    name: .long,
    help: .words(
      zh: "工期，按其日历的整天数；里程碑写 0。",
      en: "The duration in whole days of its calendar; 0 for a milestone."),
    completion: ValueType.days.completion, transform: DaysText.whole)
  var days: Int?

  @Option(
    name: .long,
    help: .words(
      zh: "日历：workday（工作日）、calendar-day（日历天），或计划中的日历。",
      en: "workday, calendar-day, or a calendar of the plan."))
  var calendar: String?

  @Option(
    name: .long,
    help: .words(
      zh: "紧前工作，写法与计划文件相同，如 \"C05FS+4 C06SS\"。",
      en: "Predecessors as in a plan file, such as \"C05FS+4 C06SS\"."))
  var after: String?

  @Option(name: .long, help: .words(zh: "节点级别，1 到 3。", en: "The node level, 1 to 3."))
  var level: Int?

  @Option(
    name: .long,
    help: .words(
      zh: "角色：commence（开工）、ground-level（出正负零）、topping-out（封顶）、completion（竣工）或 opening（开学）。",
      en: "commence, ground-level, topping-out, completion or opening."))
  var role: String?

  @Option(name: .long, help: .words(zh: "责任单位。", en: "The office that owes it."))
  var office: String?

  @Option(name: .long, help: .words(zh: "责任领导。", en: "The leader who answers for it (责任领导)."))
  var leader: String?

  @Option(name: .long, help: .words(zh: "责任人。", en: "The person in charge (责任人)."))
  var person: String?

  @Option(
    name: .long,
    help: .words(zh: "必须遵守的窗口；写 \"\" 取消。", en: "The window it must respect; \"\" for none."))
  var window: String?

  @Option(name: .long, help: .words(zh: "依据和备注。", en: "Source and remarks."))
  var note: String?

  @Option(
    name: .long,
    help: .words(zh: "所属的汇总工作；写 \"\" 取消。", en: "The summary it is a part of; \"\" for none."))
  var parent: String?

  @Option(
    name: .long,
    help: .words(
      zh:
        "种类：task（工作）、milestone（里程碑）、start-milestone（开始里程碑）、finish-milestone（完成里程碑）、summary（汇总工作）或 level-of-effort（配合工作）。",
      en: "task, milestone, start-milestone, finish-milestone, summary or level-of-effort."))
  var kind: String?

  @Option(
    name: .long,
    help: .words(
      zh:
        "逻辑关系以外的约束：\"SNET 2027-03-01\"（不早于此日开始）、FNET（不早于此日完成）、ZFF（尽晚，不动紧后工作）或 ZTF（尽晚，不动项目完成）；写 \"\" 取消。",
      en: "What holds it beyond logic: \"SNET 2027-03-01\", FNET, ZFF or ZTF; \"\" for nothing."))
  var constraint: String?

  @Option(
    name: .long,
    help: .words(
      zh: "历时：工期是否按每天 24 小时连续计算，yes（是）或 no（否）。",
      en: "Whether its days are of 24 hours by the clock: yes or no."))
  var elapsed: String?

  @Option(
    name: .customLong("at"),
    help: .words(
      zh: "承担项目要求完成时间的工作；有疑问时须写明。",
      en: "The activity that carries the project's required date, where that is in question."))
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
    commandName: "add", abstract: .words(zh: "添加一项工作。", en: "Add an activity."),
    discussion: .words(
      zh: """
          schedctl activity add HS.C34 --name 校门 --days 20 --after "C29SS+5" --office 施工单位
        """,
      en: """
          schedctl activity add HS.C34 --name 校门 --days 20 --after "C29SS+5" --office 施工单位
        """)
  )

  @Argument(help: .words(zh: "完整代码，如 HS.C34。", en: "Its full code, such as HS.C34."))
  var code: String

  @OptionGroup var fields: ActivityFields
  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if fields.days == nil, !fields.edit.isWithoutDuration {
      throw ValidationError(.words(zh: "请用 --days 写明工期", en: "say how long it takes with --days"))
    }
    if fields.name == nil {
      throw ValidationError(.words(zh: "请用 --name 写明名称", en: "give it a name with --name"))
    }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    console.tell(try workspace.addActivity(code, fields.edit))
    console.tell("已添加工作 \(code)", "added activity \(code)")
  }
}

/// `activity set CODE`.
struct ActivitySetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(zh: "修改一项工作；没有写到的保持不变。", en: "Change an activity; what is not named stays."))

  @Argument(help: .words(zh: "工作的代码。", en: "Its code."))
  var code: String

  @OptionGroup var fields: ActivityFields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (full, isChanged, told) = try workspace.changeActivity(code, fields.edit)
    console.tell(told)
    console.tell(
      isChanged ? "已修改工作 \(full)" : "没有变化", isChanged ? "changed \(full)" : "nothing changed")
  }
}

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

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let full = try workspace.removeActivity(code, bridging: bridge, carrier: at)
    console.tell("已移除工作 \(full)", "removed \(full)")
  }
}
