import CSQLite

/// The rows that a command changed, before and after: what undo and redo apply.
///
/// The format is that of SQLite's session extension.
struct Changeset {
  var bytes: [UInt8]

  /// Returns the changes that take these ones back.
  func inverted(for connection: Connection) throws(PlanFileError) -> Changeset {
    var size: Int32 = 0
    var pointer: UnsafeMutableRawPointer?
    let code = withPointer { count, bytes in
      sqlite3changeset_invert(count, bytes, &size, &pointer)
    }
    defer { sqlite3_free(pointer) }
    try connection.check(session: code)
    return Changeset(bytes: Array(UnsafeRawBufferPointer(start: pointer, count: Int(size))))
  }

  /// Applies the changes, all of them; the caller has opened a transaction.
  ///
  /// - Throws: ``PlanFileError/damaged(_:detail:)`` where a row is not as the changes expect it.
  ///   SQLite passes over tables that do not fit the changes, so the rows are counted as well.
  func apply(to connection: Connection) throws(PlanFileError) {
    if let server = connection.server { return try apply(to: connection, on: server) }
    let before = sqlite3_total_changes64(connection.handle)
    let expected = try count(for: connection)
    let code = withPointer { count, bytes in
      sqlite3changeset_apply(
        connection.handle, count, bytes, nil, { _, _, _ in SQLITE_CHANGESET_ABORT }, nil)
    }
    guard code & 0xff != SQLITE_ABORT else {
      throw .damaged(connection.path, detail: "the journal does not fit the plan")
    }
    try connection.check(session: code)
    guard sqlite3_total_changes64(connection.handle) - before == expected else {
      throw .damaged(connection.path, detail: "the journal does not fit the tables")
    }
  }

  /// Returns how many rows change.
  func count(for connection: Connection) throws(PlanFileError) -> Int64 {
    var rows: Int64 = 0
    let code = withIterator { _ in rows += 1 }
    try connection.check(session: code)
    return rows
  }

  /// Goes over the rows; returns the code of SQLite.
  func withIterator(_ body: (OpaquePointer?) -> Void) -> Int32 {
    withPointer { count, bytes in
      var iterator: OpaquePointer?
      let code = sqlite3changeset_start(&iterator, count, bytes)
      guard code == SQLITE_OK else { return code }
      while sqlite3changeset_next(iterator) == SQLITE_ROW { body(iterator) }
      return sqlite3changeset_finalize(iterator)
    }
  }

  private func withPointer(_ body: (Int32, UnsafeMutableRawPointer?) -> Int32) -> Int32 {
    bytes.withUnsafeBytes {
      // The interface says mutable but only reads.
      body(Int32($0.count), UnsafeMutableRawPointer(mutating: $0.baseAddress))
    }
  }
}

/// Records which rows change on a connection for as long as it lives.
final class ChangeRecording {
  private let connection: Connection
  private let session: OpaquePointer

  /// The tables that tell of changes, and are none themselves.
  static let unrecorded: Set = [
    "journal_entry", "applied_migration", "project_change", "spent_number", "access", "server_key",
    "command_token", "picture", "webhook", "webhook_message", "webhook_look",
  ]

  /// Begins to record changes of every table but the journal and the ledger of migrations.
  init(of connection: Connection) throws(PlanFileError) {
    var session: OpaquePointer?
    let code = sqlite3session_create(connection.handle, "main", &session)
    guard let session, code == SQLITE_OK else { throw connection.error(code) }
    self.connection = connection
    self.session = session
    sqlite3session_table_filter(
      session,
      { _, table in
        let table = table.map { String(cString: $0) }
        return table.map(ChangeRecording.unrecorded.contains) ?? false ? 0 : 1
      }, nil)
    try connection.check(session: sqlite3session_attach(session, nil))
  }

  deinit {
    sqlite3session_delete(session)
  }

  /// Returns the changes so far, those that cancelled each other out left out; nil for none.
  func changeset() throws(PlanFileError) -> Changeset? {
    var size: Int32 = 0
    var pointer: UnsafeMutableRawPointer?
    let code = sqlite3session_changeset(session, &size, &pointer)
    defer { sqlite3_free(pointer) }
    try connection.check(session: code)
    let bytes = UnsafeRawBufferPointer(start: pointer, count: Int(size))
    return bytes.isEmpty ? nil : Changeset(bytes: Array(bytes))
  }
}

extension Connection {
  /// Throws unless a call of the session extension went well; it leaves no message of its own.
  func check(session code: Int32) throws(PlanFileError) {
    guard code != SQLITE_OK else { return }
    throw PlanFileError(code: code, message: String(cString: sqlite3_errstr(code)), path: path)
  }
}
