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
  ///
  /// By what is reported in the plan as it is: where the only later report went with the work that was
  /// removed, the week is open again.
  private func settlement(of week: PlanMoment.Week) throws(PlanFileError) -> Int {
    let head = try JournalTable.head(connection)
    let byClock = try lastEntry(at: week.deadline)
    let later = try connection.records(after: week.close)
    guard byClock < head || later > 0 else { return head }
    let past = try PastPlan(of: connection)
    var reported = try past.connection.records(of: week)
    let byRecords = try past.goBack { _ throws(PlanFileError) in
      guard try past.connection.records(after: week.close) > 0 else { return true }
      reported = try past.connection.records(through: week.close)
      return false
    }
    // A table of several weeks at once tells of this one, too.
    let left = try past.connection.records(through: week.close)
    let isMixed = byRecords < head && left < reported
    let settled = isMixed ? byRecords + 1 : byRecords
    guard byClock < settled else { return settled }
    let inWeek = try past.connection.records(of: week)
    try past.goBack { $0.number <= byClock }
    let activities = try past.connection.integer("SELECT count(*) FROM activity") ?? 0
    let inTime = try past.connection.records(of: week)
    let isReported = isMixed || inWeek > 0
    return activities > 0 && (inTime > 0 || !isReported) ? byClock : settled
  }
}

extension Connection {
  /// How many records are dated after an instant.
  fileprivate func records(after instant: Instant) throws(PlanFileError) -> Int {
    try records("data_date > ?", [instant])
  }

  /// How many records are dated up to an instant.
  fileprivate func records(through instant: Instant) throws(PlanFileError) -> Int {
    try records("data_date <= ?", [instant])
  }

  /// How many records report on a week.
  fileprivate func records(of week: PlanMoment.Week) throws(PlanFileError) -> Int {
    try records("data_date > ? AND data_date <= ?", [week.opening, week.close])
  }

  private func records(_ condition: String, _ instants: [Instant]) throws(PlanFileError) -> Int {
    let row = try prepare("SELECT count(*) FROM progress_record WHERE \(condition)")
    try row.bind(instants.map { .instant($0) })
    return try row.step() ? try row.integer(0, in: 0...Int.max) : 0
  }
}
