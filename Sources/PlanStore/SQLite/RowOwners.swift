import CSQLite

/// To which projects the rows of a changeset belong.
///
/// A row belongs to the rows that its foreign keys name, and these to others, until a project is
/// reached; so a table that is added later is known from its keys.
struct RowOwners {
  /// The number that stands for what belongs to no project.
  static let wholePlan = 0

  /// A row of a table.
  private struct Row: Hashable {
    var table: String
    var id: Int
  }

  private let connection: Connection
  private var keys: [String: [ForeignKey]]?
  /// What rows that are told of in the changeset belong to, or did before they went.
  private var parents: [Row: [Row]] = [:]
  private var known: [Row: Set<Int>] = [:]

  init(_ connection: Connection) { self.connection = connection }

  /// The numbers of the projects; 0 where a row belongs to none.
  mutating func projects(of changes: Changeset) throws(PlanFileError) -> Set<Int> {
    var roots: Set<Row> = []
    var loose = false
    let keys = try learned()
    var parents: [Row: [Row]] = [:]
    let code = changes.withIterator { iterator in
      var name: UnsafePointer<CChar>?
      var columns: Int32 = 0
      var operation: Int32 = 0
      sqlite3changeset_op(iterator, &name, &columns, &operation, nil)
      guard let name else { return }
      let table = String(cString: name)
      let row = Row(table: table, id: iterator.integer(0) ?? 0)
      // Of a row that was changed only what changed is told; the rest is asked for below.
      let owners = keys[table, default: []].compactMap { key in
        iterator.integer(Int32(clamping: key.column)).map { Row(table: key.target, id: $0) }
      }
      if table == "project" { roots.insert(row) }
      if table != "project", keys[table, default: []].isEmpty { loose = true }
      roots.formUnion(owners)
      if operation == SQLITE_UPDATE { roots.insert(row) } else { parents[row] = owners }
    }
    try connection.check(session: code)
    self.parents = parents
    var owners: Set<Int> = loose ? [Self.wholePlan] : []
    for row in roots { owners.formUnion(try projects(of: row)) }
    return owners.isEmpty ? [Self.wholePlan] : owners
  }

  private mutating func projects(of row: Row) throws(PlanFileError) -> Set<Int> {
    if row.table == "project" { return [row.id] }
    if let found = known[row] { return found }
    // Keys that lead in a circle end here.
    known[row] = []
    var projects: Set<Int> = []
    for parent in try parents(of: row) { projects.formUnion(try self.projects(of: parent)) }
    known[row] = projects
    return projects
  }

  private mutating func parents(of row: Row) throws(PlanFileError) -> [Row] {
    if let found = parents[row] { return found }
    guard let keys = try learned()[row.table], !keys.isEmpty else { return [] }
    let columns = keys.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let found = try connection.prepare("SELECT \(columns) FROM \(row.table) WHERE id = ?")
    try found.bind([.integer(row.id)])
    guard try found.step() else { return [] }
    var rows: [Row] = []
    for (index, key) in keys.enumerated() where !found.isNull(Int32(clamping: index)) {
      rows.append(Row(table: key.target, id: try found.id(Int32(clamping: index))))
    }
    return rows
  }

  /// Finds out which columns of tables name rows of others.
  private mutating func learned() throws(PlanFileError) -> [String: [ForeignKey]] {
    if let keys { return keys }
    let found = Dictionary(grouping: try connection.foreignKeys(), by: \.table)
    keys = found
    return found
  }
}

extension Changeset {
  /// The names of the tables whose rows change.
  func tables(for connection: Connection) throws(PlanFileError) -> Set<String> {
    var tables: Set<String> = []
    let code = withIterator { iterator in
      var name: UnsafePointer<CChar>?
      var columns: Int32 = 0
      var operation: Int32 = 0
      sqlite3changeset_op(iterator, &name, &columns, &operation, nil)
      if let name { tables.insert(String(cString: name)) }
    }
    try connection.check(session: code)
    return tables
  }
}

extension OpaquePointer? {
  /// The integer that stands in a column of the row of a changeset, after the change or else before it.
  fileprivate func integer(_ column: Int32) -> Int? {
    var operation: Int32 = 0
    var columns: Int32 = 0
    var name: UnsafePointer<CChar>?
    sqlite3changeset_op(self, &name, &columns, &operation, nil)
    var value: OpaquePointer?
    if operation != SQLITE_DELETE { sqlite3changeset_new(self, column, &value) }
    if value == nil, operation != SQLITE_INSERT { sqlite3changeset_old(self, column, &value) }
    guard let value, sqlite3_value_type(value) == SQLITE_INTEGER else { return nil }
    return Int(sqlite3_value_int64(value))
  }
}
