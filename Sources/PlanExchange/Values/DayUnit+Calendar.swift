import Plan

extension DayUnit {
  /// The calendar that the unit names; nil where it names none.
  var calendarName: String? {
    switch self {
    case .workdays: WorkCalendar.workdayName
    case .calendarDays: WorkCalendar.calendarDayName
    case .days, .weeks: nil
    }
  }
}
