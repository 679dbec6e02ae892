extension Changeset {
  /// Applies the changes on a server, all of them, each to a row that is as the changes expect it.
  func apply(to connection: Connection, on server: ServerSession) throws(PlanFileError) {
    guard let rows else {
      throw .damaged(connection.path, detail: "the journal does not fit the tables")
    }
    do throws(PlanFileError) {
      var statements: [String: ServerStatement] = [:]
      for row in rows {
        let names = try connection.columnNames(of: row.key.table).map(ServerAddress.quoted)
        guard row.old.count <= names.count else {
          throw .damaged(connection.path, detail: "the journal does not fit the tables")
        }
        let (sql, values) = row.statement(names)
        let statement: ServerStatement
        if let known = statements[sql] {
          statement = known
        } else {
          statement = try ServerStatement(sql, of: server)
          statements[sql] = statement
        }
        try statement.run(values.map(\.sql), changing: 1)
      }
      // Now, and not when the transaction ends: whoever applies them can say what is in the way.
      try server.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    } catch .server(_, .refused(let state, _)) where state.hasPrefix("23") {
      throw .damaged(connection.path, detail: "the journal does not fit the plan")
    }
  }
}

extension RowChange {
  /// The statement that makes the change, with its values.
  fileprivate func statement(_ names: [String]) -> (sql: String, values: [RowValue]) {
    let table = key.table
    guard operation != .inserted else {
      let columns = names.prefix(new.count).joined(separator: ", ")
      let marks = new.map { _ in "?" }.joined(separator: ", ")
      return ("INSERT INTO \(table) (\(columns)) VALUES (\(marks))", new.map { $0 ?? .null })
    }
    let keys = key.values.count
    let known = old.indices.filter { $0 >= keys && old[$0] != nil }
    let tests =
      names.prefix(max(0, keys)).map { "\($0) = ?" }
      + known.map { "\(names[$0]) IS NOT DISTINCT FROM ?" }
    let place = tests.joined(separator: " AND ")
    let before = key.values + known.compactMap { old[$0] }
    guard operation == .updated else { return ("DELETE FROM \(table) WHERE \(place)", before) }
    let changed = new.indices.filter { new[$0] != nil }
    let changes = changed.map { "\(names[$0]) = ?" }.joined(separator: ", ")
    return (
      "UPDATE \(table) SET \(changes) WHERE \(place)", changed.compactMap { new[$0] } + before
    )
  }
}

extension RowValue {
  /// The value on its way into a column.
  var sql: SQLValue {
    switch self {
    case .null: .null
    case .integer(let number): .integer(number)
    case .real(let bits): .real(Double(bitPattern: bits))
    case .text(let text): .text(text)
    case .blob(let bytes): .blob(bytes)
    }
  }
}
