public import CivilTime
public import Plan

/// All that a plan says, wherever it was read from: what two plans are compared by.
public struct PlanContents: Hashable, Sendable {
  /// What people typed.
  public var portfolio: Portfolio
  /// The State Council's days off and days worked.
  public var holidays: [Holiday]
  /// What was reported and stands.
  public var progress: [ProgressRecord]
  /// What was reported and taken back.
  public var retractions: [Retraction]
  /// What stands in the way.
  public var problems: [Problem]
  /// The frozen plans.
  public var baselines: [Baseline]
  /// The reports that were handed in.
  public var reports: [SubmittedReport]
  /// What is known of offices and people.
  public var contacts: [Contact]
  /// The plans that projects are made from.
  public var templates: [PlanTemplate]
  /// The name of the thresholds that turn slip into colour; empty where none is said.
  public var colourPreset: String

  /// Creates contents.
  public init(
    _ portfolio: Portfolio, holidays: [Holiday] = [], progress: [ProgressRecord] = [],
    retractions: [Retraction] = [], problems: [Problem] = [], baselines: [Baseline] = [],
    reports: [SubmittedReport] = [], contacts: [Contact] = [], templates: [PlanTemplate] = [],
    colourPreset: String = ""
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
    self.colourPreset = colourPreset
  }
}

/// The full name of an activity: `HS.C08`.
public struct ActivityName: Hashable, Sendable, CustomStringConvertible {
  /// The code of its project.
  public var project: String
  /// Its code within the project.
  public var code: String

  /// Creates a name.
  public init(project: String, code: String) {
    self.project = project
    self.code = code
  }

  /// The name as people write it.
  public var description: String { "\(project).\(code)" }
}

/// A window by its name and first day: a window has a row a year.
public struct WindowName: Hashable, Sendable {
  /// The name that activities refer to.
  public var name: String
  /// The first day.
  public var from: Day
}

/// A relation whose ends are named.
public struct NamedRelation: Hashable, Sendable {
  /// What tells a relation from others: its ends and its kind.
  public struct Key: Hashable, Sendable {
    /// The predecessor.
    public var predecessor: ActivityName
    /// The successor.
    public var successor: ActivityName
    /// Which ends it joins.
    public var kind: Relation.Kind
  }

  /// Its ends and its kind.
  public var key: Key
  /// The time between the two ends.
  public var lag: Lag
}

/// Something that belongs to an activity or a project, which is named; the positions in the value
/// itself say nothing.
public struct Named<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The code of the project.
  public var project: String
  /// The code within the project of the activity; nil where it belongs to the project.
  public var code: String?
  /// What it is.
  public var value: Value

  /// The full name of the activity.
  public var activity: ActivityName? { code.map { ActivityName(project: project, code: $0) } }

  /// How it is called: the activity, else the project.
  public var name: String { activity.map { "\($0)" } ?? project }
}

/// A frozen plan whose dates are by the names of activities.
public struct NamedBaseline: Hashable, Sendable {
  /// The baseline without its dates.
  public var baseline: Baseline
  /// The frozen dates.
  public var dates: [ActivityName: Baseline.Dates]
}
