import CivilTime

/// The table `project_change`: which entry of the journal changed a project last.
enum ProjectChangeTable {
  /// Notes that an entry changed what a changeset tells of.
  static func note(
    _ changes: Changeset, by entry: Int, in connection: Connection
  ) throws(PlanFileError) {
    var owners = RowOwners(connection)
    let projects = try owners.projects(of: changes)
    let insert = try connection.prepare(
      """
      INSERT INTO project_change (project_id, entry_id) VALUES (?, ?)
      ON CONFLICT (project_id) DO UPDATE SET entry_id = excluded.entry_id
      """)
    for project in projects.sorted() { try insert.run([.integer(project), .integer(entry)]) }
  }

  /// Whether an entry after one changed a project of a scope, or what belongs to no project.
  static func isChanged(
    _ scope: PlanScope, after entry: Int, in connection: Connection
  ) throws(PlanFileError) -> Bool {
    let projects = ([RowOwners.wholePlan] + scope.projects).map(String.init)
    let row = try connection.prepare(
      """
      SELECT 1 FROM project_change
      WHERE project_id IN (\(projects.joined(separator: ", "))) AND entry_id > ?
      """)
    try row.bind([.integer(entry)])
    return try row.step()
  }

  /// Who changed each project after an entry of the journal, last, and how; by the project's code,
  /// and by an empty one for what belongs to no project.
  ///
  /// A project that is gone has no code any more, and is left out.
  static func changes(
    after entry: Int, in connection: Connection
  ) throws(PlanFileError) -> [String: JournalLine] {
    let row = try connection.prepare(
      """
      SELECT coalesce(project.code, ''), recorded_at, author, command
      FROM project_change
      JOIN journal_entry ON journal_entry.id = project_change.entry_id
      LEFT JOIN project ON project.id = project_change.project_id
      WHERE project_change.entry_id > ? AND (project_change.project_id = 0 OR project.id IS NOT NULL)
      """)
    try row.bind([.integer(entry)])
    var lines: [String: JournalLine] = [:]
    while try row.step() {
      lines[try row.text(0)] = JournalLine(
        when: try row.instant(1), who: try row.text(2), command: try row.text(3))
    }
    return lines
  }
}
