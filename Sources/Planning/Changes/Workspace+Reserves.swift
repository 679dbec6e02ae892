import Plan
import PlanStore

/// Reserves: how much earlier than required a project means to be ready.
extension Workspace {
  /// Gives a project its days in reserve.
  ///
  /// - Returns: Whether anything changed.
  /// - Throws: A ``Refusal`` where the project has no required date to be earlier than.
  @discardableResult
  public func setReserve(of code: String, days: Int) throws -> Bool {
    let position = try project(code)
    let project = stored.portfolio.projects[position]
    guard days == 0 || !project.requiredDates.isEmpty else {
      throw Refusal(
        zh: "项目“\(project.code)”没有要求完成时间，无从预留",
        en: "project \"\(project.code)\" has no required date to be earlier than",
        hint: Hint(zh: "用 \(.addRequiredDate) 添加", en: "add one with `\(.addRequiredDate)`"))
    }
    return try change { $0.portfolio.projects[position].reserveDays = days }
  }

  /// Takes the reserve of a project away.
  ///
  /// - Returns: How many days it was.
  /// - Throws: A ``Refusal`` where it has none.
  @discardableResult
  public func removeReserve(of code: String) throws -> Int {
    let position = try project(code)
    let project = stored.portfolio.projects[position]
    guard project.reserveDays > 0 else {
      throw Refusal(
        zh: "项目“\(project.code)”没有预留", en: "project \"\(project.code)\" has no reserve")
    }
    try change { $0.portfolio.projects[position].reserveDays = 0 }
    return project.reserveDays
  }
}
