import CivilTime
import Plan
import Scheduler

/// The same network made harder, one feature at a time, to be measured beside itself.
enum Variant: String, CaseIterable {
  /// One calendar, minute grain: as it is.
  case minute
  /// Day grain, workdays and calendar days by turns, lags in calendar days.
  case day
  /// The same, with a tenth of the work in a window of every summer.
  case dayWindows
  /// The same, with the first fifth done or under way.
  case dayProgress
  /// Every twentieth activity's neighbours under a summary.
  case summaries
  /// A start-no-earlier-than on every tenth activity.
  case constraints
  /// Lags of a percentage on every tenth relation.
  case percentLags
  /// A level of effort beside every fiftieth activity.
  case levelsOfEffort

  /// Returns the plan, and what is reported of it.
  func plan(_ network: NeutralNetwork) -> (portfolio: Portfolio, progress: [ProgressRecord]) {
    var portfolio = network.portfolio
    var progress: [ProgressRecord] = []
    switch self {
    case .minute: break
    case .day: Self.takeDays(&portfolio)
    case .dayWindows:
      Self.takeDays(&portfolio)
      Self.takeWindows(&portfolio)
    case .dayProgress:
      Self.takeDays(&portfolio)
      Self.takeWindows(&portfolio)
      progress = Self.progress(portfolio)
    case .summaries:
      let count = portfolio.activities.count
      for position in stride(from: 0, to: count - 20, by: 20) {
        let code = "SUM\(position)"
        for part in position..<position + 20 { portfolio.activities[part].parent = code }
        portfolio.activities.append(
          Activity(
            project: 0, code: code, name: code, kind: .summary, duration: 0, calendar: "standard"))
      }
    case .constraints:
      let start = portfolio.projects[0].start!
      for position in stride(from: 0, to: portfolio.activities.count, by: 10) {
        portfolio.activities[position].constraints = [
          Constraint(.startNoEarlierThan, Instant(start.day + 30, minuteOfDay: 480))
        ]
      }
    case .percentLags:
      for position in stride(from: 0, to: portfolio.relations.count, by: 10) {
        portfolio.relations[position].lag = Lag(percent: 50, counting: .predecessor)
      }
    case .levelsOfEffort:
      let count = portfolio.activities.count
      for position in stride(from: 0, to: count - 60, by: 50) {
        let level = portfolio.activities.count
        portfolio.activities.append(
          Activity(
            project: 0, code: "LOE\(position)", name: "LOE\(position)", kind: .levelOfEffort,
            duration: 0, calendar: "standard"))
        portfolio.relations.append(
          Relation(predecessor: position, successor: level, kind: .startToStart, lag: .zero))
        portfolio.relations.append(
          Relation(predecessor: level, successor: position, kind: .finishToFinish, lag: .zero))
      }
    }
    return (portfolio, progress)
  }

  private static func takeDays(_ portfolio: inout Portfolio) {
    let holidays = portfolio.calendars[0].exceptions
    portfolio.calendars = [
      WorkCalendar(
        name: "workday", week: (0..<7).map { $0 < 5 ? NeutralNetwork.shifts : [] },
        exceptions: holidays),
      WorkCalendar(
        name: "calendar-day", week: Array(repeating: NeutralNetwork.shifts, count: 7)),
    ]
    portfolio.projects[0].grain = .day
    for position in portfolio.activities.indices {
      let days = (portfolio.activities[position].duration + 479) / 480
      portfolio.activities[position].duration = days * 480
      portfolio.activities[position].calendar = position % 2 == 0 ? "workday" : "calendar-day"
    }
    for position in portfolio.relations.indices {
      let days = portfolio.relations[position].lag.minutes / 480
      portfolio.relations[position].lag = Lag(minutes: days * 480, counting: .calendarDays)
    }
  }

  private static func takeWindows(_ portfolio: inout Portfolio) {
    let first = portfolio.projects[0].start!.day
    // Summers until long after the last date.
    for year in 0..<200 {
      let from = first + 365 * year
      portfolio.windows.append(Window(name: "summer", from: from, to: from + 300, kind: .inside))
    }
    for position in stride(from: 5, to: portfolio.activities.count, by: 10)
    where portfolio.activities[position].duration > 0 {
      portfolio.activities[position].window = "summer"
    }
  }

  /// What a fifth of the way in was done as planned, and half done of what was under way.
  private static func progress(_ portfolio: Portfolio) -> [ProgressRecord] {
    guard let schedule = try? Network(portfolio).schedule() else { return [] }
    let finishes = schedule.activities.map(\.earlyFinish).sorted()
    let day = finishes[finishes.count / 5].day
    let dataDate = Instant(day, minuteOfDay: 1020)
    var records: [ProgressRecord] = []
    for position in portfolio.activities.indices {
      let (start, finish) = (
        schedule.activities[position].earlyStart, schedule.activities[position].earlyFinish
      )
      if finish <= dataDate {
        records.append(
          ProgressRecord(
            activity: position, date: dataDate, actualStart: start, actualFinish: finish))
      } else if start < dataDate {
        let half = portfolio.activities[position].duration / 960 * 480
        records.append(
          ProgressRecord(
            activity: position, date: dataDate, actualStart: start, remaining: max(480, half)))
      }
    }
    return records
  }
}
