import Plan

/// The table `work_window`.
enum WindowTable: ListTable {
  typealias Value = Window

  static let rows = "SELECT id, position FROM work_window ORDER BY position"

  static let insert = """
    INSERT INTO work_window (name, first_day, last_day, kind, is_provisional, note, position)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    """

  static let update = """
    UPDATE work_window
    SET name = ?, first_day = ?, last_day = ?, kind = ?, is_provisional = ?, note = ?,
      position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM work_window WHERE id = ?"

  static func columns(of window: Window) -> [SQLValue] {
    [
      .text(window.name), .day(window.from), .day(window.to), .text(window.kind.rawValue),
      .flag(window.isProvisional), .text(window.note),
    ]
  }

  static func read(_ connection: Connection) throws(PlanFileError) -> [Window] {
    let row = try connection.prepare(
      """
      SELECT name, first_day, last_day, kind, is_provisional, note
      FROM work_window
      ORDER BY position
      """)
    var windows: [Window] = []
    while try row.step() {
      windows.append(
        Window(
          name: try row.text(0), from: try row.day(1), to: try row.day(2), kind: try row.word(3),
          isProvisional: try row.flag(4), note: try row.text(5)))
    }
    return windows
  }
}
