import CivilTime
import Control
import Plan
import PlanStore
import Planning
import Scheduler

/// The plan as it stands, loaded and scheduled.
final class PlanView {
  let workspace: Workspace
  let comparison: Comparison
  /// What was found on the way.
  let findings: [Finding]

  /// Who changes the plan here: nothing is changed.
  private static var nobody: JournalLine {
    JournalLine(when: Instant(Day(number: 0), minuteOfDay: 0), who: "", command: "")
  }

  init(_ path: String) throws {
    var told: [Finding] = []
    workspace = try Workspace(
      path, access: .readOnly, signing: { PlanView.nobody },
      telling: { told += $0 })
    comparison = try workspace.comparison()
    findings = told
  }

  /// Takes a plan that is known already, of which nothing was found.
  init(_ file: PlanFile, knowing plan: StandingPlan) throws {
    workspace = try Workspace(
      file, knowing: plan, signing: { PlanView.nobody }, telling: { _ in }
    )
    comparison = plan.comparison
    findings = []
  }

  var portfolio: Portfolio { comparison.schedule.network.portfolio }

  /// The day from which days are counted: the data date, or where there is none today.
  func today(_ asked: Asked) -> Day { comparison.schedule.dataDate?.day ?? asked.now.day }

  /// The position of a project with exactly this code.
  func project(_ code: String) throws -> Int {
    guard let found = portfolio.projects.firstIndex(where: { $0.code == code }) else {
      throw NotToBe.nothingThere
    }
    return found
  }

  /// The position of an activity with exactly this full code.
  func activity(_ code: String) throws -> Int {
    guard let found = portfolio.position(ofCode: code) else { throw NotToBe.nothingThere }
    return found
  }
}

extension Portfolio {
  /// The position of the activity with exactly this full code.
  func position(ofCode code: String) -> Int? {
    activities.indices.first { self.code(of: $0) == code }
  }
}
