import ArgumentParser
import Planning

/// `project add CODE`.
struct ProjectAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a project.",
    discussion: """
      schedctl project add HS --name 亭湖高中二期 --finish-by 2028-09-01 --reserve 15
      schedctl project add KG --name 建军路小学附属幼儿园 --forward --start 2027-03-01
      """)

  @Argument(help: "The code that prefixes its activities, such as HS.")
  var code: String

  @Option(name: .long, help: "The name people see.")
  var name: String

  @Flag(name: .long, help: "Plan forward: as early as possible from --start.")
  var forward = false

  @Option(name: .customLong("finish-by"), help: "Plan backward from this required date.")
  var finishBy: DateArgument?

  @Option(
    name: .long,
    help: "The activity that must be finished by then; default the project's last milestone.")
  var at: String?

  @Option(
    name: .long, help: "Days between the internal target and the required date; default 0.")
  var reserve: Int?

  @Option(name: .long, help: "No work begins before this day.")
  var start: DateArgument?

  @Option(name: .long, help: "The office that answers for the project.")
  var lead = ""

  @Option(name: .long, help: "The leader who answers for it (责任领导).")
  var leader: String?

  @Option(name: .long, help: "The person in charge (责任人).")
  var person: String?

  @Option(name: .long, help: "The document that sets the required date.")
  var source = ""

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if forward == (finishBy != nil) {
      throw ValidationError("give either --forward or --finish-by")
    }
    if forward, at != nil || reserve != nil {
      throw ValidationError("--at and --reserve go with --finish-by")
    }
    if let reserve, !(0...3650).contains(reserve) {
      throw ValidationError("--reserve is a number of days from 0 to 3650")
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
