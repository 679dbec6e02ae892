import CivilTime
public import Plan
import PlanExchange
import PlanStore

/// Plans that projects are made from.
extension Workspace {
  /// The templates: those of the plan, then those that come with the program.
  public var templates: [PlanTemplate] { stored.templates + ShippedFiles.templates() }

  /// The template of a name, or of a title.
  ///
  /// - Throws: A ``Refusal`` where there is none.
  public func template(_ name: String) throws(Refusal) -> PlanTemplate {
    let all = templates
    if let found = all.first(where: { $0.name == name }) { return found }
    let titled = all.filter { $0.title == name }
    if titled.count == 1 { return titled[0] }
    throw Refusal(
      zh: "没有模板“\(name)”", en: "there is no template \"\(name)\"",
      hint: Hint(
        zh: "已有：\(all.map(\.name).joined(separator: "、"))（\(.listTemplates)）",
        en: "there are \(all.map(\.name).joined(separator: ", ")) (`\(.listTemplates)`)"))
  }

  /// The one project that a template makes in this plan, without dates.
  public func preview(_ template: PlanTemplate) throws -> Portfolio {
    var portfolio = stored.portfolio
    portfolio.activities = []
    portfolio.relations = []
    portfolio.projects = [
      Project(
        code: template.prefix, name: template.title, direction: template.direction,
        reserveDays: template.reserveDays)
    ]
    _ = try template.insert(
      into: &portfolio, project: 0, scale: .same, holidays: stored.holidays)
    return portfolio.withShippedCalendars(stored.holidays)
  }

  /// Keeps a project as a template: its work without dates.
  ///
  /// - Returns: How many activities it has, and what it could not keep.
  @discardableResult
  public func saveTemplate(
    _ name: String, of code: String, title: String?, prefix: String?
  ) throws -> (activities: Int, told: [Finding]) {
    let position = try project(code)
    guard ActivityCode.isValid(name) else {
      throw Refusal(
        zh: "“\(name)”不能作模板名称", en: "\"\(name)\" cannot be the name of a template",
        hint: Hint(zh: "用字母、数字、汉字、“-”或“_”", en: "use letters, digits, - or _"))
    }
    if let prefix { try Self.checkProjectCode(prefix) }
    if templates.contains(where: { $0.name == name }) {
      let isShipped = !stored.templates.contains { $0.name == name }
      throw Refusal(
        zh: "模板“\(name)”已经有了", en: "there is a template \"\(name)\" already",
        hint: isShipped
          ? Hint(zh: "它随程序提供；换一个名称", en: "it comes with the program; use another name")
          : Hint(
            zh: "换一个名称，或先用 \(.removeTemplate) 删除",
            en: "use another name, or `\(.removeTemplate)` it first"))
    }
    let (template, told) = try PlanTemplate.of(
      position, in: portfolio, name: name, title: title, prefix: prefix)
    let count = stored.portfolio.activities.count { $0.project == position }
    guard count > 0 else {
      throw Refusal(
        zh: "项目“\(code)”还没有工作", en: "project \"\(code)\" has no activities yet",
        hint: Hint(zh: "用 \(.addPlan) 导入", en: "read them with `\(.addPlan)`"))
    }
    try change { $0.templates.append(template) }
    return (count, told)
  }

  /// Forgets a template; the projects made from it stay.
  public func removeTemplate(_ name: String) throws {
    guard stored.templates.contains(where: { $0.name == name }) else {
      _ = try template(name)
      throw Refusal(
        zh: "模板“\(name)”随程序提供，不能删除",
        en: "the template \"\(name)\" comes with the program and cannot be removed")
    }
    try change { stored in stored.templates.removeAll { $0.name == name } }
  }

  /// Makes projects from a template, all in one change.
  ///
  /// - Parameters:
  ///   - code: What their codes are, or begin with where there are several; nil for the template's.
  ///   - edit: What is said of each of them.
  ///   - places: The towns or schools that one is made for each; empty for one.
  ///   - scale: By how much their work takes longer.
  /// - Returns: Their codes and names, and what could not be kept.
  @discardableResult
  public func addProjects(
    from name: String, code: String?, _ edit: ProjectEdit, per places: [String] = [],
    scale: DurationScale = .same
  ) throws -> (projects: [(code: String, name: String)], told: [Finding]) {
    let template = try template(name)
    let base = code ?? template.prefix
    try Self.checkProjectCode(base)
    var projects: [(code: String, name: String)] = []
    for place in places {
      let initials = PinyinInitials(place).usual.uppercased()
      let stem = "\(base)-\(initials.isEmpty ? "\(projects.count + 1)" : initials)"
      var own = stem
      var number = 1
      while projects.contains(where: { $0.code == own }) {
        number += 1
        own = "\(stem)\(number)"
      }
      projects.append((own, place + (edit.name ?? template.title)))
    }
    if places.isEmpty { projects = [(base, edit.name ?? template.title)] }
    if let taken = projects.first(where: { known($0.code) }) {
      throw Refusal(
        zh: "项目“\(taken.code)”已经有了", en: "there is a project \"\(taken.code)\" already",
        hint: Hint(
          zh: "写一个代码，如 \(base)2029：\(.createProject) \(base)2029 …",
          en: "give a code, such as \(base)2029: \(.createProject) \(base)2029 …"))
    }
    var told: [Finding] = []
    try change { stored in
      for (code, name) in projects {
        told += try stored.add(template, code, name, edit, scale)
      }
    }
    changedCodes = projects.map(\.code)
    return (projects, told)
  }

  private func known(_ code: String) -> Bool {
    stored.portfolio.projects.contains { $0.code == code }
  }
}

extension StoredPlan {
  /// Adds one project made from a template.
  fileprivate mutating func add(
    _ template: PlanTemplate, _ code: String, _ name: String, _ edit: ProjectEdit,
    _ scale: DurationScale
  ) throws -> [Finding] {
    var project = edit.project(code, portfolio.projectDay)
    project.name = name
    var told: [Finding] = []
    if project.direction == .backward, let main = project.requiredDates.first {
      project.reserveDays = edit.reserveDays ?? template.reserveDays
      let known = template.required
      if edit.carrier == nil, let first = known.first {
        project.requiredDates[0].activity = first.activity
      }
      project.requiredDates += known.dropFirst().map {
        RequiredDate(
          activity: $0.activity, finish: main.finish.adding(days: -$0.daysBefore),
          source: main.source)
      }
    }
    if scale == .same { project.normDays = template.normDays }
    if let calendar = template.calendar {
      let shipped = [WorkCalendar.workdayName, WorkCalendar.calendarDayName]
      if shipped.contains(calendar) || portfolio.calendars.contains(where: { $0.name == calendar })
      {
        project.calendar = calendar
      } else {
        told.append(
          .notKept(
            zh: "项目日历“\(calendar)”（计划中没有）",
            en: "the project's calendar \"\(calendar)\", which this plan does not have", [code]))
      }
    }
    portfolio.projects.append(project)
    told += try template.insert(
      into: &portfolio, project: portfolio.projects.count - 1, scale: scale, holidays: holidays)
    return told
  }
}

extension Instant {
  /// The same time of day, days later.
  fileprivate func adding(days: Int) -> Instant { Instant(day + days, minuteOfDay: minuteOfDay) }
}
