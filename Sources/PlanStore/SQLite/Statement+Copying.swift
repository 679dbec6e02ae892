import CSQLite

extension Statement {
  /// Runs a statement of a file that returns nothing, with the first columns of another's row for its parameters.
  func run(rowOf other: Statement, columns: Int32) throws(PlanFileError) {
    if let remote = other.remote { return try run((0..<columns).map { remote.value($0).sql }) }
    for column in 0..<columns {
      let value = sqlite3_column_value(other.handle, column)
      try connection.check(sqlite3_bind_value(handle, column + 1, value))
    }
    _ = try step()
    sqlite3_reset(handle)
  }
}
