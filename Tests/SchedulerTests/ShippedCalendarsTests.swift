import CivilTime
import Control
import Foundation
import Plan
import Scheduler
import Testing

@Suite("Shipped calendars")
struct ShippedCalendarsTests {
  private let notices: [Holiday]
  private let workday: WorkCalendar
  private let calendarDay: WorkCalendar

  init() throws {
    notices = try publishedNotices()
    let shipped = WorkCalendar.shipped(holidays: notices)
    try #require(shipped.count == 2)
    workday = shipped[0]
    calendarDay = shipped[1]
  }

  @Test func workdayIsMondayToFridayAndCalendarDayIsEveryDay() {
    #expect(workday.name == "workday")
    #expect(workday.week.map(\.minutes) == [480, 480, 480, 480, 480, 0, 0])
    #expect(workday.publishedThrough?.description == "2026-12-31")
    #expect(calendarDay.name == "calendar-day")
    #expect(calendarDay.week.map(\.minutes) == Array(repeating: 480, count: 7))
    #expect(calendarDay.exceptions.isEmpty)
    #expect(calendarDay.publishedThrough == nil)
  }

  /// Up to 2026 as the Python package chinesecalendar 1.11.0 counts; 2027 and 2028 are the weekdays
  /// less the 13 days of the law.
  @Test(arguments: [
    (2013, 250), (2014, 250), (2015, 249), (2016, 250), (2017, 249), (2018, 250), (2019, 250),
    (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248),
    (2027, 248), (2028, 247),
  ])
  func yearsHaveTheirNumberOfWorkdays(year: Int, workdays: Int) throws {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let length = Day.isLeap(year) ? 366 : 365
    #expect((0..<length).count { isWorked(first + $0, in: workday) } == workdays)
  }

  @Test(arguments: [
    ("2026-09-24", 7, "2026-10-12"), ("2026-04-28", 7, "2026-05-11"),
    ("2026-02-10", 10, "2026-03-02"),
  ])
  func workdaysAreCountedFromTheNextDay(from: String, count: Int, to: String) throws {
    let start = try #require(Day(iso: from))
    #expect(day(count, after: start, in: workday).description == to)
  }

  @Test func calendarDaysAreCountedThroughHolidays() throws {
    let issued = try #require(Day(iso: "2026-09-10"))
    #expect(day(20, after: issued, in: calendarDay).description == "2026-09-30")
    // Three days of publicity from 10-01 end on 10-03, and roll to the next day worked.
    let lastDay = try #require(Day(iso: "2026-10-03"))
    #expect(day(1, after: lastDay, in: workday).description == "2026-10-08")
  }

  @Test func exceptionsSayWhy() throws {
    #expect(try cause(of: "2026-02-14") == "调休")
    #expect(try cause(of: "2026-02-17") == "春节")
    #expect(try cause(of: "2026-10-03") == "国庆节", "a Saturday keeps its festival")
    #expect(try cause(of: "2027-02-08") == "春节")
    #expect(try cause(of: "2026-03-02") == nil)
    #expect(try cause(of: "2020-02-03") == nil, "a weekday worked is no exception")
  }

  @Test func exceptionsAreInOrderAndOneADay() {
    let days = workday.exceptions.map(\.day)
    #expect(zip(days, days.dropFirst()).allSatisfy(<))
    #expect(days.last.map { $0.year == 2050 } == true)
  }

  @Test func onlyUnpublishedYearsAreProvisional() {
    #expect(workday.exceptions.allSatisfy { $0.isProvisional == ($0.day.year > 2026) })
    let projected = workday.exceptions.filter(\.isProvisional)
    #expect(projected == (2027...2050).flatMap(StatutoryHolidays.daysOff(in:)))
  }

  /// The notices are independent of the lunar table, and name the same days.
  @Test(arguments: 2013...2026)
  func noticesGiveTheFestivalsOff(year: Int) throws {
    for festival in [Festival.springFestival, .qingming, .dragonBoat, .midAutumn] {
      let day = try #require(festival.day(in: year))
      let line = try #require(notices.first { $0.day == day }, "\(festival.rawValue) \(day)")
      #expect(line.kind == .off)
      #expect(line.name.contains(festival.rawValue) || line.name.contains("国庆节"))
    }
  }

  @Test func shiftsAreThoseAskedFor() throws {
    let short = [Shift(from: 540, to: 780)]
    let calendars = WorkCalendar.shipped(holidays: notices, shifts: short)
    #expect(calendars[0].week == [short, short, short, short, short, [], []])
    #expect(calendars[1].week == Array(repeating: short, count: 7))
    let worked = calendars[0].exceptions.filter { $0.cause == "调休" }
    #expect(!worked.isEmpty)
    #expect(worked.allSatisfy { $0.shifts == short })
  }

  @Test func orderOfNoticesDoesNotMatter() {
    #expect(WorkCalendar.shipped(holidays: notices.reversed())[0] == workday)
  }

  private func cause(of text: String) throws -> String? {
    let day = try #require(Day(iso: text))
    return workday.exceptions.first { $0.day == day }?.cause
  }
}

@Suite("Shipped calendars where notices are missing")
struct MissingNoticesTests {
  @Test func withoutNoticesEverythingIsProvisional() {
    let workday = WorkCalendar.shipped(holidays: [])[0]
    #expect(workday.publishedThrough == Day(year: 1999, month: 12, day: 31))
    #expect(workday.exceptions == StatutoryHolidays.years.flatMap(StatutoryHolidays.daysOff(in:)))
    #expect(workday.exceptions.first?.day.description == "2025-01-01")
  }

  @Test func gapBetweenNoticesIsFilledByTheLaw() throws {
    let calendar = try WorkCalendar.shipped(holidays: [
      line("2026-01-01", .off, 2026), line("2028-01-03", .off, 2028),
    ])[0]
    #expect(calendar.publishedThrough?.description == "2026-12-31")
    let in2027 = calendar.exceptions.filter { $0.day.year == 2027 }
    #expect(in2027 == StatutoryHolidays.daysOff(in: 2027))
    let in2028 = calendar.exceptions.filter { $0.day.year == 2028 }
    #expect(in2028.map { "\($0.day) \($0.isProvisional)" } == ["2028-01-03 false"])
  }

  @Test func noticeForNextYearDoesNotPublishTheYearOfItsDecemberDays() throws {
    let calendar = try WorkCalendar.shipped(holidays: [
      line("2026-01-01", .off, 2026), line("2027-12-31", .off, 2028),
    ])[0]
    #expect(calendar.publishedThrough?.description == "2026-12-31")
    let in2027 = calendar.exceptions.filter { $0.day.year == 2027 }
    #expect(in2027.dropLast() == StatutoryHolidays.daysOff(in: 2027)[...])
    #expect(in2027.last.map { "\($0.day) \($0.isProvisional)" } == "2027-12-31 false")
  }

  @Test func noticeForNextYearMaySettleDecember() throws {
    let published = try WorkCalendar.shipped(holidays: publishedNotices())[0]
    let december = published.exceptions.filter { $0.day.year == 2018 && $0.day.month == 12 }
    #expect(
      december.map { "\($0.day) \($0.cause)" } == [
        "2018-12-29 调休", "2018-12-30 元旦", "2018-12-31 元旦",
      ])
  }

  @Test func laterNoticeCountsForADayNamedTwice() throws {
    let lines = [try line("2026-12-31", .off, 2027), try line("2026-12-31", .work, 2026)]
    let exceptions = WorkCalendar.shipped(holidays: lines)[0].exceptions
    #expect(exceptions.first { $0.day.year == 2026 }?.shifts == [])
  }

  private func line(_ text: String, _ kind: Holiday.Kind, _ year: Int) throws -> Holiday {
    Holiday(day: try #require(Day(iso: text)), kind: kind, name: "元旦", noticeYear: year)
  }
}

/// Returns whether a day is worked: by its exception, or else by the week.
private func isWorked(_ day: Day, in calendar: WorkCalendar) -> Bool {
  let exception = calendar.exceptions.last { $0.day == day }
  return !(exception?.shifts ?? calendar.week[day.weekday.rawValue - 1]).isEmpty
}

/// Returns the `count`th day worked after `start`, which is not counted itself.
private func day(_ count: Int, after start: Day, in calendar: WorkCalendar) -> Day {
  var day = start
  var left = count
  while left > 0 {
    day = day + 1
    if isWorked(day, in: calendar) { left -= 1 }
  }
  return day
}

/// Reads the notices that are shipped as a sample.
private func publishedNotices() throws -> [Holiday] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let file = root.appending(path: "calendars/cn-holidays.csv")
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
  return try lines.map { line in
    let cells = line.split(separator: ",").map(String.init)
    return Holiday(
      day: try #require(Day(iso: cells[0])), kind: try #require(Holiday.Kind(rawValue: cells[1])),
      name: cells[2], noticeYear: try #require(Int(cells[3])))
  }
}
