import Plan

/// The table `work_calendar`; the exceptions of a value are empty here
/// (``CalendarExceptionTable``).
enum CalendarTable: ListTable {
  static let rows = "SELECT id, position FROM work_calendar ORDER BY position"

  static let insert = """
    INSERT INTO work_calendar (
      name, monday, tuesday, wednesday, thursday, friday, saturday, sunday, published_through,
      position)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let update = """
    UPDATE work_calendar
    SET name = ?, monday = ?, tuesday = ?, wednesday = ?, thursday = ?, friday = ?,
      saturday = ?, sunday = ?, published_through = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM work_calendar WHERE id = ?"

  static func key(of calendar: WorkCalendar) -> String { calendar.name }

  static func columns(of calendar: WorkCalendar) -> [SQLValue] {
    [.text(calendar.name)] + calendar.week.map { .text(ShiftText.text($0)) }
      + [.optional(calendar.publishedThrough)]
  }

  static func read(
    _ connection: Connection
  ) throws(PlanFileError) -> (calendars: [WorkCalendar], index: RowIndex) {
    let row = try connection.prepare(
      """
      SELECT id, name, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
        published_through
      FROM work_calendar
      ORDER BY position
      """)
    var calendars: [WorkCalendar] = []
    var ids: [Int] = []
    while try row.step() {
      var week: [[Shift]] = []
      for column in Int32(2)...8 { week.append(try row.shifts(column)) }
      ids.append(try row.id(0))
      calendars.append(
        WorkCalendar(name: try row.text(1), week: week, publishedThrough: try row.optionalDay(9)))
    }
    return (calendars, RowIndex(ids: ids))
  }
}
