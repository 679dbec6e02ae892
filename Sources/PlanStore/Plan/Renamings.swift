import Plan

/// Codes that were changed: what has a new one is still what it was, with its records and its history.
public struct Renamings: Hashable, Sendable {
  private var projects: [String: String] = [:]
  private var activities: [String: String] = [:]

  /// Nothing was given another code yet.
  public init() {}

  /// Whether nothing was given another code.
  public var isEmpty: Bool { projects.isEmpty && activities.isEmpty }

  /// The code that a project had.
  public func formerCode(of project: String) -> String { projects[project] ?? project }

  /// The code that an activity had in its project, whatever the project was called.
  public func formerCode(of activity: String, in project: String) -> String {
    activities["\(project).\(activity)"] ?? activity
  }

  /// Notes that a project has another code.
  public mutating func add(project old: String, now new: String) {
    projects[new] = projects.removeValue(forKey: old) ?? old
    for (code, former) in activities where code.hasPrefix(old + ".") {
      activities[code] = nil
      activities[new + code.dropFirst(old.count)] = former
    }
  }

  /// Notes that an activity has another code in its project, which goes by its new one.
  public mutating func add(activity old: String, now new: String, in project: String) {
    activities["\(project).\(new)"] = activities.removeValue(forKey: "\(project).\(old)") ?? old
  }
}

/// Other codes for what is there; whatever calls it by its code follows.
extension StoredPlan {
  /// Gives a project another code.
  public mutating func renameProject(at position: Int, to code: String) {
    let old = portfolio.projects[position].code
    guard old != code else { return }
    portfolio.projects[position].code = code
    renamings.add(project: old, now: code)
  }

  /// Gives an activity another code in its project: its parts, and the required dates that it carries,
  /// follow.
  public mutating func renameActivity(at position: Int, to code: String) {
    let (project, old) = (
      portfolio.activities[position].project, portfolio.activities[position].code
    )
    guard old != code else { return }
    portfolio.activities[position].code = code
    let carriers = [old, "\(portfolio.projects[project].code).\(old)"]
    for index in portfolio.projects[project].requiredDates.indices
    where portfolio.projects[project].requiredDates[index].activity.map(carriers.contains) ?? false
    {
      portfolio.projects[project].requiredDates[index].activity = code
    }
    for index in portfolio.activities.indices
    where portfolio.activities[index].project == project
      && portfolio.activities[index].parent == old
    {
      portfolio.activities[index].parent = code
    }
    renamings.add(activity: old, now: code, in: portfolio.projects[project].code)
  }
}

extension StoredPlan {
  /// Puts the activities into another order; whatever refers to them follows.
  ///
  /// - Parameter order: The old positions in their new order, each once.
  public mutating func reorderActivities(_ order: [Int]) {
    precondition(order.count == portfolio.activities.count, "each activity stands somewhere")
    var moved = [Int](repeating: 0, count: order.count)
    for (after, before) in order.enumerated() { moved[before] = after }
    portfolio.activities = order.map { portfolio.activities[$0] }
    for index in portfolio.relations.indices {
      portfolio.relations[index].predecessor = moved[portfolio.relations[index].predecessor]
      portfolio.relations[index].successor = moved[portfolio.relations[index].successor]
    }
    moveRecords { moved[$0] }
    for index in problems.indices {
      problems[index].activity = problems[index].activity.map { moved[$0] }
    }
    extendBaselines()
    for index in baselines.indices {
      baselines[index].dates = order.map { baselines[index].dates[$0] }
    }
  }
}
