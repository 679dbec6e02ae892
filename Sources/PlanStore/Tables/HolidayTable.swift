import CivilTime
import Plan

/// The table `holiday`.
enum HolidayTable: ListTable {
  typealias Value = Holiday

  static let rows = "SELECT id, position FROM holiday ORDER BY position"

  static let insert =
    "INSERT INTO holiday (day, kind, name, notice_year, position) VALUES (?, ?, ?, ?, ?)"

  static let update = """
    UPDATE holiday
    SET day = ?, kind = ?, name = ?, notice_year = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM holiday WHERE id = ?"

  static func columns(of holiday: Holiday) -> [SQLValue] {
    [
      .day(holiday.day), .text(holiday.kind.rawValue), .text(holiday.name),
      .integer(holiday.noticeYear),
    ]
  }

  static func read(_ connection: Connection) throws(PlanFileError) -> [Holiday] {
    let row = try connection.prepare(
      "SELECT day, kind, name, notice_year FROM holiday ORDER BY position")
    var holidays: [Holiday] = []
    while try row.step() {
      holidays.append(
        Holiday(
          day: try row.day(0), kind: try row.word(1), name: try row.text(2),
          noticeYear: try row.integer(3, in: Day.readableYears)))
    }
    return holidays
  }
}
