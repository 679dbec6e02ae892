import ArgumentParser
import Plan
import PlanExchange
import Planning

/// What can be said about an activity: the columns of a plan file.
struct ActivityFields: ParsableArguments {
  @Option(name: .long, help: .words(zh: "名称（给人看的）。", en: "The name people see."))
  var name: String?

  @Option(name: .customLong("name-en"), help: .words(zh: "英文名称。", en: "The English name."))
  var englishName: String?

  @Option(
    name: .long,
    help: .words(
      zh: "工期，按其日历的整天数，也可写 2周；里程碑写 0。",
      en: "The duration in whole days of its calendar, or 2weeks; 0 for a milestone."))
  var days: WorkDays?

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
    help: .words(
      zh: "必须遵守的窗口，几个用分号隔开；写 \"\" 取消。",
      en: "The windows it must respect, such as \"summer-holiday; avoid-exams\"; \"\" for none."))
  var window: String?

  @Option(
    name: .customLong("pause"), parsing: .singleValue,
    help: .words(
      zh: "其间停工的窗口（pause 类），加在已有的之外；可写多次。",
      en: "A window in which it pauses, beside those it has; may be given several times."))
  var pauses: [String] = []

  @Option(
    name: .customLong("no-pause"), parsing: .singleValue,
    help: .words(
      zh: "不再停工的窗口；可写多次。", en: "A window in which it pauses no more; may be given several times."))
  var noPauses: [String] = []

  @Option(
    name: .customLong("field"), parsing: .singleValue,
    help: .words(
      zh: "自定的字段，如 标段=一标；值为空则去掉。可写多次。",
      en: "A field of your own, (标段=一标); without a value it goes. May be given several times."
    ))
  var fields: [FieldArgument] = []

  @Option(
    name: .customLong("crash-limit"), parsing: .unconditional,
    help: .words(
      zh: "可压缩天数：最多能压缩几天；写 0 一天也不压，写 \"\" 取消。",
      en: "By how many days it may be shortened; 0 for none, \"\" for not known."))
  var crashLimit: String?

  @Option(
    name: .customLong("crash-cost"), parsing: .unconditional,
    help: .words(
      zh: "赶工费：压缩一天多花多少元；写 \"\" 取消。",
      en: "What a day less costs, in yuan; \"\" for not known."))
  var crashCost: String?

  @Option(
    name: .customLong("three-points"), parsing: .unconditional,
    help: .words(
      zh: "三点工期：乐观/最可能/悲观各几天，如 8/10/15；写 \"\" 取消。",
      en: "Optimistic/likely/pessimistic days, such as 8/10/15; \"\" for not known."))
  var threePoints: String?

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
    edit.time = days
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
    edit.crashLimit = crashLimit
    edit.crashCost = crashCost
    edit.threePoints = threePoints
    edit.pauses = pauses
    edit.noPauses = noPauses
    edit.fields = fields.map(\.field)
    return edit
  }
}

/// A field of one's own on the command line: `标段=一标`.
struct FieldArgument: ExpressibleByArgument {
  let field: CustomField

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !TextCheck.isBlank(String(parts[0])) else { return nil }
    field = CustomField(name: String(parts[0]), value: String(parts[1]))
  }
}
