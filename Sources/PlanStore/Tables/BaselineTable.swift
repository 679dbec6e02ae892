import Plan

/// The tables `baseline` and `baseline_date`.
enum BaselineTable {
  private enum Column: Int32, TableColumn {
    case number, name, dataDate
  }

  private enum DateColumn: Int32, TableColumn {
    case baselineId, activityId, start, finish
  }

  static func read(
    _ connection: Connection, activities: RowIndex, count: Int
  ) throws(PlanFileError) -> [Baseline] {
    let row = try TableRows<Column>(connection, of: "baseline", by: "number")
    var baselines: [Baseline] = []
    var ids: [Int] = []
    while try row.step() {
      ids.append(try row.id())
      baselines.append(
        Baseline(
          number: try row.integer(.number, in: 1...1_000_000), name: try row.text(.name),
          dataDate: try row.optionalInstant(.dataDate),
          dates: Array(repeating: nil, count: count)))
    }
    try readDates(connection, into: &baselines, index: RowIndex(ids: ids), activities: activities)
    return baselines
  }

  private static func readDates(
    _ connection: Connection, into baselines: inout [Baseline], index: RowIndex,
    activities: RowIndex
  ) throws(PlanFileError) {
    let row = try TableRows<DateColumn>(connection, of: "baseline_date", and: [], by: nil)
    while try row.step() {
      let baseline = try row.element(.baselineId, in: index)
      let activity = try row.element(.activityId, in: activities)
      baselines[baseline].dates[activity] = Baseline.Dates(
        start: try row.instant(.start), finish: try row.instant(.finish))
    }
  }

  /// Appends a baseline; `activities` are the ids of the rows by position.
  static func append(
    _ baseline: Baseline, activities: [Int], to connection: Connection
  ) throws(PlanFileError) {
    let head = try connection.prepare(Column.insertion(into: "baseline"))
    try head.run([
      .integer(baseline.number), .text(baseline.name), .optional(baseline.dataDate),
    ])
    let id = connection.lastInsertedID
    let line = try connection.prepare(DateColumn.insertion(into: "baseline_date"))
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
