import ArgumentParser
import Plan
import Planning

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

  @Option(
    name: .long, help: "The windows it must respect, such as \"summer-holiday; avoid-exams\"; \"\" for none.")
  var window: String?

  @Option(
    name: .customLong("pause"), parsing: .singleValue,
    help: .words(
      zh: "其间停工的窗口（pause 类），加在已有的之外；可写多次。",
      en: "A window in which it pauses, beside those it has; may be given several times."))
  var pauses: [String] = []

  @Option(
    name: .customLong("no-pause"), parsing: .singleValue,
    help: .words(zh: "不再停工的窗口；可写多次。", en: "A window in which it pauses no more; may be given several times."))
  var noPauses: [String] = []

  @Option(
    name: .customLong("field"), parsing: .singleValue,
    help: .words(
      zh: "自定的字段，如 标段=一标；值为空则去掉。可写多次。",
      en: "A field of your own, such as 标段=一标; without a value it goes. May be given several times."))
  var fields: [FieldArgument] = []

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
