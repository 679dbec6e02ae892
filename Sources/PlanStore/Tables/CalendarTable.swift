import Plan

/// The table `work_calendar`; the exceptions of a value are empty here
/// (``CalendarExceptionTable``).
enum CalendarTable: ListTable {
  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case name, monday, tuesday, wednesday, thursday, friday, saturday, sunday, publishedThrough,
      observesHolidays

    /// Monday to Sunday.
    static let week: [Column] = [
      .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]
  }

  static let table = "work_calendar"

  static func key(of calendar: WorkCalendar) -> String { calendar.name }

  static func value(of calendar: WorkCalendar, in column: Column) -> SQLValue {
    switch column {
    case .name: .text(calendar.name)
    case .monday: .text(ShiftText.text(calendar.week[0]))
    case .tuesday: .text(ShiftText.text(calendar.week[1]))
    case .wednesday: .text(ShiftText.text(calendar.week[2]))
    case .thursday: .text(ShiftText.text(calendar.week[3]))
    case .friday: .text(ShiftText.text(calendar.week[4]))
    case .saturday: .text(ShiftText.text(calendar.week[5]))
    case .sunday: .text(ShiftText.text(calendar.week[6]))
    case .publishedThrough: .optional(calendar.publishedThrough)
    case .observesHolidays: .flag(calendar.observesHolidays)
    }
  }

  static func read(
    _ connection: Connection
  ) throws(PlanFileError) -> (calendars: [WorkCalendar], index: RowIndex) {
    let row = try rows(connection)
    var calendars: [WorkCalendar] = []
    var ids: [Int] = []
    while try row.step() {
      var week: [[Shift]] = []
      for day in Column.week { week.append(try row.shifts(day)) }
      ids.append(try row.id())
      calendars.append(
        WorkCalendar(
          name: try row.text(.name), week: week,
          publishedThrough: try row.optionalDay(.publishedThrough),
          observesHolidays: try row.flag(.observesHolidays)))
    }
    return (calendars, RowIndex(ids: ids))
  }
}
