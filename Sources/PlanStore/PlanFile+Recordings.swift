import Plan

extension PlanFile {
  /// A record of progress: its number among all records of the plan, from 1, and its row.
  public struct RecordKey: Hashable, Sendable {
    /// The number, by which people know it.
    public let number: Int
    let id: Int
  }

  /// The keys of the records of a plan that was loaded, or of the part of it, in the order of recording.
  ///
  /// - Throws: ``PlanFileError/changedMeanwhile(_:)`` where some of them are gone.
  public func recordKeys(of plan: StoredPlan) throws(PlanFileError) -> [RecordKey] {
    try connection.reading { () throws(PlanFileError) in
      let rows = try connection.prepare(
        """
        SELECT id FROM progress_record\(plan.scope.narrowing(.activity("activity_id"))) ORDER BY id
        """)
      var keys: [RecordKey] = []
      var (number, last) = (0, 0)
      while keys.count < plan.recordCount, try rows.step() {
        let id = try rows.id(0)
        number += plan.scope == nil ? 1 : try records(after: last, to: id)
        last = id
        keys.append(RecordKey(number: number, id: id))
      }
      guard keys.count == plan.recordCount else { throw .changedMeanwhile(connection.path) }
      return keys
    }
  }

  /// How many records there are after one, up to another that is there.
  private func records(after last: Int, to id: Int) throws(PlanFileError) -> Int {
    guard last + 1 < id else { return 1 }
    let count = try connection.integer(
      "SELECT count(*) FROM progress_record WHERE id > \(last) AND id <= \(id)",
      in: RowNumbers.ids)
    return count ?? 1
  }

  /// Who recorded some records of progress, when, and by which command.
  ///
  /// The journal is read from its end until all of them are found.
  ///
  /// - Returns: The journal's lines, by the numbers of the records.
  public func recordings(of keys: [RecordKey]) throws(PlanFileError) -> [Int: JournalLine] {
    guard !keys.isEmpty else { return [:] }
    return try connection.reading { () throws(PlanFileError) in
      var wanted = Dictionary(keys.map { ($0.id, $0.number) }, uniquingKeysWith: { $1 })
      var isDone: [Int: Bool] = [:]
      var lines: [Int: JournalLine] = [:]
      try JournalTable.walkBack(connection) { entry throws(PlanFileError) in
        let step = entry.step
        guard entry.kind == .command else {
          isDone[step.command] = isDone[step.command] ?? step.isDone
          return false
        }
        guard isDone[entry.number] ?? true else { return false }
        let changes = try JournalTable.changes(of: entry.number, in: connection)
        for id in try changes.inserted(into: "progress_record", for: connection) {
          if let number = wanted.removeValue(forKey: id) { lines[number] = entry.line }
        }
        return wanted.isEmpty
      }
      return lines
    }
  }

  /// The highest number that a problem of the plan has; 0 where there is none.
  public func lastProblem() throws(PlanFileError) -> Int {
    try connection.reading { () throws(PlanFileError) in
      try connection.integer("SELECT max(number) FROM problem", in: 1...1_000_000) ?? 0
    }
  }
}
