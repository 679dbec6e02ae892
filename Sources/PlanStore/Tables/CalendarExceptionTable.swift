import Plan

/// The table `calendar_exception`, for all calendars in their order.
enum CalendarExceptionTable: ListTable {
  typealias Value = Owned<CalendarException>

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case workCalendarId, day, shifts, cause, isProvisional
  }

  static let table = "calendar_exception"

  static func value(of exception: Owned<CalendarException>, in column: Column) -> SQLValue {
    switch column {
    case .workCalendarId: .integer(exception.owner)
    case .day: .day(exception.value.day)
    case .shifts: .text(ShiftText.text(exception.value.shifts))
    case .cause: .text(exception.value.cause)
    case .isProvisional: .flag(exception.value.isProvisional)
    }
  }

  /// Adds its exceptions to each calendar.
  static func read(
    _ connection: Connection, into calendars: inout [WorkCalendar], index: RowIndex
  ) throws(PlanFileError) {
    let row = try rows(connection)
    while try row.step() {
      let calendar = try row.element(.workCalendarId, in: index)
      calendars[calendar].exceptions.append(
        CalendarException(
          day: try row.day(.day), shifts: try row.shifts(.shifts), cause: try row.text(.cause),
          isProvisional: try row.flag(.isProvisional)))
    }
  }
}
