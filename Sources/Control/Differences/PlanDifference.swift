public import CivilTime
public import Plan

/// What makes one plan another: a value that can be told, and applied.
///
/// It is empty where, and only where, both plans say the same, and applied to the first it gives the
/// second. Codes come first: what bears another code and is otherwise the same is no new thing, and
/// everything else is told by the codes of the plan after.
public struct PlanDifference: Hashable, Sendable {
  /// One value before and after.
  public struct ValueChange<Value: Hashable & Sendable>: Hashable, Sendable {
    /// As it was.
    public let before: Value
    /// As it is.
    public let after: Value

    init?(_ before: Value, _ after: Value) {
      guard before != after else { return nil }
      self.before = before
      self.after = after
    }
  }

  /// Which codes are others.
  public internal(set) var renames: PlanRenames
  /// The shifts of a working day.
  public internal(set) var projectDay: ValueChange<[Shift]>?
  /// The thresholds that turn slip into colour.
  public internal(set) var colourPreset: ValueChange<String>?
  /// Calendars, by name.
  public internal(set) var calendars: ListDifference<String, WorkCalendar>
  /// Windows, by name and first day.
  public internal(set) var windows: ListDifference<WindowName, Window>
  /// Days off and days worked.
  public internal(set) var holidays: ListDifference<Day, Holiday>
  /// Projects, by code, with their required dates.
  public internal(set) var projects: ListDifference<String, Project>
  /// Activities, by full code.
  public internal(set) var activities: ListDifference<ActivityName, Named<Activity>>
  /// Relations, by their ends and kind.
  public internal(set) var relations: ListDifference<NamedRelation.Key, NamedRelation>
  /// Records of progress that stand.
  public internal(set) var progress: ListDifference<Named<ProgressRecord>, Named<ProgressRecord>>
  /// Records that were taken back.
  public internal(set) var retractions: ListDifference<Named<Retraction>, Named<Retraction>>
  /// Problems, by number.
  public internal(set) var problems: ListDifference<Int, Named<Problem>>
  /// Frozen plans, by number.
  public internal(set) var baselines: ListDifference<Int, NamedBaseline>
  /// Reports that were handed in.
  public internal(set) var reports: ListDifference<SubmittedReport, SubmittedReport>
  /// What is known of offices and people, by who they are: `office 供电公司`.
  public internal(set) var contacts: ListDifference<String, Contact>
  /// The plans that projects are made from, by name.
  public internal(set) var templates: ListDifference<String, PlanTemplate>

  /// Compares two plans.
  public init(from before: PlanContents, to after: PlanContents) {
    let new = NamedPlan(after)
    let was = NamedPlan(before)
    renames = PlanRenames(from: was, to: new)
    let old = was.renamed(by: renames)
    projectDay = ValueChange(old.projectDay, new.projectDay)
    colourPreset = ValueChange(old.colourPreset, new.colourPreset)
    calendars = ListDifference(from: old.calendars, to: new.calendars, by: \.name)
    windows = ListDifference(from: old.windows, to: new.windows, by: \.key)
    holidays = ListDifference(from: old.holidays, to: new.holidays, by: \.day)
    projects = ListDifference(from: old.projects, to: new.projects, by: \.code)
    activities = ListDifference(from: old.activities, to: new.activities, by: \.key)
    relations = ListDifference(from: old.relations, to: new.relations, by: \.key)
    progress = ListDifference(from: old.progress, to: new.progress, by: \.self)
    retractions = ListDifference(from: old.retractions, to: new.retractions, by: \.self)
    problems = ListDifference(from: old.problems, to: new.problems, by: \.value.number)
    baselines = ListDifference(from: old.baselines, to: new.baselines, by: \.baseline.number)
    reports = ListDifference(from: old.reports, to: new.reports, by: \.self)
    contacts = ListDifference(from: old.contacts, to: new.contacts, by: \.key)
    templates = ListDifference(from: old.templates, to: new.templates, by: \.name)
  }

  /// Compares what people typed in two plans.
  public init(from before: Portfolio, to after: Portfolio) {
    self.init(from: PlanContents(before), to: PlanContents(after))
  }

  /// Whether both plans say the same.
  public var isEmpty: Bool {
    renames.isEmpty && projectDay == nil && colourPreset == nil && calendars.isEmpty
      && windows.isEmpty && holidays.isEmpty && projects.isEmpty && activities.isEmpty
      && relations.isEmpty && progress.isEmpty && retractions.isEmpty && problems.isEmpty
      && baselines.isEmpty && reports.isEmpty && contacts.isEmpty && templates.isEmpty
  }

  /// Makes the plan before the plan after; of another plan, what can be made of it.
  public func applied(to contents: PlanContents) -> PlanContents {
    var plan = NamedPlan(contents).renamed(by: renames)
    if let projectDay { plan.projectDay = projectDay.after }
    if let colourPreset { plan.colourPreset = colourPreset.after }
    plan.calendars = calendars.applied(to: plan.calendars, by: \.name)
    plan.windows = windows.applied(to: plan.windows, by: \.key)
    plan.holidays = holidays.applied(to: plan.holidays, by: \.day)
    plan.projects = projects.applied(to: plan.projects, by: \.code)
    plan.activities = activities.applied(to: plan.activities, by: \.key)
    plan.relations = relations.applied(to: plan.relations, by: \.key)
    plan.progress = progress.applied(to: plan.progress, by: \.self)
    plan.retractions = retractions.applied(to: plan.retractions, by: \.self)
    plan.problems = problems.applied(to: plan.problems, by: \.value.number)
    plan.baselines = baselines.applied(to: plan.baselines, by: \.baseline.number)
    plan.reports = reports.applied(to: plan.reports, by: \.self)
    plan.contacts = contacts.applied(to: plan.contacts, by: \.key)
    plan.templates = templates.applied(to: plan.templates, by: \.name)
    return plan.contents
  }

  /// Makes the plan before the plan after.
  public func applied(to portfolio: Portfolio) -> Portfolio {
    applied(to: PlanContents(portfolio)).portfolio
  }
}

extension Contact {
  fileprivate var key: String { "\(kind.rawValue) \(name)" }
}

extension Window {
  fileprivate var key: WindowName { WindowName(name: name, from: from) }
}

extension Named<Activity> {
  fileprivate var key: ActivityName { ActivityName(project: project, code: value.code) }
}
