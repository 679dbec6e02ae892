public import CivilTime
public import Plan

/// The plan line of a portfolio (计划): of each project the baseline that it is held against, and the
/// first that was taken of it.
///
/// A baseline that was taken again moves the line; how far things lie from the first stays known.
public struct PlanLine: Sendable {
  /// The baseline that each project is held against; nil where none was taken of it.
  public let inForce: [Baseline?]
  /// The first baseline that was taken of each project.
  public let first: [Baseline?]
  /// The project of each activity.
  private let projects: [Int]

  /// Holds every project against its last baseline taken at or before its data date, or its first
  /// where all were taken later.
  ///
  /// - Parameters:
  ///   - baselines: All of them, by number.
  ///   - dataDate: The data date of a project, by position; nil before any progress, where the last
  ///     counts.
  ///   - chosen: Which of them may be held against; the first is the first of all of them.
  public init(
    _ baselines: [Baseline], of portfolio: Portfolio, at dataDate: (Int) -> Instant?,
    among chosen: (Baseline) -> Bool = { _ in true }
  ) {
    let known = baselines.map { $0.isOfProjects(of: portfolio) }
    var inForce: [Baseline?] = []
    var first: [Baseline?] = []
    for project in portfolio.projects.indices {
      let own = baselines.indices.filter { known[$0][project] }
      let date = dataDate(project)
      let eligible = own.filter { chosen(baselines[$0]) }
      let taken = eligible.last { baseline in
        guard let date, let taken = baselines[baseline].dataDate else { return true }
        return taken <= date
      }
      inForce.append((taken ?? eligible.first).map { baselines[$0] })
      first.append(own.first.map { baselines[$0] })
    }
    self.inForce = inForce
    self.first = first
    projects = portfolio.activities.map(\.project)
  }

  /// Holds every project against one baseline, as far as it is of it.
  public init(_ baseline: Baseline?, of portfolio: Portfolio) {
    self.init(baseline.map { [$0] } ?? [], of: portfolio, at: { _ in nil })
  }

  /// The planned dates of an activity; nil where its project's baseline does not know it.
  public func dates(of activity: Int) -> Baseline.Dates? {
    guard projects.indices.contains(activity) else { return nil }
    return inForce[projects[activity]]?[activity]
  }

  /// What the first baseline of its project says of an activity; nil where that one is in force.
  public func originalDates(of activity: Int) -> Baseline.Dates? {
    guard projects.indices.contains(activity), isRetaken(projects[activity]) else { return nil }
    return first[projects[activity]]?[activity]
  }

  /// Whether a project is held against another baseline than its first (调整后 and 原计划).
  public func isRetaken(_ project: Int) -> Bool {
    guard let inForce = inForce[project], let first = first[project] else { return false }
    return inForce.number != first.number
  }

  /// Whether any project has a baseline.
  public var isEmpty: Bool { inForce.allSatisfy { $0 == nil } }
}
