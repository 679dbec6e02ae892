/// The journal of an open file since a command, and what stands between that and the plan of now.
struct Journal {
  let connection: Connection
  let entries: [JournalEntry]

  init(_ connection: Connection, since command: Int) throws(PlanFileError) {
    self.connection = connection
    entries = try JournalTable.entries(connection, since: command)
  }

  /// The entry of a command.
  func command(_ number: Int) throws(PlanFileError) -> JournalEntry {
    let entry = entries.first { $0.number == number }
    guard let entry else { throw .history(connection.path, .noSuchChange(number)) }
    guard entry.kind == .command else {
      throw .history(connection.path, .noChangeOfItsOwn(entry))
    }
    return entry
  }

  /// Applies the changes of a command, or those that take it back, where nothing stands in the way.
  ///
  /// What was done or undone last is always as it was left, so nothing is looked for.
  ///
  /// - Parameter error: What to throw, told the commands that are in the way and those that are missing.
  func apply(
    _ changes: Changeset, of command: Int, isNumbered: Bool,
    otherwise error: ([JournalEntry], [JournalEntry]) -> HistoryRefusal
  ) throws(PlanFileError) {
    let interval = Interval(since: command, in: entries)
    let isLast = interval.came.isEmpty && interval.went.isEmpty
    guard !isLast, let rows = changes.rows else {
      try changes.apply(to: connection)
      return try SpentNumbers.note(removedBy: changes, in: connection)
    }
    let others = try Others(interval, connection)
    // What was undone or done again since may be older than the command. Read before anything can fail: a server
    // answers nothing after that.
    let all = try JournalTable.entries(connection)
    let interference = Interference(with: rows, try RowReferences(connection))
    func refuse(
      where isInTheWay: ([RowChange]) -> Bool
    ) -> PlanFileError {
      let came = others.came.filter { isInTheWay($0.rows) }.map(\.number)
      let went = others.went.filter { isInTheWay($0.rows) }.map(\.number)
      return .history(
        connection.path,
        error(all.filter { came.contains($0.number) }, all.filter { went.contains($0.number) }))
    }
    guard !others.contain(where: interference.isCaused) else {
      throw refuse(where: interference.isCaused)
    }
    do throws(PlanFileError) {
      try changes.apply(to: connection)
    } catch .damaged(let path, let detail) {
      let names = Set(rows.filter { $0.operation != .deleted }.flatMap(\.texts))
      guard isNumbered else { throw .damaged(path, detail: detail) }
      throw refuse { $0.contains { !names.isDisjoint(with: $0.texts) } }
    }
    let dangling = try connection.danglingNames(after: rows)
    guard dangling.isEmpty else {
      throw refuse { $0.contains { change in dangling.contains(where: change.writes) } }
    }
    // A name that was never a row's, as of a shipped calendar, nobody took away.
    let missing = try connection.missingNames(writtenBy: rows)
    func takesAway(_ changes: [RowChange]) -> Bool {
      changes.contains { change in missing.contains(where: change.removes) }
    }
    guard missing.isEmpty || !others.contain(where: takesAway) else {
      throw refuse(where: takesAway)
    }
    try SpentNumbers.note(removedBy: changes, in: connection)
  }
}

/// What other commands changed since: as they did it, or the other way round where they were undone.
private struct Others {
  var came: [(number: Int, rows: [RowChange])] = []
  var went: [(number: Int, rows: [RowChange])] = []

  init(_ interval: Interval, _ connection: Connection) throws(PlanFileError) {
    for number in interval.came {
      let rows = try JournalTable.changes(of: number, in: connection).rows
      came.append((number, rows ?? []))
    }
    for number in interval.went {
      let rows = try JournalTable.changes(of: number, in: connection).rows
      went.append((number, (rows ?? []).map(\.inverted)))
    }
  }

  func contain(where isInTheWay: ([RowChange]) -> Bool) -> Bool {
    came.contains { isInTheWay($0.rows) } || went.contains { isInTheWay($0.rows) }
  }
}

extension RowChange {
  /// The texts that the row bears once it is changed, by table and column: a name that only one may bear
  /// is among them.
  fileprivate var texts: [DanglingName] {
    new.indices.compactMap { column in
      guard let value = new[column], case .text = value else { return nil }
      return DanglingName(table: key.table, column: column, name: value)
    }
  }

  /// Whether the row bore a name and does not any more.
  fileprivate func removes(_ name: DanglingName) -> Bool {
    key.table == name.table && old.indices.contains(name.column) && old[name.column] == name.name
      && new[name.column] != name.name
  }

  /// Whether the row uses a name once it is changed.
  fileprivate func writes(_ name: DanglingName) -> Bool {
    guard key.table == name.table, new.indices.contains(name.column),
      case .text(let names) = new[name.column], case .text(let one) = name.name
    else { return false }
    return names == one || "; \(names);".contains("; \(one);")
  }
}
