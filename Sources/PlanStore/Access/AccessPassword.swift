/// Passwords that links ask for: set, changed, removed, and how often they were tried; beside the journal, too.
extension PlanFile {
  /// Sets, changes or removes the password of somebody's link, which ends all sessions that it began.
  ///
  /// - Parameter hash: The hash of the new password; nil for none.
  /// - Returns: The link; nil where nobody of this name has one that was not withdrawn.
  public func setPassword(
    _ hash: String?, ofAccess name: String
  ) throws(PlanFileError) -> AccessGrant? {
    try connection.writing { () throws(PlanFileError) in
      let found = try AccessTable.rows(
        connection, where: "WHERE name = ? AND withdrawn IS NULL", [.text(name)])
      guard let access = found.first else { return nil }
      let update = try connection.prepare(
        "UPDATE access SET password = ?, session_round = session_round + 1 WHERE id = ?")
      try update.run([.optional(hash), .integer(access.id)])
      return try AccessTable.rows(connection, where: "WHERE id = ?", [.integer(access.id)]).first
    }
  }

  /// Puts another password in the place of one, which ends all sessions that the link began.
  ///
  /// - Parameters:
  ///   - hash: The hash of the new password.
  ///   - old: The hash that it takes the place of.
  /// - Returns: The link; nil where it was withdrawn, or has another password by now, or none.
  public func replacePassword(
    _ old: String, by hash: String, ofAccess id: Int
  ) throws(PlanFileError) -> AccessGrant? {
    try connection.writing { () throws(PlanFileError) in
      let update = try connection.prepare(
        """
        UPDATE access SET password = ?, session_round = session_round + 1
        WHERE id = ? AND password = ? AND withdrawn IS NULL
        """)
      try update.run([.text(hash), .integer(id), .text(old)])
      return try AccessTable.rows(
        connection, where: "WHERE id = ? AND password = ?", [.integer(id), .text(hash)]
      ).first
    }
  }

  /// The hash of the password that a link asks for; nil for none.
  public func passwordHash(ofAccess id: Int) throws(PlanFileError) -> String? {
    try connection.reading { () throws(PlanFileError) in
      let row = try connection.prepare("SELECT password FROM access WHERE id = ?")
      try row.bind([.integer(id)])
      return try row.step() ? try row.optionalText(0) : nil
    }
  }

  /// Counts that the password of a link is tried, by whichever server of the plan, and returns how often it was in
  /// this minute.
  ///
  /// - Parameter minute: Minutes of the clock since 1970.
  public func countGuess(ofAccess id: Int, in minute: Int) throws(PlanFileError) -> Int {
    try connection.writing { () throws(PlanFileError) in
      let update = try connection.prepare(
        """
        UPDATE access SET guesses = CASE WHEN guess_minute = ?2 THEN guesses + 1 ELSE 1 END, guess_minute = ?2
        WHERE id = ?1
        """)
      try update.run([.integer(id), .integer(minute)])
      let row = try connection.prepare("SELECT guesses FROM access WHERE id = ?")
      try row.bind([.integer(id)])
      return try row.step() ? try row.integer(0, in: RowNumbers.ids) : 0
    }
  }
}
