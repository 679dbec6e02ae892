import ArgumentParser
import Control
import Plan
import PlanExchange
import PlanStore
import Scheduler

/// `project add CODE`.
struct ProjectAddCommand: PlanCommand {
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

  @Option(name: .long, help: "The document that sets the required date.")
  var source = ""

  @OptionGroup var plan: PlanOptions

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

  func execute(_ console: Console) throws -> Int32 {
    guard ActivityCode.isValid(code) else {
      throw CommandFailure.refused(
        zh: "项目代码“\(code)”不合规", en: "\"\(code)\" cannot be a project code",
        hint: Wording(
          zh: "用字母、数字、汉字、“-”或“_”，不含空格和“.”",
          en: "use letters, digits, - or _, without blanks or dots"))
    }
    let workspace = try writing()
    try workspace.change { stored in
      if stored.portfolio.projects.contains(where: { $0.code == code }) {
        throw CommandFailure.refused(
          zh: "项目“\(code)”已经有了", en: "there is a project \"\(code)\" already",
          hint: Wording(zh: "换一个代码，或用 project set 修改", en: "use another code, or `project set`"))
      }
      let shifts = stored.portfolio.projectDay
      stored.portfolio.projects.append(
        Project(
          code: code, name: name, direction: forward ? .forward : .backward,
          start: start?.start(shifts),
          requiredDates: finishBy.map {
            [RequiredDate(activity: at, finish: $0.finish(shifts), source: source)]
          } ?? [],
          reserveDays: reserve ?? 0, lead: lead))
    }
    console.tell("已添加项目 \(code) \(name)", "added project \(code) \(name)")
    return 0
  }
}
