public import CivilTime
public import Plan

/// A plan read from a Microsoft Project XML file.
public struct MicrosoftProject: Sendable {
  /// Why the dates of an activity follow from more than the network: told from what the file says.
  public enum Reason: String, Sendable, CaseIterable {
    /// Levelling put it off.
    case levelled
    /// Its work pauses in between.
    case split
    /// The calendars of its resources decide.
    case resourceDriven = "resource-driven"
    /// It comes back at intervals.
    case recurring
    /// It is manually scheduled.
    case manual
    /// It stands for a task of another file.
    case external
    /// It is inactive.
    case inactive
  }

  /// The plan: one project, its calendars, activities and relations.
  public var portfolio: Portfolio
  /// What was reported of each activity.
  public var progress: [ProgressRecord]
  /// The baselines, by number.
  public var baselines: [Baseline]
  /// The status date, or the last actual where that is later or there is none; nil before any
  /// progress.
  public var dataDate: Instant?
  /// The reasons by position in ``Portfolio/activities``.
  public var reasons: [Set<Reason>]
  /// What became of the file.
  public var report: ImportReport
}

extension MicrosoftProject {
  /// Puts the plan into a portfolio as a project of it; progress and baselines then speak of the
  /// positions there.
  ///
  /// Calendars whose names are taken are named after the project: `HS Standard`.
  ///
  /// - Parameter existing: The position of the project it becomes, which has no activities yet; nil
  ///   to add one.
  public mutating func insert(into portfolio: inout Portfolio, as existing: Int? = nil) {
    let first = portfolio.insert(self.portfolio, as: existing)
    for i in progress.indices { progress[i].activity += first }
    for i in baselines.indices {
      baselines[i].dates = Array(repeating: nil, count: first) + baselines[i].dates
    }
  }
}
