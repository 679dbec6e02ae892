import Plan

/// The tables `baseline` and `baseline_date`.
enum BaselineTable {
  static func read(
    _ connection: Connection, activities: RowIndex, count: Int
  ) throws(PlanFileError) -> [Baseline] {
    let row = try connection.prepare(
      "SELECT id, number, name, data_date FROM baseline ORDER BY number")
    var baselines: [Baseline] = []
    var ids: [Int] = []
    while try row.step() {
      ids.append(try row.id(0))
      baselines.append(
        Baseline(
          number: try row.integer(1, in: 1...1_000_000), name: try row.text(2),
          dataDate: try row.optionalInstant(3),
          dates: Array(repeating: nil, count: count)))
    }
    try readDates(connection, into: &baselines, index: RowIndex(ids: ids), activities: activities)
    return baselines
  }

  private static func readDates(
    _ connection: Connection, into baselines: inout [Baseline], index: RowIndex,
    activities: RowIndex
  ) throws(PlanFileError) {
    let row = try connection.prepare(
      "SELECT baseline_id, activity_id, start, finish FROM baseline_date")
    while try row.step() {
      guard let baseline = index[try row.id(0)] else { throw row.malformed(0) }
      guard let activity = activities[try row.id(1)] else { throw row.malformed(1) }
      baselines[baseline].dates[activity] = Baseline.Dates(
        start: try row.instant(2), finish: try row.instant(3))
    }
  }

  /// Appends a baseline; `activities` are the ids of the rows by position.
  static func append(
    _ baseline: Baseline, activities: [Int], to connection: Connection
  ) throws(PlanFileError) {
    let head = try connection.prepare(
      "INSERT INTO baseline (number, name, data_date) VALUES (?, ?, ?)")
    try head.run([
      .integer(baseline.number), .text(baseline.name), .optional(baseline.dataDate),
    ])
    let id = connection.lastInsertedID
    let line = try connection.prepare(
      "INSERT INTO baseline_date (baseline_id, activity_id, start, finish) VALUES (?, ?, ?, ?)")
    for (activity, dates) in baseline.dates.enumerated() {
      guard let dates else { continue }
      try line.run([
        .integer(id), .integer(activities[activity]), .instant(dates.start),
        .instant(dates.finish),
      ])
    }
  }

  /// Removes the lines of activities that are to be removed.
  static func forget(_ activities: [Int], in connection: Connection) throws(PlanFileError) {
    let delete = try connection.prepare("DELETE FROM baseline_date WHERE activity_id = ?")
    for id in activities { try delete.run([.integer(id)]) }
  }
}
