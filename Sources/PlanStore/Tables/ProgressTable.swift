import Plan

/// The table `progress_record`, in the order of recording.
enum ProgressTable {
  private enum Column: Int32, TableColumn {
    case activityId, dataDate, actualStart, actualFinish, remaining, percent, note, reporter,
      expectedFinish, suspended, resumes
  }

  static func read(
    _ connection: Connection, within scope: PlanScope?, activities: RowIndex
  ) throws(PlanFileError) -> (records: [ProgressRecord], ids: [Int]) {
    let row = try TableRows<Column>(
      connection, of: "progress_record", within: scope.narrowing(.activity("activity_id")),
      by: "id")
    var records: [ProgressRecord] = []
    var ids: [Int] = []
    while try row.step() {
      ids.append(try row.id())
      let activity = try row.element(.activityId, in: activities)
      records.append(
        ProgressRecord(
          activity: activity, date: try row.instant(.dataDate),
          actualStart: try row.optionalInstant(.actualStart),
          actualFinish: try row.optionalInstant(.actualFinish),
          remaining: try row.optionalInteger(.remaining, in: PlanLimits.minutes),
          percent: try row.optionalReal(.percent, in: PlanLimits.percent),
          expectedFinish: try row.optionalInstant(.expectedFinish),
          suspended: try row.optionalInstant(.suspended),
          resumes: try row.optionalInstant(.resumes),
          note: try row.text(.note), reporter: try row.text(.reporter)))
    }
    return (records, ids)
  }

  /// Removes the records of activities that are to be removed, the words that they were wrong, and their photos.
  static func forget(_ activities: [Int], in connection: Connection) throws(PlanFileError) {
    guard !activities.isEmpty else { return }
    // What is appended by the same command takes no number of a row that goes.
    for table in ["photo", "progress_retraction", "progress_record"] {
      try SpentNumbers.note(allOf: table, in: connection)
    }
    let retractions = try connection.prepare(
      """
      DELETE FROM progress_retraction
      WHERE progress_record_id IN (SELECT id FROM progress_record WHERE activity_id = ?)
      """)
    let photos = try connection.prepare(
      """
      DELETE FROM photo
      WHERE progress_record_id IN (SELECT id FROM progress_record WHERE activity_id = ?)
      """)
    let records = try connection.prepare("DELETE FROM progress_record WHERE activity_id = ?")
    for id in activities {
      try retractions.run([.integer(id)])
      try photos.run([.integer(id)])
      try records.run([.integer(id)])
    }
  }

  /// Appends records; their activities are found by code, so that one record costs one row.
  static func append(
    _ records: ArraySlice<ProgressRecord>, of portfolio: Portfolio, to connection: Connection
  ) throws(PlanFileError) {
    let activity = """
      (SELECT activity.id
       FROM activity
       JOIN project ON project.id = activity.project_id
       WHERE project.code = ? AND activity.code = ?)
      """
    let insert = try connection.prepare(
      Column.insertion(into: "progress_record", and: ["id"], first: activity))
    var numbers = try NewNumbers(connection, of: "progress_record")
    for record in records {
      let activity = portfolio.activities[record.activity]
      try insert.run([
        .text(portfolio.projects[activity.project].code), .text(activity.code),
        .instant(record.date), .optional(record.actualStart), .optional(record.actualFinish),
        .optional(record.remaining), .optional(record.percent), .text(record.note),
        .text(record.reporter), .optional(record.expectedFinish), .optional(record.suspended),
        .optional(record.resumes), .integer(numbers.next()),
      ])
    }
  }
}
