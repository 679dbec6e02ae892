import CPostgreSQL

extension ServerSession {
  /// Begins to read one unchanging state.
  func beginReading() throws(PlanFileError) {
    try execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
  }

  /// Begins to write, with the plan to itself from the start: numbers of entries and rows follow on each other.
  func beginWriting(_ patience: Patience) throws(PlanFileError) {
    token = nil
    var left = patience.milliseconds
    guard left > 0 else { return try lock("FOR UPDATE NOWAIT", timeout: 0) }
    var timeout = min(left, 1_000)
    while true {
      do throws(PlanFileError) { return try lock("FOR UPDATE", timeout: timeout) } catch {
        guard case .locked = error else { throw error }
        left -= timeout
        guard left > 0 else { throw error }
        // A person who has waited a second is told why.
        patience.whenLong?()
        timeout = left
      }
    }
  }

  private func lock(_ words: String, timeout: Int) throws(PlanFileError) {
    do throws(PlanFileError) {
      // Rows may come and go in any order; the commit checks what they refer to.
      try execute(
        """
        BEGIN;
        SET CONSTRAINTS ALL DEFERRED;
        SET LOCAL lock_timeout = \(timeout);
        SELECT id FROM plan WHERE id = 1 \(words);
        SET LOCAL lock_timeout = 0
        """)
    } catch {
      rollBack()
      throw error
    }
  }

  /// Makes what was written last.
  ///
  /// Where the answer is lost, the entry that was to be made is looked for on a new connection: what is there was
  /// done.
  func commit() throws(PlanFileError) {
    do throws(PlanFileError) {
      try execute("COMMIT", expecting: "COMMIT")
    } catch {
      guard case .server(_, .lost) = error, let token else { throw error }
      guard try wasMade(token) else { throw error }
    }
    token = nil
  }

  private func wasMade(_ token: String) throws(PlanFileError) -> Bool {
    do throws(PlanFileError) { try reconnect() } catch {
      throw .server(address.shown, .lost)
    }
    // Whoever is still at it has the plan: after that it is made or is not.
    try lock("FOR SHARE", timeout: 60_000)
    defer { rollBack() }
    return try word("SELECT id FROM journal_entry WHERE token = ?", [.text(token)]) != nil
  }
}
