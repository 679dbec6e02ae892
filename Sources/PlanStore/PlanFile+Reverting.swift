import CSQLite

/// How many facts a return to an earlier state takes out of the plan, as undo does.
public struct LostFacts: Hashable, Sendable {
  /// Records of progress.
  public var records = 0
  /// Baselines.
  public var baselines = 0
  /// Reports that were handed in.
  public var reports = 0
  /// Photos.
  public var photos = 0

  /// Whether no fact goes.
  public var isEmpty: Bool { self == LostFacts() }
}

extension PlanFile {
  /// A copy of the plan in memory, on which anything can be tried; without the pictures of photos.
  ///
  /// - Parameter part: What was loaded and is to be changed: no more than that is copied; nil for the whole plan.
  public func trial(of part: StoredPlan? = nil) throws(PlanFileError) -> PlanFile {
    let copy = try Connection(
      ":memory:", for: connection.path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    if let scope = part?.scope {
      try ScopeCopy(source: connection, scope: scope, target: copy).run()
    } else {
      try connection.copyPlan(to: copy)
    }
    return PlanFile(copy)
  }

  /// A copy in memory of the plan with all that it has.
  func wholeCopy() throws(PlanFileError) -> PlanFile {
    let copy = try Connection(
      ":memory:", for: connection.path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    try connection.copy(to: copy)
    return PlanFile(copy)
  }

  /// Makes the plan what it was at an earlier moment, as a change of its own: it can be undone.
  ///
  /// What was recorded since goes too, facts among it, just as if every change since had been undone.
  ///
  /// - Parameters:
  ///   - moment: When.
  ///   - project: The code of the project that alone goes back, with its work, relations, progress and
  ///     problems; calendars and baselines stay. Nil for the whole plan.
  ///   - confirm: Told which facts go before anything is saved; throws to leave all as it is.
  /// - Returns: The entry of the journal; nil where the plan is as it was then.
  /// - Throws: ``PlanFileError/history(_:_:)`` where there is no such entry, or other projects rest on what
  ///   would go.
  @discardableResult
  public func revert(
    to moment: PlanMoment, project: String? = nil, _ line: JournalLine,
    confirming confirm: (LostFacts) throws -> Void = { _ in }
  ) throws -> JournalEntry? {
    let head = try JournalTable.head(connection)
    let past = try PastPlan(of: connection)
    let recording = try ChangeRecording(of: past.connection)
    let number = try entry(at: moment)
    guard number <= head else {
      throw PlanFileError.history(connection.path, .noSuchChange(number))
    }
    try past.goBack { $0.number <= number }
    guard let all = try recording.changeset() else { return nil }
    var changes = all
    if let project {
      let parts = try ProjectRows(project, now: connection, then: past.connection)
      let rows = try (all.rows ?? []).filter { try parts.contains($0) }
      guard !rows.isEmpty else { return nil }
      changes = all.limited(to: try parts.addingLines(to: rows, of: all.rows ?? []))
    }
    try confirm(changes.lostFacts)
    return try connection.writing { () throws(PlanFileError) in
      guard try JournalTable.head(connection) == head else {
        throw .changedMeanwhile(connection.path)
      }
      let number = try JournalTable.record(
        line, .command, changes: changes, in: connection
      ) { () throws(PlanFileError) in
        do throws(PlanFileError) {
          try changes.apply(to: connection)
        } catch .damaged(let path, _) where project != nil {
          throw .history(path, .revertPrevented(project: project ?? ""))
        }
        if let project, try !connection.danglingNames(after: changes.rows ?? []).isEmpty {
          throw .history(connection.path, .revertPrevented(project: project))
        }
        try SpentNumbers.note(removedBy: changes, in: connection)
      }
      try ProjectChangeTable.note(changes, by: number, in: connection)
      return JournalEntry(number: number, line: line, kind: .command, state: .done)
    }
  }
}

extension Changeset {
  /// The facts that the changes remove.
  fileprivate var lostFacts: LostFacts {
    var facts = LostFacts()
    for row in rows ?? [] where row.operation == .deleted {
      switch row.key.table {
      case "progress_record": facts.records += 1
      case "baseline": facts.baselines += 1
      case "submitted_report": facts.reports += 1
      case "photo": facts.photos += 1
      default: break
      }
    }
    return facts
  }
}
