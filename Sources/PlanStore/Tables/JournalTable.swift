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

  /// Runs what changes the plan, as one entry of the journal.
  ///
  /// - Returns: Its number and what it changed; nil where nothing was changed, and then there is no entry.
  static func record(
    _ line: JournalLine, in connection: Connection, _ body: () throws(PlanFileError) -> Void
  ) throws(PlanFileError) -> (number: Int, changes: Changeset)? {
    guard let server = connection.server else {
      let recording = try ChangeRecording(of: connection)
      try body()
      guard let changes = try recording.changeset() else { return nil }
      return (try append(line, .command, changes: changes, to: connection), changes)
    }
    try server.execute("SAVEPOINT entry")
    let journal = ServerJournal(connection: connection, server: server)
    let number = try journal.open(line, "command", of: nil)
    try body()
    if let changes = try journal.changes(of: number) { return (number, changes) }
    // As if it had never begun.
    try server.execute("ROLLBACK TO SAVEPOINT entry")
    server.token = nil
    return nil
  }

  /// Runs what applies changes that are known, as one entry of the journal, and returns its number.
  ///
  /// - Parameter changes: What the entry keeps; nil for an undo or a redo.
  static func record(
    _ line: JournalLine, _ kind: JournalEntry.Kind, changes: Changeset?, in connection: Connection,
    _ body: () throws(PlanFileError) -> Void
  ) throws(PlanFileError) -> Int {
    guard let server = connection.server else {
      try body()
      return try append(line, kind, changes: changes, to: connection)
    }
    let (word, command) = kind.columns
    let journal = ServerJournal(connection: connection, server: server)
    let number = try journal.open(line, word, of: command)
    try body()
    return number
  }

  /// Adds an entry to a file and returns its number.
  private static func append(
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
    return try head(connection)
  }

  /// Returns the entries, oldest first, with the states that follow from them.
  ///
  /// - Parameter first: The number of the first that is read; what comes before it decides the state of none
  ///   after it.
  static func entries(
    _ connection: Connection, since first: Int = 0
  ) throws(PlanFileError) -> [JournalEntry] {
    let row = try TableRows<Column>(
      connection, of: "journal_entry", within: first > 0 ? " WHERE id >= \(first)" : "", by: "id")
    var entries: [JournalEntry] = []
    var commands: Set<Int> = []
    while try row.step() {
      let entry = try entry(row)
      switch entry.kind {
      case .command: commands.insert(entry.number)
      case .undo(let command), .redo(let command):
        guard commands.contains(command) || command < first else {
          throw row.malformed(.commandId)
        }
      }
      entries.append(entry)
    }
    return History(entries).marking(entries)
  }

  /// Reads the entries from the last one back until somebody has seen enough, so that what was done of late
  /// costs no more in a long journal.
  ///
  /// - Parameter isEnough: Told each entry as if it were in force; what undid it was told before.
  static func walkBack(
    _ connection: Connection, until isEnough: (JournalEntry) throws(PlanFileError) -> Bool
  ) throws(PlanFileError) {
    var narrowing = ""
    var count = 32
    while true {
      let row = try TableRows<Column>(
        connection, of: "journal_entry", within: narrowing, by: "id DESC LIMIT \(count)")
      var (read, last) = (0, 0)
      while try row.step() {
        let entry = try entry(row)
        (read, last) = (read + 1, entry.number)
        if try isEnough(entry) { return }
      }
      guard read == count else { return }
      narrowing = " WHERE id < \(last)"
      count = min(2 * count, 4096)
    }
  }

  /// The first command of the journal, as if it were in force; nil before any.
  static func firstCommand(_ connection: Connection) throws(PlanFileError) -> JournalEntry? {
    let row = try TableRows<Column>(
      connection, of: "journal_entry", within: " WHERE kind = 'command'", by: "id LIMIT 1")
    return try row.step() ? try entry(row) : nil
  }

  /// The last entry of the journal, as if it were in force; nil before any.
  static func lastEntry(_ connection: Connection) throws(PlanFileError) -> JournalEntry? {
    let row = try TableRows<Column>(
      connection, of: "journal_entry", within: "", by: "id DESC LIMIT 1")
    return try row.step() ? try entry(row) : nil
  }

  private static func entry(_ row: TableRows<Column>) throws(PlanFileError) -> JournalEntry {
    let line = JournalLine(
      when: try row.instant(.recordedAt), who: try row.text(.author),
      command: try row.text(.command))
    guard
      let kind = JournalEntry.Kind(
        try row.text(.kind), command: try row.optionalInteger(.commandId, in: RowNumbers.ids))
    else {
      throw row.malformed(.kind)
    }
    return JournalEntry(number: try row.id(), line: line, kind: kind, state: .done)
  }

  /// Returns what a command changed.
  static func changes(
    of command: Int, in connection: Connection
  ) throws(PlanFileError) -> Changeset {
    guard let changes = try changesIfAny(of: command, in: connection) else {
      throw .damaged(connection.path, detail: "journal_entry \(command)")
    }
    return changes
  }

  /// The numbers of the commands that may have changed a table; none that did is left out.
  static func commands(
    changing table: String, in connection: Connection
  ) throws(PlanFileError) -> Set<Int> {
    let row = try connection.prepare(
      connection.server == nil
        ? "SELECT id FROM journal_entry WHERE instr(changeset, CAST(? AS BLOB)) > 0"
        : "SELECT DISTINCT entry_id FROM journal_change WHERE table_name = ?")
    try row.bind([.text(table)])
    var numbers: Set<Int> = []
    while try row.step() { numbers.insert(try row.id(0)) }
    return numbers
  }

  /// Returns what a command changed; nil where the number is that of no command.
  static func changesIfAny(
    of number: Int, in connection: Connection
  ) throws(PlanFileError) -> Changeset? {
    if let server = connection.server {
      let kind = try connection.prepare(
        "SELECT 1 FROM journal_entry WHERE id = ? AND kind = 'command'")
      try kind.bind([.integer(number)])
      guard try kind.step() else { return nil }
      let journal = ServerJournal(connection: connection, server: server)
      return try journal.changes(of: number) ?? Changeset(bytes: [])
    }
    let row = try connection.prepare("SELECT changeset FROM journal_entry WHERE id = ?")
    try row.bind([.integer(number)])
    return try row.step() && !row.isNull(0) ? Changeset(bytes: try row.blob(0)) : nil
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
