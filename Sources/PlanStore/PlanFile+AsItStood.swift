import CivilTime

extension PlanFile {
  /// Returns the plan as it stood at a moment of its life: a copy in memory from which the changes
  /// made since are taken back, last first, with the journal up to there.
  ///
  /// It can be read like any plan file and not be written. The file itself is returned where nothing
  /// was changed since.
  ///
  /// - Throws: ``PlanFileError/damaged(_:detail:)`` where the journal does not fit the plan.
  public func asItStood(at moment: PlanMoment) throws(PlanFileError) -> PlanFile {
    try takingBack(after: entry(at: moment))
  }

  /// The number of the last entry that had been recorded at a moment; 0 for before the first.
  public func entry(at moment: PlanMoment) throws(PlanFileError) -> Int {
    switch moment {
    case .entry(let number): number
    case .clock(let instant): try lastEntry(at: instant)
    case .settled(let week): try settlement(of: week)
    }
  }

  private func takingBack(after number: Int) throws(PlanFileError) -> PlanFile {
    guard try JournalTable.head(connection) > number else { return self }
    let past = try PastPlan(of: connection)
    try past.goBack { $0.number <= number }
    return PlanFile(try past.closed())
  }

  /// The number of the last entry that was recorded by a minute of the clock; 0 where none was.
  private func lastEntry(at instant: Instant) throws(PlanFileError) -> Int {
    try JournalTable.entries(connection).last { $0.line.when <= instant }?.number ?? 0
  }

  /// The number of the entry at which what is told of a week was settled.
  private func settlement(of week: PlanMoment.Week) throws(PlanFileError) -> Int {
    let head = try JournalTable.head(connection)
    let entries = try JournalTable.entries(connection)
    // A clock that is set back later settles nothing anew.
    let byClock = entries.prefix { $0.line.when <= week.deadline }.last?.number ?? 0
    let later = try LaterReports(after: week.close, among: entries, in: connection).first
    let settled = later?.settled ?? head
    guard byClock < settled else { return settled }
    let past = try PastPlan(of: connection)
    try past.goBack { $0.number <= settled }
    let inWeek = try past.connection.records(of: week)
    try past.goBack { $0.number <= byClock }
    let activities = try past.connection.integer("SELECT count(*) FROM activity") ?? 0
    let inTime = try past.connection.records(of: week)
    let isReported = later?.isMixed == true || inWeek > 0
    return activities > 0 && (inTime > 0 || !isReported) ? byClock : settled
  }
}

extension Connection {
  /// How many records report on a week, without those that were taken back.
  fileprivate func records(of week: PlanMoment.Week) throws(PlanFileError) -> Int {
    let row = try prepare(
      """
      SELECT count(*) FROM progress_record WHERE data_date > ? AND data_date <= ?
        AND id NOT IN (SELECT progress_record_id FROM progress_retraction)
      """)
    try row.bind([.instant(week.opening), .instant(week.close)])
    return try row.step() ? try row.integer(0, in: 0...Int.max) : 0
  }
}
