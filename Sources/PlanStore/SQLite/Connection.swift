import CSQLite

/// One connection to a database file, for one thread.
///
/// Speaks plain SQL and throws ``PlanFileError`` that name the file as the user gave it.
final class Connection {
  /// The file, as the user gave it.
  let path: String
  let handle: OpaquePointer
  /// How long it waits for others, and what it does meanwhile.
  let patience: Patience
  /// Whether a transaction is open that keeps others from writing until the next change (``hold()``).
  private var isHeld = false

  /// Told of each statement that is compiled; what a question costs can be told from these.
  var watch: ((String) -> Void)?

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - name: what SQLite is to open: a path, a URI with `SQLITE_OPEN_URI`, or `:memory:`.
  ///   - path: the file that errors name.
  ///   - flags: the `SQLITE_OPEN_` flags; the mutex is left out, as one thread uses a connection.
  ///   - patience: how many milliseconds to wait for a lock that another process holds.
  init(_ name: String, for path: String, flags: Int32, patience: Int) throws(PlanFileError) {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let handle, code == SQLITE_OK else {
      let system = handle.map { sqlite3_system_errno($0) } ?? 0
      sqlite3_close_v2(handle)
      throw PlanFileError(
        code: code, message: String(cString: sqlite3_errstr(code)), path: path, system: system)
    }
    self.path = path
    self.handle = handle
    sqlite3_extended_result_codes(handle, 1)
    self.patience = Patience(milliseconds: patience)
    // Before anything else: even the first look at the file may meet a lock.
    self.patience.attach(to: handle)
    try execute("PRAGMA foreign_keys = ON")
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Runs a script of one or more statements that return nothing.
  func execute(_ sql: String) throws(PlanFileError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Compiles one statement.
  func prepare(_ sql: String) throws(PlanFileError) -> Statement {
    watch?(sql)
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    guard let statement else { preconditionFailure("an empty statement: \(sql)") }
    return Statement(statement, of: self)
  }

  /// Returns the first column of the first row as an integer; nil for no row or NULL.
  func integer(
    _ sql: String, in range: ClosedRange<Int> = Int.min...Int.max
  ) throws(PlanFileError) -> Int? {
    let statement = try prepare(sql)
    return try statement.step() ? try statement.optionalInteger(0, in: range) : nil
  }

  /// The `id` of the row that was inserted last.
  var lastInsertedID: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Keeps others from writing until the next ``writing(_:)`` is done, or until ``letGo()``.
  func hold() throws(PlanFileError) {
    guard !isHeld else { return }
    try execute("BEGIN IMMEDIATE")
    isHeld = true
  }

  /// Lets others write again; nothing was changed.
  func letGo() {
    guard isHeld else { return }
    isHeld = false
    sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
  }

  /// Runs `body` in a transaction that holds the write lock from the start.
  ///
  /// A transaction that reads first and asks for the lock later fails with "database is locked" as
  /// soon as somebody else wrote in between, however long it may wait; so the lock comes first.
  func writing<Result>(
    _ body: () throws(PlanFileError) -> Result
  ) throws(PlanFileError) -> Result {
    try transaction("BEGIN IMMEDIATE", body)
  }

  /// Runs `body` on one unchanging state of the file.
  func reading<Result>(
    _ body: () throws(PlanFileError) -> Result
  ) throws(PlanFileError) -> Result {
    try isHeld ? body() : transaction("BEGIN", body)
  }

  private func transaction<Result>(
    _ begin: String, _ body: () throws(PlanFileError) -> Result
  ) throws(PlanFileError) -> Result {
    if !isHeld { try execute(begin) }
    isHeld = false
    do throws(PlanFileError) {
      // Rows may come and go in any order; the commit checks what they refer to.
      try execute("PRAGMA defer_foreign_keys = ON")
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // Some errors have rolled back already; the first error is the one to tell.
      sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  /// Throws what SQLite says about the last call unless it went well.
  func check(_ code: Int32) throws(PlanFileError) {
    guard code != SQLITE_OK else { return }
    throw error(code)
  }

  /// What SQLite says about the last call.
  func error(_ code: Int32) -> PlanFileError {
    PlanFileError(
      code: code, message: String(cString: sqlite3_errmsg(handle)), path: path,
      system: sqlite3_system_errno(handle))
  }
}
