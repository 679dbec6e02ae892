import CivilTime
import Control
import Plan
import Scheduler

/// The calendars, windows and days that generated networks are made of.
///
/// All of them lie within ``horizon``: networks start around ``start``, which leaves three months
/// for late dates before it and five for early dates after it.
enum Samples {
  /// The days that the slow calendars list.
  static let horizon = day("2026-01-01")...day("2026-09-30")
  /// A Monday, the first day on which a generated project may start.
  static let start = day("2026-04-06")
  /// A day of four minutes: short enough that every minute can be tried.
  static let tinyDay = [Shift(from: 480, to: 482), Shift(from: 600, to: 602)]

  /// Returns the calendars whose ordinary day has the given shifts, one of each kind.
  static func calendars(_ shifts: [Shift]) -> [WorkCalendar] {
    shifts == tinyDay ? ofTinyDays : made(shifts)
  }

  private static let ofTinyDays = made(tinyDay)

  private static func made(_ shifts: [Shift]) -> [WorkCalendar] {
    [five(shifts), seven(shifts), odd(shifts), holidays(shifts), ownHours, nights]
  }

  /// The names of ``calendars(_:)``, which do not depend on the shifts.
  static let names = ["five", "seven", "odd", "holidays", "ownHours", "nights"]

  /// Windows of two *inside* names, one *pause* and one *advisory*; some rows overlap or touch.
  static let windows =
    rows("break", .inside, [("02-01", "02-12"), ("03-01", "03-06"), ("04-11", "04-19")])
    + rows("break", .inside, [("05-01", "05-05"), ("05-20", "06-10"), ("07-01", "08-31")])
    + rows("break", .inside, [("04-16", "04-22"), ("04-23", "04-24")])
    + rows("often", .inside, (1...8).map { ("0\($0)-03", "0\($0)-12") })
    + rows("often", .inside, (1...8).map { ("0\($0)-15", "0\($0)-23") })
    + rows("quiet", .pause, [("03-03", "03-05"), ("04-08", "04-09"), ("04-14", "04-14")])
    + rows("quiet", .pause, [("04-27", "04-29"), ("05-22", "05-26")])
    + rows("rest", .pause, [("03-08", "03-09"), ("04-20", "04-21"), ("05-25", "05-28")])
    + rows("dry", .advisory, [("04-01", "04-20")])

  /// Returns the day of an ISO text.
  static func day(_ text: String) -> Day { Day(iso: text)! }

  /// Returns the instant of an ISO text.
  static func at(_ text: String) -> Instant { Instant(iso: text)! }
}

extension Samples {
  /// Monday to Friday.
  private static func five(_ shifts: [Shift]) -> WorkCalendar {
    WorkCalendar(name: "five", week: week(shifts, working: [0, 1, 2, 3, 4]))
  }

  /// Every day.
  private static func seven(_ shifts: [Shift]) -> WorkCalendar {
    WorkCalendar(name: "seven", week: week(shifts, working: [0, 1, 2, 3, 4, 5, 6]))
  }

  /// Monday, Wednesday, Thursday and Saturday.
  private static func odd(_ shifts: [Shift]) -> WorkCalendar {
    WorkCalendar(name: "odd", week: week(shifts, working: [0, 2, 3, 5]))
  }

  /// Monday to Friday with days off, a weekend worked instead, and a day that is named twice.
  private static func holidays(_ shifts: [Shift]) -> WorkCalendar {
    let off = ["03-16", "03-17", "04-09", "04-13", "04-14", "05-01", "05-04", "05-05"]
    let work = ["03-14", "04-11", "05-09"]
    let exceptions =
      off.map { CalendarException(day: day("2026-\($0)"), shifts: [], cause: "holiday") }
      + work.map { CalendarException(day: day("2026-\($0)"), shifts: shifts, cause: "swap") }
      + [
        CalendarException(day: day("2026-04-18"), shifts: [], cause: "first"),
        CalendarException(day: day("2026-04-18"), shifts: shifts, cause: "second"),
      ]
    return WorkCalendar(
      name: "holidays", week: week(shifts, working: [0, 1, 2, 3, 4]), exceptions: exceptions)
  }

  /// Other hours on every day, and none on Sunday.
  private static let ownHours = WorkCalendar(
    name: "ownHours",
    week: [
      [Shift(from: 470, to: 475)], [Shift(from: 480, to: 482), Shift(from: 600, to: 603)],
      [Shift(from: 481, to: 484)], [Shift(from: 599, to: 601)], [Shift(from: 480, to: 486)],
      [Shift(from: 700, to: 701)], [],
    ])

  /// Shifts that meet at midnight, from Monday evening to Thursday morning.
  private static let nights = WorkCalendar(
    name: "nights",
    week: [
      [Shift(from: 1438, to: 1440)], [Shift(from: 0, to: 2), Shift(from: 1437, to: 1440)],
      [Shift(from: 0, to: 1), Shift(from: 1439, to: 1440)], [Shift(from: 0, to: 3)], [], [], [],
    ])

  private static func week(_ shifts: [Shift], working: Set<Int>) -> [[Shift]] {
    (0..<7).map { working.contains($0) ? shifts : [] }
  }

  private static func rows(
    _ name: String, _ kind: Window.Kind, _ ranges: [(String, String)]
  ) -> [Window] {
    ranges.map {
      Window(name: name, from: day("2026-\($0.0)"), to: day("2026-\($0.1)"), kind: kind)
    }
  }
}
