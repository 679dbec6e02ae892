import Plan

/// The table `activity_field`, for all activities in their order.
enum ActivityFieldTable: ListTable {
  typealias Value = Owned<CustomField>

  static let rows = "SELECT id, position FROM activity_field ORDER BY position"

  static let insert = """
    INSERT INTO activity_field (activity_id, name, value, position)
    VALUES (?, ?, ?, ?)
    """

  static let update = """
    UPDATE activity_field
    SET activity_id = ?, name = ?, value = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM activity_field WHERE id = ?"

  static func columns(of field: Owned<CustomField>) -> [SQLValue] {
    [.integer(field.owner), .text(field.value.name), .text(field.value.value)]
  }

  /// Adds its fields to each activity.
  static func read(
    _ connection: Connection, into activities: inout [Activity], index: RowIndex
  ) throws(PlanFileError) {
    let row = try connection.prepare(
      "SELECT activity_id, name, value FROM activity_field ORDER BY position")
    while try row.step() {
      guard let activity = index[try row.id(0)] else { throw row.malformed(0) }
      activities[activity].fields.append(CustomField(name: try row.text(1), value: try row.text(2)))
    }
  }
}
