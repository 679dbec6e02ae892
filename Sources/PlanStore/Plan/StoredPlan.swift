public import Plan

/// Everything that a plan file holds, as values.
///
/// In memory a position in ``portfolio`` is the identity of a project or an activity; in the file
/// it is the code. Two plans are equal when they say the same, whatever their ``revision``.
public struct StoredPlan: Equatable, Sendable {
  /// What people typed, in the order they keep it; without the shipped calendars.
  public var portfolio: Portfolio
  /// The State Council's days off and days worked.
  public var holidays: [Holiday]
  /// What was reported, in the order it was recorded; it only ever grows.
  public var progress: [ProgressRecord]
  /// The frozen plans, by number; they only ever become more.
  public var baselines: [Baseline]
  /// The reports that were handed in, in that order; they only ever become more.
  public var reports: [SubmittedReport]
  /// How the plan is to be shown.
  public var settings: PlanSettings
  /// The number of the last journal entry when the plan was loaded; 0 before the first.
  public var revision: Int

  /// Creates a plan.
  public init(
    portfolio: Portfolio = Portfolio(), holidays: [Holiday] = [],
    progress: [ProgressRecord] = [], baselines: [Baseline] = [],
    reports: [SubmittedReport] = [], settings: PlanSettings = PlanSettings(), revision: Int = 0
  ) {
    self.portfolio = portfolio
    self.holidays = holidays
    self.progress = progress
    self.baselines = baselines
    self.reports = reports
    self.settings = settings
    self.revision = revision
  }

  /// Returns whether both say the same.
  public static func == (a: StoredPlan, b: StoredPlan) -> Bool {
    a.portfolio == b.portfolio && a.holidays == b.holidays && a.progress == b.progress
      && a.baselines == b.baselines && a.reports == b.reports && a.settings == b.settings
  }
}
