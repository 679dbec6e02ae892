import Plan
public import PlanStore

/// The parts of a plan by whom they concern: what is said of each project, and what all share.
///
/// Two plans that say the same of a project have the same part, wherever it stands in them. Parts are
/// compared within one run of the program.
public struct PlanParts: Hashable, Sendable {
  /// What stands for whatever all projects share, among the codes of projects.
  public static let shared = ""

  private var digests: [String: Int] = [:]

  /// Takes a plan apart.
  public init(_ plan: StoredPlan) {
    let portfolio = plan.portfolio
    var hashers = portfolio.projects.map { project in
      var hasher = Hasher()
      hasher.combine(project)
      return hasher
    }
    for activity in portfolio.activities {
      var own = activity
      own.project = 0
      hashers[activity.project].combine(own)
    }
    for relation in portfolio.relations {
      var own = relation
      (own.predecessor, own.successor) = (0, 0)
      let ends = [relation.predecessor, relation.successor]
      for project in Set(ends.map { portfolio.activities[$0].project }) {
        hashers[project].combine(ends.map(portfolio.code(of:)))
        hashers[project].combine(own)
      }
    }
    for record in plan.progress {
      var own = record
      own.activity = 0
      let project = portfolio.activities[record.activity].project
      hashers[project].combine(portfolio.activities[record.activity].code)
      hashers[project].combine(own)
    }
    for problem in plan.problems {
      var own = problem
      (own.project, own.activity) = (0, nil)
      hashers[problem.project].combine(problem.activity.map(portfolio.code(of:)))
      hashers[problem.project].combine(own)
    }
    for (project, hasher) in zip(portfolio.projects, hashers) {
      digests[project.code] = hasher.finalize()
    }
    var shared = Hasher()
    shared.combine(portfolio.projectDay)
    shared.combine(portfolio.calendars)
    shared.combine(portfolio.windows)
    shared.combine(plan.holidays)
    shared.combine(plan.settings)
    shared.combine(plan.baselines.map(\.number))
    digests[Self.shared] = shared.finalize()
  }

  /// The parts in which two plans differ: codes of projects, and ``shared``.
  public func differences(from other: PlanParts) -> Set<String> {
    Set(digests.keys).union(other.digests.keys).filter { digests[$0] != other.digests[$0] }
  }
}

extension Workspace {
  /// The parts of the whole plan, also of what could not be scheduled.
  public var parts: PlanParts { PlanParts(whole?.plan ?? stored) }
}
