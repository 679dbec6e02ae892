import CSQLite

extension PlanFile {
  /// Who recorded each record of progress that is in the file, when, and by which command.
  ///
  /// - Returns: The journal's lines, by the numbers of the records.
  public func recordings() throws(PlanFileError) -> [Int: JournalLine] {
    try connection.reading { () throws(PlanFileError) in
      let rows = try connection.prepare("SELECT id FROM progress_record ORDER BY id")
      var numbers: [Int: Int] = [:]
      while try rows.step() { numbers[try rows.id(0)] = numbers.count + 1 }
      let entries = try JournalTable.entries(connection)
      let inForce = Set(History(entries).done)
      var lines: [Int: JournalLine] = [:]
      for entry in entries where inForce.contains(entry.number) {
        let changes = try JournalTable.changes(of: entry.number, in: connection)
        for id in try changes.inserted(into: "progress_record", for: connection) {
          if let number = numbers[id] { lines[number] = entry.line }
        }
      }
      return lines
    }
  }
}

extension Changeset {
  /// The ids of the rows that were added to a table whose first column is its `id`.
  fileprivate func inserted(
    into table: String, for connection: Connection
  ) throws(PlanFileError) -> [Int] {
    var ids: [Int] = []
    let code = withIterator { iterator in
      var name: UnsafePointer<CChar>?
      var columns: Int32 = 0
      var operation: Int32 = 0
      sqlite3changeset_op(iterator, &name, &columns, &operation, nil)
      guard operation == SQLITE_INSERT, let name, String(cString: name) == table else { return }
      var value: OpaquePointer?
      if sqlite3changeset_new(iterator, 0, &value) == SQLITE_OK, let value {
        ids.append(Int(sqlite3_value_int64(value)))
      }
    }
    try connection.check(session: code)
    return ids
  }
}
