/// A column whose values are the ids of rows of another table.
struct ForeignKey: Hashable {
  var table: String
  /// The column, counted from 0.
  var column: Int
  var name: String
  /// The table that it refers to.
  var target: String
}

/// What the database says of its own tables.
extension Connection {
  /// The columns that refer to rows of other tables, by table and column.
  func foreignKeys() throws(PlanFileError) -> [ForeignKey] {
    let row = try prepare(server == nil ? Self.keysOfFile : Self.keysOfServer)
    var keys: [ForeignKey] = []
    while try row.step() {
      keys.append(
        ForeignKey(
          table: try row.text(0), column: try row.integer(1, in: 0...1_000), name: try row.text(2),
          target: try row.text(3)))
    }
    return keys
  }

  private static let keysOfFile = """
    SELECT t.name, c.cid, c.name, k."table"
    FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k, pragma_table_info(t.name) AS c
    WHERE t.schema = 'main' AND c.name = k."from"
    ORDER BY t.name, c.cid
    """

  private static let keysOfServer = """
    SELECT t.relname, (\(place)), a.attname, f.relname
    FROM pg_constraint AS c
    JOIN pg_class AS t ON t.oid = c.conrelid
    JOIN pg_class AS f ON f.oid = c.confrelid
    JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND t.relnamespace = quote_ident(current_schema())::regnamespace
    ORDER BY t.relname, a.attnum
    """

  /// How many columns stand before one.
  private static let place = """
    SELECT count(*) FROM pg_attribute AS b
    WHERE b.attrelid = a.attrelid AND b.attnum > 0 AND b.attnum < a.attnum AND NOT b.attisdropped
    """

  /// What the columns of a table are called, in order.
  func columnNames(of table: String) throws(PlanFileError) -> [String] {
    if let known = knownColumns[table] { return known }
    let row = try prepare(
      server == nil
        ? "SELECT name FROM pragma_table_info(?) ORDER BY cid"
        : """
        SELECT a.attname FROM pg_attribute AS a
        JOIN pg_class AS t ON t.oid = a.attrelid
        WHERE t.relname = ? AND t.relnamespace = quote_ident(current_schema())::regnamespace
        AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
        """)
    try row.bind([.text(table)])
    var names: [String] = []
    while try row.step() { names.append(try row.text(0)) }
    // A file's tables may be changed by a migration on the same connection.
    if server != nil { knownColumns[table] = names }
    return names
  }
}
