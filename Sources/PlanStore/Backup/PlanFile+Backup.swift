import CSQLite
import FileSystem

extension PlanFile {
  /// Copies the plan, as of one moment, to a file that appears whole or not at all; others may go
  /// on reading and writing meanwhile.
  ///
  /// The copy is examined before it takes its place. An earlier backup of the same plan gives way.
  ///
  /// - Throws: ``PlanFileError/notEarlierBackup(_:)`` where anything else stands there, this plan
  ///   itself above all; ``PlanFileError/damaged(_:detail:)`` where the plan is not sound.
  public func backUp(to path: String) throws(PlanFileError) {
    let isNew = FileIdentity(path: path) == nil
    if !isNew { try checkEarlierBackup(path) }
    let source = connection
    try Connection.makingFile(at: path, isNew: isNew) { target throws(PlanFileError) in
      try source.copy(to: target)
      if let flaw = try target.integrityFlaws(limit: 1).first {
        throw .damaged(source.path, detail: flaw)
      }
    }
  }

  private func checkEarlierBackup(_ path: String) throws(PlanFileError) {
    guard FileIdentity(path: path) != FileIdentity(path: connection.path) else {
      throw .notEarlierBackup(path)
    }
    do throws(PlanFileError) {
      let other = try PlanFile.open(at: path, access: .readOnly, patience: 0)
      let mine = try history()
      let theirs = try other.history()
      guard theirs.plan == mine.plan, mine.lines.starts(with: theirs.lines) else {
        throw .notEarlierBackup(path)
      }
    } catch {
      // What cannot be read is no backup that a newer one could replace.
      throw .notEarlierBackup(path)
    }
  }

  /// What names the plan, and what was done to it so far, oldest first.
  func history() throws(PlanFileError) -> (plan: String, lines: [JournalLine]) {
    try connection.reading { () throws(PlanFileError) in
      (try planIdentifier(), try JournalTable.entries(connection).map(\.line))
    }
  }
}
