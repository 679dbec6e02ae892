public import CivilTime

/// Everything that people typed: calendars, windows, projects, activities and relations.
///
/// A plain value. Positions in ``projects`` and ``activities`` are what relations and progress
/// refer to; codes are what people see. `Network` checks and compiles it.
public struct Portfolio: Hashable, Sendable {
  /// The shifts of a working day on the day grain; its first minute opens and its last closes it.
  public var projectDay: [Shift]
  /// The calendars, by name.
  public var calendars: [WorkCalendar]
  /// The windows, by name and date.
  public var windows: [Window]
  /// The projects.
  public var projects: [Project]
  /// The activities of all projects.
  public var activities: [Activity]
  /// The relations; several may join one pair, and they may cross projects.
  public var relations: [Relation]

  /// Creates a portfolio.
  public init(
    projectDay: [Shift] = .standardDay, calendars: [WorkCalendar] = [], windows: [Window] = [],
    projects: [Project] = [], activities: [Activity] = [], relations: [Relation] = []
  ) {
    self.projectDay = projectDay
    self.calendars = calendars
    self.windows = windows
    self.projects = projects
    self.activities = activities
    self.relations = relations
  }

  /// Returns the full code of an activity: `HS.C08`.
  public func code(of activity: Int) -> String {
    let activity = activities[activity]
    return "\(projects[activity.project].code).\(activity.code)"
  }
}

extension Portfolio {
  /// The last day for which every calendar in use is known to be complete; nil where none is
  /// needed.
  public var calendarHorizon: Day? {
    let used = Set(activities.map(\.calendar))
    return calendars.filter { used.contains($0.name) }.compactMap(\.publishedThrough).min()
  }
}

extension Portfolio {
  /// Returns whether an activity is planned in whole days of its calendar.
  public func isInWholeDays(_ activity: Activity) -> Bool {
    projects[activity.project].grain == .day && !activity.isElapsed
  }
}
