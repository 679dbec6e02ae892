import CivilTime
import Containers
import Plan

/// The calendars that are written with a project, numbered from 1.
struct MicrosoftCalendarList {
  /// The name of the project's own calendar.
  let projectName: String

  private let calendars: [WorkCalendar]
  private let uids: [String: Int]
  private let times: [String: WorkingTime]

  init(_ portfolio: Portfolio, project: Project, activities: [Int]) {
    var used: [String: Int] = [:]
    for position in activities { used[portfolio.activities[position].calendar, default: 0] += 1 }
    let most = used.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    projectName = project.calendar ?? most ?? portfolio.calendars.first?.name ?? "Standard"
    // Of two calendars of one name the later one counts.
    var seen: Set<String> = []
    var list: [WorkCalendar] = []
    for calendar in portfolio.calendars.reversed() where seen.insert(calendar.name).inserted {
      let isShipped = [WorkCalendar.workdayName, WorkCalendar.calendarDayName].contains(
        calendar.name)
      if isShipped, used[calendar.name] == nil, calendar.name != projectName { continue }
      list.append(project.grain == .day ? calendar.worked(portfolio.projectDay) : calendar)
    }
    calendars = list.reversed()
    uids = Dictionary(
      calendars.enumerated().map { ($1.name, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    times = Dictionary(
      calendars.map { ($0.name, WorkingTime($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a calendar; nil where it is not written.
  func uid(of name: String) -> Int? { uids[name] }

  /// The working minutes between two instants.
  func minutes(_ name: String, _ from: Instant, _ to: Instant) -> Int {
    times[name]?.minutes(from, to) ?? max(0, to - from)
  }

  /// The instant by which so many minutes are worked; nil past forty years.
  func finish(_ name: String, _ minutes: Int, from start: Instant) -> Instant? {
    times[name].map { $0.finish(minutes, from: start) } ?? start + minutes
  }

  /// Writes the calendars.
  func write(to output: inout XMLWriter) {
    output.element("Calendars") { output in
      for (index, calendar) in calendars.enumerated() {
        output.element("Calendar") { output in
          output.element("UID", index + 1)
          output.element("Name", calendar.name)
          output.element("IsBaseCalendar", true)
          output.element("IsBaselineCalendar", false)
          output.element("BaseCalendarUID", -1)
          Self.writeWeek(of: calendar, to: &output)
          Self.writeExceptions(of: calendar, to: &output)
        }
      }
    }
  }

  private static func writeWeek(of calendar: WorkCalendar, to output: inout XMLWriter) {
    output.element("WeekDays") { output in
      for number in 1...7 {
        guard let weekday = Weekday(microsoft: number) else { continue }
        let shifts = calendar.week[weekday.rawValue - 1]
        output.element("WeekDay") { output in
          output.element("DayType", number)
          output.element("DayWorking", !shifts.isEmpty)
          write(shifts, to: &output)
        }
      }
    }
  }

  private static func writeExceptions(of calendar: WorkCalendar, to output: inout XMLWriter) {
    let runs = calendar.exceptionRuns
    if runs.isEmpty { return }
    output.element("Exceptions") { output in
      for (exception, last) in runs {
        output.element("Exception") { output in
          output.element("EnteredByOccurrences", false)
          output.element("TimePeriod") { output in
            output.element("FromDate", Instant(exception.day, minuteOfDay: 0))
            output.element("ToDate", Instant(last, minuteOfDay: 1439))
          }
          output.element("Occurrences", last - exception.day + 1)
          output.element("Name", exception.cause)
          output.element("Type", 1)
          output.element("DayWorking", !exception.shifts.isEmpty)
          write(exception.shifts, to: &output)
        }
      }
    }
  }

  private static func write(_ shifts: [Shift], to output: inout XMLWriter) {
    if shifts.isEmpty { return }
    output.element("WorkingTimes") { output in
      for shift in shifts {
        output.element("WorkingTime") { output in
          output.element("FromTime", text(shift.from))
          output.element("ToTime", text(shift.to % 1440))
        }
      }
    }
  }

  private static func text(_ minute: Int) -> String {
    let (hour, minute) = (minute / 60, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):00"
  }
}

extension WorkCalendar {
  /// The calendar with every worked day's shifts replaced.
  fileprivate func worked(_ shifts: [Shift]) -> WorkCalendar {
    var calendar = self
    calendar.week = week.map { $0.isEmpty ? [] : shifts }
    for i in exceptions.indices where !exceptions[i].shifts.isEmpty {
      calendar.exceptions[i].shifts = shifts
    }
    return calendar
  }

  /// The exceptions by runs of days that are alike, each with its last day.
  fileprivate var exceptionRuns: [(CalendarException, Day)] {
    let days = Dictionary(exceptions.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    var runs: [(first: CalendarException, last: Day)] = []
    for exception in days.values.sorted(by: { $0.day < $1.day }) {
      if let run = runs.last, run.last + 1 == exception.day, run.first.cause == exception.cause,
        run.first.shifts == exception.shifts
      {
        runs[runs.count - 1].last = exception.day
      } else {
        runs.append((exception, exception.day))
      }
    }
    return runs.map { ($0.first, $0.last) }
  }
}
