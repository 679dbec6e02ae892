extension Portfolio {
  /// Returns the minutes that "1 day" of an activity's duration means: 1440 of elapsed work.
  public func dayMinutes(of activity: Activity) -> Int {
    activity.isElapsed
      ? 1440 : dayMinutes(project: activity.project, calendar: activity.calendar)
  }

  /// Returns the working minutes that "1 day" means for work of a project in a calendar: the project
  /// day on the day grain, the calendar's own day on the minute grain.
  ///
  /// - Parameter name: The calendar; nil for project days, every day of the week.
  public func dayMinutes(project: Int, calendar name: String?) -> Int {
    guard projects[project].grain == .minute, let name,
      let calendar = calendars.first(where: { $0.name == name })
    else { return projectDay.minutes }
    return calendar.dayMinutes
  }
}
