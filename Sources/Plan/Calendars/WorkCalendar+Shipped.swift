import CivilTime

/// The calendars every plan has without defining one: `workday` (工作日) and `calendar-day` (日历天).
extension WorkCalendar {
  /// The name of the Monday-to-Friday calendar with the State Council's holidays.
  public static let workdayName = "workday"
  /// The name of the calendar on which every day is worked.
  public static let calendarDayName = "calendar-day"

  /// Returns `workday` and `calendar-day`, in this order, with the given shifts.
  ///
  /// `workday` works Monday to Friday. Its exceptions, in order and one a day, are the published
  /// holidays (a day off has the festival as cause, on weekends too; a weekend worked has 调休), and,
  /// for every year of ``StatutoryHolidays/years`` without a notice, the days off that the law gives,
  /// provisional. `calendar-day` works every day and is known forever.
  ///
  /// - Parameters:
  ///   - holidays: the notices, in any order. Of two lines for one day, that of the later notice
  ///     counts, and of two of one notice the later line.
  ///   - shifts: the shifts of every day worked.
  public static func shipped(
    holidays: [Holiday], shifts: [Shift] = .standardDay
  ) -> [WorkCalendar] {
    let week = Array(repeating: shifts, count: 5) + [[], []]
    return [
      WorkCalendar(
        name: workdayName, week: week,
        exceptions: workdayExceptions(holidays, shifts: shifts),
        publishedThrough: publishedThrough(holidays)),
      WorkCalendar(name: calendarDayName, week: Array(repeating: shifts, count: 7)),
    ]
  }

  /// Returns the calendar with the State Council's days in it, where it observes them: a day off is off,
  /// and a weekend worked has the given shifts.
  ///
  /// Its own exceptions stand behind them, so that they count where both name a day.
  public func observing(_ holidays: [Holiday], shifts: [Shift]) -> WorkCalendar {
    guard observesHolidays else { return self }
    var calendar = self
    calendar.exceptions = Self.workdayExceptions(holidays, shifts: shifts) + exceptions
    calendar.publishedThrough = [publishedThrough, Self.publishedThrough(holidays)]
      .compactMap(\.self).min()
    return calendar
  }

  /// The last day of the last notice before the first gap.
  ///
  /// Counted by the year of the notice, not of the day: the notice for 2019 already set days of
  /// December 2018, and did not publish 2018. Without any notice nothing is published, and every
  /// day since 2000-01-01 is provisional.
  private static func publishedThrough(_ holidays: [Holiday]) -> Day? {
    let noticeYears = Set(holidays.map(\.noticeYear))
    guard var year = noticeYears.min() else { return Day(number: -1) }
    while noticeYears.contains(year + 1) { year += 1 }
    return Day(year: year, month: 12, day: 31)
  }

  private static func workdayExceptions(
    _ holidays: [Holiday], shifts: [Shift]
  ) -> [CalendarException] {
    let noticeYears = Set(holidays.map(\.noticeYear))
    var exceptions: [Day: CalendarException] = [:]
    for year in StatutoryHolidays.years where !noticeYears.contains(year) {
      for exception in StatutoryHolidays.daysOff(in: year) { exceptions[exception.day] = exception }
    }
    let inOrder = holidays.enumerated().sorted {
      ($0.element.noticeYear, $0.offset) < ($1.element.noticeYear, $1.offset)
    }
    for holiday in inOrder.map(\.element) {
      exceptions[holiday.day] = exception(for: holiday, shifts: shifts)
    }
    return exceptions.values.sorted { $0.day < $1.day }
  }

  /// Returns what a line of a notice changes in a week from Monday to Friday; nil when nothing.
  ///
  /// A weekday that is worked is such a nothing: 2020-02-03, after that year's notice was amended.
  private static func exception(for holiday: Holiday, shifts: [Shift]) -> CalendarException? {
    switch holiday.kind {
    case .off: CalendarException(day: holiday.day, shifts: [], cause: holiday.name)
    case .work where holiday.day.weekday.isWeekend:
      CalendarException(day: holiday.day, shifts: shifts, cause: "调休")
    case .work: nil
    }
  }
}
