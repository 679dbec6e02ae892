extension PlanFile {
  /// Takes back the last command that is in force, in whichever session it was run.
  ///
  /// - Parameters:
  ///   - line: who undoes, when, and in which words.
  ///   - anybodys: whether a command of somebody else may be undone.
  /// - Returns: the entry of the command that was undone.
  /// - Throws: ``PlanFileError/nothingToUndo(_:)``,
  ///   ``PlanFileError/othersCommand(_:author:command:)``.
  @discardableResult
  public func undo(
    _ line: JournalLine, anybodys: Bool = false
  ) throws(PlanFileError) -> JournalEntry {
    try connection.writing { () throws(PlanFileError) in
      let entries = try JournalTable.entries(connection)
      guard let command = History(entries).done.last else {
        throw .nothingToUndo(connection.path)
      }
      let found = entry(command, of: entries, now: .undone)
      if !anybodys { try allow(line, found) }
      let changes = try JournalTable.changes(of: command, in: connection)
      try changes.inverted(for: connection).apply(to: connection)
      let number = try JournalTable.append(line, .undo(of: command), changes: nil, to: connection)
      try ProjectChangeTable.note(changes, by: number, in: connection)
      return found
    }
  }

  /// Puts back the command that was undone last, unless another command came since.
  ///
  /// - Parameters:
  ///   - line: who redoes, when, and in which words.
  ///   - anybodys: whether a command of somebody else may be redone.
  /// - Returns: the entry of the command that is in force again.
  /// - Throws: ``PlanFileError/nothingToRedo(_:)``,
  ///   ``PlanFileError/othersCommand(_:author:command:)``.
  @discardableResult
  public func redo(
    _ line: JournalLine, anybodys: Bool = false
  ) throws(PlanFileError) -> JournalEntry {
    try connection.writing { () throws(PlanFileError) in
      let entries = try JournalTable.entries(connection)
      guard let command = History(entries).undone.last else {
        throw .nothingToRedo(connection.path)
      }
      let found = entry(command, of: entries, now: .done)
      if !anybodys { try allow(line, found) }
      let changes = try JournalTable.changes(of: command, in: connection)
      try changes.apply(to: connection)
      let number = try JournalTable.append(line, .redo(of: command), changes: nil, to: connection)
      try ProjectChangeTable.note(changes, by: number, in: connection)
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

  /// Throws where a command is not of the person who wants to take it back.
  private func allow(_ line: JournalLine, _ entry: JournalEntry) throws(PlanFileError) {
    guard entry.line.who != line.who else { return }
    throw .othersCommand(
      connection.path, author: entry.line.who, command: entry.line.command)
  }

  private func entry(
    _ command: Int, of entries: [JournalEntry], now state: JournalEntry.State
  ) -> JournalEntry {
    guard var entry = entries.first(where: { $0.number == command }) else {
      preconditionFailure("the history names only entries of the journal")
    }
    entry.state = state
    return entry
  }
}
