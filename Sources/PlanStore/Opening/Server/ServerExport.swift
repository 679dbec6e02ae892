/// Copies a plan on a server to an empty database of a file, as of one moment.
struct ServerExport {
  /// The plan on the server.
  let source: Connection
  let server: ServerSession
  let target: Connection
  /// Whether the pictures of photos come along.
  let hasPictures: Bool

  func run() throws(PlanFileError) {
    try target.migrate { () throws(PlanFileError) in
      try Migrator(connection: target, migrations: Migration.all).apply(Migration.all)
      try target.execute("DELETE FROM plan")
      try source.reading { () throws(PlanFileError) in
        for table in try target.planTables() { try copy(table) }
        try copyJournal()
        for table in ["project_change", "spent_number"] { try copy(table) }
        if hasPictures { try copyPictures() }
      }
    }
  }

  private func copy(_ table: String) throws(PlanFileError) {
    let names = try target.columnNames(of: table).map(ServerAddress.quoted)
    let columns = names.joined(separator: ", ")
    let keys = ServerTable.keys(of: table, among: names)
    let row = try ServerStatement("SELECT \(columns) FROM \(table) ORDER BY \(keys)", of: server)
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let insert = try target.prepare("INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
    while try row.step() {
      try insert.run(names.indices.map { row.value(Int32(clamping: $0)).sql })
    }
  }

  /// One by one: what the server answers is held in memory.
  private func copyPictures() throws(PlanFileError) {
    let names = try source.prepare("SELECT sha256 FROM picture ORDER BY sha256")
    let picture = try source.prepare("SELECT bytes FROM picture WHERE sha256 = ?")
    let insert = try target.prepare("INSERT INTO picture (sha256, bytes) VALUES (?, ?)")
    while try names.step() {
      let name = SQLValue.text(try names.text(0))
      try picture.bind([name])
      if try picture.step() { try insert.run([name, .blob(try picture.blob(0))]) }
    }
  }

  private func copyJournal() throws(PlanFileError) {
    let journal = ServerJournal(connection: source, server: server)
    let row = try source.prepare(
      "SELECT id, recorded_at, author, command, kind, command_id FROM journal_entry ORDER BY id")
    let insert = try target.prepare(
      """
      INSERT INTO journal_entry (id, recorded_at, author, command, kind, command_id, changeset)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    while try row.step() {
      let number = try row.id(0)
      let kind = try row.text(4)
      let changes = kind == "command" ? try journal.changes(of: number)?.bytes ?? [] : nil
      try insert.run([
        .integer(number), .text(try row.text(1)), .text(try row.text(2)), .text(try row.text(3)),
        .text(kind), .optional(try row.optionalInteger(5, in: RowNumbers.ids)),
        changes.map { .blob($0) } ?? .null,
      ])
    }
  }
}

extension Connection {
  /// The tables of a file that hold the plan itself: all but the journal and what is told of it.
  func planTables() throws(PlanFileError) -> [String] {
    let row = try prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    )
    var tables: [String] = []
    while try row.step() {
      let name = try row.text(0)
      if !ChangeRecording.unrecorded.contains(name) { tables.append(name) }
    }
    return tables
  }
}
