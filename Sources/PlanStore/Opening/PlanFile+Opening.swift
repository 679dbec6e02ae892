import CSQLite
import FileSystem
import Glibc

extension PlanFile {
  /// Makes a plan in a new file, or on a server, which appears whole or not at all.
  ///
  /// - Parameters:
  ///   - plan: What it starts from; that is no command, and nothing to undo.
  ///   - identifier: What names this plan among all others, for ever (``PlanIdentity``).
  /// - Throws: ``PlanFileError/alreadyExists(_:)``, ``PlanFileError/folderMissing(_:)``,
  ///   ``PlanFileError/readOnly(_:)``.
  @discardableResult
  public static func create(
    at path: String, filledWith plan: StoredPlan = StoredPlan(), identifier: String = ""
  ) throws(PlanFileError) -> PlanFile {
    if let address = try ServerAddress(path) {
      return try create(at: address, filledWith: plan, identifier: identifier)
    }
    return try create(at: path, migrations: Migration.all) { file throws(PlanFileError) in
      if plan != StoredPlan() || !identifier.isEmpty {
        try file.fill(with: plan, identifier: identifier)
      }
    }
  }

  /// Opens a plan, in a file or at the address of a server.
  ///
  /// A file of an older program moves forward when it is opened for writing, after a copy was made
  /// (``safetyCopy``). Opened for reading it stays as it is: a copy in memory moves forward.
  ///
  /// - Parameter patience: how many milliseconds to wait for another process to finish writing.
  public static func open(
    at path: String, access: Access, patience: Int = PlanFile.patience
  ) throws(PlanFileError) -> PlanFile {
    if let address = try ServerAddress(path) {
      return try open(at: address, access: access, patience: patience)
    }
    return try open(at: path, access: access, patience: patience, migrations: Migration.all)
  }

  @discardableResult
  static func create(
    at path: String, migrations: [Migration],
    filling fill: (PlanFile) throws(PlanFileError) -> Void = { _ in }
  ) throws(PlanFileError) -> PlanFile {
    try Connection.makingFile(at: path, isNew: true) { draft throws(PlanFileError) in
      try draft.migrate { () throws(PlanFileError) in
        try Migrator(connection: draft, migrations: migrations).apply(migrations)
      }
      try fill(PlanFile(draft))
    }
    // Only now, so that the file itself and not a log beside it holds the header.
    let connection = try Connection.writable(path, patience: patience)
    try connection.prepareForWriting()
    return PlanFile(connection)
  }

  static func open(
    at path: String, access: Access, patience: Int, migrations: [Migration]
  ) throws(PlanFileError) -> PlanFile {
    try FileHeader.check(path)
    let keepLog = Connection.hasLog(path)
    let connection =
      switch access {
      case .readOnly: try Connection.readable(path, patience: patience)
      case .readWrite: try Connection.writable(path, patience: patience)
      }
    connection.keepLog(keepLog)
    let migrator = Migrator(connection: connection, migrations: migrations)
    let isCurrent = try migrator.pending().isEmpty
    connection.keepLog(false)
    switch access {
    case .readOnly:
      return PlanFile(try isCurrent ? connection : migrator.movedForwardInMemory())
    case .readWrite:
      try connection.prepareForWriting()
      return PlanFile(connection, safetyCopy: try isCurrent ? nil : migrator.moveForward())
    }
  }
}

extension Migrator {
  /// Applies what the file lacks after a copy was made, and returns the copy's path; nil when
  /// another process has done so meanwhile.
  fileprivate func moveForward() throws(PlanFileError) -> String? {
    try connection.migrate { () throws(PlanFileError) in
      let pending = try pending()
      guard let first = pending.first else { return nil }
      let copy = try SafetyCopy.make(of: connection.path, before: first.name)
      try apply(pending)
      return copy
    }
  }

  /// Returns a copy of the file in memory that has what the file lacks.
  fileprivate func movedForwardInMemory() throws(PlanFileError) -> Connection {
    let copy = try Connection(
      ":memory:", for: connection.path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    try connection.copy(to: copy)
    let migrator = Migrator(connection: copy, migrations: migrations)
    try copy.migrate { () throws(PlanFileError) in try migrator.apply(try migrator.pending()) }
    try copy.execute("PRAGMA query_only = ON")
    return copy
  }
}

extension Connection {
  /// Runs `body` in a writing transaction with foreign keys off: a table that others refer to can
  /// only be rebuilt without them (SQLite, "Making Other Kinds Of Table Schema Changes", step 1),
  /// and the switch does nothing inside a transaction.
  func migrate<Result>(
    _ body: () throws(PlanFileError) -> Result
  ) throws(PlanFileError) -> Result {
    try execute("PRAGMA foreign_keys = OFF")
    let result = try writing(body)
    try execute("PRAGMA foreign_keys = ON")
    return result
  }

  /// Readers do not wait for a writer, nor it for them; and a command that said "done" has reached
  /// the disk (`FULL`: in a write-ahead log, `NORMAL` may lose the last commands to a power cut).
  fileprivate func prepareForWriting() throws(PlanFileError) {
    try execute("PRAGMA journal_mode = WAL")
    try execute("PRAGMA synchronous = FULL")
  }
}
