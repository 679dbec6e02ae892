/// Whose calendar counts a lag.
public enum LagCalendar: Hashable, Sendable {
  /// Project days, every day of the week.
  case everyDay
  /// The clock, day and night.
  case clock
  /// The calendar of an activity.
  case activity(Int)
  /// The calendar of a project: every day of the week where it has none of its own.
  case project(Int)
}

extension Portfolio {
  /// Returns whose calendar counts a lag between two activities.
  public func lagCalendar(
    _ counting: Lag.Counting, from predecessor: Int, to successor: Int
  ) -> LagCalendar {
    switch counting {
    case .calendarDays: .everyDay
    case .elapsed: .clock
    case .predecessor: .activity(predecessor)
    case .successor: .activity(successor)
    case .project: .project(activities[successor].project)
    }
  }

  /// Returns whose calendar counts the lag of a relation.
  public func lagCalendar(of relation: Relation) -> LagCalendar {
    lagCalendar(relation.lag.counting, from: relation.predecessor, to: relation.successor)
  }

  /// Returns the minutes that "1 day" of a lag between two activities means.
  public func lagDayMinutes(
    _ counting: Lag.Counting, from predecessor: Int, to successor: Int
  ) -> Int {
    switch lagCalendar(counting, from: predecessor, to: successor) {
    case .everyDay: projectDay.minutes
    case .clock: 1440
    case .activity(let position):
      dayMinutes(project: activities[position].project, calendar: activities[position].calendar)
    case .project(let project): dayMinutes(project: project, calendar: projects[project].calendar)
    }
  }

  /// Returns the minutes that "1 day" of the lag of a relation means.
  public func lagDayMinutes(of relation: Relation) -> Int {
    lagDayMinutes(relation.lag.counting, from: relation.predecessor, to: relation.successor)
  }
}
