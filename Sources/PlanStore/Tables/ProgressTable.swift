import Plan

/// The table `progress_record`, in the order of recording.
enum ProgressTable {
  static func read(
    _ connection: Connection, activities: RowIndex
  ) throws(PlanFileError) -> [ProgressRecord] {
    let row = try connection.prepare(
      """
      SELECT activity_id, data_date, actual_start, actual_finish, remaining, percent, note,
        reporter, expected_finish, suspended, resumes
      FROM progress_record
      ORDER BY id
      """)
    var records: [ProgressRecord] = []
    while try row.step() {
      guard let activity = activities[try row.id(0)] else { throw row.malformed(0) }
      records.append(
        ProgressRecord(
          activity: activity, date: try row.instant(1), actualStart: try row.optionalInstant(2),
          actualFinish: try row.optionalInstant(3),
          remaining: try row.optionalInteger(4, in: PlanLimits.minutes),
          percent: try row.optionalReal(5, in: PlanLimits.percent),
          expectedFinish: try row.optionalInstant(8),
          suspended: try row.optionalInstant(9), resumes: try row.optionalInstant(10),
          note: try row.text(6), reporter: try row.text(7)))
    }
    return records
  }

  /// Appends records; their activities are found by code, so that one record costs one row.
  static func append(
    _ records: ArraySlice<ProgressRecord>, of portfolio: Portfolio, to connection: Connection
  ) throws(PlanFileError) {
    let insert = try connection.prepare(
      """
      INSERT INTO progress_record (
        activity_id, data_date, actual_start, actual_finish, remaining, percent, note, reporter,
        expected_finish, suspended, resumes)
      VALUES (
        (SELECT activity.id
         FROM activity
         JOIN project ON project.id = activity.project_id
         WHERE project.code = ? AND activity.code = ?),
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for record in records {
      let activity = portfolio.activities[record.activity]
      try insert.run([
        .text(portfolio.projects[activity.project].code), .text(activity.code),
        .instant(record.date), .optional(record.actualStart), .optional(record.actualFinish),
        .optional(record.remaining), .optional(record.percent), .text(record.note),
        .text(record.reporter), .optional(record.expectedFinish), .optional(record.suspended),
        .optional(record.resumes),
      ])
    }
  }
}
