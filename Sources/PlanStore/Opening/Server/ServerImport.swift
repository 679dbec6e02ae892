import Digests

/// Copies a plan in a file to the empty schema of a new one on a server.
struct ServerImport {
  let source: Connection
  /// The plan on the server, whose journal looks away.
  let target: Connection
  let server: ServerSession

  func run() throws(PlanFileError) {
    try server.execute("DELETE FROM plan")
    for table in try source.planTables() { try copy(table) }
    try copyJournal()
    for table in ["project_change", "spent_number"] { try copy(table) }
    try copyPictures()
    try server.flush()
  }

  private func copy(_ table: String) throws(PlanFileError) {
    let names = try source.columnNames(of: table).map(ServerAddress.quoted)
    let columns = names.joined(separator: ", ")
    let keys = ServerTable.keys(of: table, among: names)
    let row = try source.prepare("SELECT \(columns) FROM \(table) ORDER BY \(keys)")
    var insert = try Rows(table, names, of: server)
    while try row.step() {
      try insert.add(
        try names.indices.map { index throws(PlanFileError) in
          try row.value(Int32(clamping: index)).sql
        })
    }
    try insert.finish()
  }

  /// One by one, so that few are held in memory.
  private func copyPictures() throws(PlanFileError) {
    let row = try source.prepare("SELECT sha256, bytes FROM picture ORDER BY sha256")
    let insert = try ServerStatement(
      "INSERT INTO picture (sha256, bytes) VALUES (?, ?)", of: server)
    while try row.step() {
      try insert.run([.text(try row.text(0)), .blob(try row.blob(1))])
      try server.flush()
    }
  }

  private func copyJournal() throws(PlanFileError) {
    let row = try source.prepare(
      """
      SELECT id, recorded_at, author, command, kind, command_id, changeset FROM journal_entry
      ORDER BY id
      """)
    var entries = try Rows(
      "journal_entry", ["id", "recorded_at", "author", "command", "kind", "command_id"], of: server)
    var images = try Rows(
      "journal_change", ["entry_id", "table_name", "width", "old", "new"], of: server)
    while try row.step() {
      let number = try row.id(0)
      try entries.add(try (0..<6).map { column throws(PlanFileError) in try row.value(column).sql })
      guard !row.isNull(6) else { continue }
      guard let changes = Changeset(bytes: try row.blob(6)).rows else {
        throw .damaged(source.path, detail: "journal_entry \(number)")
      }
      for change in changes {
        let names = try source.columnNames(of: change.key.table)
        let (old, new) = change.images(names)
        try images.add([
          .integer(number), .text(change.key.table), .integer(change.old.count), .optional(old),
          .optional(new),
        ])
      }
    }
    try entries.finish()
    try images.finish()
  }

  /// Rows on their way into a table, many a statement.
  private struct Rows {
    private let server: ServerSession
    private let head: String
    private let marks: String
    private let many: ServerStatement
    private var values: [SQLValue] = []
    private var count = 0

    private static let most = 64

    init(_ table: String, _ names: [String], of server: ServerSession) throws(PlanFileError) {
      self.server = server
      head = "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES "
      marks = "(\(names.map { _ in "?" }.joined(separator: ", ")))"
      many = try ServerStatement(
        head + Array(repeating: marks, count: Self.most).joined(separator: ", "), of: server)
    }

    mutating func add(_ row: [SQLValue]) throws(PlanFileError) {
      values += row
      count += 1
      guard count == Self.most else { return }
      try many.run(values)
      values = []
      count = 0
    }

    mutating func finish() throws(PlanFileError) {
      guard count > 0 else { return }
      let rest = try ServerStatement(
        head + Array(repeating: marks, count: count).joined(separator: ", "), of: server)
      try rest.run(values)
      values = []
      count = 0
    }
  }
}

extension RowChange {
  /// The row before and after as JSON: whole, or of a changed row its key and what changed.
  fileprivate func images(_ names: [String]) -> (old: String?, new: String?) {
    let keys = key.values.count
    var after = new
    if operation == .updated { for column in 0..<keys { after[column] = old[column] } }
    return (
      operation == .inserted ? nil : Self.json(old, names),
      operation == .deleted ? nil : Self.json(after, names)
    )
  }

  private static func json(_ values: [RowValue?], _ names: [String]) -> String {
    let members = zip(names, values).compactMap { name, value in
      value.map { "\(quoted(name)):\(json($0))" }
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func json(_ value: RowValue) -> String {
    switch value {
    case .null: "null"
    case .integer(let number): String(number)
    case .real(let bits): String(Double(bitPattern: bits))
    case .text(let text): quoted(text)
    case .blob(let bytes): quoted("\\x" + Hexadecimal.text(bytes))
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 32:
        out += "\\u00" + Hexadecimal.text([UInt8(truncatingIfNeeded: scalar.value)])
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
