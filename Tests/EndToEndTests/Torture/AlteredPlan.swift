import CSQLite
import Foundation
import Testing

/// A plan file into which another program wrote, with the types and rules of its tables taken away.
struct AlteredPlan {
  private let path: String
  private let tables: [(name: String, columns: [String])]

  /// Takes a plan file, which is written into.
  init(_ path: String) throws {
    self.path = path
    var tables: [(name: String, columns: [String])] = []
    try Self.open(path) { database in
      let names = try Self.texts(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name != 'sqlite_sequence'",
        database)
      for name in names {
        let columns = try Self.texts("SELECT name FROM pragma_table_info('\(name)')", database)
        tables.append((name, columns))
      }
    }
    self.tables = tables
  }

  /// Changes a few values; returns the SQL that did.
  func alter(_ random: inout SeededNumbers) throws -> String {
    var script = """
      PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON;
      DELETE FROM sqlite_schema WHERE type = 'trigger';

      """
    // Most programs respect the types of a table; one that rebuilt it may not.
    if random.once(in: 2) {
      script += """
        UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT,', ''), ') STRICT', ')')
        WHERE type = 'table';

        """
    }
    var changes: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let table = random.pick(tables)
      let column = random.pick(table.columns)
      let some =
        random.once(in: 2) ? "" : " WHERE \(column) IS (SELECT max(\(column)) FROM \(table.name))"
      changes.append("UPDATE OR IGNORE \(table.name) SET \(column) = \(Self.value(&random))\(some)")
    }
    if random.once(in: 8) { changes.append("DELETE FROM \(random.pick(tables).name)") }
    try Self.open(path) { database in
      sqlite3_exec(database, script, nil, nil, nil)
    }
    // Anew, for the tables as they are now; a change that the types forbid is none.
    try Self.open(path) { database in
      sqlite3_exec(
        database, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON", nil, nil, nil)
      for change in changes { sqlite3_exec(database, change, nil, nil, nil) }
      sqlite3_exec(database, "PRAGMA wal_checkpoint(TRUNCATE)", nil, nil, nil)
    }
    return changes.joined(separator: "; ")
  }

  private static func value(_ random: inout SeededNumbers) -> String {
    let word = random.pick([
      "NULL", "0", "1", "-1", "5", "-5", "3", "1e15", "1000000000000", "-1000000000000",
      "2147483647",
      "2147483648", "-2147483648", "536870911", "36500", "9223372036854775807",
      "-9223372036854775808", "0.5", "1e300", "-1e300", "9e999", "x''", "x'ff00fe'",
      "zeroblob(70000)",
      "CAST(x'e4b8' AS TEXT)", "char(0)", "char(27, 91, 50, 74)", "''", "'-'", "'中文'", "'NaN'",
      "'-15131'", "printf('%.*c', 100000, 'x')", "'0001-01-01T08:00'", "'5999-12-31T18:00'",
      "'9999-12-31T18:00'", "'1900-01-01T00:00'", "'2999-12-31T18:00'", "'2028-02-30T08:00'",
      "'1900-01-01'", "'2999-12-31'", "'9999-12-31'", "'00:00-24:00'", "'08:00-08:01'", "'P'",
      "'A1'",
      "'Z'", "'forward'", "'backward'", "'minute'", "'msp'", "'p6'", "'summary'", "'milestone'",
      "'levelOfEffort'", "'inside'", "'pause'", "'undo'", "'command'", "'SF'", "'elapsed'",
      "'days yellow>0 red>1e6'", "'summer-holiday'", "'workday'", "'progressOverride'", "'S'",
    ])
    return word
  }

  private static func open(_ path: String, _ body: (OpaquePointer?) throws -> Void) throws {
    var database: OpaquePointer?
    let opened = sqlite3_open(path, &database)
    defer { sqlite3_close(database) }
    try #require(opened == SQLITE_OK)
    try body(database)
  }

  private static func texts(_ sql: String, _ database: OpaquePointer?) throws -> [String] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    try #require(sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK)
    var texts: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      if let text = sqlite3_column_text(statement, 0) { texts.append(String(cString: text)) }
    }
    return texts
  }
}
