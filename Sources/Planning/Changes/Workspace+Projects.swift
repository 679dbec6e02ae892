import Plan
import PlanExchange
import PlanStore

/// Projects: added, changed and removed.
extension Workspace {
  /// Adds a project: backward where it has a required date, else forward.
  public func addProject(_ code: String, _ edit: ProjectEdit) throws {
    try Self.checkProjectCode(code)
    try change { stored in
      if stored.portfolio.projects.contains(where: { $0.code == code }) {
        throw Refusal(
          zh: "项目“\(code)”已经有了", en: "there is a project \"\(code)\" already",
          hint: Hint(
            zh: "换一个代码，或用 \(.changeProject) 修改", en: "use another code, or `\(.changeProject)`"))
      }
      stored.portfolio.projects.append(edit.project(code, stored.portfolio.projectDay))
    }
  }

  /// Refuses what cannot be the code of a project.
  public static func checkProjectCode(_ code: String) throws {
    guard !ActivityCode.isValid(code) else { return }
    throw Refusal(
      zh: "项目代码“\(code)”不合规", en: "\"\(code)\" cannot be a project code",
      hint: Hint(
        zh: "用字母、数字、汉字、“-”或“_”，不含空格和“.”",
        en: "use letters, digits, - or _, without blanks or dots"))
  }

  /// Changes a project in nothing but what is said; returns whether anything changed.
  @discardableResult
  public func changeProject(_ code: String, _ edit: ProjectEdit) throws -> Bool {
    let position = try project(code)
    return try change { stored in
      try edit.change(&stored.portfolio.projects[position], stored.portfolio.projectDay)
    }
  }

  /// Removes a project with its activities, its records of progress and its problems.
  ///
  /// - Parameter confirm: Told how many activities and records go, where any record does; throws to leave
  ///   all as it is.
  /// - Returns: How many relations with other projects went, too, and how many records.
  @discardableResult
  public func removeProject(
    _ code: String,
    confirming confirm: (_ activities: Int, _ records: Int) throws -> Void = { _, _ in }
  ) throws -> (crossing: Int, records: Int) {
    let position = try project(code)
    let portfolio = stored.portfolio
    let records = stored.records.count {
      portfolio.activities[$0.record.activity].project == position
    }
    if records > 0 {
      try confirm(portfolio.activities.count { $0.project == position }, records)
    }
    let crossing = portfolio.relations.count { relation in
      let ends = [relation.predecessor, relation.successor].map { portfolio.activities[$0].project }
      return ends[0] != ends[1] && ends.contains(position)
    }
    try change { stored in stored.removeProject(at: position) }
    return (crossing, records)
  }
}
