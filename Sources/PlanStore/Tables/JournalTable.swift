import CivilTime

/// The table `journal_entry`.
enum JournalTable {
  /// What every entry has; the changeset is read for one of them only.
  private enum Column: Int32, TableColumn {
    case recordedAt, author, command, kind, commandId
  }

  /// The number of the last entry; 0 before the first.
  static func head(_ connection: Connection) throws(PlanFileError) -> Int {
    try connection.integer("SELECT max(id) FROM journal_entry", in: RowNumbers.ids) ?? 0
  }

  /// The latest moment at which anything was recorded; nil before the first entry.
  ///
  /// A clock that is set back moves it no earlier.
  static func lastChange(_ connection: Connection) throws(PlanFileError) -> Instant? {
    let row = try connection.prepare("SELECT max(recorded_at) FROM journal_entry")
    return try row.step() ? try row.optionalInstant(0) : nil
  }

  /// Adds an entry and returns its number.
  static func append(
    _ line: JournalLine, _ kind: JournalEntry.Kind, changes: Changeset?,
    to connection: Connection
  ) throws(PlanFileError) -> Int {
    let insert = try connection.prepare(
      Column.insertion(into: "journal_entry", and: ["changeset"]))
    let (word, command) = kind.columns
    try insert.run([
      .instant(line.when), .text(line.who), .text(line.command), .text(word), .optional(command),
      changes.map { .blob($0.bytes) } ?? .null,
    ])
    return connection.lastInsertedID
  }

  /// Returns all entries, oldest first, with the states that follow from them.
  static func entries(_ connection: Connection) throws(PlanFileError) -> [JournalEntry] {
    let row = try TableRows<Column>(connection, of: "journal_entry", by: "id")
    var entries: [JournalEntry] = []
    var commands: Set<Int> = []
    while try row.step() {
      let line = JournalLine(
        when: try row.instant(.recordedAt), who: try row.text(.author),
        command: try row.text(.command))
      guard
        let kind = JournalEntry.Kind(
          try row.text(.kind), command: try row.optionalInteger(.commandId, in: RowNumbers.ids))
      else {
        throw row.malformed(.kind)
      }
      switch kind {
      case .command: commands.insert(try row.id())
      case .undo(let command), .redo(let command):
        guard commands.contains(command) else { throw row.malformed(.commandId) }
      }
      entries.append(JournalEntry(number: try row.id(), line: line, kind: kind, state: .done))
    }
    return History(entries).marking(entries)
  }

  /// Returns what a command changed.
  static func changes(
    of command: Int, in connection: Connection
  ) throws(PlanFileError) -> Changeset {
    let row = try connection.prepare("SELECT changeset FROM journal_entry WHERE id = ?")
    try row.bind([.integer(command)])
    guard try row.step(), !row.isNull(0) else {
      throw .damaged(connection.path, detail: "journal_entry \(command)")
    }
    return Changeset(bytes: try row.blob(0))
  }
}

extension JournalEntry.Kind {
  fileprivate var columns: (kind: String, command: Int?) {
    switch self {
    case .command: ("command", nil)
    case .undo(let command): ("undo", command)
    case .redo(let command): ("redo", command)
    }
  }

  fileprivate init?(_ kind: String, command: Int?) {
    switch (kind, command) {
    case ("command", nil): self = .command
    case ("undo", let command?): self = .undo(of: command)
    case ("redo", let command?): self = .redo(of: command)
    default: return nil
    }
  }
}
