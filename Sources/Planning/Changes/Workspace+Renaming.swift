import Plan
import PlanExchange
import PlanStore

/// Other codes: what has one keeps its relations, its records and its history.
extension Workspace {
  /// Gives an activity another code in its project.
  ///
  /// - Parameter new: The code, with that of its project or without.
  /// - Returns: The full code that it had and the one it has now.
  @discardableResult
  public func renameActivity(
    _ code: String, to new: String
  ) throws -> (old: String, new: String, isChanged: Bool) {
    let position = try activity(code)
    let old = stored.portfolio.code(of: position)
    let local = try local(new, inProjectOf: position)
    let isChanged = try change { stored in
      try stored.refuseTaken(
        local, project: stored.portfolio.activities[position].project, besides: position)
      stored.renameActivity(at: position, to: local)
    }
    let full = stored.portfolio.code(of: position)
    changedCodes = isChanged ? [full] : []
    return (old, full, isChanged)
  }

  /// Gives a project another code; the codes of its activities begin with it from now on.
  @discardableResult
  public func renameProject(_ code: String, to new: String) throws -> (old: String, isChanged: Bool)
  {
    let position = try project(code)
    let old = stored.portfolio.projects[position].code
    try Self.checkProjectCode(new)
    if let other = stored.portfolio.projects.firstIndex(where: { $0.code == new }),
      other != position
    {
      throw Refusal.projectTaken(new)
    }
    let isChanged = try change { $0.renameProject(at: position, to: new) }
    return (old, isChanged)
  }

  /// The code within the project of an activity that a person wrote for it.
  func local(_ code: String, inProjectOf position: Int) throws -> String {
    let project = stored.portfolio.projects[stored.portfolio.activities[position].project].code
    let prefix = project + "."
    let local = code.hasPrefix(prefix) ? String(code.dropFirst(prefix.count)) : code
    guard ActivityCode.isValid(local) else { throw Refusal.unusable(local, project) }
    return local
  }
}

extension StoredPlan {
  /// Refuses a code that another activity of the project has.
  func refuseTaken(_ code: String, project: Int, besides position: Int? = nil) throws(Refusal) {
    let taken = portfolio.activities.indices.contains {
      $0 != position && portfolio.activities[$0].project == project
        && portfolio.activities[$0].code == code
    }
    guard taken else { return }
    let full = "\(portfolio.projects[project].code).\(code)"
    throw Refusal(
      zh: "工作“\(full)”已经有了", en: "there is an activity \"\(full)\" already",
      hint: Hint(zh: "换一个编码", en: "use another code"))
  }
}

extension Refusal {
  /// A code that a project has already.
  static func projectTaken(_ code: String) -> Refusal {
    Refusal(
      zh: "项目“\(code)”已经有了", en: "there is a project \"\(code)\" already",
      hint: Hint(zh: "换一个代码", en: "use another code"))
  }

  /// What cannot be the code of an activity.
  static func unusable(_ code: String, _ project: String) -> Refusal {
    Refusal(
      zh: "“\(code)”不能作项目“\(project)”中工作的编码",
      en: "\"\(code)\" cannot be the code of an activity of project \"\(project)\"",
      hint: Hint(
        zh: "写项目内的编码，用字母、数字、汉字、“-”或“_”",
        en: "write the code within its project: letters, digits, - or _"))
  }
}
