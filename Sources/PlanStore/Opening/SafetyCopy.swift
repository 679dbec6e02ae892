import CSQLite
import Glibc

/// The copy that is made before an old file moves forward.
enum SafetyCopy {
  /// Copies the database to a new file beside it and returns the copy's path.
  ///
  /// The copy is named for the step before which it was made, `plan.db.before-0008_cost`, and never
  /// replaces another. It is taken through SQLite, so it holds what the write-ahead log holds.
  static func make(of path: String, before migration: Migration) throws(PlanFileError) -> String {
    let copy = unused("\(path).before-\(migration.name)")
    let source = try Connection(
      Connection.name(for: path), for: path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    let target = try Connection(
      Connection.name(for: copy), for: copy,
      flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE, patience: 0)
    try source.copy(to: target)
    return copy
  }

  private static func unused(_ name: String) -> String {
    var candidate = name
    var number = 2
    while access(candidate, F_OK) == 0 {
      candidate = "\(name).\(number)"
      number += 1
    }
    return candidate
  }
}

extension Connection {
  /// Copies the whole database to another connection's.
  func copy(to target: Connection) throws(PlanFileError) {
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.error(sqlite3_errcode(target.handle))
    }
    sqlite3_backup_step(backup, -1)
    try target.check(sqlite3_backup_finish(backup))
  }
}
