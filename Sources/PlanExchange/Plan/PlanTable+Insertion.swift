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
  ///   - project: The position of the project of rows that name none; of all rows, where rows name
  ///     projects and all name this. nil where every row must name its own.
  ///   - calendars: Names of calendars that will be there besides those of the portfolio.
  ///   - windows: Names of windows that will be there besides those of the portfolio.
  /// - Returns: What should be looked at, by line and column.
  /// - Throws: All findings of the file, when one is an error; the portfolio is unchanged.
  public func insert(
    into portfolio: inout Portfolio, project: Int?,
    calendars: [String] = ["workday", "calendar-day"], windows: [String] = []
  ) throws(InvalidInput) -> [Finding] {
    var insertion = PlanInsertion(self, into: portfolio, project: project)
    insertion.checkNames(calendars: calendars, windows: windows)
    insertion.resolvePredecessors()
    if insertion.findings.hasErrors { throw InvalidInput(insertion.findings.told()) }
    insertion.reportWhatIsMissing()
    let told = try insertion.findings.warnings()
    portfolio = insertion.result
    return told
  }
}

/// The work of putting a plan table into a portfolio: everything is checked before anything changes.
private struct PlanInsertion {
  private let table: PlanTable
  private let told: ColumnSet<PlanColumn>
  /// The position of each row's project.
  private let projects: [Int]
  /// Whether it is not known of some rows where they belong.
  private let hasUnknownProjects: Bool
  /// How many activities there were before.
  private let count: Int
  /// The plan with the activities of the file.
  private(set) var portfolio: Portfolio
  private var index: ActivityIndex
  /// The position of each row's activity.
  private var positions: [Int] = []
  private var relations: [Relation] = []
  var findings = FindingList()

  init(_ table: PlanTable, into portfolio: Portfolio, project: Int?) {
    self.table = table
    self.portfolio = portfolio
    told = ColumnSet(table.columns)
    count = portfolio.activities.count
    index = ActivityIndex(portfolio, room: table.rows.count)
    var finder = ProjectFinder(portfolio, only: project)
    projects = finder.positions(of: table.rows)
    findings.add(finder.findings.all)
    hasUnknownProjects = finder.findings.hasErrors
    add(table.findings, to: projects.first ?? project ?? 0)
    if portfolio.projects.isEmpty { return }
    positions.reserveCapacity(table.rows.count)
    relations.reserveCapacity(table.rows.count)
    self.portfolio.activities.reserveCapacity(count + table.rows.count)
    var isTaken = [Bool](repeating: false, count: count)
    for index in table.rows.indices { positions.append(place(index, &isTaken)) }
  }

  /// Puts a row where its activity is or behind all others, and returns its position; of two rows
  /// with one code, which are told elsewhere, the first counts.
  private mutating func place(_ row: Int, _ isTaken: inout [Bool]) -> Int {
    let code = table.rows[row].code
    let project = projects[row]
    let next = portfolio.activities.count
    if let known = index.insert(next, code: code, project: project, in: portfolio) {
      if known < count, !isTaken[known] {
        isTaken[known] = true
        update(known, from: row)
      }
      return known
    }
    portfolio.activities.append(
      Activity(
        project: project, code: code, name: "", duration: 0,
        calendar: WorkCalendar.calendarDayName))
    update(next, from: row)
    return next
  }

  /// Gives an activity what a row says of it.
  private mutating func update(_ position: Int, from row: Int) {
    let (projectDay, windows) = (portfolio.projectDay, portfolio.windows)
    table.update(
      &portfolio.activities[position], from: row, told: told, in: projectDay, windows: windows)
    var duration = 0
    if portfolio.activities[position].kind == .task {
      duration = table.rows[row].durationDays * portfolio.dayMinutes(at: position)
    }
    portfolio.activities[position].duration = duration
  }

  private mutating func add(_ findings: [Finding], to project: Int) {
    guard portfolio.projects.indices.contains(project) else { return self.findings.add(findings) }
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
    var assumed: [Int] = []
    var last = ""
    for (index, position) in positions.enumerated() {
      if let name = table.rows[index].calendar {
        // Most rows count in the calendar of the row above.
        if name != last, calendars.contains(name) { last = name }
        if name != last {
          let row = table.rows[index]
          add(
            [
              .unknownName(.calendar, name, known: calendars, row.code, row.source.place(.calendar))
            ],
            to: projects[index])
        }
      } else if table.rows[index].kind == .task,
        position >= count || told.contains(.calendar)
      {
        assumed.append(index)
      }
      if let parent = table.rows[index].parent, !isSummary(parent, of: projects[index]) {
        let row = table.rows[index]
        add(
          [.unknownParent(parent, row.code, at: row.source.place(.parent))], to: projects[index])
      }
      for name in table.rows[index].windows where !windows.contains(name) {
        let row = table.rows[index]
        add(
          [.unknownName(.window, name, known: windows, row.code, row.source.place(.window))],
          to: projects[index])
      }
    }
    if let first = assumed.first {
      let place = table.rows[first].source.place(.calendar)
      add([.calendarAssumed(assumed.map { table.rows[$0].code }, at: place)], to: projects[first])
    }
  }

  /// Whether a code is that of a summary, in the file or, where the file does not name it, the plan.
  private func isSummary(_ code: String, of project: Int) -> Bool {
    index.position(of: code, project: project, in: portfolio)
      .map { portfolio.activities[$0].kind == .summary } ?? false
  }

  mutating func resolvePredecessors() {
    guard told.contains(.predecessors), !hasUnknownProjects else { return }
    for (row, position) in positions.enumerated() {
      let first = relations.count
      let tokens = table.rows[row].predecessors
      for index in tokens.indices {
        let known = tokens[index].row.map { (position: positions[$0], whole: false) }
        guard let predecessor = known ?? resolve(tokens[index], of: row) else { continue }
        var relation = Relation(predecessor: predecessor.position, successor: position)
        if !predecessor.whole {
          relation.kind = tokens[index].kind
          relation.lag = portfolio.lag(tokens[index].lag, from: relation.predecessor, to: position)
        }
        check(relation, tokens[index], row, from: first)
        relations.append(relation)
      }
    }
  }

  /// Finds the activity a word means: without type and lag first, then the word as a whole.
  private mutating func resolve(
    _ token: PredecessorToken, of index: Int
  ) -> (position: Int, whole: Bool)? {
    let project = projects[index]
    var token = token
    // A table may call projects by their names.
    if let name = token.activity.project, !self.index.knowsProject(name),
      let named = portfolio.projects.first(where: { $0.name == name })
    {
      token.activity.project = named.code
    }
    if let position = self.index.position(of: token.activity, project: project, in: portfolio) {
      return (position, false)
    }
    if let whole = ActivityReference(token.text), whole != token.activity,
      let position = self.index.position(of: whole, project: project, in: portfolio)
    {
      return (position, true)
    }
    let row = table.rows[index]
    let near = self.index.suggestions(for: token.activity, project: project, in: portfolio)
      .filter { $0 != row.code }
    let known = token.activity.project.map { self.index.knowsProject($0) } ?? true
    add(
      [
        .unknownPredecessor(
          token, row.code, near: near, isProjectKnown: known, at: row.place(of: token))
      ], to: project)
    return nil
  }

  /// Tells what is wrong with a relation beside the others of its row, which begin at a place.
  private mutating func check(
    _ relation: Relation, _ token: PredecessorToken, _ index: Int, from first: Int
  ) {
    if relation.predecessor == relation.successor {
      let row = table.rows[index]
      add([.selfRelation(row.code, at: row.place(of: token))], to: projects[index])
    } else if (first..<relations.count).contains(where: {
      relations[$0].predecessor == relation.predecessor && relations[$0] == relation
    }) {
      let row = table.rows[index]
      add(
        [.repeatedPredecessor(token.text, row.code, at: row.place(of: token))],
        to: projects[index])
    }
  }

  mutating func reportWhatIsMissing() {
    // What came with the file is named in it.
    guard count > 0, let file = table.rows.first?.source.place.file else { return }
    var isNamed = [Bool](repeating: false, count: portfolio.activities.count)
    for position in positions { isNamed[position] = true }
    let named = Set(projects)
    let missing = (0..<count).filter {
      named.contains(portfolio.activities[$0].project) && !isNamed[$0]
    }
    if missing.isEmpty { return }
    if named.count == 1, let only = named.first {
      add([.notInFile(missing.map { portfolio.activities[$0].code }, file)], to: only)
    } else {
      findings.add([.notInFile(missing.map(portfolio.code(of:)), file)])
    }
  }

  /// The plan with the activities and relations of the file.
  var result: Portfolio {
    guard told.contains(.predecessors) else { return portfolio }
    var result = portfolio
    if result.relations.isEmpty {
      result.relations = relations
      return result
    }
    var isReplaced = [Bool](repeating: false, count: portfolio.activities.count)
    for position in positions { isReplaced[position] = true }
    result.relations.removeAll { isReplaced[$0.successor] }
    result.relations += relations
    return result
  }
}
