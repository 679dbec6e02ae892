import ArgumentParser
import CivilTime
import Plan
import PlanStore
import Planning

/// `problem …`.
struct ProblemCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "problem",
    abstract: .words(
      zh: "登记存在问题，直到销号。", en: "Keep the problems (存在问题) until they are struck off (销号)."),
    discussion: .words(
      zh: """
        问题的步骤：received 签收、handling 办理、answered 反馈、reviewed 复核、closed 办结；复核后
        方可销号。
        """,
      en: """
        A problem goes from its owner's receipt over the work on it and the answer to a review, and is
        struck off then. Its steps are received (签收), handling (办理), answered (反馈), reviewed (复核)
        and closed (办结).
        """),
    subcommands: [
      ProblemAddCommand.self, ProblemSetCommand.self, ProblemListCommand.self,
      ProblemCloseCommand.self,
    ])
}

/// What can be said of a problem.
struct ProblemFields: ParsableArguments {
  @Option(name: .long, help: .words(zh: "是什么问题。", en: "What it is."))
  var text: String?

  @Option(name: .long, help: .words(zh: "负责解决的单位。", en: "The office that has to settle it."))
  var office: String?

  @Option(name: .long, help: .words(zh: "责任人。", en: "The person in charge (责任人)."))
  var person: String?

  @Option(name: .long, help: .words(zh: "解决措施。", en: "What is to be done about it (解决措施)."))
  var measure: String?

  @Option(name: .long, help: .words(zh: "解决期限。", en: "By when it has to be settled."))
  var due: DateArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "现处的步骤：received（签收）、handling（办理）、answered（反馈）、reviewed（复核）。",
      en: "The step at which it stands: received, handling, answered, reviewed."))
  var state: Problem.State?

  /// What was said, for the plan.
  var entry: ProblemEntry {
    ProblemEntry(
      text: text, owner: office, person: person, measure: measure, due: due?.day, state: state)
  }

  var saysNothing: Bool { entry == ProblemEntry() }
}

/// `problem add CODE --text TEXT`.
struct ProblemAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: .words(zh: "登记一个项目或一项工作的问题。", en: "Raise a problem of a project or an activity."),
    discussion: .words(
      zh: """
        除非另写单位，问题归该工作的责任单位，没有则归项目的责任单位。

          schedctl problem add HS.C27 --text 供电方案未定 --due 2028-03-01 --measure 请供电公司现场会商
        """,
      en: """
        It is given to the office that owes the activity, else the project, unless another is named.

          schedctl problem add HS.C27 --text 供电方案未定 --due 2028-03-01 --measure 请供电公司现场会商
        """))

  @Argument(help: .words(zh: "项目或工作的代码。", en: "The code of the project or the activity."))
  var code: String

  @OptionGroup var fields: ProblemFields

  @Option(name: .long, help: .words(zh: "登记日期；默认当天。", en: "The day it was raised; default today."))
  var date: DateArgument?

  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { [code] }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let problem = try workspace.addProblem(
      of: code, fields.entry, raised: date?.day ?? Clock.now.day)
    console.tell(
      "已登记第 \(problem.number) 号问题，责任单位：\(problem.owner.isEmpty ? "未定" : problem.owner)",
      "raised problem \(problem.number), owner: \(problem.owner.isEmpty ? "nobody yet" : problem.owner)"
    )
  }
}

/// `problem set N`.
struct ProblemSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(zh: "修改问题，或转到下一步骤。", en: "Change a problem, or take it to its next step."),
    discussion: .words(
      zh: """
          schedctl problem set 3 --state handling
          schedctl problem set 3 --due 2028-03-15 --person 张工
        """,
      en: """
          schedctl problem set 3 --state handling
          schedctl problem set 3 --due 2028-03-15 --person 张工
        """))

  @Argument(help: .words(zh: "问题的编号。", en: "Its number."))
  var number: Int

  @OptionGroup var fields: ProblemFields
  @OptionGroup var changes: ChangeOptions

  var loaded: PlanSubjects { .problem(number) }

  func validate() throws {
    if fields.saysNothing {
      throw ValidationError(.words(zh: "请写明要改什么", en: "say what is to be changed"))
    }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let changed = try workspace.changeProblem(number, fields.entry)
    let state = changed.problem.state.wording
    console.tell(
      changed.isChanged ? "已更新第 \(number) 号问题（\(state.zh)）" : "没有变化",
      changed.isChanged ? "changed problem \(number) (\(state.en))" : "nothing changed")
  }
}

/// `problem close N`.
struct ProblemCloseCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: .words(zh: "问题经复核后销号。", en: "Strike a problem off (销号) once it was reviewed."))

  @Argument(help: .words(zh: "问题的编号。", en: "Its number."))
  var number: Int

  @Option(name: .long, help: .words(zh: "日期；默认当天。", en: "The day; default today."))
  var date: DateArgument?

  @OptionGroup var changes: ChangeOptions

  var loaded: PlanSubjects { .problem(number) }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let problem = try workspace.closeProblem(number, on: date?.day ?? Clock.now.day)
    let day = problem.closed.map { "\($0)" } ?? ""
    console.tell("第 \(number) 号问题已于 \(day) 销号", "closed problem \(number) on \(day)")
  }
}
