import Plan

/// The table `plan`: one row for what concerns the plan as a whole.
enum PlanTable {
  static func read(
    _ connection: Connection
  ) throws(PlanFileError) -> (projectDay: [Shift], settings: PlanSettings) {
    let row = try connection.prepare("SELECT project_day, colour_preset FROM plan WHERE id = 1")
    guard try row.step() else {
      throw .damaged(connection.path, detail: "plan: no row")
    }
    let projectDay = try row.shifts(0)
    guard !projectDay.isEmpty else { throw row.malformed(0) }
    return (projectDay, PlanSettings(colourPreset: try row.text(1)))
  }

  static func write(
    _ connection: Connection, projectDay: [Shift], settings: PlanSettings
  ) throws(PlanFileError) {
    let update = try connection.prepare(
      "UPDATE plan SET project_day = ?, colour_preset = ? WHERE id = 1")
    try update.run([.text(ShiftText.text(projectDay)), .text(settings.colourPreset)])
  }

  /// What names the plan for ever; empty in a file from before there was one.
  static func identifier(_ connection: Connection) throws(PlanFileError) -> String {
    let row = try connection.prepare("SELECT identifier FROM plan WHERE id = 1")
    guard try row.step() else {
      throw .damaged(connection.path, detail: "plan: no row")
    }
    return try row.text(0)
  }

  static func write(_ connection: Connection, identifier: String) throws(PlanFileError) {
    let update = try connection.prepare("UPDATE plan SET identifier = ? WHERE id = 1")
    try update.run([.text(identifier)])
  }
}
