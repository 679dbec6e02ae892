import CSQLite

extension Changeset {
  /// The ids of the rows that were added to a table whose first column is its `id`.
  func inserted(
    into table: String, for connection: Connection
  ) throws(PlanFileError) -> [Int] {
    try integers(of: table, column: 0, operation: SQLITE_INSERT, for: connection)
  }

  /// What stood in a column of the rows that were removed from a table.
  func deleted(
    from table: String, column: Int32, for connection: Connection
  ) throws(PlanFileError) -> [Int] {
    try integers(of: table, column: column, operation: SQLITE_DELETE, for: connection)
  }

  private func integers(
    of table: String, column: Int32, operation wanted: Int32, for connection: Connection
  ) throws(PlanFileError) -> [Int] {
    var found: [Int] = []
    let code = withIterator { iterator in
      var name: UnsafePointer<CChar>?
      var columns: Int32 = 0
      var operation: Int32 = 0
      sqlite3changeset_op(iterator, &name, &columns, &operation, nil)
      guard operation == wanted, let name, String(cString: name) == table else { return }
      var value: OpaquePointer?
      let code =
        wanted == SQLITE_DELETE
        ? sqlite3changeset_old(iterator, column, &value)
        : sqlite3changeset_new(iterator, column, &value)
      if code == SQLITE_OK, let value { found.append(Int(sqlite3_value_int64(value))) }
    }
    try connection.check(session: code)
    return found
  }
}
