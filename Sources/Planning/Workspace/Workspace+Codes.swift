import Plan
import PlanStore
import Scheduler

/// What people call things, and where these stand.
extension Workspace {
  /// Finds a project by its code, else by its name, a part of it or its pinyin initials, where only
  /// one project has it.
  public func project(_ code: String) throws -> Int {
    let projects = stored.portfolio.projects
    if let found = projectCoded(code) { return found }
    let search = PlanSearch(stored.portfolio)
    guard let (_, found) = search.projects(code) else {
      throw Finding.unknownProject(
        code, near: search.nearestProjects(code), known: projects.map(\.code))
    }
    guard found.count == 1 else {
      throw Finding.ambiguousName(code, found.map { "\(projects[$0].code) \(projects[$0].name)" })
    }
    let project = projects[found[0]]
    tellName(.foundByName(code, "\(project.code) \(project.name)", project.code))
    return found[0]
  }

  /// The project that a text is the code of, in any case and width of letters; nil where it is none's.
  ///
  /// It goes before whatever else the text stands for, such as the initials of an activity's name.
  public func projectCoded(_ text: String) -> Int? {
    let portfolio = stored.portfolio
    if let exact = portfolio.projects.firstIndex(where: { $0.code == text }) { return exact }
    guard !text.contains("."), let (way, found) = PlanSearch(portfolio).projects(text),
      way == .code, found.count == 1
    else { return nil }
    return found[0]
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
    guard found.isEmpty else {
      throw Finding.ambiguousCode(code, found.map(portfolio.code).sorted(by: naturalOrder))
    }
    return try activityByName(code)
  }

  /// Finds an activity by its code in other letters, its name, a part of it or its pinyin initials,
  /// where only one activity has it.
  private func activityByName(_ text: String) throws -> Int {
    let portfolio = stored.portfolio
    let search = PlanSearch(portfolio)
    guard let (way, found) = search.activities(text) else {
      throw Finding.unknownActivity(text, near: search.nearestActivities(text).map(titled))
    }
    guard found.count == 1 else {
      throw Finding.ambiguousName(
        text, found.map { "\(portfolio.code(of: $0)) \(portfolio.activities[$0].name)" })
    }
    let code = portfolio.code(of: found[0])
    if way > .code { tellName(.foundByName(text, titled(code), code)) }
    return found[0]
  }

  /// Tells once what a name was taken for.
  private func tellName(_ finding: Finding) {
    if namesTold.insert(finding).inserted { tell([finding]) }
  }

  /// A full code with the name that goes with it.
  private func titled(_ code: String) -> String {
    let portfolio = stored.portfolio
    let position = portfolio.activities.indices.first { portfolio.code(of: $0) == code }
    return position.map { "\(code) \(portfolio.activities[$0].name)" } ?? code
  }

  /// The position of an activity, or of the one that carries a project's required date.
  ///
  /// To be asked after the schedule: what could not be scheduled is refused.
  public func target(_ code: String) throws -> Int {
    let portfolio = stored.portfolio
    let project = String(code.prefix { $0 != "." })
    if let failed = projectCoded(project), failures[failed] != nil {
      throw Refusal(
        zh: "项目“\(project)”排不出来，无从追溯",
        en: "project \"\(project)\" cannot be scheduled, so nothing can be explained",
        hint: Hint(zh: "先处理上面的错误", en: "mend the error above first"))
    }
    guard let project = projectCoded(code) else { return try activity(code) }
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
  fileprivate static func unknownProject(
    _ code: String, near: [String], known: [String]
  ) -> Finding {
    let (near, known) = (near.joined(separator: ", "), known.joined(separator: ", "))
    let hint: Hint =
      if known.isEmpty {
        Hint(zh: "先用 \(.createProject) 建项目", en: "create it with `\(.createProject)`")
      } else if near.isEmpty {
        Hint(zh: "已有项目：\(known)", en: "known projects: \(known)")
      } else {
        Hint(zh: "是不是 \(near)？", en: "did you mean \(near)?")
      }
    return Finding(
      .error, "unknown-project", codes: [code],
      Wording(zh: "没有项目“\(code)”", en: "there is no project \"\(code)\""), hint: hint)
  }

  fileprivate static func unknownActivity(_ code: String, near: [String]) -> Finding {
    let names = near.joined(separator: ", ")
    return Finding(
      .error, "unknown-activity", codes: [code],
      Wording(zh: "没有工作“\(code)”", en: "there is no activity \"\(code)\""),
      hint: near.isEmpty
        ? Wording(
          zh: "编码写作 项目.工作，如 HS.C08", en: "codes are PROJECT.ACTIVITY, such as HS.C08")
        : Wording(zh: "是不是 \(names)？", en: "did you mean \(names)?"))
  }

  /// A name that several have; the first ten are told.
  fileprivate static func ambiguousName(_ text: String, _ candidates: [String]) -> Finding {
    let told = candidates.prefix(10).joined(separator: "、")
    let rest = candidates.count - min(10, candidates.count)
    return Finding(
      .error, "ambiguous-name", codes: [text],
      Wording(
        zh: "“\(text)”有 \(candidates.count) 个：\(told)" + (rest > 0 ? " 等" : ""),
        en: "\"\(text)\" is in \(candidates.count) names: \(told)" + (rest > 0 ? " …" : "")),
      hint: Wording(zh: "用编码指明，或把名称写全一些", en: "give the code, or more of the name"))
  }

  fileprivate static func foundByName(_ text: String, _ title: String, _ code: String) -> Finding {
    Finding(
      .note, "found-by-name", codes: [code],
      Wording(zh: "“\(text)”是 \(title)", en: "\"\(text)\" is \(title)"))
  }

  fileprivate static func ambiguousCode(_ code: String, _ candidates: [String]) -> Finding {
    let candidates = candidates.joined(separator: ", ")
    return Finding(
      .error, "ambiguous-code", codes: [code],
      Wording(zh: "编码“\(code)”不止一个项目有", en: "several projects have an activity \"\(code)\""),
      hint: Wording(zh: "请写全：\(candidates)", en: "write one of \(candidates)"))
  }
}
