import CSQLite

/// A copy of a plan in memory that is taken back through its life, entry by entry.
final class PastPlan {
  let connection: Connection
  private var entries: [JournalEntry]

  /// The tables whose rows were changed on the way, as far as nobody has taken note of it.
  var changedTables: Set<String> = []

  /// The last entry that is left.
  var last: JournalEntry? { entries.last }

  init(of source: Connection) throws(PlanFileError) {
    connection = try Connection(
      ":memory:", for: source.path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    try source.copyPlan(to: connection)
    entries = try JournalTable.entries(connection)
  }

  /// Takes back one entry after the other until the plan is as it was asked for.
  ///
  /// - Parameter isReached: Told the last entry that is left.
  /// - Returns: The number of the last entry that is left; 0 where none is.
  @discardableResult
  func goBack(
    until isReached: (JournalEntry) throws(PlanFileError) -> Bool
  ) throws(PlanFileError) -> Int {
    while let last = entries.last, try !isReached(last) {
      try connection.writing { () throws(PlanFileError) in try takeBack(last) }
      entries.removeLast()
    }
    return entries.last?.number ?? 0
  }

  private func takeBack(_ entry: JournalEntry) throws(PlanFileError) {
    let changes = try JournalTable.changes(of: entry.kind.command ?? entry.number, in: connection)
    changedTables.formUnion(try changes.tables(for: connection))
    switch entry.kind {
    case .command, .redo: try changes.inverted(for: connection).apply(to: connection)
    case .undo: try changes.apply(to: connection)
    }
  }

  /// The plan, with the journal up to there and no way to change it.
  func closed() throws(PlanFileError) -> Connection {
    let last = entries.last?.number ?? 0
    try connection.execute("DROP TRIGGER IF EXISTS journal_entry_stays")
    try connection.execute("DELETE FROM project_change")
    try connection.execute("DELETE FROM journal_entry WHERE id > \(last)")
    try connection.execute("PRAGMA query_only = ON")
    return connection
  }
}
