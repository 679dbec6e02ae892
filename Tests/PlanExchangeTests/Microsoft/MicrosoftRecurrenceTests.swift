import CivilTime
import Control
import Plan
import PlanExchange
import Scheduler
import Testing

/// Exceptions of every type fall on the days they name.
@Suite struct MicrosoftRecurrenceTests {
  /// The days off that an exception makes in 2026.
  static func daysOff(_ rule: String, from: String = "2026-01-01", to: String = "2026-12-31") throws
    -> [String]
  {
    let calendar =
      "<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><Exceptions>"
      + "<Exception><TimePeriod><FromDate>\(from)T00:00:00</FromDate>"
      + "<ToDate>\(to)T23:59:00</ToDate></TimePeriod>\(rule)<DayWorking>0</DayWorking></Exception>"
      + "</Exceptions></Calendar>"
    let project = try MicrosoftPlan.read(MicrosoftPlan.file(calendars: calendar))
    return project.portfolio.calendars[0].exceptions.map { $0.day.description }
  }

  @Test func aStretchIsEveryDay() throws {
    let days = try Self.daysOff("<Type>1</Type>", from: "2026-02-16", to: "2026-02-18")
    #expect(days == ["2026-02-16", "2026-02-17", "2026-02-18"])
  }

  @Test func dailyStepsOverDays() throws {
    let days = try Self.daysOff(
      "<Type>1</Type><Period>3</Period>", from: "2026-02-01", to: "2026-02-08")
    #expect(days == ["2026-02-01", "2026-02-04", "2026-02-07"])
  }

  @Test func weeklyNamesDaysFromSunday() throws {
    // Monday and Friday, every other week, from a Wednesday on.
    let days = try Self.daysOff(
      "<Type>6</Type><Period>2</Period><DaysOfWeek>34</DaysOfWeek>", from: "2026-04-01",
      to: "2026-04-30")
    #expect(days == ["2026-04-03", "2026-04-13", "2026-04-17", "2026-04-27"])
  }

  @Test func monthlyPastTheEndIsTheLastDay() throws {
    let days = try Self.daysOff("<Type>4</Type><Period>1</Period><MonthDay>31</MonthDay>")
    #expect(days.count == 12)
    #expect(days[1] == "2026-02-28")
  }

  @Test func monthlyByPositionFindsTheLastFriday() throws {
    let days = try Self.daysOff(
      "<Type>5</Type><Period>6</Period><MonthItem>8</MonthItem><MonthPosition>4</MonthPosition>")
    #expect(days == ["2026-01-30", "2026-07-31"])
  }

  @Test func yearlyIsOnceAYear() throws {
    let days = try Self.daysOff(
      "<Type>2</Type><Month>9</Month><MonthDay>1</MonthDay>", to: "2028-12-31")
    #expect(days == ["2026-10-01", "2027-10-01", "2028-10-01"])
  }

  @Test func yearlyByPositionFindsTheSecondMonday() throws {
    let days = try Self.daysOff(
      "<Type>3</Type><Month>9</Month><MonthItem>4</MonthItem><MonthPosition>1</MonthPosition>")
    #expect(days == ["2026-10-12"])
  }

  @Test func occurrencesEndIt() throws {
    let days = try Self.daysOff(
      "<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>2</Occurrences><Type>4</Type>"
        + "<Period>1</Period><MonthDay>5</MonthDay>")
    #expect(days == ["2026-01-05", "2026-02-05"])
  }

  @Test func whatLiesFarAwayIsCutAndTold() throws {
    let calendar =
      "<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><Exceptions>"
      + "<Exception><TimePeriod><FromDate>1984-01-01T00:00:00</FromDate>"
      + "<ToDate>2149-12-31T23:59:00</ToDate></TimePeriod><Type>2</Type><Month>0</Month>"
      + "<MonthDay>1</MonthDay><DayWorking>0</DayWorking></Exception></Exceptions></Calendar>"
    let project = try MicrosoftPlan.read(MicrosoftPlan.file(calendars: calendar))
    #expect((25...35).contains(project.portfolio.calendars[0].exceptions.count))
    #expect(project.report.entries.contains { $0.kind == "calendar-beyond-horizon" })
  }

  @Test func aDerivedCalendarChangesOnlyWhatItSays() throws {
    let calendars =
      "<Calendar><UID>2</UID><Name>Site</Name><IsBaseCalendar>1</IsBaseCalendar>"
      + "<BaseCalendarUID>1</BaseCalendarUID><WeekDays><WeekDay><DayType>7</DayType>"
      + "<DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime>"
      + "<ToTime>00:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay></WeekDays></Calendar>"
      + MicrosoftPlan.standard
    let project = try MicrosoftPlan.read(MicrosoftPlan.file(calendars: calendars))
    let site = try #require(project.portfolio.calendars.first { $0.name == "Site" })
    #expect(site.week[5] == [Shift(from: 480, to: 1440)])
    #expect(site.week[6].isEmpty)
    #expect(site.week[0] == [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)])
  }
}
