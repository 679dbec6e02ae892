import CivilTime
import Plan

/// The minutes that dates without a time mean for an activity (`docs/file-formats.md`): through the end of that
/// day's work for a finish, its first working minute for a start or a data date.
///
/// On the day grain the project day says which they are; on the minute grain the activity's own
/// calendar does for its actuals, wherever it works on that day.
struct BareDay {
  /// The minutes of the activity's day unit.
  let minutes: Int
  /// The days of an ordinary week on which the activity is worked on.
  let weekDays: Int
  private let projectDay: [Shift]
  private let calendar: WorkCalendar?

  init(_ portfolio: Portfolio, activity position: Int) {
    let activity = portfolio.activities[position]
    projectDay = portfolio.projectDay
    minutes = portfolio.dayMinutes(of: activity)
    weekDays = portfolio.weekDays(of: activity)
    let isMinuteGrain = portfolio.projects[activity.project].grain == .minute
    calendar =
      isMinuteGrain ? portfolio.calendars.first { $0.name == activity.calendar } : nil
  }

  /// The minute that a bare data date means.
  func dataDate(_: Day) -> Int { Self.opening(projectDay) }

  /// The minute that a bare start means.
  func start(_ day: Day) -> Int { Self.opening(shifts(on: day)) }

  /// The minute that a bare finish means.
  func finish(_ day: Day) -> Int { shifts(on: day).map(\.to).max() ?? 1440 }

  /// Returns an instant as a bare date where that means the same, else with its time.
  func text(_ instant: Instant, bare: (Day) -> Int) -> String {
    // Midnight lies in the day it begins, but a shift that ends with the day ends at its 24:00.
    let ended = instant.minuteOfDay == 0 ? instant.day - 1 : instant.day
    for day in [instant.day, ended] where Instant(day, minuteOfDay: bare(day)) == instant {
      return "\(day)"
    }
    return "\(instant)"
  }

  private func shifts(on day: Day) -> [Shift] {
    guard let calendar else { return projectDay }
    let shifts =
      calendar.exceptions.last { $0.day == day }?.shifts
      ?? calendar.week[day.weekday.rawValue - 1]
    return shifts.isEmpty ? projectDay : shifts
  }

  private static func opening(_ shifts: [Shift]) -> Int { shifts.map(\.from).min() ?? 0 }
}
