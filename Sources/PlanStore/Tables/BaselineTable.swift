import Plan

/// The tables `baseline` and `baseline_date`.
enum BaselineTable {
  private enum Column: Int32, TableColumn {
    case number, name, dataDate, document, reason, approver, isOwn
  }

  private enum DateColumn: Int32, TableColumn {
    case baselineId, activityId, start, finish
  }

  static func read(
    _ connection: Connection, within scope: PlanScope?, activities: RowIndex, portfolio: Portfolio
  ) throws(PlanFileError) -> [Baseline] {
    let row = try TableRows<Column>(connection, of: "baseline", by: "number")
    var baselines: [Baseline] = []
    var ids: [Int] = []
    var isOwn: [Bool] = []
    while try row.step() {
      ids.append(try row.id())
      isOwn.append(try row.flag(.isOwn))
      baselines.append(
        Baseline(
          number: try row.integer(.number, in: 1...1_000_000), name: try row.text(.name),
          document: try row.text(.document), reason: try row.text(.reason),
          approver: try row.text(.approver), dataDate: try row.optionalInstant(.dataDate),
          dates: Array(repeating: nil, count: portfolio.activities.count)))
    }
    try readDates(
      connection, within: scope, into: &baselines, index: RowIndex(ids: ids), activities: activities
    )
    return baselines.droppingCarried(isOwn: isOwn, in: portfolio)
  }

  private static func readDates(
    _ connection: Connection, within scope: PlanScope?, into baselines: inout [Baseline],
    index: RowIndex, activities: RowIndex
  ) throws(PlanFileError) {
    let row = try TableRows<DateColumn>(
      connection, of: "baseline_date", and: [],
      within: scope.narrowing(.activity("activity_id")), by: nil)
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
    let head = try connection.prepare(Column.insertion(into: "baseline", and: ["id"]))
    var numbers = try NewNumbers(connection, of: "baseline")
    let id = numbers.next()
    try head.run([
      .integer(baseline.number), .text(baseline.name), .optional(baseline.dataDate),
      .text(baseline.document), .text(baseline.reason), .text(baseline.approver), .flag(true),
      .integer(id),
    ])
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

  /// Removes a baseline with its lines.
  static func drop(_ number: Int, from connection: Connection) throws(PlanFileError) {
    let lines = try connection.prepare(
      "DELETE FROM baseline_date WHERE baseline_id = (SELECT id FROM baseline WHERE number = ?)")
    try lines.run([.integer(number)])
    let head = try connection.prepare("DELETE FROM baseline WHERE number = ?")
    try head.run([.integer(number)])
  }
}

extension [Baseline] {
  /// Takes out the lines that older baselines carried along for projects they were not taken of:
  /// those that say of a project just what the baseline before says.
  ///
  /// One that says of every project what the one before says was taken of all of them again.
  fileprivate func droppingCarried(isOwn: [Bool], in portfolio: Portfolio) -> [Baseline] {
    var result = self
    for index in indices.dropFirst() where !isOwn[index] {
      var isNew = [Bool](repeating: false, count: portfolio.projects.count)
      for (position, activity) in portfolio.activities.enumerated()
      where self[index].dates[position] != self[index - 1].dates[position] {
        isNew[activity.project] = true
      }
      guard isNew.contains(true) else { continue }
      for (position, activity) in portfolio.activities.enumerated() where !isNew[activity.project] {
        result[index].dates[position] = nil
      }
    }
    return result
  }
}
