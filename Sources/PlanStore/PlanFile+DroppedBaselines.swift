extension PlanFile {
  /// The highest number of a baseline that was dropped; 0 where none was.
  ///
  /// Where the drop was taken back it does not count.
  public func lastDroppedBaseline() throws(PlanFileError) -> Int {
    try connection.reading { () throws(PlanFileError) in
      var last = 0
      for command in History(try JournalTable.entries(connection)).done {
        let changes = try JournalTable.changes(of: command, in: connection)
        // The second column of the table is the number.
        for number in try changes.deleted(from: "baseline", column: 1, for: connection) {
          last = max(last, number)
        }
      }
      return last
    }
  }
}
