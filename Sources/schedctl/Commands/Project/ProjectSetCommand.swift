import ArgumentParser
import Plan
import Planning

/// `project set CODE`.
struct ProjectSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(zh: "修改一个项目；没有写到的保持不变。", en: "Change a project; what is not named stays."))

  @Argument(help: .words(zh: "项目的代码。", en: "The project's code."))
  var code: String

  @Option(name: .long, help: .words(zh: "名称（给人看的）。", en: "The name people see."))
  var name: String?

  @Option(name: .customLong("finish-by"), help: .words(zh: "要求完成时间。", en: "The required date."))
  var finishBy: DateArgument?

  @Option(name: .long, help: .words(zh: "承担它的工作。", en: "The activity that carries it."))
  var at: String?

  @Option(
    name: .long,
    help: .words(
      zh: "预留天数：内控目标与要求完成时间之间的天数。", en: "Days between the internal target and the required date."))
  var reserve: DayCountArgument?

  @Option(name: .long, help: .words(zh: "在这一天之前不开始任何工作。", en: "No work begins before this day."))
  var start: DateArgument?

  @Option(name: .long, help: .words(zh: "牵头单位。", en: "The office that answers for the project."))
  var lead: String?

  @Option(name: .long, help: .words(zh: "责任领导。", en: "The leader who answers for it (责任领导)."))
  var leader: String?

  @Option(name: .long, help: .words(zh: "责任人。", en: "The person in charge (责任人)."))
  var person: String?

  @Option(
    name: .long, help: .words(zh: "确定要求完成时间的文件。", en: "The document that sets the required date."))
  var source: String?

  @Option(
    name: .customLong("norm-days"),
    help: .words(
      zh: "定额工期：从开工到竣工的日历天数；写 0 取消。",
      en: "The calendar days from commencement to completion by the norm (定额工期); 0 for none."))
  var normDays: DayCountArgument?

  @Option(
    name: .customLong("out-of-sequence"),
    help: .words(
      zh: "不按顺序开始的工作：等待（retain，保留逻辑）或继续（override，突破逻辑）。",
      en: "Work begun out of sequence waits (retain) or goes on (override)."))
  var outOfSequence: OutOfSequence?

  @Option(
    name: .long,
    help: .words(
      zh: "项目自己的日历，用于计算以它计的时距（p）；写 none 取消。",
      en: "Its own calendar, which counts lags written in it (p); none for none."))
  var calendar: String?

  @Flag(
    name: .long,
    help: .words(
      zh: "改为顺排：尽早安排，要求完成时间只作对照。",
      en: "Plan forward: as early as possible; required dates are only held against it."))
  var forward = false

  @Flag(
    name: .long,
    help: .words(zh: "改为倒排：从要求完成时间往回推。", en: "Plan backward from its required date."))
  var backward = false

  @Flag(
    name: .customLong("no-start"), help: .words(zh: "去掉开始日期。", en: "Take its start away."))
  var noStart = false

  @Option(
    name: .customLong("field"), parsing: .singleValue,
    help: .words(
      zh: "自定的字段，如 标段=一标；值为空则去掉。可写多次。",
      en: "A field of your own, (标段=一标); without a value it goes. May be given several times."
    ))
  var fields: [FieldArgument] = []

  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { PlanCarrier.subjects(code, at) }

  func validate() throws {
    if let reserve, !(0...3650).contains(reserve.count) {
      throw ValidationError(
        .words(zh: "--reserve 应为 0 到 3650 的天数", en: "--reserve is a number of days from 0 to 3650"))
    }
    if forward, backward {
      throw ValidationError(
        .words(zh: "--forward 和 --backward 只能写一个", en: "give either --forward or --backward"))
    }
    if noStart, start != nil {
      throw ValidationError(
        .words(zh: "--start 和 --no-start 只能写一个", en: "give either --start or --no-start"))
    }
    if let normDays, !(0...36_500).contains(normDays.count) {
      throw ValidationError(
        .words(
          zh: "--norm-days 应为 0 到 36500 的天数", en: "--norm-days is a number of days from 0 to 36500")
      )
    }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    var edit = ProjectEdit(
      name: name, finishBy: finishBy?.text, carrier: at, reserveDays: reserve?.count,
      start: start?.text, lead: lead, source: source, normDays: normDays?.count,
      progressMode: outOfSequence?.mode, calendar: calendar, leader: leader, person: person)
    edit.direction = forward ? .forward : backward ? .backward : nil
    edit.dropsStart = noStart
    edit.fields = fields.map(\.field)
    let isChanged = try workspace.changeProject(code, edit)
    console.tell(
      isChanged ? "已修改项目 \(code)" : "没有变化",
      isChanged ? "changed project \(code)" : "nothing changed")
  }
}

/// What becomes of work that began before its predecessors let it.
enum OutOfSequence: String, ExpressibleByArgument, CaseIterable {
  case retain
  case override

  var mode: ProgressMode {
    switch self {
    case .retain: .retainedLogic
    case .override: .progressOverride
    }
  }
}
