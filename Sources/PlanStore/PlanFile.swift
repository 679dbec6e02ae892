import Plan

/// A plan in one SQLite file, or in a schema of its own on a PostgreSQL server.
///
/// A file that cannot be used is refused with a ``PlanFileError`` and left as it is, byte for byte.
/// One thread uses a `PlanFile`; any number of processes may use the file.
public final class PlanFile {
  /// What a file is opened for.
  public enum Access: Sendable {
    /// Reading: the file and its folder may be read-only.
    case readOnly
    /// Reading and writing.
    case readWrite
  }

  /// How many milliseconds to wait for another process to finish writing.
  public static let patience = 60_000

  /// The copy that was made because the file had to move forward to this program's schema; nil
  /// when it did not.
  public let safetyCopy: String?

  let connection: Connection

  /// Whether what was opened still lies where it was, and no other file in its place; a plan on a server does.
  public var isInPlace: Bool { connection.isInPlace }

  /// Whether what was opened is as it was then: it lies in its place, and no newer program has moved it forward.
  public func isAsOpened() throws(PlanFileError) -> Bool {
    guard isInPlace else { return false }
    return try connection.integer("SELECT count(*) FROM applied_migration") == Migration.all.count
  }

  /// The file, as the user gave it.
  public var path: String { connection.path }

  init(_ connection: Connection, safetyCopy: String? = nil) {
    self.connection = connection
    self.safetyCopy = safetyCopy
  }

  /// Returns the plan, as of one moment.
  ///
  /// - Parameter subjects: What it is loaded for: only what relations join to that is read (``StoredPlan/scope``).
  public func load(around subjects: PlanSubjects = .all) throws(PlanFileError) -> StoredPlan {
    try connection.reading { () throws(PlanFileError) in
      let scope = try ScopeSearch(connection: connection).scope(around: subjects)
      return try PlanReader(connection: connection, scope: scope).read()
    }
  }

  /// Saves a plan in the place of the one that was loaded: one transaction, one journal entry.
  ///
  /// Only rows that differ are written. Recorded progress only ever grows, and a baseline stands or
  /// goes as a whole; to change either is a programmer's mistake.
  ///
  /// - Parameters:
  ///   - token: What no other command has, where whoever sends this one may send it twice.
  ///   - evidence: Photos of what is changed.
  /// - Returns: the journal entry; nil when both plans say the same, and nothing was written.
  /// - Throws: ``PlanFileError/changedMeanwhile(_:)`` when what was loaded was changed since the revision of
  ///   `old`; ``PlanFileError/hasProgress(_:code:)`` when an activity with progress is removed;
  ///   ``PlanFileError/alreadySaved(_:entry:)`` when a command with this token was saved before.
  @discardableResult
  public func save(
    _ new: StoredPlan, replacing old: StoredPlan, command: JournalLine, token: String? = nil,
    evidence: Evidence? = nil
  ) throws(PlanFileError) -> JournalEntry? {
    guard new != old || evidence != nil else { return nil }
    return try connection.writing { () throws(PlanFileError) -> JournalEntry? in
      if let token, let entry = try CommandTokenTable.entry(of: token, in: connection) {
        throw .alreadySaved(connection.path, entry: entry)
      }
      guard try isCurrent(old), try !isNumberTaken(of: new, replacing: old) else {
        throw .changedMeanwhile(connection.path)
      }
      let entry = try JournalTable.record(command, in: connection) { () throws(PlanFileError) in
        try PlanWriter(connection: connection, old: old, new: new).write()
        if let evidence { try PhotoTable.append(evidence, by: command, to: connection) }
      }
      guard let (number, changes) = entry else { return nil }
      try SpentNumbers.note(removedBy: changes, in: connection)
      try ProjectChangeTable.note(changes, by: number, in: connection)
      if let token { try CommandTokenTable.note(token, by: number, in: connection) }
      return JournalEntry(number: number, line: command, kind: .command, state: .done)
    }
  }

  /// Whether a plan says what the file says, as far as it is loaded.
  ///
  /// Of a scope that is so until one of its projects is changed, or what belongs to none: a relation to another
  /// project changes both.
  private func isCurrent(_ plan: StoredPlan) throws(PlanFileError) -> Bool {
    guard let scope = plan.scope else {
      return try JournalTable.head(connection) == plan.revision
    }
    return try !ProjectChangeTable.isChanged(scope, after: plan.revision, in: connection)
  }

  /// Whether the number of a problem that is new in a part of the plan was given to one elsewhere meanwhile.
  private func isNumberTaken(
    of new: StoredPlan, replacing old: StoredPlan
  ) throws(PlanFileError) -> Bool {
    guard old.scope != nil, new.problems != old.problems else { return false }
    let known = Set(old.problems.map(\.number))
    for problem in new.problems where !known.contains(problem.number) {
      let row = try connection.prepare("SELECT 1 FROM problem WHERE number = ?")
      try row.bind([.integer(problem.number)])
      if try row.step() { return true }
    }
    return false
  }

  /// Fills a plan file just created with what it starts from; that is no command, and nothing to
  /// undo.
  ///
  /// - Parameter identifier: what names this plan among all others, for ever (``PlanIdentity``).
  /// - Throws: ``PlanFileError/changedMeanwhile(_:)`` when something was recorded in it already.
  public func fill(
    with plan: StoredPlan, identifier: String = ""
  ) throws(PlanFileError) {
    let empty = try load()
    try connection.writing { () throws(PlanFileError) in
      guard try JournalTable.head(connection) == empty.revision, empty == StoredPlan() else {
        throw .changedMeanwhile(connection.path)
      }
      try connection.unrecorded { () throws(PlanFileError) in
        try PlanWriter(connection: connection, old: empty, new: plan).write()
        try PlanTable.write(connection, identifier: identifier)
      }
    }
  }
}
