import ArgumentParser
import Planning

/// `project add CODE`.
struct ProjectAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: .words(zh: "添加一个项目。", en: "Add a project."),
    discussion: .words(
      zh: """
          schedctl project add HS --name 亭湖高中二期 --finish-by 2028-09-01 --reserve 15
          schedctl project add KG --name 建军路小学附属幼儿园 --forward --start 2027-03-01
        """,
      en: """
          schedctl project add HS --name 亭湖高中二期 --finish-by 2028-09-01 --reserve 15
          schedctl project add KG --name 建军路小学附属幼儿园 --forward --start 2027-03-01
        """))

  @Argument(
    help: .words(
      zh: "项目代码，冠于其工作代码之前，如 HS。", en: "The code that prefixes its activities, such as HS."))
  var code: String

  @Option(name: .long, help: .words(zh: "名称（给人看的）。", en: "The name people see."))
  var name: String

  @Flag(
    name: .long,
    help: .words(zh: "顺排：从 --start 起尽早安排。", en: "Plan forward: as early as possible from --start."))
  var forward = false

  @Option(
    name: .customLong("finish-by"),
    help: .words(zh: "倒排：从这个要求完成时间往回排。", en: "Plan backward from this required date."))
  var finishBy: DateArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "须在该日完成的工作；默认为项目的最后一个里程碑。",
      en: "The activity that must be finished by then; default the project's last milestone."))
  var at: String?

  @Option(
    name: .long,
    help: .words(
      zh: "预留天数：内控目标与要求完成时间之间的天数；默认 0。",
      en: "Days between the internal target and the required date; default 0."))
  var reserve: Int?

  @Option(name: .long, help: .words(zh: "在这一天之前不开始任何工作。", en: "No work begins before this day."))
  var start: DateArgument?

  @Option(name: .long, help: .words(zh: "牵头单位。", en: "The office that answers for the project."))
  var lead = ""

  @Option(name: .long, help: .words(zh: "责任领导。", en: "The leader who answers for it (责任领导)."))
  var leader: String?

  @Option(name: .long, help: .words(zh: "责任人。", en: "The person in charge (责任人)."))
  var person: String?

  @Option(
    name: .long, help: .words(zh: "确定要求完成时间的文件。", en: "The document that sets the required date."))
  var source = ""

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if forward == (finishBy != nil) {
      throw ValidationError(
        .words(zh: "--forward 和 --finish-by 须写其一，且只写其一", en: "give either --forward or --finish-by")
      )
    }
    if forward, at != nil || reserve != nil {
      throw ValidationError(
        .words(
          zh: "--at 和 --reserve 须与 --finish-by 同写", en: "--at and --reserve go with --finish-by"))
    }
    if let reserve, !(0...3650).contains(reserve) {
      throw ValidationError(
        .words(zh: "--reserve 应为 0 到 3650 的天数", en: "--reserve is a number of days from 0 to 3650"))
    }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    try Workspace.checkProjectCode(code)
    try workspace.addProject(
      code,
      ProjectEdit(
        name: name, finishBy: finishBy?.text, carrier: at, reserveDays: reserve,
        start: start?.text, lead: lead, source: source,
        leader: leader, person: person))
    console.tell("已添加项目 \(code) \(name)", "added project \(code) \(name)")
  }
}
