import Plan
import PlanStore
import Scheduler

/// What people call things, and where these stand.
extension Workspace {
  /// Finds a project by its code.
  public func project(_ code: String) throws -> Int {
    if let found = stored.portfolio.projects.firstIndex(where: { $0.code == code }) { return found }
    throw Finding.unknownProject(code, known: stored.portfolio.projects.map(\.code))
  }

  /// Finds projects by their codes.
  public func projects(_ codes: [String]) throws -> [Int] { try codes.map { try project($0) } }

  /// Splits the full code of an activity into its project's position and its own code.
  public func split(_ code: String) throws -> (project: Int, code: String) {
    let parts = code.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else {
      throw Refusal(
        zh: "编码“\(code)”缺少项目代码", en: "\"\(code)\" lacks the code of its project",
        hint: Hint(zh: "写作 项目.工作，如 HS.C34", en: "write PROJECT.ACTIVITY, such as HS.C34"))
    }
    return (try project(String(parts[0])), String(parts[1]))
  }

  /// Finds an activity by its full code, or by its local code where only one project has it.
  public func activity(_ code: String) throws -> Int {
    let portfolio = stored.portfolio
    let found = portfolio.activities.indices.filter {
      portfolio.code(of: $0) == code || portfolio.activities[$0].code == code
    }
    let exact = found.filter { portfolio.code(of: $0) == code }
    if let position = exact.first ?? (found.count == 1 ? found[0] : nil) { return position }
    throw found.isEmpty
      ? Finding.unknownActivity(code)
      : Finding.ambiguousCode(code, found.map(portfolio.code).sorted(by: naturalOrder))
  }

  /// The position of an activity, or of the one that carries a project's required date.
  ///
  /// To be asked after the schedule: what could not be scheduled is refused.
  public func target(_ code: String) throws -> Int {
    let portfolio = stored.portfolio
    let project = code.prefix { $0 != "." }
    if let failed = portfolio.projects.firstIndex(where: { $0.code == project }),
      failures[failed] != nil
    {
      throw Refusal(
        zh: "项目“\(project)”排不出来，无从追溯",
        en: "project \"\(project)\" cannot be scheduled, so nothing can be explained",
        hint: Hint(zh: "先处理上面的错误", en: "mend the error above first"))
    }
    guard let project = portfolio.projects.firstIndex(where: { $0.code == code }) else {
      return try activity(code)
    }
    let required = portfolio.projects[project].requiredDates.first?.activity
    guard let position = RequiredActivity(portfolio).position(of: required, project: project)
    else {
      throw Refusal(
        zh: "项目“\(code)”还没有工作", en: "project \"\(code)\" has no activities yet",
        hint: Hint(zh: "用 \(.addPlan) 导入", en: "read them with `\(.addPlan)`"))
    }
    return position
  }
}

extension Finding {
  fileprivate static func unknownProject(_ code: String, known: [String]) -> Finding {
    let known = known.joined(separator: ", ")
    return Finding(
      .error, "unknown-project", codes: [code],
      Wording(zh: "没有项目“\(code)”", en: "there is no project \"\(code)\""),
      hint: known.isEmpty
        ? Hint(zh: "先用 \(.createProject) 建项目", en: "create it with `\(.createProject)`")
        : Hint(zh: "已有项目：\(known)", en: "known projects: \(known)"))
  }

  fileprivate static func unknownActivity(_ code: String) -> Finding {
    Finding(
      .error, "unknown-activity", codes: [code],
      Wording(zh: "没有工作“\(code)”", en: "there is no activity \"\(code)\""),
      hint: Wording(zh: "编码写作 项目.工作，如 HS.C08", en: "codes are PROJECT.ACTIVITY, such as HS.C08"))
  }

  fileprivate static func ambiguousCode(_ code: String, _ candidates: [String]) -> Finding {
    let candidates = candidates.joined(separator: ", ")
    return Finding(
      .error, "ambiguous-code", codes: [code],
      Wording(zh: "编码“\(code)”不止一个项目有", en: "several projects have an activity \"\(code)\""),
      hint: Wording(zh: "请写全：\(candidates)", en: "write one of \(candidates)"))
  }
}
