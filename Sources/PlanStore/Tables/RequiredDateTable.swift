import Plan

/// The table `required_date`, for all projects in their order.
enum RequiredDateTable: ListTable {
  typealias Value = Owned<RequiredDate>

  static let rows = "SELECT id, position FROM required_date ORDER BY position"

  static let insert = """
    INSERT INTO required_date (project_id, activity, finish, source, is_assumed, position)
    VALUES (?, ?, ?, ?, ?, ?)
    """

  static let update = """
    UPDATE required_date
    SET project_id = ?, activity = ?, finish = ?, source = ?, is_assumed = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM required_date WHERE id = ?"

  static func columns(of date: Owned<RequiredDate>) -> [SQLValue] {
    [
      .integer(date.owner), .optional(date.value.activity), .instant(date.value.finish),
      .text(date.value.source), .flag(date.value.isAssumed),
    ]
  }

  /// Adds its required dates to each project.
  static func read(
    _ connection: Connection, into projects: inout [Project], index: RowIndex
  ) throws(PlanFileError) {
    let row = try connection.prepare(
      """
      SELECT project_id, activity, finish, source, is_assumed FROM required_date ORDER BY position
      """)
    while try row.step() {
      guard let project = index[try row.id(0)] else { throw row.malformed(0) }
      projects[project].requiredDates.append(
        RequiredDate(
          activity: try row.optionalText(1), finish: try row.instant(2), source: try row.text(3),
          isAssumed: try row.flag(4)))
    }
  }
}
