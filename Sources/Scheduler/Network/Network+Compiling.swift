import CivilTime
public import Plan

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

extension RequiredActivity {
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
}
