/// Finds the activity that carries a required date.
public struct RequiredActivity: Sendable {
  /// The plan.
  public let portfolio: Portfolio
  /// The carriers that nobody named, where any is asked for.
  private let defaults: [Int?]
  /// The positions of activities by code, where many are asked for.
  private let index: CodeIndex?

  /// Finds the default of every project: its last milestone, else its last activity without
  /// successors.
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
    var hasSuccessor = [Bool](repeating: false, count: portfolio.activities.count)
    for relation in portfolio.relations { hasSuccessor[relation.predecessor] = true }
    for (position, activity) in portfolio.activities.enumerated() where activity.kind.isPlaced {
      if activity.kind == .milestone { milestone[activity.project] = position }
      if !hasSuccessor[position] { open[activity.project] = position }
    }
    return zip(milestone, open).map { $0 ?? $1 }
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
