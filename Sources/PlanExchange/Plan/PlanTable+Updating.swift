import Plan

extension PlanTable {
  /// Gives an activity what a row says of it, but for the duration.
  func update(_ activity: inout Activity, from index: Int, in projectDay: [Shift]) {
    let row = rows[index]
    let isTaskOrMilestone = activity.kind == .task || activity.kind == .milestone
    // A table that marks points by their names alone does not say of which kind a known one is.
    let isKnownPoint =
      !activity.name.isEmpty && activity.duration == 0 && row.kind == .milestone
      && !columns.contains(.milestone) && !columns.contains(.kind)
    let isPlain = isTaskOrMilestone && !isKnownPoint
    activity.name = row.name
    if columns.contains(.kind) || isPlain || row.kind == .summary { activity.kind = row.kind }
    if let calendar = row.calendar {
      activity.calendar = calendar
    } else if columns.contains(.calendar) {
      activity.calendar = WorkCalendar.calendarDayName
    }
    if columns.contains(.kind) { activity.edge = row.edge }
    if columns.contains(.parent) || isOutlined { activity.parent = row.parent }
    if columns.contains(.elapsed) { activity.isElapsed = row.isElapsed }
    if columns.contains(.constraint) {
      activity.constraints = row.constraints.map { $0.constraint(projectDay) }
    }
    if columns.contains(.englishName) { activity.englishName = row.englishName }
    if columns.contains(.window) { activity.window = row.window }
    if columns.contains(.level) { activity.level = row.level }
    if columns.contains(.role) { activity.role = row.role }
    if columns.contains(.office) { activity.owner = row.office }
    if columns.contains(.leader) { activity.leader = row.leader }
    if columns.contains(.person) { activity.person = row.person }
    if columns.contains(.note) { activity.note = row.note }
  }
}

extension PlanTable.Row {
  /// Where a word of its predecessors begins.
  func place(of token: PredecessorToken) -> Finding.Place {
    var place = source.textPlace(.predecessors)
    if place.sheet == nil { place.column = place.column.map { $0 + token.offset } }
    return place
  }
}
