/// The journal of a plan on a server: the images that its triggers keep, as changesets.
struct ServerJournal {
  let connection: Connection
  let server: ServerSession

  /// Opens an entry, to which every change belongs until the transaction ends, and returns its number.
  func open(_ line: JournalLine, _ kind: String, of command: Int?) throws(PlanFileError) -> Int {
    let token = Self.drawnToken
    let row = try connection.prepare("SELECT open_entry(?, ?, ?, ?, ?, ?)")
    try row.bind([
      .instant(line.when), .text(line.who), .text(line.command), .text(kind), .optional(command),
      .text(token),
    ])
    guard try row.step() else { throw .damaged(connection.path, detail: "open_entry") }
    server.token = token
    return try row.id(0)
  }

  /// What no other command has.
  private static var drawnToken: String {
    (0..<32).map { _ in String(Int.random(in: 0..<16), radix: 16) }.joined()
  }

  /// What an entry changed; nil for nothing.
  func changes(of entry: Int) throws(PlanFileError) -> Changeset? {
    let row = try connection.prepare(
      """
      SELECT table_name, max(width) FROM journal_change WHERE entry_id = ?
      GROUP BY table_name ORDER BY min(step)
      """)
    try row.bind([.integer(entry)])
    var tables: [(name: String, width: Int)] = []
    while try row.step() { tables.append((try row.text(0), try row.integer(1, in: 1...1_000))) }
    var writer = ChangesetWriter()
    for table in tables { try write(table.name, width: table.width, of: entry, to: &writer) }
    return writer.bytes.isEmpty ? nil : Changeset(bytes: writer.bytes)
  }

  /// A row before the first change to it and after the last.
  private struct Image {
    var old: [RowValue]?
    var new: [RowValue]?
  }

  private func write(
    _ table: String, width: Int, of entry: Int, to writer: inout ChangesetWriter
  ) throws(PlanFileError) {
    let names = try connection.columnNames(of: table)
    let keys = ServerTable.keys(of: table)
    guard !names.isEmpty, width <= names.count else {
      throw .damaged(connection.path, detail: "journal_change \(entry): \(table)")
    }
    func columns(_ image: String) -> String {
      names.prefix(max(0, width)).map { "\(image).\(ServerAddress.quoted($0))" }
        .joined(separator: ", ")
    }
    let row = try ServerStatement(
      """
      SELECT (c.old IS NULL)::int, (c.new IS NULL)::int, \(columns("o")), \(columns("n"))
      FROM journal_change AS c,
        LATERAL jsonb_populate_record(NULL::\(table), coalesce(c.old, '{}')) AS o,
        LATERAL jsonb_populate_record(NULL::\(table), coalesce(c.new, '{}')) AS n
      WHERE c.entry_id = ? AND c.table_name = ?
      ORDER BY c.step
      """, of: server)
    row.bind([.integer(entry), .text(table)])
    var images: [Image] = []
    var places: [[RowValue]: Int] = [:]
    while try row.step() {
      let old = row.integer(0) == 0 ? values(of: row, from: 2, count: width) : nil
      let new = row.integer(1) == 0 ? values(of: row, from: 2 + width, count: width) : nil
      let key = Array(((old ?? new) ?? []).prefix(max(0, keys)))
      if let place = places[key] {
        images[place].new = new
      } else {
        places[key] = images.count
        images.append(Image(old: old, new: new))
      }
    }
    let changed = images.filter { $0.old != $0.new }
    guard !changed.isEmpty else { return }
    writer.begin(table, columns: width, keys: keys)
    for image in changed { writer.write(old: image.old, new: image.new, keys: keys) }
  }

  private func values(of row: ServerStatement, from first: Int, count: Int) -> [RowValue] {
    (first..<first + count).map { row.value(Int32(clamping: $0)) }
  }
}

/// What the tables of a plan on a server have in common.
enum ServerTable {
  /// How many columns make up the key of a table: the first ones.
  static func keys(of table: String) -> Int { table == "baseline_date" ? 2 : 1 }

  /// The columns that make up its key, for an order.
  static func keys(of table: String, among names: [String]) -> String {
    names.prefix(max(0, keys(of: table))).joined(separator: ", ")
  }
}
