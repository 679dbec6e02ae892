public import Analysis
import CivilTime
public import Control
import Plan
import Scheduler

/// What the pace so far says, with the plan it was asked of.
public struct PaceAnswer: Sendable {
  /// The plan as it stands.
  public let comparison: Comparison
  /// What it says of each required date.
  public let paces: [ProjectPace]
  /// How the finished work of each office went.
  public let ratios: OfficeRatios
}

extension Workspace {
  /// Asks what the pace so far says of required dates, beside the forecast.
  ///
  /// - Parameter names: Projects and milestones; all required dates where none is named.
  public func pace(_ names: [String]) throws -> PaceAnswer {
    let comparison = try comparison()
    let carriers = try requiredWork(names, comparison)
    let history = try history(until: comparison.schedule)
    let paces = carriers.compactMap { ProjectPace(comparison, carrier: $0, history: history) }
    guard !paces.isEmpty else { throw Refusal.nothingReported }
    return PaceAnswer(
      comparison: comparison, paces: paces, ratios: OfficeRatios(comparison.schedule))
  }
}
