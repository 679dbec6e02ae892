import ArgumentParser
import Planning
import Reporting

/// `project add CODE`.
struct ProjectAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: .words(zh: "添加一个项目，或从模板建立几个。", en: "Add a project, or several from a template."),
    discussion: .words(
      zh: """
          schedctl project add HS --name 亭湖高中二期 --finish-by 2028-09-01 --reserve 15
          schedctl project add KG --name 建军路小学附属幼儿园 --forward --start 2027-03-01
          schedctl project add --from kindergarten --scale 1.2 --per 盐东镇,便仓镇 --finish-by 2029-09-01
        """,
      en: """
          schedctl project add HS --name 亭湖高中二期 --finish-by 2028-09-01 --reserve 15
          schedctl project add KG --name 建军路小学附属幼儿园 --forward --start 2027-03-01
          schedctl project add --from kindergarten --scale 1.2 --per 盐东镇,便仓镇 --finish-by 2029-09-01
        """))

  @Argument(
    help: .words(
      zh: "项目代码，冠于其工作代码之前，如 HS；从模板建立时可不写。",
      en: "The code that prefixes its activities, such as HS; default the template's."))
  var code: String?

  @Option(name: .long, help: .words(zh: "名称（给人看的）。", en: "The name people see."))
  var name: String?

  @Option(
    name: .long,
    help: .words(
      zh: "从模板建立；模板用“project template list”列出。",
      en: "Make it from a template, see project template list."))
  var from: String?

  @Option(
    name: .long,
    help: .words(
      zh: "工期按此放大或缩小：1.2、80%；向上取整。", en: "Scale its durations: 1.2, 80%; rounded up."))
  var scale: ScaleArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "每个地方各建一个项目，逗号分开：盐东镇,便仓镇。", en: "A project for each of these, with commas (盐东镇,便仓镇)."))
  var per: String?

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
  var reserve: DayCountArgument?

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
    if from == nil {
      if code == nil { throw ValidationError(.words(zh: "写项目代码", en: "give the project's code")) }
      if name == nil {
        throw ValidationError(.words(zh: "用 --name 写名称", en: "give it a name with --name"))
      }
      if scale != nil || per != nil {
        throw ValidationError(
          .words(zh: "--scale 和 --per 要与 --from 一起用", en: "--scale and --per go with --from"))
      }
    }
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
    if let reserve, !(0...3650).contains(reserve.count) {
      throw ValidationError(
        .words(zh: "--reserve 应为 0 到 3650 的天数", en: "--reserve is a number of days from 0 to 3650"))
    }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let edit = ProjectEdit(
      name: name, finishBy: finishBy?.text, carrier: at, reserveDays: reserve?.count,
      start: start?.text, lead: lead, source: source, leader: leader, person: person)
    if let from {
      let places = per.map { OfficeList.names(in: $0) } ?? []
      let (projects, told) = try workspace.addProjects(
        from: from, code: code, edit, per: places, scale: scale?.scale ?? .same)
      console.tell(told)
      for (code, name) in projects {
        console.tell("已添加项目 \(code) \(name)", "added project \(code) \(name)")
      }
      return
    }
    let (code, name) = (code ?? "", name ?? "")
    try Workspace.checkProjectCode(code)
    try workspace.addProject(code, edit)
    console.tell("已添加项目 \(code) \(name)", "added project \(code) \(name)")
  }
}

/// By how much durations are scaled, on the command line.
struct ScaleArgument: ExpressibleByArgument {
  let scale: DurationScale

  init?(argument: String) {
    guard let scale = DurationScale(argument) else { return nil }
    self.scale = scale
  }
}
