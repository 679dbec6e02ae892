import CivilTime

/// The part of a plan that was read: some projects with all that relations join them to, and what
/// belongs to no project.
///
/// Dates of one project depend on no other that is not joined to it, so whatever is asked of these projects
/// has the same answer as in the whole plan.
public struct PlanScope: Hashable, Sendable {
  /// The ids of the projects' rows, ascending.
  let projects: [Int]
  /// The data date of the latest report in the whole plan when it was loaded; nil where nothing was reported.
  let latestReport: Instant?
}

/// What the rows of a table belong to, by the column that names it.
enum RowOwner: Hashable {
  /// The plan as a whole.
  case plan
  /// A project; the column is `id` in the table of projects.
  case project(String)
  /// An activity.
  case activity(String)
  /// A record of progress.
  case record(String)
}

extension PlanScope {
  /// What rows of the scope fulfil; nil where all do.
  func condition(_ owner: RowOwner) -> String? {
    switch owner {
    case .plan: nil
    case .project(let column): "\(column) IN (\(projects.map(String.init).joined(separator: ", ")))"
    case .activity(let column):
      condition(.project("project_id")).map { "\(column) IN (SELECT id FROM activity WHERE \($0))" }
    case .record(let column):
      condition(.activity("activity_id")).map {
        "\(column) IN (SELECT id FROM progress_record WHERE \($0))"
      }
    }
  }
}

extension PlanScope? {
  /// What narrows a query down to the scope, in front of its `ORDER BY`; empty for the whole plan.
  func narrowing(_ owner: RowOwner) -> String {
    flatMap { $0.condition(owner) }.map { " WHERE \($0)" } ?? ""
  }
}
