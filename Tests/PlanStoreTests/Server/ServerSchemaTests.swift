import Testing

@testable import PlanStore

/// Both stores have the same tables, columns and constraints.
@Suite(.enabled(if: TestServer.address != nil, "PostgreSQL is not installed"))
struct ServerSchemaTests {
  let file: Connection
  let server: Connection
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    file = try PlanFile.create(at: folder.path()).connection
    server = try Store.$current.withValue(.server) {
      try PlanFile.create(at: folder.path()).connection
    }
  }

  private func rows(_ connection: Connection, _ sql: String) throws -> [String] {
    let row = try connection.prepare(sql)
    var lines: [String] = []
    while try row.step() { lines.append(try row.text(0)) }
    return lines
  }

  /// The changes of the journal lie in a table of their own there.
  private func withoutJournal(_ lines: [String]) -> Set<String> {
    Set(lines.filter { !$0.hasPrefix("journal_change.") && !$0.hasPrefix("journal_entry.") })
  }

  @Test func tablesHaveTheSameColumnsInTheSameOrder() throws {
    let ofFile = try rows(
      file,
      """
      SELECT t.name || '.' || c.cid || '.' || c.name || ' ' || lower(c.type)
        || iif(c."notnull" OR (c.pk AND c.type = 'INTEGER'), ' needed', '')
      FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
      WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%'
      """)
    let ofServer = try rows(
      server,
      """
      SELECT t.relname || '.' || (a.attnum - 1) || '.' || a.attname || ' '
        || CASE format_type(coalesce(nullif(y.typbasetype, 0), y.oid), NULL)
          WHEN 'bigint' THEN 'integer' WHEN 'double precision' THEN 'real' WHEN 'bytea' THEN 'blob'
          ELSE 'text' END
        || CASE WHEN a.attnotnull THEN ' needed' ELSE '' END
      FROM pg_class AS t
      JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0
      JOIN pg_type AS y ON y.oid = a.atttypid
      WHERE t.relkind = 'r' AND t.relnamespace = quote_ident(current_schema())::regnamespace
      """)
    #expect(withoutJournal(ofFile).count > 150)
    #expect(withoutJournal(ofFile).symmetricDifference(withoutJournal(ofServer)) == [])
  }

  @Test func columnsHaveTheSameDefaults() throws {
    let ofFile = try rows(
      file,
      """
      SELECT t.name || '.' || c.name || ' ' || c.dflt_value
      FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
      WHERE t.schema = 'main' AND c.dflt_value NOT NULL
      """)
    let ofServer = try rows(
      server,
      """
      SELECT t.relname || '.' || a.attname || ' ' || replace(pg_get_expr(d.adbin, d.adrelid), '::text', '')
      FROM pg_attrdef AS d
      JOIN pg_class AS t ON t.oid = d.adrelid
      JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.adnum
      WHERE t.relnamespace = quote_ident(current_schema())::regnamespace
      """)
    #expect(ofFile.count > 10)
    #expect(
      Set(ofFile)
        == Set(
          ofServer.map { $0.replacing("(0)::bigint", with: "0").replacing("::bigint", with: "") }))
  }

  @Test func theSameColumnsReferToOtherTables() throws {
    let ofFile = try file.foreignKeys()
    let ofServer = try server.foreignKeys()
    #expect(ofFile.count > 15)
    #expect(Set(ofFile).isSubset(of: ofServer))
    #expect(Set(ofServer).subtracting(ofFile).map(\.table) == ["journal_change"])
  }

  @Test func theSameColumnsAreUniqueAndOrdered() throws {
    let ofFile = try rows(
      file,
      """
      SELECT t.name || '.' || i."unique" || ' ' || group_concat(c.name, ' ')
      FROM pragma_table_list AS t, pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%'
      GROUP BY t.name, i.name
      """)
    let ofServer = try rows(
      server,
      """
      SELECT t.relname || '.' || i.indisunique::int || ' ' || string_agg(a.attname, ' ' ORDER BY a.attnum)
      FROM pg_index AS i
      JOIN pg_class AS t ON t.oid = i.indrelid
      JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
      WHERE t.relnamespace = quote_ident(current_schema())::regnamespace
        AND NOT (i.indisprimary AND a.attnum = 1 AND a.atttypid = 'bigint'::regtype AND i.indnatts = 1)
      GROUP BY t.relname, i.indexrelid, i.indisunique
      """)
    #expect(ofFile.count > 20)
    #expect(withoutJournal(ofFile).symmetricDifference(withoutJournal(ofServer)) == [])
  }

  @Test func tablesHaveAsManyConditions() throws {
    let ofFile = try rows(
      file,
      """
      SELECT name || '.' || ((length(sql) - length(replace(sql, 'CHECK', ''))) / 5)
      FROM sqlite_schema WHERE type = 'table'
      """)
    // A domain has one.
    let ofServer = try rows(
      server,
      """
      SELECT t.relname || '.' || (
        (SELECT count(*) FROM pg_constraint AS c WHERE c.conrelid = t.oid AND c.contype = 'c')
        + (SELECT count(*) FROM pg_attribute AS a JOIN pg_type AS y ON y.oid = a.atttypid
           WHERE a.attrelid = t.oid AND a.attnum > 0 AND y.typtype = 'd'))
      FROM pg_class AS t
      WHERE t.relkind = 'r' AND t.relnamespace = quote_ident(current_schema())::regnamespace
      """)
    #expect(withoutJournal(ofFile).symmetricDifference(withoutJournal(ofServer)) == [])
  }

  @Test(
    arguments: [
      "UPDATE project SET start = '2026-03-01T24:00'",
      "UPDATE project SET start = '2026-3-01T08:00'",
      "UPDATE project SET start = '2026-02-30T08:00'", "UPDATE project SET direction = 'sideways'",
      "UPDATE holiday SET day = '2026-02-29'", "UPDATE holiday SET day = '2027-10-1'",
      "UPDATE work_window SET is_provisional = 2", "UPDATE activity SET level = 4",
      "UPDATE activity SET three_points = '1'", "UPDATE activity SET project_id = 99",
      "UPDATE relation SET lag_percent = 5", "UPDATE relation SET predecessor_id = 99",
      "UPDATE activity_constraint SET date = NULL", "UPDATE plan SET id = 2",
      "UPDATE problem SET state = 'closed', closed = NULL", "UPDATE project SET code = 'same'",
      "DELETE FROM project", "UPDATE activity SET code = NULL",
    ])
  func bothRefuseTheSame(_ sql: String) throws {
    for connection in [file, server] {
      let plan = PlanFile(connection)
      if try JournalTable.head(connection) == 0 {
        try Store.$current.withValue(.server) {
          _ = try plan.save(richPlan(), replacing: StoredPlan(), command: line("import"))
        }
      }
      #expect(throws: PlanFileError.self, "\(connection.path)") {
        try connection.writing { () throws(PlanFileError) in
          _ = try JournalTable.record(line("by hand"), in: connection) { () throws(PlanFileError) in
            try connection.execute(sql)
          }
        }
      }
      #expect(try plan.load() == Store.$current.withValue(.server) { richPlan() })
    }
  }
}
