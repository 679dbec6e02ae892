import Plan

/// The table `project`; the required dates and fields of a value are empty here
/// (``RequiredDateTable``, ``ProjectFieldTable``).
enum ProjectTable: ListTable {
  static let rows = "SELECT id, position FROM project ORDER BY position"

  static let insert = """
    INSERT INTO project (
      code, name, direction, grain, start, reserve_days, lead, profile, calendar, progress_mode,
      critical_float, norm_days, position)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let update = """
    UPDATE project
    SET code = ?, name = ?, direction = ?, grain = ?, start = ?, reserve_days = ?, lead = ?,
      profile = ?, calendar = ?, progress_mode = ?, critical_float = ?, norm_days = ?,
      position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM project WHERE id = ?"

  static func key(of project: Project) -> String { project.code }

  static func columns(of project: Project) -> [SQLValue] {
    [
      .text(project.code), .text(project.name), .text(project.direction.rawValue),
      .text(project.grain.rawValue), .optional(project.start), .integer(project.reserveDays),
      .text(project.lead), .text(project.profile.rawValue), .optional(project.calendar),
      .text(project.progressMode.rawValue), .integer(project.criticalFloat),
      .optional(project.normDays),
    ]
  }

  static func read(
    _ connection: Connection
  ) throws(PlanFileError) -> (projects: [Project], index: RowIndex) {
    let row = try connection.prepare(
      """
      SELECT id, code, name, direction, grain, start, reserve_days, lead, profile, calendar,
        progress_mode, critical_float, norm_days
      FROM project
      ORDER BY position
      """)
    var projects: [Project] = []
    var ids: [Int] = []
    while try row.step() {
      ids.append(try row.id(0))
      projects.append(
        Project(
          code: try row.text(1), name: try row.text(2), direction: try row.word(3),
          grain: try row.word(4),
          start: try row.optionalInstant(5), reserveDays: try row.integer(6, in: PlanLimits.days),
          lead: try row.text(7),
          profile: try row.word(8), calendar: try row.optionalText(9),
          progressMode: try row.word(10),
          criticalFloat: try row.integer(11, in: PlanLimits.signedMinutes),
          normDays: try row.optionalInteger(12, in: PlanLimits.days)))
    }
    return (projects, RowIndex(ids: ids))
  }
}
