import Plan

/// The table `project_field`, for all projects in their order.
enum ProjectFieldTable: ListTable {
  typealias Value = Owned<CustomField>

  static let rows = "SELECT id, position FROM project_field ORDER BY position"

  static let insert = """
    INSERT INTO project_field (project_id, name, value, position)
    VALUES (?, ?, ?, ?)
    """

  static let update = """
    UPDATE project_field
    SET project_id = ?, name = ?, value = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM project_field WHERE id = ?"

  static func columns(of field: Owned<CustomField>) -> [SQLValue] {
    [.integer(field.owner), .text(field.value.name), .text(field.value.value)]
  }

  /// Adds its fields to each project.
  static func read(
    _ connection: Connection, into projects: inout [Project], index: RowIndex
  ) throws(PlanFileError) {
    let row = try connection.prepare(
      "SELECT project_id, name, value FROM project_field ORDER BY position")
    while try row.step() {
      guard let project = index[try row.id(0)] else { throw row.malformed(0) }
      projects[project].fields.append(CustomField(name: try row.text(1), value: try row.text(2)))
    }
  }
}
