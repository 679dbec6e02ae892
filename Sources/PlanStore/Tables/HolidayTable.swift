import CivilTime
import Plan

/// The table `holiday`.
enum HolidayTable: ListTable {
  typealias Value = Holiday

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case day, kind, name, noticeYear
  }

  static let table = "holiday"

  static func value(of holiday: Holiday, in column: Column) -> SQLValue {
    switch column {
    case .day: .day(holiday.day)
    case .kind: .text(holiday.kind.rawValue)
    case .name: .text(holiday.name)
    case .noticeYear: .integer(holiday.noticeYear)
    }
  }

  static func read(_ connection: Connection) throws(PlanFileError) -> [Holiday] {
    let row = try rows(connection)
    var holidays: [Holiday] = []
    while try row.step() {
      holidays.append(
        Holiday(
          day: try row.day(.day), kind: try row.word(.kind), name: try row.text(.name),
          noticeYear: try row.integer(.noticeYear, in: Day.readableYears)))
    }
    return holidays
  }
}
