import CSQLite

extension PlanFile {
  /// Examines the whole file; changes nothing.
  ///
  /// In turn: that SQLite finds it sound and no row refers to a missing one; that tables, indexes and
  /// triggers are those this program makes; that every value is one that it writes; that every picture is the
  /// one that was sent; and that the
  /// journal tells how the plan came to be: all commands in force are undone on a copy in memory, the
  /// last first, and done again, which must go through and give the same plan.
  ///
  /// - Returns: What is wrong; empty for a sound file.
  public func verify() throws(PlanFileError) -> [Flaw] {
    // What is on a server is examined as the file that it would be.
    if connection.server != nil { return try wholeCopy().verify() }
    let broken = try connection.integrityFlaws(limit: 20)
    guard broken.isEmpty else { return broken.map { .integrity($0) } }
    var flaws = try referenceFlaws() + schemaFlaws()
    do throws(PlanFileError) {
      _ = try load()
    } catch .damaged(_, let detail) {
      flaws.append(.value(detail))
    }
    if flaws.isEmpty {
      flaws = try alteredPictures().prefix(20).map { .value("picture \($0)") }
    }
    return flaws.isEmpty ? try journalFlaws() : flaws
  }

  private func referenceFlaws() throws(PlanFileError) -> [Flaw] {
    let row = try connection.prepare("PRAGMA foreign_key_check")
    var flaws: [Flaw] = []
    while try row.step() {
      flaws.append(
        .reference(
          table: try row.text(0), row: try row.integer(1, in: 0...Int.max), to: try row.text(2)))
    }
    return flaws
  }

  /// Compares the schema with that of an empty plan.
  private func schemaFlaws() throws(PlanFileError) -> [Flaw] {
    let fresh = try Connection(
      ":memory:", for: connection.path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    try Migrator(connection: fresh, migrations: Migration.all).apply(Migration.all)
    let expected = try fresh.schema()
    let found = try connection.schema()
    let names = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }
    return names.sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
      .map { .schema(kind: $0.kind, name: $0.name) }
  }

  /// Undoes and redoes on a copy everything that is in force.
  private func journalFlaws() throws(PlanFileError) -> [Flaw] {
    let copy = try Connection(
      ":memory:", for: connection.path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    try connection.copyPlan(to: copy)
    let entries = try JournalTable.entries(copy)
    let done = History(entries).done
    return try copy.writing { () throws(PlanFileError) -> [Flaw] in
      for (step, command) in (done.reversed() + done).enumerated() {
        do throws(PlanFileError) {
          let changes = try JournalTable.changes(of: command, in: copy)
          try (step < done.count ? changes.inverted(for: copy) : changes).apply(to: copy)
        } catch .damaged(_, _) {
          let words = entries.first { $0.number == command }?.line.command ?? ""
          return [.journal(entry: command, command: words)]
        }
      }
      return []
    }
  }
}

extension Connection {
  fileprivate struct SchemaName: Hashable {
    var kind: String
    var name: String
  }

  /// Every table, index and trigger with the text that made it.
  fileprivate func schema() throws(PlanFileError) -> [SchemaName: String] {
    let row = try prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    var schema: [SchemaName: String] = [:]
    while try row.step() {
      schema[SchemaName(kind: try row.text(0), name: try row.text(1))] = try row.text(2)
    }
    return schema
  }

  /// What SQLite finds unsound, in its words.
  func integrityFlaws(limit: Int) throws(PlanFileError) -> [String] {
    let row = try prepare("PRAGMA integrity_check(\(limit))")
    var flaws: [String] = []
    do throws(PlanFileError) {
      while try row.step() { flaws.append(try row.text(0)) }
    } catch .damaged(_, let detail) {
      flaws.append(detail)
    }
    return flaws == ["ok"] ? [] : flaws
  }
}
