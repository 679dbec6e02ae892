import Plan

/// Which activity of a plan is which of the plan it was: those of one full code are one.
struct CodePairs {
  private let before: Side?
  private let after: Side

  /// One of the two plans.
  private struct Side {
    let portfolio: Portfolio
    let index: CodeIndex
    let projects: [String: Int]

    init(_ portfolio: Portfolio) {
      self.portfolio = portfolio
      index = CodeIndex(portfolio.activities)
      projects = Dictionary(
        portfolio.projects.indices.map { (portfolio.projects[$0].code, $0) },
        uniquingKeysWith: { first, _ in first })
    }

    /// The position of what has the code of an activity of another plan.
    func position(of activity: Int, in other: Portfolio) -> Int? {
      let meant = other.activities[activity]
      guard let project = projects[other.projects[meant.project].code] else { return nil }
      return index.position(of: meant.code, project: project, in: portfolio.activities)
    }
  }

  init(_ before: Portfolio?, _ after: Portfolio) {
    self.before = before.map(Side.init)
    self.after = Side(after)
  }

  /// The position in the plan before of an activity of the plan after.
  func old(of new: Int) -> Int? { before?.position(of: new, in: after.portfolio) }

  /// The position in the plan after of an activity of the plan before.
  func new(of old: Int) -> Int? {
    before.flatMap { after.position(of: old, in: $0.portfolio) }
  }
}
