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
}
