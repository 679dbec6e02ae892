import CivilTime
import Control
import Plan
import Scheduler

/// Small plans for the tests of control: one project `P`, the standard day, weeks of 2026-03.
///
/// Calendars: `five` works Monday to Friday but not on 2026-04-06 (清明节), `seven` every day.
struct ControlPlan {
  var portfolio: Portfolio
  var progress: [ProgressRecord] = []

  init(
    _ direction: Project.Direction = .backward, start: String? = "2026-03-02",
    requiring required: [(code: String, day: String)] = [], reserve: Int = 0,
    windows: [Window] = [], _ activities: [Activity], _ relations: [Relation] = []
  ) {
    let five = WorkCalendar(
      name: "five", week: Array(repeating: .standardDay, count: 5) + [[], []],
      exceptions: [
        CalendarException(day: Samples.day("2026-04-06"), shifts: [], cause: "清明节")
      ])
    let seven = WorkCalendar(name: "seven", week: Array(repeating: .standardDay, count: 7))
    portfolio = Portfolio(
      calendars: [five, seven], windows: windows,
      projects: [
        Project(
          code: "P", name: "P", direction: direction,
          start: start.map { Samples.at($0 + "T08:00") },
          requiredDates: required.map {
            RequiredDate(activity: $0.code, finish: Samples.at($0.day + "T18:00"))
          },
          reserveDays: reserve)
      ],
      activities: activities, relations: relations)
  }

  /// A backward plan of activities and relations, without a required date.
  init(_ activities: [Activity], _ relations: [Relation] = []) {
    self.init(.backward, activities, relations)
  }

  /// Schedules it with the progress up to a data date.
  func schedule(at dataDate: String? = nil) throws -> Schedule {
    try Network(portfolio).schedule(
      progress: progress, dataDate: dataDate.map(Samples.at))
  }

  /// Compares it with its own planned dates, or with those given.
  func comparison(
    at dataDate: String? = nil, plan: [Baseline.Dates?]? = nil,
    preset: ColourPreset = ColourPreset.shipped[0]
  ) throws -> Comparison {
    let dates = try plan ?? Network(portfolio).schedule().plannedDates()
    return Comparison(
      try schedule(at: dataDate),
      with: Baseline(number: 1, name: "", dataDate: nil, dates: dates), preset: preset)
  }
}

extension Activity {
  /// Work of some days in the project `P`.
  static func work(
    _ code: String, _ days: Int, _ calendar: String = "five", window: String? = nil
  ) -> Activity {
    Activity(
      project: 0, code: code, name: code, duration: days * 480, calendar: calendar, window: window)
  }

  /// A milestone of the project `P`.
  static func event(_ code: String, _ calendar: String = "seven") -> Activity {
    Activity(
      project: 0, code: code, name: code, kind: .milestone, duration: 0, calendar: calendar)
  }
}

extension Relation {
  /// A relation with a lag in days.
  static func from(
    _ predecessor: Int, _ kind: Relation.Kind = .finishToStart, to successor: Int,
    _ days: Int = 0, _ counting: Lag.Counting = .calendarDays
  ) -> Relation {
    Relation(
      predecessor: predecessor, successor: successor, kind: kind,
      lag: Lag(minutes: days * 480, counting: counting))
  }
}

extension ProgressRecord {
  /// A record of `2026-03-…` instants.
  static func of(
    _ activity: Int, on date: String, from start: String, to finish: String? = nil,
    remaining days: Double? = nil, percent: Double? = nil
  ) -> ProgressRecord {
    ProgressRecord(
      activity: activity, date: Samples.at(date), actualStart: Samples.at(start),
      actualFinish: finish.map(Samples.at), remaining: days.map { Int($0 * 480) },
      percent: percent)
  }
}
