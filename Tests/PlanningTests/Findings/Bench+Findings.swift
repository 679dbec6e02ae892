import CivilTime
import Control
import Plan
import PlanExchange
import PlanStore
import Planning
import Scheduler

/// What is told of small plans, by name.
extension Bench {
  /// A project P of the rows of a plan file, from 2027-03-01 on.
  ///
  /// - Parameter finishBy: The required date; nil for a forward project.
  static func project(
    _ rows: String, start: String = "2027-03-01", finishBy: String? = nil
  ) throws -> Bench {
    let bench = try Bench()
    let workspace = try bench.open()
    try workspace.addProject(
      "P",
      ProjectEdit(name: "试点", finishBy: finishBy.flatMap { DateText($0) }, start: DateText(start)))
    try workspace.importPlan(
      input(
        "code,name,duration_days,calendar,predecessors,milestone,office,window,kind\n\(rows)\n"),
      Workspace.ImportOptions(project: "P"))
    bench.forget()
    return bench
  }

  /// Records progress.
  func record(_ code: String, _ entry: ProgressEntry) throws {
    try open().record(entry, of: code, today: Bench.now.day)
  }

  /// What the schedule tells.
  func scheduleIDs() throws -> Set<String> {
    Set(try open().schedule().findings.map(\.id))
  }

  /// What the check tells, by our rules of law.
  func checkIDs() throws -> Set<String> {
    let comparison = try open().comparison()
    let check = PlanCheck(comparison, rules: try ShippedFiles.legalRules())
    return Set(check.findings.map(\.id))
  }
}
