/// Copies the part of a plan that was loaded to an empty database of a file, where its changes can be tried: it costs
/// what its projects cost, whatever else the plan holds.
///
/// What is told to others and never changed stays behind: reports that were handed in, who may come in, and the journal
/// but for its last entry, from which new ones are counted.
struct ScopeCopy {
  let source: Connection
  let scope: PlanScope
  let target: Connection

  func run() throws(PlanFileError) {
    try target.migrate { () throws(PlanFileError) in
      try Migrator(connection: target, migrations: Migration.all).apply(Migration.all)
      try target.execute("DELETE FROM plan")
      let keys = try target.foreignKeys()
      try source.reading { () throws(PlanFileError) in
        for table in try target.planTables() where table != "submitted_report" {
          try copy(table, where: condition(of: table, keys))
        }
        try copyLastEntry()
        let projects = ([RowOwners.wholePlan] + scope.projects).map(String.init)
        try copy(
          "project_change", where: "project_id IN (\(projects.joined(separator: ", ")))")
        try copy("spent_number", where: nil)
      }
    }
  }

  /// What the rows of a table fulfil that belong to the scope, by what they refer to; nil where all are wanted.
  private func condition(of table: String, _ keys: [ForeignKey]) -> String? {
    if table == "project" { return scope.condition(.project("id")) }
    let conditions = keys.filter { $0.table == table && $0.target != table }.compactMap { key in
      condition(of: key.target, keys).map {
        "\(key.name) IN (SELECT id FROM \(key.target) WHERE \($0))"
      }
    }
    return conditions.isEmpty ? nil : conditions.joined(separator: " OR ")
  }

  private func copy(_ table: String, where condition: String?) throws(PlanFileError) {
    let names = try target.columnNames(of: table).map(ServerAddress.quoted)
    let columns = names.joined(separator: ", ")
    let ending = condition.map { " WHERE \($0)" } ?? ""
    let row = try source.prepare("SELECT \(columns) FROM \(table)\(ending)")
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let insert = try target.prepare("INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
    while try row.step() { try insert.run(rowOf: row, columns: Int32(clamping: names.count)) }
  }

  private func copyLastEntry() throws(PlanFileError) {
    let row = try source.prepare(
      """
      SELECT id, recorded_at, author, command, kind, command_id FROM journal_entry
      ORDER BY id DESC LIMIT 1
      """)
    let insert = try target.prepare(
      """
      INSERT INTO journal_entry (id, recorded_at, author, command, kind, command_id, changeset)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, CASE WHEN ?5 = 'command' THEN x'' END)
      """)
    while try row.step() { try insert.run(rowOf: row, columns: 6) }
  }
}
