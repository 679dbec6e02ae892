public import Plan

extension PlanTable {
  /// Puts the rows into a project of a portfolio.
  ///
  /// Activities are matched by code: known ones are updated in place, new ones appended. In columns
  /// that the file lacks an activity keeps what it had. The relations *into* the activities of the
  /// file are replaced by the file's. Activities of the project that the file does not name stay,
  /// and are told as `not-in-file`. A task without a calendar counts in `calendar-day`, which is
  /// told as `calendar-assumed`.
  ///
  /// - Parameters:
  ///   - project: The position of the project.
  ///   - calendars: Names of calendars that will be there besides those of the portfolio.
  ///   - windows: Names of windows that will be there besides those of the portfolio.
  /// - Returns: What should be looked at, by line and column.
  /// - Throws: All findings of the file, when one is an error; the portfolio is unchanged.
  public func insert(
    into portfolio: inout Portfolio, project: Int,
    calendars: [String] = ["workday", "calendar-day"], windows: [String] = []
  ) throws(InvalidInput) -> [Finding] {
    var insertion = PlanInsertion(self, into: portfolio, project: project)
    insertion.checkNames(calendars: calendars, windows: windows)
    insertion.resolvePredecessors()
    _ = try insertion.findings.warnings()
    insertion.reportWhatIsMissing()
    let told = try insertion.findings.warnings()
    insertion.apply(to: &portfolio)
    return told
  }
}

/// The work of putting a plan table into a portfolio: everything is checked before anything changes.
private struct PlanInsertion {
  private let table: PlanTable
  private let portfolio: Portfolio
  private let project: Int
  private var index: ActivityIndex
  /// The position each row's activity has or will have.
  private let positions: [Int]
  private var relations: [Relation] = []
  var findings = FindingList()

  init(_ table: PlanTable, into portfolio: Portfolio, project: Int) {
    self.table = table
    self.portfolio = portfolio
    self.project = project
    var index = ActivityIndex(portfolio)
    var next = portfolio.activities.count
    positions = table.rows.map { row in
      if let known = index.position(of: row.code, project: project) { return known }
      index.add(row.code, project: project, at: next)
      next += 1
      return next - 1
    }
    self.index = index
    add(table.findings)
  }

  private mutating func add(_ findings: [Finding]) {
    let prefix = portfolio.projects[project].code + "."
    self.findings.add(
      findings.map { finding in
        var finding = finding
        finding.codes = finding.codes.map { $0.contains(".") ? $0 : prefix + $0 }
        return finding
      })
  }

  mutating func checkNames(calendars: [String], windows: [String]) {
    let calendars = Set(portfolio.calendars.map(\.name)).union(calendars)
    let windows = Set(portfolio.windows.map(\.name)).union(windows)
    var assumed: [PlanTable.Row] = []
    for (row, position) in zip(table.rows, positions) {
      if let name = row.calendar {
        if !calendars.contains(name) {
          add([
            .unknownName(.calendar, name, known: calendars, row.code, row.source.place(.calendar))
          ])
        }
      } else if row.kind == .task, existing(position) == nil || table.columns.contains(.calendar) {
        assumed.append(row)
      }
      if let parent = row.parent, !isSummary(parent) {
        add([.unknownParent(parent, row.code, at: row.source.place(.parent))])
      }
      if let name = row.window, !windows.contains(name) {
        add([.unknownName(.window, name, known: windows, row.code, row.source.place(.window))])
      }
    }
    if let first = assumed.first {
      add([.calendarAssumed(assumed.map(\.code), at: first.source.place(.calendar))])
    }
  }

  /// Whether a code is that of a summary, in the file or, where the file does not name it, the plan.
  private func isSummary(_ code: String) -> Bool {
    guard let position = index.position(of: code, project: project) else { return false }
    if let row = positions.firstIndex(of: position) { return table.rows[row].kind == .summary }
    return existing(position)?.kind == .summary
  }

  mutating func resolvePredecessors() {
    guard table.columns.contains(.predecessors) else { return }
    for (row, position) in zip(table.rows, positions) {
      let first = relations.count
      for token in row.predecessors {
        guard let predecessor = resolve(token, of: row) else { continue }
        let whole = predecessor.whole
        let relation = Relation(
          predecessor: predecessor.position, successor: position,
          kind: whole ? .finishToStart : token.kind,
          lag: whole ? .zero : lag(token, from: predecessor.position, of: row, at: position))
        check(relation, token, row, siblings: relations[first...])
        relations.append(relation)
      }
    }
  }

  /// Finds the activity a word means: without type and lag first, then the word as a whole.
  private mutating func resolve(
    _ token: PredecessorToken, of row: PlanTable.Row
  ) -> (position: Int, whole: Bool)? {
    if let position = index.position(of: token.activity, project: project) {
      return (position, false)
    }
    if let whole = ActivityReference(token.text), whole != token.activity,
      let position = index.position(of: whole, project: project)
    {
      return (position, true)
    }
    let near = index.suggestions(for: token.activity, project: project)
      .filter { $0 != row.code }
    let known = token.activity.project.map { index.knowsProject($0) } ?? true
    add([
      .unknownPredecessor(
        token, row.code, near: near, isProjectKnown: known, at: row.place(of: token))
    ])
    return nil
  }

  private mutating func check(
    _ relation: Relation, _ token: PredecessorToken, _ row: PlanTable.Row,
    siblings: ArraySlice<Relation>
  ) {
    if relation.predecessor == relation.successor {
      add([.selfRelation(row.code, at: row.place(of: token))])
    } else if siblings.contains(relation) {
      add([.repeatedPredecessor(token.text, row.code, at: row.place(of: token))])
    }
  }

  /// The working minutes of a day of an activity, as it is once the file was put in.
  private func dayMinutes(of position: Int) -> Int {
    if let row = positions.firstIndex(of: position) {
      let calendar = calendar(of: table.rows[row], at: position)
      return portfolio.dayMinutes(project: project, calendar: calendar)
    }
    guard let known = existing(position) else { return portfolio.projectDay.minutes }
    return portfolio.dayMinutes(project: known.project, calendar: known.calendar)
  }

  private func lag(
    _ token: PredecessorToken, from predecessor: Int, of row: PlanTable.Row, at position: Int
  ) -> Lag {
    if token.isPercent {
      return Lag(percent: token.lag, counting: token.unit.counting)
    }
    switch token.unit {
    case .calendarDays, .projectDays:
      return Lag(minutes: token.lag * portfolio.projectDay.minutes, counting: token.unit.counting)
    case .elapsedDays:
      return Lag(minutes: token.lag * 1440, counting: .elapsed)
    case .predecessorDays:
      return Lag(
        minutes: token.lag * dayMinutes(of: predecessor), counting: .predecessor)
    case .workingDays:
      return Lag(
        minutes: token.lag
          * portfolio.dayMinutes(project: project, calendar: calendar(of: row, at: position)),
        counting: .successor)
    }
  }

  private func calendar(of row: PlanTable.Row, at position: Int) -> String {
    if let name = row.calendar { return name }
    if !table.columns.contains(.calendar), let known = existing(position) { return known.calendar }
    return "calendar-day"
  }

  private func existing(_ position: Int) -> Activity? {
    position < portfolio.activities.count ? portfolio.activities[position] : nil
  }

  mutating func reportWhatIsMissing() {
    guard let file = table.rows.first?.source.place.file else { return }
    let named = Set(positions)
    let missing = portfolio.activities.indices.filter {
      portfolio.activities[$0].project == project && !named.contains($0)
    }
    if missing.isEmpty { return }
    add([.notInFile(missing.map { portfolio.activities[$0].code }, file)])
  }

  func apply(to portfolio: inout Portfolio) {
    for (row, position) in zip(table.rows, positions) {
      let activity = activity(row, at: position)
      if position < portfolio.activities.count {
        portfolio.activities[position] = activity
      } else {
        portfolio.activities.append(activity)
      }
    }
    guard table.columns.contains(.predecessors) else { return }
    let replaced = Set(positions)
    portfolio.relations.removeAll { replaced.contains($0.successor) }
    portfolio.relations += relations
  }

  private func activity(_ row: PlanTable.Row, at position: Int) -> Activity {
    let calendar = calendar(of: row, at: position)
    var activity =
      existing(position)
      ?? Activity(project: project, code: row.code, name: row.name, duration: 0, calendar: calendar)
    activity.name = row.name
    if table.columns.contains(.kind) || activity.kind == .task || activity.kind == .milestone {
      activity.kind = row.kind
    }
    activity.calendar = calendar
    let columns = table.columns
    if columns.contains(.kind) { activity.edge = row.edge }
    if columns.contains(.parent) { activity.parent = row.parent }
    if columns.contains(.elapsed) { activity.isElapsed = row.isElapsed }
    if columns.contains(.constraint) {
      activity.constraints = row.constraints.map { $0.constraint(portfolio.projectDay) }
    }
    activity.duration =
      row.durationDays
      * (activity.isElapsed
        ? 1440 : portfolio.dayMinutes(project: project, calendar: calendar))
    if activity.kind != .task { activity.duration = 0 }
    if columns.contains(.englishName) { activity.englishName = row.englishName }
    if columns.contains(.window) { activity.window = row.window }
    if columns.contains(.level) { activity.level = row.level }
    if columns.contains(.role) { activity.role = row.role }
    if columns.contains(.office) { activity.owner = row.office }
    if columns.contains(.note) { activity.note = row.note }
    return activity
  }
}

extension PlanTable.Row {
  /// Where a word of its predecessors begins.
  fileprivate func place(of token: PredecessorToken) -> Finding.Place {
    var place = source.textPlace(.predecessors)
    place.column = place.column.map { $0 + token.offset }
    return place
  }
}
