/// Finds the activity that carries a required date.
public struct RequiredActivity: Sendable {
  /// The plan.
  public let portfolio: Portfolio
  /// The carriers that nobody named, where any is asked for.
  private let defaults: [Int?]
  /// The positions of activities by code, where many are asked for.
  private let index: CodeIndex?

  /// Finds the default of every project: its last milestone, else its last activity without
  /// successors, else its last one without successors in the project, levels of effort aside.
  public init(_ portfolio: Portfolio) {
    let named = portfolio.projects.reduce(0) { $0 + $1.requiredDates.count { $0.activity != nil } }
    self.portfolio = portfolio
    index = named < 8 ? nil : CodeIndex(portfolio.activities)
    defaults = Self.defaults(of: portfolio)
  }

  /// Finds those that required dates ask for, by an index of all codes.
  package init(_ portfolio: Portfolio, _ index: CodeIndex) {
    let isAsked = portfolio.projects.contains { $0.requiredDates.contains { $0.activity == nil } }
    self.portfolio = portfolio
    self.index = index
    defaults =
      isAsked
      ? Self.defaults(of: portfolio) : Array(repeating: nil, count: portfolio.projects.count)
  }

  private static func defaults(of portfolio: Portfolio) -> [Int?] {
    var milestone = [Int?](repeating: nil, count: portfolio.projects.count)
    var open = milestone
    var last = milestone
    var hasSuccessor = [Bool](repeating: false, count: portfolio.activities.count)
    var hasOwnSuccessor = hasSuccessor
    var leadsOn = hasSuccessor
    var end = milestone
    for relation in portfolio.relations {
      let (before, after) = (relation.predecessor, relation.successor)
      hasSuccessor[before] = true
      if portfolio.activities[before].project == portfolio.activities[after].project {
        hasOwnSuccessor[before] = true
        // A level of effort binds nothing: what it alone follows is an end as well.
        if portfolio.activities[after].kind != .levelOfEffort { leadsOn[before] = true }
      }
    }
    for (position, activity) in portfolio.activities.enumerated() where activity.kind.isPlaced {
      if activity.kind == .milestone { milestone[activity.project] = position }
      if !hasSuccessor[position] { open[activity.project] = position }
      if !hasOwnSuccessor[position] { last[activity.project] = position }
      if !leadsOn[position] { end[activity.project] = position }
    }
    return milestone.indices.map { milestone[$0] ?? open[$0] ?? last[$0] ?? end[$0] }
  }

  /// Returns the position of the activity with a code in a project, or of the project's default.
  public func position(of code: String?, project: Int) -> Int? {
    guard let code else { return defaults[project] }
    let prefix = portfolio.projects[project].code + "."
    let local = code.hasPrefix(prefix) ? String(code.dropFirst(prefix.count)) : code
    if let index { return index.position(of: local, project: project, in: portfolio.activities) }
    return portfolio.activities.firstIndex { $0.project == project && $0.code == local }
  }
}
