import CivilTime

extension Network {
  /// Checks a portfolio and compiles it.
  ///
  /// - Throws: Everything that is wrong with it at once: unknown calendars and windows, calendars
  ///   without working time, duplicate codes, loops (each by the codes of its activities),
  ///   activities longer than their windows, required dates without an activity.
  public init(_ portfolio: Portfolio) throws(InvalidInput) {
    let check = PortfolioCheck(portfolio)
    var findings = check.findings
    var breakdown = WorkBreakdown()
    var expansion = Expansion(portfolio)
    if check.hasDerived {
      breakdown = WorkBreakdown(portfolio, &findings)
      expansion = Expansion(portfolio, breakdown, &findings)
    }
    let links = LinkList(portfolio, expansion)
    var order: [Int32] = []
    switch links.topologicalOrder() {
    case .order(let found): order = found
    case .loops(let loops): findings += loops.map { Finding.loop($0, in: portfolio) }
    }
    guard findings.isEmpty else { throw InvalidInput(findings.sorted(by: Finding.areInOrder)) }
    var compiler = NodeCompiler(portfolio)
    let nodes = compiler.nodes(in: order)
    findings += compiler.findings
    tableOfProject = compiler.tablesOfProjects()
    var nodeOfActivity = [Int32](repeating: 0, count: order.count)
    for (node, activity) in order.enumerated() { nodeOfActivity[Int(activity)] = Int32(node) }

    self.portfolio = portfolio
    self.activityOfNode = order
    self.nodeOfActivity = nodeOfActivity
    self.nodes = nodes
    self.breakdown = breakdown
    notes = expansion.notes
    levelsOfEffort = expansion.levelsOfEffort
    placedCount =
      expansion.origin == nil
      ? order.count : portfolio.activities.reduce(0) { $0 + ($1.kind.isPlaced ? 1 : 0) }
    constrained = check.constrained
    self.tables = compiler.tables
    self.open = portfolio.projectDay[0].from
    self.dayMinutes = portfolio.projectDay.minutes
    (predecessors, successors) = links.rows(
      nodes: nodes, nodeOfActivity: nodeOfActivity, tableOfProject: tableOfProject)
    requirements = RequiredActivity(portfolio).requirements(
      nodeOfActivity, breakdown, &findings)
    guard findings.isEmpty else { throw InvalidInput(findings.sorted(by: Finding.areInOrder)) }
  }
}

/// Finds the activity that carries a required date.
public struct RequiredActivity: Sendable {
  private let portfolio: Portfolio
  private let defaults: [Int?]
  /// The positions of activities by project and code, where many are asked for.
  private let places: [Place: Int]

  private struct Place: Hashable {
    var project: Int
    var code: String
  }

  /// Finds the default of every project: its last milestone, else its last activity without
  /// successors.
  public init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    let named = portfolio.projects.reduce(0) { $0 + $1.requiredDates.count { $0.activity != nil } }
    places =
      named < 8
      ? [:]
      : Dictionary(
        portfolio.activities.enumerated().map { position, activity in
          (Place(project: activity.project, code: activity.code), position)
        }, uniquingKeysWith: { first, _ in first })
    var milestone = [Int?](repeating: nil, count: portfolio.projects.count)
    var open = milestone
    var hasSuccessor = [Bool](repeating: false, count: portfolio.activities.count)
    for relation in portfolio.relations { hasSuccessor[relation.predecessor] = true }
    for (position, activity) in portfolio.activities.enumerated() where activity.kind.isPlaced {
      if activity.kind == .milestone { milestone[activity.project] = position }
      if !hasSuccessor[position] { open[activity.project] = position }
    }
    defaults = zip(milestone, open).map { $0 ?? $1 }
  }

  /// Returns the required dates at their nodes, in the natural order of the codes that carry them,
  /// so that the order in which they were typed never shows; of one activity the earliest first.
  ///
  /// A required date at a summary is one at each of the activities that it stands for.
  func requirements(
    _ nodeOfActivity: [Int32], _ breakdown: WorkBreakdown, _ findings: inout [Finding]
  ) -> [Requirement] {
    var found: [(code: String, requirement: Requirement)] = []
    let used = Set(portfolio.activities.map(\.project))
    for (project, record) in portfolio.projects.enumerated() {
      for (index, date) in record.requiredDates.enumerated() {
        guard let activity = position(of: date.activity, project: project) else {
          if used.contains(project) {
            findings.append(.unknownRequiredActivity(date.activity ?? "", project, in: portfolio))
          }
          continue
        }
        if portfolio.activities[activity].kind == .levelOfEffort {
          findings.append(.requiredLevelOfEffort(activity, in: portfolio))
          continue
        }
        for part in breakdown.placedLeaves(of: activity, in: portfolio) {
          let requirement = Requirement(
            node: Int(nodeOfActivity[Int(part)]), carrier: activity, project: project, index: index,
            finish: Int(date.finish.minute))
          found.append((portfolio.code(of: activity), requirement))
        }
      }
    }
    found.sort { a, b in
      if a.code != b.code { return naturalOrder(a.code, b.code) }
      return (a.requirement.finish, a.requirement.node) < (b.requirement.finish, b.requirement.node)
    }
    return found.map(\.requirement)
  }

  /// Returns the position of the activity with a code in a project, or of the project's default.
  public func position(of code: String?, project: Int) -> Int? {
    guard let code else { return defaults[project] }
    let prefix = portfolio.projects[project].code + "."
    let local = code.hasPrefix(prefix) ? String(code.dropFirst(prefix.count)) : code
    if !places.isEmpty { return places[Place(project: project, code: local)] }
    return portfolio.activities.firstIndex { $0.project == project && $0.code == local }
  }
}

extension Portfolio {
  /// Returns the position of the activity that carries a project's required date at `code`; the
  /// project's default (its last milestone, else its last activity without successors) for nil.
  public func requiredActivity(_ code: String?, project: Int) -> Int? {
    RequiredActivity(self).position(of: code, project: project)
  }
}
