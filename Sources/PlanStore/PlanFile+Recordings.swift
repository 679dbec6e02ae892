extension PlanFile {
  /// Who recorded each record of progress that is in the file, when, and by which command.
  ///
  /// - Returns: The journal's lines, by the numbers of the records.
  public func recordings() throws(PlanFileError) -> [Int: JournalLine] {
    try connection.reading { () throws(PlanFileError) in
      let rows = try connection.prepare("SELECT id FROM progress_record ORDER BY id")
      var numbers: [Int: Int] = [:]
      while try rows.step() { numbers[try rows.id(0)] = numbers.count + 1 }
      let entries = try JournalTable.entries(connection)
      let inForce = Set(History(entries).done)
      var lines: [Int: JournalLine] = [:]
      for entry in entries where inForce.contains(entry.number) {
        let changes = try JournalTable.changes(of: entry.number, in: connection)
        for id in try changes.inserted(into: "progress_record", for: connection) {
          if let number = numbers[id] { lines[number] = entry.line }
        }
      }
      return lines
    }
  }
}
