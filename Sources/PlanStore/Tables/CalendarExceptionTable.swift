import Plan

/// The table `calendar_exception`, for all calendars in their order.
enum CalendarExceptionTable: ListTable {
  typealias Value = Owned<CalendarException>

  static let rows = "SELECT id, position FROM calendar_exception ORDER BY position"

  static let insert = """
    INSERT INTO calendar_exception (
      work_calendar_id, day, shifts, cause, is_provisional, position)
    VALUES (?, ?, ?, ?, ?, ?)
    """

  static let update = """
    UPDATE calendar_exception
    SET work_calendar_id = ?, day = ?, shifts = ?, cause = ?, is_provisional = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM calendar_exception WHERE id = ?"

  static func columns(of exception: Owned<CalendarException>) -> [SQLValue] {
    [
      .integer(exception.owner), .day(exception.value.day),
      .text(ShiftText.text(exception.value.shifts)), .text(exception.value.cause),
      .flag(exception.value.isProvisional),
    ]
  }

  /// Adds its exceptions to each calendar.
  static func read(
    _ connection: Connection, into calendars: inout [WorkCalendar], index: RowIndex
  ) throws(PlanFileError) {
    let row = try connection.prepare(
      """
      SELECT work_calendar_id, day, shifts, cause, is_provisional
      FROM calendar_exception
      ORDER BY position
      """)
    while try row.step() {
      guard let calendar = index[try row.id(0)] else { throw row.malformed(0) }
      calendars[calendar].exceptions.append(
        CalendarException(
          day: try row.day(1), shifts: try row.shifts(2), cause: try row.text(3),
          isProvisional: try row.flag(4)))
    }
  }
}
