import ArgumentParser
import Control
import Plan
import PlanStore
import Reporting
import Scheduler

/// `why CODE`.
struct WhyCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explain a date: what holds it, the days lost on the way, what a delay would cost.",
    discussion: """
        schedctl why HS.E06           back from the forecast to what holds it
        schedctl why HS.C08 --late    on from the latest start to the required date
      """)

  @Argument(help: "The activity's code, or a project's for the activity of its required date.")
  var code: String

  @Flag(name: .long, help: "Explain the latest start instead of the forecast.")
  var late = false

  @Option(
    name: .customLong("data-date"), help: "The data date; default that of the last progress.")
  var dataDate: DateArgument?

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let comparison = try workspace.comparison(
      at: dataDate?.start(workspace.stored.portfolio.projectDay))
    let position = try workspace.target(code)
    let report = WhyReport(
      comparison, of: position, late: late, terms: Terms(console.language))
    if json {
      console.writeJSON { report.write(to: &$0) }
    } else {
      console.write(report.document)
    }
    let portfolio = workspace.stored.portfolio
    let project = portfolio.projects[portfolio.activities[position].project]
    if project.profile != .schedctl { console.tell([.explainedByOwnRules(project)]) }
    return 0
  }
}

extension Finding {
  /// Reasons of our rules for dates of another program's.
  fileprivate static func explainedByOwnRules(_ project: Project) -> Finding {
    let profile = project.profile.rawValue
    return Finding(
      .warning, "explained-by-own-rules", codes: [project.code],
      Wording(
        zh: "项目“\(project.code)”按 \(profile) 的规则排期，这里按本程序的规则追溯原因，遇到硬约束、资源分配等处日期会有出入",
        en:
          "project \"\(project.code)\" is scheduled by the rules of \(profile); reasons are traced by our rules, and differ where hard constraints, assignments and the like decide"
      ),
      hint: Wording(
        zh: "看线路用 path；要按本程序的规则排期，导入时加 --profile schedctl",
        en: "see its path with `path`; import it with --profile schedctl to schedule by our rules"))
  }
}

extension Workspace {
  /// The position of an activity, or of the one that carries a project's required date.
  ///
  /// To be asked after the schedule: what could not be scheduled is refused.
  func target(_ code: String) throws -> Int {
    let portfolio = stored.portfolio
    let project = code.prefix { $0 != "." }
    if let failed = portfolio.projects.firstIndex(where: { $0.code == project }),
      failures[failed] != nil
    {
      throw CommandFailure.refused(
        zh: "项目“\(project)”排不出来，无从追溯",
        en: "project \"\(project)\" cannot be scheduled, so nothing can be explained",
        hint: Wording(zh: "先处理上面的错误", en: "mend the error above first"))
    }
    guard let project = portfolio.projects.firstIndex(where: { $0.code == code }) else {
      return try activity(code)
    }
    let required = portfolio.projects[project].requiredDates.first?.activity
    guard let position = RequiredActivity(portfolio).position(of: required, project: project)
    else {
      throw CommandFailure.refused(
        zh: "项目“\(code)”还没有工作", en: "project \"\(code)\" has no activities yet",
        hint: Wording(zh: "用 import plan 导入", en: "read them with `import plan`"))
    }
    return position
  }
}
