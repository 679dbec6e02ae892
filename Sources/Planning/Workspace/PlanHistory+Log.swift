public import CivilTime
public import Control
import Plan
public import PlanStore
import Scheduler

/// Which changes are asked for.
public struct LogFilter: Hashable, Sendable {
  /// The code of a project that they are about.
  public var project: String?
  /// The full code of an activity that they are about.
  public var activity: String?
  /// Who made them.
  public var person: String?
  /// The day from which on they were made.
  public var from: Day?
  /// The day until which they were made.
  public var through: Day?

  /// Asks for all.
  public init() {}

  /// Whether a change is asked for, as far as its line tells.
  func takes(_ line: JournalLine) -> Bool {
    if let person, line.who != person { return false }
    if let from, line.when.day < from { return false }
    if let through, line.when.day > through { return false }
    return true
  }

  /// Whether it has to be known what a change is about.
  var asksForSubjects: Bool { project != nil || activity != nil }

  /// Whether a change is asked for, by what it is about.
  func takes(_ subjects: ChangeSubjects) -> Bool {
    if let project, !subjects.projects.contains(project) { return false }
    if let activity, !subjects.activities.contains(activity) { return false }
    return true
  }
}

/// A change, and what it did to what people watch.
public struct LoggedChange: Sendable {
  /// The line of the journal.
  public let entry: JournalEntry
  /// What it did; nil where no date could move, or the plan could not be scheduled.
  public let consequences: Consequences?
}

extension PlanHistory {
  /// The changes that are asked for, the latest first, each with what it did.
  ///
  /// The plan goes back in memory from change to change; it is scheduled only beside those that are
  /// asked for.
  ///
  /// - Parameter limit: How many at most; nil for all.
  public func log(_ filter: LogFilter = LogFilter(), limit: Int? = nil) throws -> [LoggedChange] {
    let rewind = try PlanRewind(file)
    let marked = Dictionary(
      try entries().map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [LoggedChange] = []
    var networks = PastNetworks()
    var known: (number: Int, comparison: Comparison?)?
    while let last = rewind.last, changes.count < limit ?? .max {
      let isMeant = filter.takes(last.line)
      let subjects = isMeant ? try rewind.subjects() : ChangeSubjects()
      guard isMeant, !filter.asksForSubjects || filter.takes(subjects) else {
        try rewind.stepBack()
        continue
      }
      var after: Comparison?
      if subjects.movesDates {
        after =
          known?.number == last.number
          ? known?.comparison : networks.comparison(try rewind.load())
      }
      try rewind.stepBack()
      var consequences: Consequences?
      if subjects.movesDates {
        let before = networks.comparison(try rewind.load())
        known = (rewind.last?.number ?? 0, before)
        consequences = after.map { Consequences(from: before, to: $0) }
      } else if let number = rewind.last?.number, let stays = known, stays.number == last.number {
        // What has nothing to do with dates leaves those that are known.
        known = (number, stays.comparison)
      }
      changes.append(
        LoggedChange(entry: marked[last.number] ?? last, consequences: consequences))
    }
    return changes
  }
}

/// Schedules plans that differ little, one after the other: what is the same as of the last is kept.
private struct PastNetworks {
  private var last: (plan: StoredPlan, network: Network?, comparison: Comparison?)?
  private var calendars: [WorkCalendar] = []

  /// A plan compared with its baselines; nil where it cannot be scheduled.
  mutating func comparison(_ plan: StoredPlan) -> Comparison? {
    guard !plan.portfolio.activities.isEmpty else { return nil }
    let plan = plan.withoutLastEmptyProjects
    if let last, last.plan == plan { return last.comparison }
    let network = network(of: plan)
    let comparison = network.flatMap { Self.comparison(plan, $0) }
    last = (plan, network, comparison)
    return comparison
  }

  private static func comparison(_ plan: StoredPlan, _ network: Network) -> Comparison? {
    guard let schedule = try? network.schedule(progress: plan.progress, knownAt: nil)
    else { return nil }
    let line = PlanLine(
      plan.baselines, of: plan.portfolio, at: { schedule.dataDate(of: $0) })
    return Comparison(
      schedule, with: line,
      preset: ColourPreset(plan.settings.colourPreset) ?? ColourPreset.shipped[0],
      problems: plan.problems)
  }

  /// The network of a plan; that of the last one where nothing is different but progress and such.
  private mutating func network(of plan: StoredPlan) -> Network? {
    let known = last?.plan
    let isSameDays =
      known?.portfolio.calendars == plan.portfolio.calendars && known?.holidays == plan.holidays
      && known?.portfolio.projectDay == plan.portfolio.projectDay
    if isSameDays, known?.portfolio == plan.portfolio { return last?.network }
    var whole = plan.portfolio
    if !isSameDays { calendars = whole.withShippedCalendars(plan.holidays).calendars }
    whole.calendars = calendars
    return try? Network(whole)
  }
}

extension StoredPlan {
  /// The plan without the projects at its end that have no work yet: they move nothing.
  fileprivate var withoutLastEmptyProjects: StoredPlan {
    let used =
      (portfolio.activities.map(\.project) + problems.map(\.project)).max().map { $0 + 1 } ?? 0
    guard used < portfolio.projects.count else { return self }
    var plan = self
    plan.portfolio.projects.removeLast(portfolio.projects.count - used)
    return plan
  }
}
