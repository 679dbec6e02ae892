public import CivilTime
public import Plan

/// Everything computed from a network, progress and a data date.
///
/// Dates are computed, never stored. What bound each date is asked of it with
/// ``drivers(of:)`` and ``lateDrivers(of:)``.
public struct Schedule: Sendable {
  /// The network it was computed from.
  public let network: Network
  /// The data date of the plan; nil before the first progress.
  ///
  /// It is the one asked for, else that of the last report of all. Each project has its own
  /// (``dataDate(of:)``).
  public let dataDate: Instant?
  /// The projects, by position in the portfolio.
  public internal(set) var projects: [ScheduledProject]
  /// What a person should know: missed windows, odd progress, provisional calendars.
  public internal(set) var findings: [Finding]

  /// The progress it was computed from, later records than the data date included.
  public let progress: [ProgressRecord]

  /// What was computed, by node; one storage that copies of a schedule share.
  let columns: ScheduleColumns
  /// Summaries and levels of effort, from the first node that is not placed.
  var derived: [ScheduledActivity] = []
  /// What the passes of foreign profiles say; nil where no project is under one.
  var profiledDates: ProfiledDates?

  /// The data dates of the projects, by position, nil for none: to schedule again by them.
  ///
  /// Empty where all have that of the plan.
  public var dataDates: [Int: Instant?] {
    Dictionary(
      uniqueKeysWithValues: situation.ownDataDates.indices.map { ($0, dataDate(of: $0)) })
  }

  /// Returns the data date of a project: that of its last report, unless one was asked for; nil before
  /// its first report.
  public func dataDate(of project: Int) -> Instant? {
    situation.dataDate(ofProject: project).map { Instant(minute: Bound.kept($0)) }
  }

  /// The activities, by position in the portfolio.
  public var activities: ScheduledActivities { ScheduledActivities(schedule: self) }
}

/// What was computed for one project.
public struct ScheduledProject: Hashable, Sendable {
  /// No not-started work of the project begins before it.
  public var floor: Instant
  /// Whether the floor is the project's own latest start, because it had neither a start nor
  /// progress.
  public var takesLatestStart: Bool
  /// The earliest start among its activities, actual or forecast; nil without activities.
  public var start: Instant?
  /// The latest finish among its activities; nil without activities.
  public var finish: Instant?
  /// The latest instant at which a project not yet begun can start and keep every required date
  /// (最迟开工日); nil once it has begun, without a required date, or when no window is left.
  public var latestStart: Instant?
  /// Whether all its activities are complete.
  public var isComplete: Bool
  /// Why the project was left out of the schedule, which then says nothing of its activities; empty
  /// for all that were scheduled.
  public internal(set) var failures: [Finding] = []
}

extension Schedule {
  /// Returns the schedule with the reasons why projects were left out of it, by position.
  public func leavingOut(_ failures: [Int: [Finding]]) -> Schedule {
    var result = self
    for (project, findings) in failures {
      result.projects[project].failures = findings
      result.projects[project].isComplete = false
    }
    let told = failures.values.flatMap { $0 }
    result.findings = (told + findings).sorted(by: Finding.areInOrder)
    return result
  }
}

/// Working time between a forecast and a required date.
public struct Margin: Hashable, Sendable {
  /// Working minutes in the activity's calendar; negative when the date is missed.
  public var minutes: Int
  /// The position of the activity that carries the required date.
  public var to: Int

  /// Creates a margin.
  public init(minutes: Int, to: Int) {
    self.minutes = minutes
    self.to = to
  }
}

/// What was computed for one activity.
public struct ScheduledActivity: Hashable, Sendable {
  /// Where the activity stands.
  public enum Phase: String, Sendable {
    /// Nothing is done.
    case notStarted
    /// Begun and not finished.
    case inProgress
    /// Finished.
    case complete
  }

  /// Where it stands at the data date.
  public var phase: Phase
  /// When it began.
  public var actualStart: Instant?
  /// When it was finished.
  public var actualFinish: Instant?
  /// The working minutes still to do.
  public var remaining: Int
  /// The working minutes it takes in all; of a summary or a level of effort those from its start to
  /// its finish.
  public var duration: Int
  /// The last percent complete reported.
  public var percent: Double?
  /// The early start; of work in progress the start of what remains, of complete work the actual.
  public var earlyStart: Instant
  /// The early finish, which is the forecast; of complete work the actual finish.
  public var earlyFinish: Instant
  /// Where another program's rules let the work stand apart from its early dates: as late as possible,
  /// or put off by levelling; nil elsewhere.
  public var placedStart: Instant?
  /// The finish that belongs to ``placedStart``.
  public var placedFinish: Instant?
  /// The latest start that moves no project's finish; nil when complete.
  public var floatStart: Instant?
  /// The finish that belongs to ``floatStart``.
  public var floatFinish: Instant?
  /// The latest start that keeps every required date the activity leads to; nil when complete,
  /// when it leads to none, and when no window is left.
  public var limitStart: Instant?
  /// The finish that belongs to ``limitStart``.
  public var limitFinish: Instant?
  /// Whether it leads to a required date but no window is left that would keep it.
  public var hasNoWindowLeft: Bool
  /// The working minutes it can be late without moving a project's finish (总时差); nil when
  /// complete.
  public var totalFloat: Int?
  /// The working minutes it can be late without moving any other activity (自由时差); nil when
  /// complete.
  public var freeFloat: Int?
  /// The smallest working time to any required date (裕量); nil without one, and where no window
  /// is left.
  public var margin: Margin?
  /// Whether it is on the longest path to a project's finish.
  public var isCritical: Bool
  /// Whether its dates rest on a calendar or window not yet published.
  public var isProvisional: Bool

  /// Where a milestone with an edge is shown before it is reached; nil for its instant as computed.
  public var edge: Instant?

  /// The start people see: actual where there is one, else the forecast, at the milestone's edge.
  public var start: Instant { actualStart ?? edge ?? placedStart ?? earlyStart }
  /// The finish people see: actual where there is one, else the forecast, at the milestone's edge.
  public var finish: Instant { actualFinish ?? edge ?? placedFinish ?? earlyFinish }
}

/// The activities of a schedule, put together on demand.
public struct ScheduledActivities: RandomAccessCollection, Sendable {
  let schedule: Schedule

  /// The first position.
  public var startIndex: Int { 0 }
  /// One past the last position.
  public var endIndex: Int { schedule.network.portfolio.activities.count }

  /// Returns what was computed for the activity at a position in the portfolio.
  public subscript(position: Int) -> ScheduledActivity {
    schedule.underProfile(byOwnRules(position), at: position)
  }

  private func byOwnRules(_ position: Int) -> ScheduledActivity {
    let node = schedule.network.node(of: position)
    if node >= schedule.network.placedCount {
      return schedule.derived[node - schedule.network.placedCount]
    }
    let situation = schedule.situation
    let phase: ScheduledActivity.Phase
    switch situation.phase[node] {
    case .notStarted: phase = .notStarted
    case .inProgress: phase = .inProgress
    case .complete: phase = .complete
    }
    var result = ScheduledActivity(
      phase: phase,
      actualStart: phase == .notStarted ? nil : Instant(minute: situation.actualStart[node]),
      actualFinish: phase == .complete ? Instant(minute: situation.actualFinish[node]) : nil,
      remaining: Int(situation.work[node]), duration: Int(schedule.network.nodes.duration(node)),
      percent: situation.percent.isEmpty ? nil : situation.percent[node],
      earlyStart: Instant(minute: schedule.early.start[node]),
      earlyFinish: Instant(minute: schedule.early.finish[node]),
      hasNoWindowLeft: Int(schedule.limit.start[node]) == Bound.impossible,
      isCritical: schedule.isOnLongestPath[node], isProvisional: schedule.isProvisional[node])
    if let edge = schedule.network.portfolio.activities[position].edge, phase == .notStarted {
      result.edge = schedule.shown(result.earlyStart, at: edge, of: position)
    }
    if phase != .complete { addLateDates(&result, node) }
    return result
  }

  private func addLateDates(_ result: inout ScheduledActivity, _ node: Int) {
    let dates = schedule.columns.dates
    let floatStart = dates.float.start[node]
    result.floatStart = Instant(minute: floatStart)
    result.floatFinish = Instant(
      minute: Int32(clamping: schedule.arithmetic.finish(node, from: Int(floatStart))))
    result.totalFloat = Int(dates.totalFloat[node])
    result.freeFloat = Int(dates.freeFloat[node])
    let limit = dates.limit.start[node]
    guard Int(limit) != Bound.none, Int(limit) != Bound.impossible else { return }
    result.limitStart = Instant(minute: limit)
    result.limitFinish = Instant(minute: dates.limitFinish[node])
    let requirement = schedule.network.requirements[Int(schedule.limitNames[node])]
    let tables = schedule.network.tables
    let table = schedule.network.nodes.table(node)
    let minutes =
      tables.work(table, until: Int(limit))
      - tables.work(table, until: Int(dates.early.start[node]))
    result.margin = Margin(minutes: minutes, to: requirement.carrier)
  }
}
