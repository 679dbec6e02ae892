import CSQLite
import FileSystem
import Glibc

extension Connection {
  /// Makes a database file, which appears whole or not at all.
  ///
  /// It is made under another name beside its place, without a journal of its own, and moved there
  /// when it has reached the disk.
  ///
  /// - Parameters:
  ///   - isNew: Whether nothing may stand at the place.
  ///   - body: Fills the empty database.
  static func makingFile(
    at path: String, isNew: Bool, _ body: (Connection) throws(PlanFileError) -> Void
  ) throws(PlanFileError) {
    if isNew, FileIdentity(path: path) != nil { throw .alreadyExists(path) }
    let draft = try PlanFileError.of { () throws(OutputFailure) in
      try Draft(of: path, companions: DatabaseFile.companions)
    }
    try fill(draft, path, body)
    try PlanFileError.of { () throws(OutputFailure) in
      try draft.commit(isNew: isNew, isDurable: true)
    }
  }

  /// Runs `body` on the draft as a database, which is closed again afterwards.
  private static func fill(
    _ draft: Draft, _ path: String, _ body: (Connection) throws(PlanFileError) -> Void
  ) throws(PlanFileError) {
    let connection = try Connection(
      name(for: draft.temporaryPath), for: path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    // Nobody needs to recover a draft.
    try connection.execute("PRAGMA journal_mode = MEMORY")
    try body(connection)
  }

  /// Copies the whole database to another connection's, that of a file.
  func copy(to target: Connection) throws(PlanFileError) {
    if let server {
      return try ServerExport(source: self, server: server, target: target, hasPictures: true).run()
    }
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.error(sqlite3_errcode(target.handle))
    }
    let code = sqlite3_backup_step(backup, -1)
    let finish = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, finish == SQLITE_OK else {
      throw target.error(finish == SQLITE_OK ? code : finish)
    }
  }
}

extension PlanFileError {
  /// Runs what writes a file, and sorts what the system says.
  static func of<Result>(
    _ body: () throws(OutputFailure) -> Result
  ) throws(PlanFileError) -> Result {
    do throws(OutputFailure) {
      return try body()
    } catch {
      switch error {
      case .isInput(let path), .isDatabase(let path): throw .alreadyExists(path)
      case .system(let path, let code): throw PlanFileError(creating: path, errno: code)
      }
    }
  }
}
