import Plan

extension PlanTable {
  /// Gives an activity what a row says of it, but for the duration.
  ///
  /// - Parameter told: The columns that the file has.
  func update(
    _ activity: inout Activity, from index: Int, told: ColumnSet<PlanColumn>,
    in projectDay: [Shift], windows: [Window]
  ) {
    // The row is read where it stands: a copy would cost more than all that is taken from it.
    let kind = rows[index].kind
    let isTaskOrMilestone = activity.kind == .task || activity.kind == .milestone
    // A table that marks points by their names alone does not say of which kind a known one is.
    let isKnownPoint =
      !activity.name.isEmpty && activity.duration == 0 && kind == .milestone
      && !told.contains(.milestone) && !told.contains(.kind)
    let isPlain = isTaskOrMilestone && !isKnownPoint
    if showsEnglishNames, !activity.englishName.isEmpty {
      activity.englishName = rows[index].name
    } else {
      activity.name = rows[index].name
    }
    if told.contains(.kind) || isPlain || kind == .summary { activity.kind = kind }
    if let calendar = rows[index].calendar {
      activity.calendar = calendar
    } else if told.contains(.calendar) {
      activity.calendar = WorkCalendar.calendarDayName
    }
    if told.contains(.kind) { activity.edge = rows[index].edge }
    if told.contains(.parent) || isOutlined { activity.parent = rows[index].parent }
    if told.contains(.elapsed) { activity.isElapsed = rows[index].isElapsed }
    if told.contains(.constraint) {
      activity.constraints = rows[index].constraints.map { $0.constraint(projectDay) }
    }
    if told.contains(.englishName) { activity.englishName = rows[index].englishName }
    if told.contains(.window) {
      activity.respect(rows[index].windows, of: windows)
    }
    if told.contains(.level) { activity.level = rows[index].level }
    if told.contains(.role) { activity.role = rows[index].role }
    if told.contains(.office) { activity.owner = rows[index].office }
    if told.contains(.leader) { activity.leader = rows[index].leader }
    if told.contains(.person) { activity.person = rows[index].person }
    if told.contains(.crashLimit) { activity.crashLimit = rows[index].crashLimit }
    if told.contains(.crashCost) { activity.crashCost = rows[index].crashCost }
    if told.contains(.threePoints) { activity.threePoints = rows[index].threePoints }
    if told.contains(.note) { activity.note = rows[index].note }
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
