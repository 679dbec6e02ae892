import CSQLite
import Foundation
import Testing

extension Environment {
  /// Everything that a plan file says, row by row and to the byte; what only tells how it came to be is
  /// left out.
  func contents(of name: String = "plan.db") throws -> [String] {
    var database: OpaquePointer?
    let path = folder.appending(path: name).path
    let opened = sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil)
    defer { sqlite3_close(database) }
    try #require(opened == SQLITE_OK)
    let tables = try rows(
      database,
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite%'
        AND name NOT IN ('journal_entry', 'applied_migration', 'project_change', 'spent_number')
      ORDER BY name
      """)
    var lines: [String] = []
    for table in tables {
      lines += try rows(database, "SELECT * FROM \(table) ORDER BY 1, 2").map { "\(table)|\($0)" }
    }
    return lines
  }

  private func rows(_ database: OpaquePointer?, _ sql: String) throws -> [String] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    try #require(sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK)
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      let cells = (0..<sqlite3_column_count(statement)).map { column in
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "NULL"
      }
      rows.append(cells.joined(separator: "|"))
    }
    return rows
  }
}
