public import CivilTime
public import Plan
public import Scheduler

/// Which projects reported in a week, and up to when that is known (本周未填报).
///
/// Nothing is known of a project after its last report: its forecast, colours and flags stay as that
/// report left them, and what fell due since is neither late nor on time.
public struct ReportingWeek: Hashable, Sendable {
  /// The Monday of the week.
  public let monday: Day
  /// What was planned to be finished by then has fallen due; nil where nobody has reported, ever.
  public let asOf: Instant?
  /// Reports after it are those of the week.
  private let opening: Instant

  /// A week that is asked for.
  ///
  /// What is dated the very morning of its Monday still belongs to the week before, unless nothing later
  /// has been reported: then it is the news of the week.
  ///
  /// - Parameter dataDate: That of the plan; where it lies before the week, the week counts as a whole.
  public init(of day: Day, at dataDate: Instant?, shifts: [Shift]) {
    monday = day.monday
    let open = shifts.first?.from ?? 0
    let first = Instant(monday, minuteOfDay: open)
    opening = dataDate == first ? first + -1 : first
    asOf =
      dataDate.flatMap { $0 >= first ? $0 : nil } ?? Instant(monday + 7, minuteOfDay: open)
  }

  /// The week that a data date closes.
  public init(closedBy dataDate: Instant?, shifts: [Shift]) {
    let open = shifts.first?.from ?? 0
    let day = dataDate?.weekClosed(opening: open) ?? Day(number: 0)
    monday = day.monday
    opening = Instant(monday, minuteOfDay: open)
    asOf = dataDate
  }

  /// Whether a project reported in the week, or a data date was asked for that moves it there.
  public func hasReport(of project: Int, in schedule: Schedule) -> Bool {
    schedule.dataDate(of: project).map { $0 > opening } ?? false
  }

  /// Whether a project should have reported in the week and did not.
  ///
  /// It should where it reported before, or was to be under way when the week opened.
  public func isMissed(by project: Int, in schedule: Schedule) -> Bool {
    let scheduled = schedule.projects[project]
    guard asOf != nil, let start = scheduled.start, !scheduled.isComplete,
      scheduled.failures.isEmpty,
      !hasReport(of: project, in: schedule)
    else { return false }
    return schedule.dataDate(of: project) != nil || start < opening
  }
}

extension Comparison {
  /// Whether a project should have reported in the week and did not (本周未填报): what is told of it is
  /// what its last report left.
  public func isUnreported(_ project: Int) -> Bool { unreported.contains(project) }

  /// Whether a project reported in the week.
  public func hasReport(of project: Int) -> Bool { week.hasReport(of: project, in: schedule) }

  /// The projects that should have reported in the week and did not, by position.
  public var unreportedProjects: [Int] { unreported.sorted() }

  /// Whether nobody has said of unfinished work what became of it: it fell due after the last report of
  /// its project.
  func isUnknown(_ activity: Int, _ finish: Instant) -> Bool {
    let project = schedule.network.portfolio.activities[activity].project
    guard isUnreported(project), let asOf = week.asOf, finish <= asOf else { return false }
    return schedule.dataDate(of: project).map { finish > $0 } ?? true
  }
}

extension Instant {
  /// A day of the week that a report of this instant closes: what is dated a Monday morning belongs to the
  /// week before.
  public func weekClosed(opening: Int) -> Day {
    self <= Instant(day.monday, minuteOfDay: opening) ? day.monday - 7 : day
  }
}
