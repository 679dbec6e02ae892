import Plan

/// The table `typed_dates`, for all activities in their order.
enum TypedDatesTable: ListTable {
  typealias Value = Owned<TypedDates>

  static let rows = "SELECT id, position FROM typed_dates ORDER BY position"

  static let insert = """
    INSERT INTO typed_dates (activity_id, start, finish, reason, position)
    VALUES (?, ?, ?, ?, ?)
    """

  static let update = """
    UPDATE typed_dates
    SET activity_id = ?, start = ?, finish = ?, reason = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM typed_dates WHERE id = ?"

  static func columns(of dates: Owned<TypedDates>) -> [SQLValue] {
    [
      .integer(dates.owner), .instant(dates.value.start), .instant(dates.value.finish),
      .text(dates.value.reason.rawValue),
    ]
  }

  /// Adds the dates that stand as typed to their activities.
  static func read(
    _ connection: Connection, into activities: inout [Activity], index: RowIndex
  ) throws(PlanFileError) {
    let row = try connection.prepare(
      "SELECT activity_id, start, finish, reason FROM typed_dates ORDER BY position")
    while try row.step() {
      guard let activity = index[try row.id(0)] else { throw row.malformed(0) }
      activities[activity].typedDates = TypedDates(
        start: try row.instant(1), finish: try row.instant(2), reason: try row.word(3))
    }
  }
}
