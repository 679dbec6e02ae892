/// Plans on a server: one a schema.
extension PlanFile {
  /// Makes a plan in a schema of its own, in one transaction.
  static func create(
    at address: ServerAddress, filledWith plan: StoredPlan, identifier: String
  ) throws(PlanFileError) -> PlanFile {
    try create(at: address) { connection throws(PlanFileError) in
      try PlanWriter(connection: connection, old: StoredPlan(), new: plan).write()
      try PlanTable.write(connection, identifier: identifier)
    }
  }

  /// Makes a plan in a schema of its own, in one transaction, which `fill` may fill without the journal.
  static func create(
    at address: ServerAddress, migrations: [Migration] = Migration.server,
    filling fill: (Connection) throws(PlanFileError) -> Void
  ) throws(PlanFileError) -> PlanFile {
    let session = try ServerSession(address)
    guard try !session.hasSchema else { throw .alreadyExists(address.shown) }
    let connection = Connection(session, patience: patience)
    do throws(PlanFileError) {
      try session.execute("BEGIN; CREATE SCHEMA \(address.schema)")
      let migrator = Migrator(connection: connection, migrations: migrations)
      try migrator.apply(migrations)
      try session.execute("SET CONSTRAINTS ALL DEFERRED")
      try connection.unrecorded { () throws(PlanFileError) in try fill(connection) }
      try session.commit()
    } catch {
      session.rollBack()
      // Somebody made it meanwhile.
      if case .server(_, .refused("42P06", _)) = error { throw .alreadyExists(address.shown) }
      throw error
    }
    return PlanFile(connection)
  }

  /// Opens a plan.
  static func open(
    at address: ServerAddress, access: Access, patience: Int,
    migrations: [Migration] = Migration.server
  ) throws(PlanFileError) -> PlanFile {
    let session = try ServerSession(address)
    guard try session.hasPlan else { throw .missing(address.shown) }
    guard try session.maySee else {
      throw .server(address.shown, .forbidden("schema \(address.schema)"))
    }
    let connection = Connection(session, patience: patience)
    let migrator = Migrator(connection: connection, migrations: migrations)
    switch access {
    case .readOnly:
      guard try migrator.pending().isEmpty else { throw .server(address.shown, .older) }
      try session.execute("SET default_transaction_read_only = on")
    case .readWrite:
      if try !migrator.pending().isEmpty {
        try connection.writing { () throws(PlanFileError) in
          try migrator.apply(try migrator.pending())
        }
      }
    }
    return PlanFile(connection)
  }
}

extension Connection {
  /// Runs what fills a plan without the journal, in a transaction that the caller has opened.
  ///
  /// On a server only the owner can.
  func unrecorded(_ body: () throws(PlanFileError) -> Void) throws(PlanFileError) {
    guard let server else { return try body() }
    try server.setTriggers("DISABLE")
    try body()
    // What refers to what has to be looked at before tables can be altered.
    try server.execute("SET CONSTRAINTS ALL IMMEDIATE")
    try server.setTriggers("ENABLE")
  }
}

extension ServerSession {
  /// Whether there is a schema of the plan's name.
  fileprivate var hasSchema: Bool {
    get throws(PlanFileError) {
      try word("SELECT 1 FROM pg_namespace WHERE nspname = ?", [.text(address.plan)]) != nil
    }
  }

  /// Whether that is a plan.
  fileprivate var hasPlan: Bool {
    get throws(PlanFileError) {
      try word(
        "SELECT 1 FROM pg_tables WHERE schemaname = ? AND tablename = 'applied_migration'",
        [.text(address.plan)]) != nil
    }
  }

  /// Whether the login may look into it at all.
  fileprivate var maySee: Bool {
    get throws(PlanFileError) {
      try word("SELECT has_schema_privilege(?, 'USAGE')::int", [.text(address.plan)]) == "1"
    }
  }

  /// Has the journal look away, or look on again; only the owner can, in the transaction that makes the plan.
  fileprivate func setTriggers(_ word: String) throws(PlanFileError) {
    try execute(
      """
      DO $$
      DECLARE name text;
      BEGIN
        FOR name IN
          SELECT relname FROM pg_class
          WHERE relnamespace = quote_ident(current_schema())::regnamespace AND relkind = 'r'
        LOOP
          EXECUTE format('ALTER TABLE %I \(word) TRIGGER USER', name);
        END LOOP;
      END $$
      """)
  }
}
