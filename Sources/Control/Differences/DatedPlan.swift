public import CivilTime
import Plan
public import Scheduler

/// A plan with the dates that it is compared by: those of a schedule, or frozen ones.
public struct DatedPlan: Sendable {
  /// What the plan says.
  public var contents: PlanContents
  /// The finish of each activity.
  public var finishes: [ActivityName: Instant]
  /// The schedule that the dates are of, and where the activities stand in it; nil for frozen dates, or
  /// where the plan could not be scheduled.
  public var schedule: Schedule?
  /// The positions of the activities in ``schedule``.
  public var positions: [ActivityName: Int]

  /// Takes a plan with the dates of its schedule.
  public init(_ contents: PlanContents, _ schedule: Schedule?) {
    self.contents = contents
    self.schedule = schedule
    positions = [:]
    finishes = [:]
    guard let schedule else { return }
    let portfolio = schedule.network.portfolio
    for (position, activity) in portfolio.activities.enumerated() where !activity.isInactive {
      let name = ActivityName(
        project: portfolio.projects[activity.project].code, code: activity.code)
      positions[name] = position
      finishes[name] = schedule.activities[position].finish
    }
  }

  /// One project of the plan under another code; its relations with other projects are left out.
  public func part(_ project: String, as code: String) -> DatedPlan {
    var plan = NamedPlan(contents)
    plan.projects = plan.projects.filter { $0.code == project }
    plan.activities = plan.activities.filter { $0.project == project }
    plan.relations = plan.relations.filter {
      $0.key.predecessor.project == project && $0.key.successor.project == project
    }
    plan.progress = plan.progress.filter { $0.project == project }
    plan.retractions = plan.retractions.filter { $0.project == project }
    plan.problems = plan.problems.filter { $0.project == project }
    plan.reports = []
    var renames = PlanRenames()
    if code != project {
      renames.projects[project] = code
      for named in plan.activities {
        guard let name = named.activity else { continue }
        renames.activities[name] = ActivityName(project: code, code: name.code)
      }
    }
    for index in plan.baselines.indices {
      plan.baselines[index].dates = plan.baselines[index].dates.filter { $0.key.project == project }
    }
    plan.baselines.removeAll { $0.dates.isEmpty }
    var part = self
    part.contents = plan.renamed(by: renames).contents
    func renamed<Value>(_ values: [ActivityName: Value]) -> [ActivityName: Value] {
      Dictionary(
        uniqueKeysWithValues: values.filter { $0.key.project == project }.map {
          (ActivityName(project: code, code: $0.key.code), $0.value)
        })
    }
    part.finishes = renamed(finishes)
    part.positions = renamed(positions)
    return part
  }
}

/// A date that is another in one plan than in another.
public struct DateMove: Hashable, Sendable {
  /// The activity, by its name in the plan after.
  public var name: ActivityName
  /// Its finish before.
  public var before: Instant
  /// Its finish after.
  public var after: Instant
  /// Whole days between the two in its calendar: + later, − earlier.
  public var days: DayCount
  /// Whether it is a node, of the first level or with a required date first.
  public var isNode: Bool
  /// Whether people watch it: it carries a required date or is a node of the first level.
  public var isWatched: Bool
}

/// What makes one plan with its dates another.
public struct PlanComparison: Sendable {
  /// The plan before.
  public let before: DatedPlan
  /// The plan after.
  public let after: DatedPlan
  /// What is said otherwise.
  public let difference: PlanDifference
  /// The dates that moved, in the order of projects and codes.
  public let moves: [DateMove]

  /// Compares two plans.
  public init(from before: DatedPlan, to after: DatedPlan) {
    self.before = before
    self.after = after
    let difference = PlanDifference(from: before.contents, to: after.contents)
    self.difference = difference
    var moves: [DateMove] = []
    if let schedule = after.schedule {
      let portfolio = schedule.network.portfolio
      let carriers = RequiredActivity(portfolio)
      let required = Set(
        portfolio.projects.enumerated().flatMap { project, value in
          value.requiredDates.compactMap { carriers.position(of: $0.activity, project: project) }
        })
      for (old, from) in before.finishes {
        let name = difference.renames.name(of: old)
        guard let to = after.finishes[name], to != from, let position = after.positions[name]
        else { continue }
        let activity = portfolio.activities[position]
        moves.append(
          DateMove(
            name: name, before: from, after: to,
            days: schedule.network.days(of: position, from: from, to: to).count,
            isNode: activity.isNode,
            isWatched: required.contains(position) || activity.isNode && activity.level == 1))
      }
    }
    self.moves = moves.sorted { a, b in
      a.name.project == b.name.project
        ? naturalOrder(a.name.code, b.name.code) : naturalOrder(a.name.project, b.name.project)
    }
  }
}
