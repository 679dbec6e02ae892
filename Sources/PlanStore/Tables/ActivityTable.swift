import Plan

/// The table `activity`; in a value, `project` is the `id` of the project's row, and what lies in
/// tables of its own is left out (``ConstraintTable``, ``TypedDatesTable``, ``ActivityFieldTable``).
enum ActivityTable: ListTable {
  struct Key: Hashable {
    var project: Int
    var code: String
  }

  static let rows = "SELECT id, position FROM activity ORDER BY position"

  static let insert = """
    INSERT INTO activity (
      project_id, code, name, english_name, kind, duration, calendar, work_window, level, role,
      owner, note, parent, edge, is_elapsed, leveling_delay, uid, position)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let update = """
    UPDATE activity
    SET project_id = ?, code = ?, name = ?, english_name = ?, kind = ?, duration = ?,
      calendar = ?, work_window = ?, level = ?, role = ?, owner = ?, note = ?, parent = ?, edge = ?,
      is_elapsed = ?, leveling_delay = ?, uid = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM activity WHERE id = ?"

  static func key(of activity: Activity) -> Key {
    Key(project: activity.project, code: activity.code)
  }

  static func columns(of activity: Activity) -> [SQLValue] {
    [
      .integer(activity.project), .text(activity.code), .text(activity.name),
      .text(activity.englishName), .text(activity.kind.rawValue), .integer(activity.duration),
      .text(activity.calendar), .optional(activity.window), .integer(activity.level),
      .optional(activity.role?.rawValue), .text(activity.owner), .text(activity.note),
      .optional(activity.parent), .optional(activity.edge?.rawValue), .flag(activity.isElapsed),
      .integer(activity.levelingDelay), .optional(activity.uid),
    ]
  }

  static func read(
    _ connection: Connection, projects: RowIndex
  ) throws(PlanFileError) -> (activities: [Activity], index: RowIndex) {
    let row = try connection.prepare(
      """
      SELECT id, position, project_id, code, name, english_name, kind, duration, calendar,
        work_window, level, role, owner, note, parent, edge, is_elapsed, leveling_delay, uid
      FROM activity
      ORDER BY id
      """)
    var list = OrderedList<Activity>()
    while try row.step() {
      guard let project = projects[try row.id(2)] else { throw row.malformed(2) }
      list.add(
        Activity(
          project: project, code: try row.text(3), name: try row.text(4),
          englishName: try row.text(5),
          kind: try row.word(6), duration: try row.integer(7, in: PlanLimits.minutes),
          calendar: try row.text(8),
          window: try row.optionalText(9), level: try row.integer(10, in: PlanLimits.levels),
          role: try row.optionalWord(11),
          owner: try row.text(12), note: try row.text(13), parent: try row.optionalText(14),
          edge: try row.optionalWord(15), isElapsed: try row.flag(16),
          levelingDelay: try row.integer(17, in: PlanLimits.signedMinutes),
          uid: try row.optionalInteger(18, in: PlanLimits.identifiers)),
        id: try row.id(0), position: try row.position(1))
    }
    list.sort()
    return (list.elements, RowIndex(ids: list.ids))
  }
}
