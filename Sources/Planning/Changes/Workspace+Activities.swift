public import Plan
import PlanStore

/// Activities: added, changed and removed.
extension Workspace {
  /// Adds an activity; returns what a person should know of it.
  ///
  /// - Parameter code: Its full code.
  @discardableResult
  public func addActivity(_ code: String, _ edit: ActivityEdit) throws -> [Finding] {
    let (project, local) = try split(code)
    var told: [Finding] = []
    let edit = try edit.inDays(of: portfolio, nil)
    try change { stored in
      if stored.portfolio.activities.contains(where: { $0.project == project && $0.code == local })
      {
        throw Refusal(
          zh: "工作“\(code)”已经有了", en: "there is an activity \"\(code)\" already",
          hint: Hint(zh: "用 \(.changeActivity) 修改", en: "change it with `\(.changeActivity)`"))
      }
      told = try edit.insert(
        code: local, name: "", days: edit.days ?? 0, into: &stored.portfolio, project: project)
      let position = stored.portfolio.activities.count - 1
      try edit.changeRest(of: &stored.portfolio.activities[position], in: stored.portfolio)
      if let carrier = edit.carrier { stored.confirmRequiredActivity(carrier, project: project) }
    }
    return told
  }

  /// Changes an activity in nothing but what is said, and what follows from it.
  ///
  /// - Returns: Its full code, whether anything changed, and what a person should know of it.
  @discardableResult
  public func changeActivity(
    _ code: String, _ edit: ActivityEdit
  ) throws -> (code: String, isChanged: Bool, told: [Finding]) {
    let position = try activity(code)
    let full = stored.portfolio.code(of: position)
    var told: [Finding] = []
    let isChanged = try change { stored in
      let project = stored.portfolio.activities[position].project
      told = try edit.change(position, of: &stored)
      if let carrier = edit.carrier { stored.confirmRequiredActivity(carrier, project: project) }
    }
    return (full, isChanged, told)
  }

  /// Removes an activity with its relations.
  ///
  /// - Parameters:
  ///   - isBridged: Whether its predecessors are joined to its successors, finish to start.
  ///   - carrier: The activity that carries the project's required date from now on.
  /// - Returns: Its full code.
  /// - Throws: Where progress was recorded for it.
  @discardableResult
  public func removeActivity(
    _ code: String, bridging isBridged: Bool = false, carrier: String? = nil
  ) throws -> String {
    let position = try activity(code)
    let full = stored.portfolio.code(of: position)
    try change { stored in
      if isBridged { stored.portfolio.bridge(position) }
      let activity = stored.portfolio.activities[position]
      if let carrier {
        stored.moveRequiredDates(from: activity.code, to: carrier, project: activity.project)
      }
      stored.removeActivities { $0.project == activity.project && $0.code == activity.code }
    }
    return full
  }
}

extension Portfolio {
  /// Joins the predecessors of an activity to its successors, where nothing does.
  fileprivate mutating func bridge(_ position: Int) {
    let before = relations.filter { $0.successor == position }.map(\.predecessor)
    let after = relations.filter { $0.predecessor == position }.map(\.successor)
    let joined = Set(relations.map { [$0.predecessor, $0.successor] })
    for predecessor in before {
      for successor in after where !joined.contains([predecessor, successor]) {
        relations.append(Relation(predecessor: predecessor, successor: successor))
      }
    }
  }
}
