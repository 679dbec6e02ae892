import Plan
import PlanExchange
import PlanStore

extension Workspace {
  /// Copies an activity, a summary with its parts, in its project or into another.
  ///
  /// The relations among what is copied are copied, and so are those that lead to it, where the
  /// predecessor is in the project of the copy. Progress is not.
  ///
  /// - Parameters:
  ///   - new: The code of the copy, with that of its project where it is another.
  ///   - name: Its name; nil for the same.
  ///   - isAlone: Whether it follows nothing outside of what is copied.
  ///   - carrier: The activity that carries the project's required date, where that is in question.
  /// - Returns: The full codes of the copies.
  @discardableResult
  public func copyActivity(
    _ code: String, to new: String, name: String? = nil, alone isAlone: Bool = false,
    carrier: String? = nil
  ) throws -> [String] {
    let position = try activity(code)
    let (project, local) = try target(new, of: position)
    let branch = stored.portfolio.branch(position)
    var copies: [String] = []
    try change { stored in
      copies = try stored.copy(branch, of: position, to: project, as: local, name, alone: isAlone)
      if let carrier { stored.confirmRequiredActivity(carrier, project: project) }
    }
    changedCodes = copies
    return copies
  }

  private func target(_ new: String, of position: Int) throws -> (project: Int, code: String) {
    guard new.contains(".") else {
      return (
        stored.portfolio.activities[position].project, try local(new, inProjectOf: position)
      )
    }
    let (project, code) = try split(new)
    guard ActivityCode.isValid(code) else {
      throw Refusal.unusable(code, stored.portfolio.projects[project].code)
    }
    return (project, code)
  }
}

extension StoredPlan {
  fileprivate mutating func copy(
    _ branch: [Int], of top: Int, to project: Int, as code: String, _ name: String?, alone: Bool
  ) throws(Refusal) -> [String] {
    let old = portfolio.activities[top].code
    var copies: [Int: Int] = [:]
    var codes: [String: String] = [:]
    for position in branch {
      let own = portfolio.activities[position].code
      codes[own] =
        position == top
        ? code : own.hasPrefix(old) ? code + own.dropFirst(old.count) : "\(code)-\(own)"
    }
    for position in branch {
      var activity = portfolio.activities[position]
      let isElsewhere = activity.project != project
      activity.code = codes[activity.code]!
      try refuseTaken(activity.code, project: project)
      activity.project = project
      activity.uid = nil
      activity.parent = activity.parent.flatMap { codes[$0] ?? (isElsewhere ? nil : $0) }
      if position == top { activity.name = name ?? activity.name }
      copies[position] = portfolio.activities.count
      portfolio.activities.append(activity)
    }
    for relation in portfolio.relations {
      guard let successor = copies[relation.successor] else { continue }
      let isInside = copies[relation.predecessor] != nil
      let isNear = portfolio.activities[relation.predecessor].project == project
      guard isInside || !alone && isNear else { continue }
      var relation = relation
      relation.predecessor = copies[relation.predecessor] ?? relation.predecessor
      relation.successor = successor
      portfolio.relations.append(relation)
    }
    return branch.map { portfolio.code(of: copies[$0]!) }
  }
}
