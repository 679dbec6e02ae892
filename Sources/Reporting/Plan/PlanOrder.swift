import Control
public import Plan
import Scheduler

/// The order in which projects and activities are shown.
///
/// Activities come in the natural order of their codes. Projects do so for programs; for people
/// they stand as they were typed, for the first are those that matter most.
public struct PlanOrder: Sendable {
  /// The positions of the projects, in the natural order of their codes.
  public let projects: [Int]
  /// The positions of the projects that have activities, as typed.
  public var typed: [Int] { projects.sorted().filter { !activities[$0].isEmpty } }
  /// The positions of each project's activities and its parts (summaries), by position of the
  /// project.
  public let everything: [[Int]]
  /// The positions of each project's activities, by position of the project.
  ///
  /// Parts are none: what is in them counts and is drawn, once.
  public let activities: [[Int]]

  /// Orders a portfolio.
  public init(_ portfolio: Portfolio) {
    projects = portfolio.projects.indices.sorted {
      naturalOrder(portfolio.projects[$0].code, portfolio.projects[$1].code)
    }
    var byProject = [[Int]](repeating: [], count: portfolio.projects.count)
    for (position, activity) in portfolio.activities.enumerated() {
      byProject[activity.project].append(position)
    }
    let everything = byProject.map { positions in
      let codes = positions.map { portfolio.activities[$0].code }
      let isOrdered = zip(codes, codes.dropFirst()).allSatisfy { !naturalOrder($1, $0) }
      if isOrdered { return positions }
      return positions.sorted {
        naturalOrder(portfolio.activities[$0].code, portfolio.activities[$1].code)
      }
    }
    self.everything = everything
    activities = everything.map { positions in
      positions.filter { portfolio.activities[$0].kind != .summary }
    }
  }
}
