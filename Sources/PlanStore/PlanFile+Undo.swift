extension PlanFile {
  /// Takes back a command that is in force, in whichever session it was run.
  ///
  /// - Parameters:
  ///   - line: who undoes, when, and in which words.
  ///   - command: its number; nil for the last that is in force.
  ///   - anybodys: whether a command of somebody else may be undone.
  /// - Returns: the entry of the command that was undone.
  /// - Throws: ``PlanFileError/nothingToUndo(_:)``,
  ///   ``PlanFileError/othersCommand(_:author:command:)``; of a command by its number also
  ///   ``PlanFileError/history(_:_:)``, where later changes rest on it above all.
  @discardableResult
  public func undo(
    _ line: JournalLine, of command: Int? = nil, anybodys: Bool = false
  ) throws(PlanFileError) -> JournalEntry {
    try connection.writing { () throws(PlanFileError) in
      guard let number = try command == nil ? JournalWalk.lastDone(connection) : command else {
        throw .nothingToUndo(connection.path)
      }
      let journal = try Journal(connection, since: number)
      var found = try journal.command(number)
      guard found.state == .done else {
        throw .history(connection.path, .alreadyUndone(found))
      }
      if !anybodys { try allow(line, found) }
      let changes = try JournalTable.changes(of: number, in: connection)
      let told = found
      let entry = try JournalTable.record(
        line, .undo(of: number), changes: nil, in: connection
      ) { () throws(PlanFileError) in
        try journal.apply(
          changes.inverted(for: connection), of: number, isNumbered: command != nil
        ) { came, went in .undoPrevented(told, by: came, without: went) }
      }
      try ProjectChangeTable.note(changes, by: entry, in: connection)
      found.state = .undone
      return found
    }
  }

  /// Puts back a command that was undone.
  ///
  /// - Parameters:
  ///   - line: who redoes, when, and in which words.
  ///   - command: its number; nil for the one that was undone last, unless another command came since.
  ///   - anybodys: whether a command of somebody else may be redone.
  /// - Returns: the entry of the command that is in force again.
  /// - Throws: ``PlanFileError/nothingToRedo(_:)``,
  ///   ``PlanFileError/othersCommand(_:author:command:)``; of a command by its number also
  ///   ``PlanFileError/history(_:_:)``, where the plan is not as it was above all.
  @discardableResult
  public func redo(
    _ line: JournalLine, of command: Int? = nil, anybodys: Bool = false
  ) throws(PlanFileError) -> JournalEntry {
    try connection.writing { () throws(PlanFileError) in
      guard let number = try command == nil ? JournalWalk.lastUndone(connection) : command else {
        throw .nothingToRedo(connection.path)
      }
      let journal = try Journal(connection, since: number)
      var found = try journal.command(number)
      guard found.state != .done else { throw .history(connection.path, .inForce(found)) }
      if !anybodys { try allow(line, found) }
      let changes = try JournalTable.changes(of: number, in: connection)
      let told = found
      let entry = try JournalTable.record(
        line, .redo(of: number), changes: nil, in: connection
      ) { () throws(PlanFileError) in
        try journal.apply(
          changes, of: number, isNumbered: command != nil
        ) { came, went in .redoPrevented(told, by: came, without: went) }
      }
      try ProjectChangeTable.note(changes, by: entry, in: connection)
      found.state = .done
      return found
    }
  }

  /// Returns the journal, the latest entry first.
  ///
  /// - Parameter limit: how many entries at most; nil for all.
  public func journal(limit: Int? = nil) throws(PlanFileError) -> [JournalEntry] {
    let entries = try JournalTable.entries(connection)
    return Array(entries.reversed().prefix(max(0, limit ?? entries.count)))
  }

  /// The last entry of the journal, as if it were in force; nil before the first.
  public func lastJournalEntry() throws(PlanFileError) -> JournalEntry? {
    try JournalTable.lastEntry(connection)
  }

  /// Whether a command is the first of the journal, and so is what `isMeant` says of it.
  ///
  /// - Parameter command: Its number; nil for the last that is in force.
  public func isFirst(
    _ command: Int?, where isMeant: (JournalLine) -> Bool
  ) throws(PlanFileError) -> Bool {
    try connection.reading { () throws(PlanFileError) in
      guard let first = try JournalTable.firstCommand(connection), isMeant(first.line) else {
        return false
      }
      if command == first.number { return true }
      return try JournalWalk.lastDone(connection) == first.number
    }
  }

  /// Throws where a command is not of the person who wants to take it back.
  private func allow(_ line: JournalLine, _ entry: JournalEntry) throws(PlanFileError) {
    guard entry.line.who != line.who else { return }
    throw .othersCommand(
      connection.path, author: entry.line.who, command: entry.line.command)
  }
}
