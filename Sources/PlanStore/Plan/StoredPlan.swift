public import CivilTime
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
  /// What was reported and stands, in the order it was recorded.
  ///
  /// It only ever grows, but for records that are taken back (``retract(_:reason:author:when:)``).
  public var progress: [ProgressRecord]
  /// What was reported and taken back, in the order in which that was done; it only ever grows.
  public var retractions: [Retraction]
  /// What stands in the way, and what was struck off, by number.
  public var problems: [Problem]
  /// The frozen plans, by number; each stands as it was taken, or goes as a whole.
  public var baselines: [Baseline]
  /// The reports that were handed in, in that order; they only ever become more.
  public var reports: [SubmittedReport]
  /// What is known of offices and people.
  public var contacts: [Contact]
  /// The plans that projects are made from, beside the shipped ones.
  public var templates: [PlanTemplate]
  /// How the plan is to be shown.
  public var settings: PlanSettings
  /// What was given another code since the plan was loaded, so that it is not taken for something new.
  public var renamings = Renamings()
  /// The number of the last journal entry when the plan was loaded; 0 before the first.
  public var revision: Int
  /// The part of the plan that this is; nil for all of it.
  public internal(set) var scope: PlanScope?

  /// The data date of the latest report in the whole plan, whatever part of it was loaded; nil where nothing
  /// is reported.
  public var latestReport: Instant? {
    let loaded = progress.lazy.map(\.date).max()
    guard let elsewhere = scope?.latestReport else { return loaded }
    return loaded.map { max($0, elsewhere) } ?? elsewhere
  }

  /// Creates a plan.
  public init(
    portfolio: Portfolio = Portfolio(), holidays: [Holiday] = [],
    progress: [ProgressRecord] = [], retractions: [Retraction] = [], baselines: [Baseline] = [],
    reports: [SubmittedReport] = [], problems: [Problem] = [], contacts: [Contact] = [],
    templates: [PlanTemplate] = [],
    settings: PlanSettings = PlanSettings(), revision: Int = 0
  ) {
    self.portfolio = portfolio
    self.holidays = holidays
    self.progress = progress
    self.retractions = retractions
    self.problems = problems
    self.baselines = baselines
    self.reports = reports
    self.contacts = contacts
    self.templates = templates
    self.settings = settings
    self.revision = revision
  }

  /// Returns whether both say the same.
  public static func == (a: StoredPlan, b: StoredPlan) -> Bool {
    a.portfolio == b.portfolio && a.holidays == b.holidays && a.progress == b.progress
      && a.retractions == b.retractions
      && a.problems == b.problems
      && a.contacts == b.contacts && a.templates == b.templates
      && a.baselines == b.baselines && a.reports == b.reports && a.settings == b.settings
  }
}
