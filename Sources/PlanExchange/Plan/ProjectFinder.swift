public import Plan

/// Finds the projects that the rows of a table name, by code or by name.
struct ProjectFinder {
  private(set) var findings = FindingList()
  private let portfolio: Portfolio
  /// The project that was asked for; nil where each row must name its own.
  private let only: Int?
  private var known: [String: Int] = [:]

  init(_ portfolio: Portfolio, only: Int?) {
    self.portfolio = portfolio
    self.only = only
  }

  /// Returns the position of each row's project.
  mutating func positions(of rows: [PlanTable.Row]) -> [Int] {
    rows.indices.map { index in
      // Most tables are of one project.
      if let only, rows[index].project == nil { return only }
      return position(of: rows[index])
    }
  }

  /// Returns the position of a row's project; that of the first, where it is unknown and told.
  private mutating func position(of row: PlanTable.Row) -> Int {
    guard let name = row.project else {
      if only == nil, known[""] == nil {
        findings.add(.noProjectNamed(at: row.source.place))
        known[""] = 0
      }
      return only ?? 0
    }
    if let position = known[name] { return position }
    let position = portfolio.project(called: name)
    known[name] = position ?? only ?? 0
    let place = row.source.place(row.source.value(.project).isEmpty ? .code : .project)
    if position == nil {
      let isCode = row.source.value(.project).isEmpty
      let full = "\(name).\(row.code)"
      findings.add(
        isCode && only != nil
          ? .badCode(full, at: place) : .unknownProject(name, portfolio.projects, at: place))
    } else if let only, position != only {
      findings.add(.otherProject(name, portfolio.projects[only].code, at: place))
    }
    return known[name]!
  }
}

extension Portfolio {
  /// Returns the position of the project that a table means: that of the code, else the only one of the
  /// name.
  public func project(called name: String) -> Int? {
    if let code = projects.firstIndex(where: { $0.code == name }) { return code }
    let named = projects.indices.filter { projects[$0].name == name }
    return named.count == 1 ? named[0] : nil
  }
}

extension Finding {
  fileprivate static func noProjectNamed(at place: Place) -> Finding {
    Finding(
      .error, "no-project-named", at: place,
      Wording(zh: "这一行没有写项目", en: "the row names no project"),
      hint: Hint(
        zh: "填写“项目名称”列，或用 \(.nameProject) 指定项目代码",
        en: "fill in its project, or name one with \(.nameProject)"))
  }

  fileprivate static func unknownProject(
    _ name: String, _ projects: [Project], at place: Place
  ) -> Finding {
    let list = projects.prefix(10).map(\.code).joined(separator: ", ")
    return Finding(
      .error, "project-not-found", at: place,
      Wording(
        zh: "没有代码或名称是“\(name)”的项目", en: "no project has the code or name \"\(name)\""),
      hint: projects.isEmpty
        ? Hint(zh: "先用 \(.createProject) 建立项目", en: "add it first with `\(.createProject)`")
        : Hint(
          zh: "先用 \(.createProject) 建立项目，现有：\(list)",
          en: "add it first with `\(.createProject)`; there are \(list)"))
  }

  fileprivate static func otherProject(
    _ name: String, _ wanted: String, at place: Place
  ) -> Finding {
    Finding(
      .error, "other-project", at: place,
      Wording(
        zh: "这一行属于项目“\(name)”，不是“\(wanted)”",
        en: "the row belongs to the project \"\(name)\", not to \"\(wanted)\""),
      hint: Wording(zh: "不指定项目，各行进各自的项目", en: "name no project: each row names its own"))
  }
}
