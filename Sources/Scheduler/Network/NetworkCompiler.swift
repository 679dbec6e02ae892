import CivilTime
import Plan

/// The steps from a portfolio to the columns of a ``Network``.
///
/// Each step goes over its rows once and only notices that something may be wrong. Only then, or
/// where activities are told from others, is the plan looked at closely, with the codes and
/// sentences that this takes.
struct NetworkCompiler {
  var nodes: NodeCompiler
  var relations: RelationColumns
  /// The node of each activity.
  var nodeOfActivity: [Int32]
  var placedCount: Int
  /// What can be scheduled at once.
  var pieces = Pieces(ranges: [0..<0])
  var breakdown = WorkBreakdown()
  /// What relations at summaries stand for; nil where there are none.
  var expansion: Expansion?
  var requirements: [Requirement] = []

  /// - Parameter leastPiece: Of how many nodes a plan is taken apart.
  init(
    _ portfolio: Portfolio, leastPiece: Int, watch: (Stage) -> Void
  ) throws(InvalidInput) {
    precondition(!portfolio.projectDay.isEmpty, "a project day has working time")
    let count = portfolio.activities.count
    nodes = NodeCompiler(portfolio)
    watch(.prepare)
    relations = RelationColumns(portfolio.relations, portfolio.activities)
    pieces = relations.gather(portfolio.activities, placed: count, least: leastPiece)
    nodeOfActivity = relations.nodeOfActivity(count)
    placedCount = count
    watch(.order)
    var findings: [Finding] = []
    if relations.order.count == count { nodes.walk(nodeOfActivity) }
    watch(.nodes)
    let isSound = relations.order.count == count && !nodes.isSuspicious && !relations.isSuspicious
    if nodes.hasDerived || !isSound || !PortfolioCheck.passes(portfolio) {
      try look(portfolio, leastPiece)
    }
    findings += nodes.longerThanWindow.map { .longerThanWindow($0, in: portfolio) }
    requirements = RequiredActivity(portfolio, nodes.codes).requirements(
      nodeOfActivity, breakdown, &findings)
    guard findings.isEmpty else { throw InvalidInput(findings.sorted(by: Finding.areInOrder)) }
    watch(.check)
  }

  /// Says what is wrong, and orders and compiles plans anew in which some activities are told from
  /// others.
  private mutating func look(_ portfolio: Portfolio, _ leastPiece: Int) throws(InvalidInput) {
    let check = PortfolioCheck(portfolio)
    var findings = check.findings
    if check.hasDerived {
      breakdown = WorkBreakdown(portfolio, &findings)
      let expansion = Expansion(portfolio, breakdown, &findings)
      self.expansion = expansion
      let isPlaced = portfolio.activities.map(\.kind.isPlaced)
      placedCount = isPlaced.count(where: \.self)
      relations = RelationColumns(
        expansion.relations, portfolio.activities, isPlaced: isPlaced)
      pieces = relations.gather(portfolio.activities, placed: placedCount, least: leastPiece)
      nodeOfActivity = relations.nodeOfActivity(isPlaced.count)
    }
    if relations.order.count < portfolio.activities.count {
      findings += Loops.found(
        outside: relations.order, expansion?.relations ?? portfolio.relations, in: portfolio
      ).map { .loop($0, in: portfolio) }
    }
    guard findings.isEmpty else { throw InvalidInput(findings.sorted(by: Finding.areInOrder)) }
    if check.hasDerived { nodes.walk(nodeOfActivity, isAgain: nodes.nodes.count > 0) }
  }
}

extension RelationColumns {
  /// Returns the place of each activity in the order; of one that waits for itself its own position.
  fileprivate func nodeOfActivity(_ count: Int) -> [Int32] {
    var nodes = [Int32](repeating: 0, count: count)
    var places = nodes.mutableSpan
    for (node, activity) in order.enumerated() {
      places[unchecked: Int(activity)] = Int32(truncatingIfNeeded: node)
    }
    return nodes
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
    // Asked for only where a carrier is missing.
    lazy var used = Set(portfolio.activities.map(\.project))
    lazy var placed = Set(portfolio.activities.lazy.filter(\.kind.isPlaced).map(\.project))
    for (project, record) in portfolio.projects.enumerated() {
      for (index, date) in record.requiredDates.enumerated() {
        guard let activity = position(of: date.activity, project: project) else {
          // By other programs' rules late dates of the whole project count back from such a date, and
          // no work carries it.
          let isOfWhole = date.activity == nil && record.profile != .schedctl
          // Where there are summaries alone so far, no work can carry it yet.
          let hasWork = date.activity == nil ? placed.contains(project) : used.contains(project)
          if !isOfWhole, hasWork {
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
