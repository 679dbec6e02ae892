import CSQLite

/// The table `spent_number`: the highest number of a row that is in a table no longer.
///
/// A command that was undone can be done again after others, and one that removed something be undone,
/// so the numbers of their rows are given to no others.
enum SpentNumbers {
  /// Notes the numbers of all rows of a table, some of which are about to be removed.
  static func note(allOf table: String, in connection: Connection) throws(PlanFileError) {
    try connection.prepare(
      """
      INSERT INTO spent_number (table_name, number)
      SELECT ?, max(id) FROM \(table) HAVING max(id) IS NOT NULL
      ON CONFLICT (table_name) DO UPDATE SET number = excluded.number
      WHERE excluded.number > spent_number.number
      """
    ).run([.text(table)])
  }

  /// Notes the numbers of the rows that changes remove.
  static func note(
    removedBy changes: Changeset, in connection: Connection
  ) throws(PlanFileError) {
    var highest: [String: Int] = [:]
    let code = changes.withIterator { iterator in
      guard let row = RemovedRow(iterator) else { return }
      highest[row.table] = max(highest[row.table] ?? 0, row.id)
    }
    try connection.check(session: code)
    guard !highest.isEmpty else { return }
    let note = try connection.prepare(
      """
      INSERT INTO spent_number (table_name, number) VALUES (?, ?)
      ON CONFLICT (table_name) DO UPDATE SET number = excluded.number
      WHERE excluded.number > spent_number.number
      """)
    for (table, number) in highest.sorted(by: { $0.key < $1.key }) {
      try note.run([.text(table), .integer(number)])
    }
  }
}

/// A row that a changeset removes from a table whose key is its number.
private struct RemovedRow {
  let table: String
  let id: Int

  init?(_ iterator: OpaquePointer?) {
    var name: UnsafePointer<CChar>?
    var columns: Int32 = 0
    var operation: Int32 = 0
    sqlite3changeset_op(iterator, &name, &columns, &operation, nil)
    guard operation == SQLITE_DELETE, let name else { return nil }
    var isKey: UnsafeMutablePointer<UInt8>?
    sqlite3changeset_pk(iterator, &isKey, &columns)
    guard let isKey, isKey[0] != 0, (1..<Int(columns)).allSatisfy({ isKey[$0] == 0 })
    else { return nil }
    var value: OpaquePointer?
    guard sqlite3changeset_old(iterator, 0, &value) == SQLITE_OK, let value else { return nil }
    table = String(cString: name)
    id = Int(sqlite3_value_int64(value))
  }
}

/// The numbers of the rows that are added to a table.
struct NewNumbers {
  private var last: Int

  /// Finds the highest number that is or was in use; new ones count on from it.
  init(_ connection: Connection, of table: String) throws(PlanFileError) {
    let row = try connection.prepare(
      """
      SELECT coalesce((SELECT max(id) FROM \(table)), 0),
        coalesce((SELECT number FROM spent_number WHERE table_name = ?), 0)
      """)
    try row.bind([.text(table)])
    last = try row.step() ? max(try row.id(0), try row.id(1)) : 0
  }

  /// The number of the next row.
  mutating func next() -> Int {
    last += 1
    return last
  }
}
