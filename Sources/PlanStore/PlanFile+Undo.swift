extension PlanFile {
  /// Takes back the last command that is in force, in whichever session it was run.
  ///
  /// - Parameter line: who undoes, when, and in which words.
  /// - Returns: the entry of the command that was undone.
  /// - Throws: ``PlanFileError/nothingToUndo(_:)``.
  @discardableResult
  public func undo(_ line: JournalLine) throws(PlanFileError) -> JournalEntry {
    try connection.writing { () throws(PlanFileError) in
      let entries = try JournalTable.entries(connection)
      guard let command = History(entries).done.last else {
        throw .nothingToUndo(connection.path)
      }
      let changes = try JournalTable.changes(of: command, in: connection)
      try changes.inverted(for: connection).apply(to: connection)
      _ = try JournalTable.append(line, .undo(of: command), changes: nil, to: connection)
      return entry(command, of: entries, now: .undone)
    }
  }

  /// Puts back the command that was undone last, unless another command came since.
  ///
  /// - Parameter line: who redoes, when, and in which words.
  /// - Returns: the entry of the command that is in force again.
  /// - Throws: ``PlanFileError/nothingToRedo(_:)``.
  @discardableResult
  public func redo(_ line: JournalLine) throws(PlanFileError) -> JournalEntry {
    try connection.writing { () throws(PlanFileError) in
      let entries = try JournalTable.entries(connection)
      guard let command = History(entries).undone.last else {
        throw .nothingToRedo(connection.path)
      }
      try JournalTable.changes(of: command, in: connection).apply(to: connection)
      _ = try JournalTable.append(line, .redo(of: command), changes: nil, to: connection)
      return entry(command, of: entries, now: .done)
    }
  }

  /// Returns the journal, the latest entry first.
  ///
  /// - Parameter limit: how many entries at most; nil for all.
  public func journal(limit: Int? = nil) throws(PlanFileError) -> [JournalEntry] {
    let entries = try JournalTable.entries(connection)
    return Array(entries.reversed().prefix(max(0, limit ?? entries.count)))
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
