/// Which of the changes made since stand in the way of applying one now.
///
/// One stands in the way where it changed the same columns of a row, or added or removed the row; where
/// what it wrote refers to a row that would go; and where it removed a row that would be referred to.
struct Interference {
  private let references: RowReferences
  private var rows: [RowKey: Touch] = [:]
  private var removed: Set<RowKey> = []
  private var referred: Set<RowKey> = []

  private enum Touch {
    case whole
    case columns(Set<Int>)
  }

  /// Takes the changes to be applied.
  init(with changes: [RowChange], _ references: RowReferences) {
    self.references = references
    for change in changes {
      rows[change.key] =
        change.operation == .updated ? .columns(Set(change.columns)) : .whole
      if change.operation == .deleted { removed.insert(change.key) }
      referred.formUnion(references.rows(of: change))
    }
  }

  /// Whether changes stand in the way.
  func isCaused(by changes: [RowChange]) -> Bool {
    changes.contains { change in
      if let touch = rows[change.key] {
        guard case .columns(let columns) = touch, change.operation == .updated else { return true }
        if change.columns.contains(where: columns.contains) { return true }
      }
      if change.operation == .deleted, referred.contains(change.key) { return true }
      return !removed.isEmpty && !removed.isDisjoint(with: references.rows(of: change))
    }
  }
}

/// Which columns of which tables refer to rows of others.
struct RowReferences {
  private var targets: [String: [(column: Int, table: String)]] = [:]

  init(_ connection: Connection) throws(PlanFileError) {
    for key in try connection.foreignKeys() where key.target != "journal_entry" {
      targets[key.table, default: []].append((key.column, key.target))
    }
  }

  /// The rows that a row refers to once it is changed.
  func rows(of change: RowChange) -> [RowKey] {
    rows(in: change.new, of: change.key.table)
  }

  /// The rows that values of a table's row refer to.
  func rows(in values: [RowValue?], of table: String) -> [RowKey] {
    (targets[table] ?? []).compactMap { column, target in
      guard values.indices.contains(column), let value = values[column], value != .null
      else { return nil }
      return RowKey(table: target, values: [value])
    }
  }

  /// The columns of a table that refer to rows, with what they refer to.
  func columns(of table: String) -> [(column: Int, table: String)] { targets[table] ?? [] }
}

extension Connection {
  /// What a column of a table is called.
  func name(ofColumn column: Int, of table: String) throws(PlanFileError) -> String {
    let names = try columnNames(of: table)
    return names.indices.contains(column) ? names[column] : "id"
  }
}
