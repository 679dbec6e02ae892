import CivilTime
import Control
public import Plan
import Scheduler

/// Which work is meant when offices are asked for what they owe.
public struct OwesScope: Sendable {
  /// The projects, by position; nil for all.
  public var projects: Set<Int>?
  /// The office; nil for all.
  public var office: String?
  /// The lowest node level; nil for all work, whatever its level.
  public var level: Int?

  /// Creates a scope.
  public init(projects: Set<Int>? = nil, office: String? = nil, level: Int? = nil) {
    self.projects = projects
    self.office = office
    self.level = level
  }

  /// Whether an activity of a portfolio is meant.
  func holds(_ position: Int, in portfolio: Portfolio) -> Bool {
    let activity = portfolio.activities[position]
    guard projects?.contains(activity.project) ?? true, level.map({ activity.level <= $0 }) ?? true
    else { return false }
    return office.map { portfolio.offices(of: position).contains($0) } ?? true
  }
}

extension Portfolio {
  /// The offices that owe an activity: those named with it, else those that answer for its project.
  public func offices(of position: Int) -> [String] {
    let own = OfficeList.names(in: activities[position].owner)
    return own.isEmpty ? OfficeList.names(in: projects[activities[position].project].lead) : own
  }
}

/// What one activity is to the office that owes it, at a data date.
struct OwedActivity: Sendable {
  /// How it stands.
  enum Standing: Sendable {
    /// Planned to be finished by now, and not.
    case overdue(days: DayCount)
    /// To be finished or begun by a day to come.
    case due
    /// Being worked on, with nothing due soon.
    case underWay
  }

  let position: Int
  let standing: Standing
  /// The day it is planned for, or where nothing is planned the forecast.
  let day: Day
  /// Days later than planned at its forecast finish; nil without a plan.
  let slipDays: Int?

  /// Judges an activity; nil where nothing is owed now.
  ///
  /// - Parameter horizon: The last day that counts as soon.
  init?(_ position: Int, _ comparison: Comparison, horizon: Day, _ dates: ReportDates) {
    let schedule = comparison.schedule
    let activity = schedule.network.portfolio.activities[position]
    let scheduled = schedule.activities[position]
    let compared = comparison[position]
    guard scheduled.phase != .complete, activity.kind.isPlaced, !activity.isInactive else {
      return nil
    }
    self.position = position
    slipDays = compared.slip?.days
    day = dates.finish(compared.plan?.finish ?? scheduled.finish)
    let forecast = dates.finish(scheduled.finish)
    let start = dates.start(scheduled.start)
    if compared.status == .overdue, let plan = compared.plan,
      let now = schedule.dataDate(of: activity.project)
    {
      standing = .overdue(
        days: schedule.network.days(of: position, from: plan.finish, to: now).count)
    } else if min(day, forecast) <= horizon || scheduled.phase == .notStarted && start <= horizon {
      standing = .due
    } else if scheduled.phase == .inProgress {
      standing = .underWay
    } else {
      return nil
    }
  }
}
