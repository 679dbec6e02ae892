import Plan

/// Finds the activities that rows of progress name: by code, by name, or by the number that was made
/// their code.
struct ProgressActivities {
  private let portfolio: Portfolio
  private let project: Int?
  private var index: ActivityIndex
  /// The activities by name, made when first asked for.
  private lazy var names: [String: [Int]] = Dictionary(
    grouping: portfolio.activities.indices,
    by: { [portfolio] in Self.plain(portfolio.activities[$0].name) })

  init(_ portfolio: Portfolio, project: Int?) {
    self.portfolio = portfolio
    self.project = project
    index = ActivityIndex(portfolio)
  }

  /// Returns the position of the activity of a row; nil where it is unknown, which is told.
  mutating func position(
    of row: Sheet<ProgressColumn>.Row, _ findings: inout FindingList
  ) -> Int? {
    let project = self.project(of: row)
    let code = row.value(.code)
    if !code.isEmpty { return byCode(code, project, row, &findings) }
    let name = Self.plain(row.text(.title))
    let number = PlanCodes.plain(row.value(.number)).replacing(".", with: "-")
    if let project, !number.isEmpty,
      let numbered = index.position(of: number, project: project, in: portfolio),
      name.isEmpty || Self.plain(portfolio.activities[numbered].name) == name
    {
      return numbered
    }
    let found = (names[name] ?? []).filter {
      project == nil || portfolio.activities[$0].project == project
    }
    if found.count == 1 { return found[0] }
    let text = row.text(.title).isEmpty ? row.value(.number) : row.text(.title)
    findings.add(
      .unknownActivity(
        text, near: found.prefix(3).map(portfolio.code(of:)), needsProject: project == nil,
        at: row.place(.title)))
    return nil
  }

  private mutating func byCode(
    _ typed: String, _ project: Int?, _ row: Sheet<ProgressColumn>.Row,
    _ findings: inout FindingList
  ) -> Int? {
    let text = PlanCodes.plain(typed)
    let place = row.place(.code)
    guard let reference = ActivityReference(text) else {
      findings.add(.unknownActivity(typed, near: [], needsProject: false, at: place))
      return nil
    }
    if let position = index.position(of: reference, project: project, in: portfolio) {
      return position
    }
    // The outline number 1.2 is the code 1-2.
    let joined = text.replacing(".", with: "-")
    if let project, let position = index.position(of: joined, project: project, in: portfolio) {
      return position
    }
    let near = index.suggestions(for: reference, project: project, in: portfolio)
    let needsProject = reference.project == nil && project == nil
    findings.add(.unknownActivity(typed, near: near, needsProject: needsProject, at: place))
    return nil
  }

  /// The project that a row names, by code or name; else the one that was asked for.
  private func project(of row: Sheet<ProgressColumn>.Row) -> Int? {
    let name = row.sharedValue(.project)
    if name.isEmpty { return project }
    return portfolio.projects.firstIndex { $0.code == name }
      ?? portfolio.projects.firstIndex { $0.name == name } ?? project
  }

  /// A name without blanks and the star of milestones, in half-width signs.
  private static func plain(_ name: String) -> String {
    HalfWidth.text(name).filter { !$0.isWhitespace && $0 != OwnWorkbook.milestone }
  }
}
