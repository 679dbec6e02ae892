import Plan

extension Terms {
  /// The name of a calendar as people say it: 工作日, 日历天; in English as it is typed.
  func calendar(_ name: String) -> String {
    switch name {
    case WorkCalendar.workdayName: self("工作日", name)
    case WorkCalendar.calendarDayName: self("日历天", name)
    default: name
    }
  }
}
