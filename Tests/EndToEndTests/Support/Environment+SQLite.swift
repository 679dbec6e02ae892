import CSQLite
import Foundation
import Testing

extension Environment {
  /// Executes SQL on a file in the folder, as another program would; makes the file if need be.
  func execute(_ sql: String, in name: String) throws {
    var database: OpaquePointer?
    let opened = sqlite3_open(folder.appending(path: name).path, &database)
    defer { sqlite3_close(database) }
    try #require(opened == SQLITE_OK)
    try #require(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
  }

  /// The first column of what SQL asks of a file in the folder, as text.
  func column(_ sql: String, in name: String) throws -> [String] {
    var database: OpaquePointer?
    let opened = sqlite3_open(folder.appending(path: name).path, &database)
    defer { sqlite3_close(database) }
    try #require(opened == SQLITE_OK)
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    try #require(sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK)
    var column: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      column.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return column
  }
}
