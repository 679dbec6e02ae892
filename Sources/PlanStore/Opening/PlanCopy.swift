/// Copies a plan in a file to an empty database in memory, without the pictures of photos: what only looks at the
/// plan, or goes back in its life, would carry them all along for nothing.
struct PlanCopy {
  let source: Connection
  let target: Connection

  /// The tables that are left empty.
  static let left: Set = ["picture"]

  func run() throws(PlanFileError) {
    try target.migrate { () throws(PlanFileError) in
      try source.reading { () throws(PlanFileError) in
        let tables = try definitions("type = 'table'")
        for table in tables { try target.execute(table.sql) }
        for table in tables where !Self.left.contains(table.name) { try copy(table.name) }
        // Once the rows are there: an index is made faster so, and no trigger runs.
        for other in try definitions("type <> 'table'") { try target.execute(other.sql) }
      }
    }
  }

  /// What is in the file, in the order in which it was made.
  private func definitions(
    _ condition: String
  ) throws(PlanFileError) -> [(name: String, sql: String)] {
    let row = try source.prepare(
      """
      SELECT name, sql FROM sqlite_schema
      WHERE \(condition) AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY rowid
      """)
    var found: [(name: String, sql: String)] = []
    while try row.step() { found.append((try row.text(0), try row.text(1))) }
    return found
  }

  private func copy(_ table: String) throws(PlanFileError) {
    let names = try source.columnNames(of: table).map(ServerAddress.quoted)
    let columns = names.joined(separator: ", ")
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let row = try source.prepare("SELECT \(columns) FROM \(table)")
    let insert = try target.prepare("INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
    while try row.step() {
      try insert.run(
        try names.indices.map { index throws(PlanFileError) in
          try row.value(Int32(clamping: index)).sql
        })
    }
  }
}

extension Connection {
  /// Copies the plan to another connection's empty database, without the pictures of its photos.
  func copyPlan(to target: Connection) throws(PlanFileError) {
    if let server {
      let export = ServerExport(source: self, server: server, target: target, hasPictures: false)
      return try export.run()
    }
    guard try hasPictures else { return try copy(to: target) }
    try PlanCopy(source: self, target: target).run()
  }

  /// Whether there is any picture.
  private var hasPictures: Bool {
    get throws(PlanFileError) {
      let table = try prepare(
        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'picture'")
      guard try table.step() else { return false }
      return try prepare("SELECT 1 FROM picture LIMIT 1").step()
    }
  }
}
