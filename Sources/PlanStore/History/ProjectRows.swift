/// Which rows belong to a project, in the plan of now or that of then.
struct ProjectRows {
  private let id: Int
  private let now: Connection
  private let then: Connection
  private let references: RowReferences

  init(_ code: String, now: Connection, then: Connection) throws(PlanFileError) {
    func project(_ connection: Connection) throws(PlanFileError) -> Int? {
      let row = try connection.prepare("SELECT id FROM project WHERE code = ?")
      try row.bind([.text(code)])
      return try row.step() ? try row.id(0) : nil
    }
    if let known = try project(now) {
      id = known
    } else if let former = try project(then) {
      id = former
    } else {
      id = 0
    }
    self.now = now
    self.then = then
    references = try RowReferences(now)
  }

  /// Whether a row belongs to the project; lines of baselines stay as they are.
  func contains(_ change: RowChange) throws(PlanFileError) -> Bool {
    guard change.key.table != "baseline_date" else { return false }
    if change.key.table == "project" { return change.key.id == id }
    return try owners(of: change).contains(id)
  }

  /// Adds the lines in baselines of activities that come or go, which cannot be without them.
  func addingLines(
    to rows: [RowChange], of all: [RowChange]
  ) throws(PlanFileError) -> [RowChange] {
    let activities = Set(
      rows.filter { $0.key.table == "activity" && $0.operation != .updated }.map(\.key))
    let heads = Set(all.filter { $0.key.table == "baseline" }.map(\.key))
    let lines = all.filter { row in
      guard row.key.table == "baseline_date" else { return false }
      let values = row.operation == .deleted ? row.old : row.new
      let ends = references.rows(in: values, of: row.key.table)
      let isKnown = row.operation == .deleted || heads.isDisjoint(with: ends)
      return isKnown && !activities.isDisjoint(with: ends)
    }
    return rows + lines
  }

  /// The projects of the rows that a row refers to, before and after.
  private func owners(of change: RowChange) throws(PlanFileError) -> Set<Int> {
    var owners: Set<Int> = []
    let values: [[RowValue?]] =
      switch change.operation {
      case .inserted: [change.new]
      case .deleted: [change.old]
      case .updated: [change.old, change.new]
      }
    for values in values {
      for row in references.rows(in: values, of: change.key.table) {
        owners.formUnion(try self.owners(of: row))
      }
    }
    // An update says nothing of columns that stay.
    if change.operation == .updated { owners.formUnion(try self.owners(of: change.key)) }
    return owners
  }

  /// The projects that a row belongs to.
  private func owners(of row: RowKey) throws(PlanFileError) -> Set<Int> {
    guard let id = row.id else { return [] }
    if row.table == "project" { return [id] }
    var owners: Set<Int> = []
    for (column, target) in references.columns(of: row.table) where target != row.table {
      let name = try now.name(ofColumn: column, of: row.table)
      for plan in [now, then] {
        guard let other = try plan.integer("SELECT \(name) FROM \(row.table) WHERE id = \(id)")
        else { continue }
        owners.formUnion(
          try self.owners(of: RowKey(table: target, values: [.integer(Int64(other))])))
        break
      }
    }
    return owners
  }
}
