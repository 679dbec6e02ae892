/// What the journal says of late, read from its end.
enum JournalWalk {
  /// The command in force that came into it last, the next to be undone; nil where none is in force.
  static func lastDone(_ connection: Connection) throws(PlanFileError) -> Int? {
    var decided: Set<Int> = []
    var found: Int?
    try JournalTable.walkBack(connection) { entry in
      let (command, isDone) = entry.step
      // Whatever comes first on the way back decides.
      if decided.insert(command).inserted, isDone { found = command }
      return found != nil
    }
    return found
  }

  /// The command that was undone last, the next to be redone; nil where another command came since.
  static func lastUndone(_ connection: Connection) throws(PlanFileError) -> Int? {
    var decided: Set<Int> = []
    var found: Int?
    try JournalTable.walkBack(connection) { entry in
      guard entry.kind != .command else { return true }
      let (command, isDone) = entry.step
      if decided.insert(command).inserted, !isDone { found = command }
      return found != nil
    }
    return found
  }
}

extension JournalEntry {
  /// The command that the entry is about, and whether it is in force from then on.
  var step: (command: Int, isDone: Bool) {
    switch kind {
    case .command: (number, true)
    case .undo(let command): (command, false)
    case .redo(let command): (command, true)
    }
  }
}
