import Plan

/// The table `activity_constraint`, for all activities in their order.
enum ConstraintTable: ListTable {
  typealias Value = Owned<Constraint>

  static let rows = "SELECT id, position FROM activity_constraint ORDER BY position"

  static let insert = """
    INSERT INTO activity_constraint (activity_id, kind, date, position)
    VALUES (?, ?, ?, ?)
    """

  static let update = """
    UPDATE activity_constraint
    SET activity_id = ?, kind = ?, date = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM activity_constraint WHERE id = ?"

  static func columns(of constraint: Owned<Constraint>) -> [SQLValue] {
    [
      .integer(constraint.owner), .text(constraint.value.kind.rawValue),
      .optional(constraint.value.date),
    ]
  }

  /// Adds its constraints to each activity.
  static func read(
    _ connection: Connection, into activities: inout [Activity], index: RowIndex
  ) throws(PlanFileError) {
    let row = try connection.prepare(
      "SELECT activity_id, kind, date FROM activity_constraint ORDER BY position")
    while try row.step() {
      guard let activity = index[try row.id(0)] else { throw row.malformed(0) }
      activities[activity].constraints.append(
        Constraint(try row.word(1), try row.optionalInstant(2)))
    }
  }
}
