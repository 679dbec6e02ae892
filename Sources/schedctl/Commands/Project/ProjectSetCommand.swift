import ArgumentParser
import Control
import Plan
import PlanStore
import Scheduler

/// `project set CODE`.
struct ProjectSetCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a project; what is not named stays.")

  @Argument(help: "The project's code.")
  var code: String

  @Option(name: .long, help: "The name people see.")
  var name: String?

  @Option(name: .customLong("finish-by"), help: "The required date.")
  var finishBy: DateArgument?

  @Option(name: .long, help: "The activity that carries it.")
  var at: String?

  @Option(name: .long, help: "Days between the internal target and the required date.")
  var reserve: Int?

  @Option(name: .long, help: "No work begins before this day.")
  var start: DateArgument?

  @Option(name: .long, help: "The office that answers for the project.")
  var lead: String?

  @Option(name: .long, help: "The document that sets the required date.")
  var source: String?

  @Option(
    name: .customLong("norm-days"),
    help: "The calendar days from commencement to completion by the norm (定额工期); 0 for none.")
  var normDays: Int?

  @Option(
    name: .customLong("out-of-sequence"),
    help: "Work begun out of sequence waits (retain) or goes on (override).")
  var outOfSequence: OutOfSequence?

  @Option(
    name: .long, help: "Its own calendar, which counts lags written in it (p); none for none.")
  var calendar: String?

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    if let reserve, !(0...3650).contains(reserve) {
      throw ValidationError("--reserve is a number of days from 0 to 3650")
    }
    if let normDays, !(0...36_500).contains(normDays) {
      throw ValidationError("--norm-days is a number of days from 0 to 36500")
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let position = try workspace.project(code)
    let isChanged = try workspace.change { stored in
      let shifts = stored.portfolio.projectDay
      if stored.portfolio.projects[position].requiredDates.isEmpty, finishBy == nil,
        let option = at.map({ _ in "--at" }) ?? source.map({ _ in "--source" })
      {
        throw CommandFailure.refused(
          zh: "项目“\(code)”没有要求完成时间，\(option) 无处可写",
          en: "project \"\(code)\" has no required date that \(option) could be about",
          hint: Wording(zh: "用 --finish-by 给出日期", en: "give the date with --finish-by"))
      }
      var project = stored.portfolio.projects[position]
      project.name = name ?? project.name
      project.reserveDays = reserve ?? project.reserveDays
      project.start = start?.start(shifts) ?? project.start
      project.lead = lead ?? project.lead
      if let normDays { project.normDays = normDays == 0 ? nil : normDays }
      if let calendar { project.calendar = calendar == "none" ? nil : calendar }
      project.progressMode = outOfSequence?.mode ?? project.progressMode
      if project.requiredDates.isEmpty, let finishBy {
        project.requiredDates = [RequiredDate(activity: nil, finish: finishBy.finish(shifts))]
        project.direction = .backward
      }
      if !project.requiredDates.isEmpty {
        var required = project.requiredDates[0]
        required.finish = finishBy?.finish(shifts) ?? required.finish
        if let at {
          required.activity = at
          required.isAssumed = false
        }
        required.source = source ?? required.source
        project.requiredDates[0] = required
      }
      stored.portfolio.projects[position] = project
    }
    console.tell(
      isChanged ? "已修改项目 \(code)" : "没有变化",
      isChanged ? "changed project \(code)" : "nothing changed")
    return 0
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
