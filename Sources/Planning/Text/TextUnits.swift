import CivilTime
import Plan

/// What a day is worth in the text plan: in minutes, by the calendar that counts it.
struct TextUnits: Sendable {
  /// The shifts of the project's day.
  let projectDay: [Shift]
  private let own: [String: Int]

  init(projectDay: [Shift], calendars: [WorkCalendar]) {
    self.projectDay = projectDay
    own = Dictionary(
      calendars.map { ($0.name, $0.dayMinutes) }, uniquingKeysWith: { first, _ in first })
  }

  /// The minutes of a day of a calendar; of one that the plan does not define, those of the project's
  /// day.
  func minutes(of calendar: String?) -> Int {
    calendar.flatMap { own[$0] } ?? projectDay.minutes
  }

  /// The minutes of a day of an activity's work.
  func minutes(of activity: Activity) -> Int {
    activity.isElapsed ? 1440 : minutes(of: activity.calendar)
  }

  /// The minutes of a day of a lag.
  func minutes(of lag: Lag.Counting, _ relation: Relation, in portfolio: Portfolio) -> Int {
    let activities = portfolio.activities
    switch lag {
    case .calendarDays: return projectDay.minutes
    case .elapsed: return 1440
    case .successor: return minutes(of: activities[relation.successor].calendar)
    case .predecessor: return minutes(of: activities[relation.predecessor].calendar)
    case .project:
      return minutes(of: portfolio.projects[activities[relation.successor].project].calendar)
    }
  }

  /// An amount of minutes as days where it is some, else as minutes.
  static func written(_ amount: Int, day: Int) -> String {
    day > 0 && amount.isMultiple(of: day) ? "\(amount / day)d" : "\(amount)m"
  }
}
