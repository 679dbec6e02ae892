import CSQLite
import FileSystem

/// One connection to a database, in a file or on a server, for one thread.
///
/// Speaks plain SQL, such as both understand, and throws ``PlanFileError`` that name the file as the user gave
/// it.
final class Connection {
  /// The file, as the user gave it, or the address as it can be shown.
  let path: String
  /// The connection to the server; nil for a file.
  let server: ServerSession?
  private let file: OpaquePointer?
  /// Which file it is; nil where it lies nowhere.
  private let identity: FileIdentity?
  /// How long it waits for others, and what it does meanwhile.
  let patience: Patience
  /// Whether a transaction is open that keeps others from writing until the next change (``hold()``).
  private var isHeld = false

  /// Whether the file that was opened still lies at its path; what lies nowhere or on a server does.
  var isInPlace: Bool { identity.map { $0 == FileIdentity(path: path) } ?? true }

  /// SQLite's handle of the file, which there is for files only.
  var handle: OpaquePointer {
    guard let file else { preconditionFailure("a plan on a server is no file") }
    return file
  }

  /// Told of each statement that is compiled; what a question costs can be told from these.
  var watch: ((String) -> Void)?

  /// The columns of tables on a server that were asked for.
  var knownColumns: [String: [String]] = [:]

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - name: what SQLite is to open: a path, a URI with `SQLITE_OPEN_URI`, or `:memory:`.
  ///   - path: the file that errors name.
  ///   - flags: the `SQLITE_OPEN_` flags; the mutex is left out, as one thread uses a connection.
  ///   - patience: how many milliseconds to wait for a lock that another process holds.
  init(_ name: String, for path: String, flags: Int32, patience: Int) throws(PlanFileError) {
    var handle: OpaquePointer?
    var code = SQLITE_OK
    let identity = OpenFiles.opening {
      code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
      return code == SQLITE_OK
        ? sqlite3_db_filename(handle, "main").map { String(cString: $0) } : nil
    }
    guard let handle, code == SQLITE_OK else {
      let system = handle.map { sqlite3_system_errno($0) } ?? 0
      sqlite3_close_v2(handle)
      throw PlanFileError(
        code: code, message: String(cString: sqlite3_errstr(code)), path: path, system: system)
    }
    self.path = path
    self.file = handle
    self.identity = identity
    server = nil
    sqlite3_extended_result_codes(handle, 1)
    self.patience = Patience(milliseconds: patience)
    // Before anything else: even the first look at the file may meet a lock.
    self.patience.attach(to: handle)
    try execute("PRAGMA foreign_keys = ON")
  }

  /// Takes over a connection to a server.
  ///
  /// - Parameter patience: how many milliseconds to wait for a lock that another process holds.
  init(_ server: ServerSession, patience: Int) {
    path = server.address.shown
    self.server = server
    file = nil
    identity = nil
    self.patience = Patience(milliseconds: patience)
  }

  deinit {
    if let file { sqlite3_close_v2(file) }
    if let identity { OpenFiles.closed(identity) }
  }

  /// Runs a script of one or more statements that return nothing.
  func execute(_ sql: String) throws(PlanFileError) {
    if let server { return try server.execute(sql) }
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Compiles one statement.
  func prepare(_ sql: String) throws(PlanFileError) -> Statement {
    watch?(sql)
    if let server { return Statement(try ServerStatement(sql, of: server), of: self) }
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

  /// Keeps others from writing until the next ``writing(_:)`` is done, or until ``letGo()``.
  func hold() throws(PlanFileError) {
    guard !isHeld else { return }
    try begin(.writing)
    isHeld = true
  }

  /// Lets others write again; nothing was changed.
  func letGo() {
    guard isHeld else { return }
    isHeld = false
    rollBack()
  }

  /// Runs `body` in a transaction that holds the write lock from the start.
  ///
  /// A transaction that reads first and asks for the lock later fails with "database is locked" as
  /// soon as somebody else wrote in between, however long it may wait; so the lock comes first.
  func writing<Result>(
    _ body: () throws(PlanFileError) -> Result
  ) throws(PlanFileError) -> Result {
    try transaction(.writing, body)
  }

  /// Runs `body` on one unchanging state of the file.
  func reading<Result>(
    _ body: () throws(PlanFileError) -> Result
  ) throws(PlanFileError) -> Result {
    try isHeld ? body() : transaction(.reading, body)
  }

  private enum Purpose {
    case reading, writing
  }

  private func transaction<Result>(
    _ purpose: Purpose, _ body: () throws(PlanFileError) -> Result
  ) throws(PlanFileError) -> Result {
    if !isHeld { try begin(purpose) }
    isHeld = false
    do throws(PlanFileError) {
      let result = try body()
      try commit()
      return result
    } catch {
      // Some errors have rolled back already; the first error is the one to tell.
      rollBack()
      throw error
    }
  }

  private func begin(_ purpose: Purpose) throws(PlanFileError) {
    if let server {
      switch purpose {
      case .reading: return try server.beginReading()
      case .writing: return try server.beginWriting(patience)
      }
    }
    try execute(purpose == .reading ? "BEGIN" : "BEGIN IMMEDIATE")
    // Rows may come and go in any order; the commit checks what they refer to.
    try execute("PRAGMA defer_foreign_keys = ON")
  }

  private func commit() throws(PlanFileError) {
    if let server { return try server.commit() }
    try execute("COMMIT")
  }

  private func rollBack() {
    if let server { return server.rollBack() }
    sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
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
