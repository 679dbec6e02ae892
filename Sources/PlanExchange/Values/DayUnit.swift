public import Plan

extension Portfolio {
  /// The longest duration, lag or remainder that a file may give, in days: a hundred years.
  static var longestDays: Int { 36_500 }

  /// The working minutes that "1 day" means for work of a project in a calendar: the project day
  /// on the day grain, the calendar's own day on the minute grain (design §4).
  func dayMinutes(project: Int, calendar name: String) -> Int {
    guard projects[project].grain == .minute,
      let calendar = calendars.last(where: { $0.name == name })
    else { return projectDay.minutes }
    return calendar.dayMinutes
  }

  /// The minutes that "1 day" of a lag between two activities means, by what counts it.
  public func dayMinutes(
    of counting: Lag.Counting, from predecessor: Int, to successor: Int
  ) -> Int {
    func own(_ activity: Activity) -> Int {
      dayMinutes(project: activity.project, calendar: activity.calendar)
    }
    return switch counting {
    case .calendarDays, .project: projectDay.minutes
    case .elapsed: 1440
    case .predecessor: own(activities[predecessor])
    case .successor: own(activities[successor])
    }
  }
}
