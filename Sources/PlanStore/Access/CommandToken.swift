/// The table `command_token`: numbers given to commands by whoever sends them.
enum CommandTokenTable {
  static func entry(of token: String, in connection: Connection) throws(PlanFileError) -> Int? {
    let row = try connection.prepare("SELECT entry_id FROM command_token WHERE token = ?")
    try row.bind([.text(token)])
    return try row.step() ? try row.integer(0, in: RowNumbers.ids) : nil
  }

  static func note(_ token: String, by entry: Int, in connection: Connection) throws(PlanFileError)
  {
    let insert = try connection.prepare("INSERT INTO command_token (token, entry_id) VALUES (?, ?)")
    try insert.run([.text(token), .integer(entry)])
  }
}

extension PlanFile {
  /// The entry that a command with a token became; nil where none was saved.
  public func entry(ofToken token: String) throws(PlanFileError) -> Int? {
    try connection.reading { () throws(PlanFileError) in
      try CommandTokenTable.entry(of: token, in: connection)
    }
  }
}
