import Plan

/// Brings the tables from one plan to another, changing as few rows as it can.
///
/// Elements are compared with row ids in the place of positions (``ListTable``), so an activity
/// that only moved up a place, because one before it went, is the same.
struct PlanWriter {
  let connection: Connection
  let old: StoredPlan
  let new: StoredPlan

  /// The part of the plan that both are; nil for all of it.
  var scope: PlanScope? { old.scope }

  /// Writes the difference; the caller has opened a transaction.
  ///
  /// A programmer's mistake when recorded progress or a baseline differs: progress only ever grows,
  /// and a baseline stands as it is or goes as a whole.
  func write() throws(PlanFileError) {
    precondition(
      scope == nil || old.portfolio.projects.map(\.code) == new.portfolio.projects.map(\.code),
      "projects come and go in the whole plan")
    try writeWhole()
    try writeCalendars()
    try writeDays()
    try ContactTable.bringSome(connection, from: old.contacts, to: new.contacts)
    try TemplateTable.bringSome(connection, from: old.templates, to: new.templates)
    let projects = try writeProjects()
    let activities = try sameNetwork ? nil : writeNetwork(projects)
    try writeProblems(projects, activities)
    try appendProgress(after: activities)
    try appendBaselines(after: activities)
    precondition(new.reports.starts(with: old.reports), "a submitted report never changes")
    try SubmittedReportTable.append(new.reports.dropFirst(old.reports.count), to: connection)
  }

  /// Whether activities and relations are the same and stand at the same positions.
  private var sameNetwork: Bool {
    old.portfolio.activities == new.portfolio.activities
      && old.portfolio.relations == new.portfolio.relations
      && old.portfolio.projects.map(\.code) == new.portfolio.projects.map(\.code)
  }

  private func writeWhole() throws(PlanFileError) {
    guard old.portfolio.projectDay != new.portfolio.projectDay || old.settings != new.settings
    else { return }
    try PlanTable.write(
      connection, projectDay: new.portfolio.projectDay, settings: new.settings)
  }

  private func writeCalendars() throws(PlanFileError) {
    let (old, new) = (old.portfolio.calendars, new.portfolio.calendars)
    guard old != new else { return }
    let rows = try CalendarTable.bring(
      connection, from: old.map(\.withoutExceptions), to: new.map(\.withoutExceptions))
    try CalendarExceptionTable.bring(
      connection, from: owned(old.map(\.exceptions), by: rows.old),
      to: owned(new.map(\.exceptions), by: rows.new))
  }

  private func writeDays() throws(PlanFileError) {
    if old.holidays != new.holidays {
      try HolidayTable.bring(connection, from: old.holidays, to: new.holidays)
    }
    if old.portfolio.windows != new.portfolio.windows {
      try WindowTable.bring(connection, from: old.portfolio.windows, to: new.portfolio.windows)
    }
  }

  private func writeProjects() throws(PlanFileError) -> ListRows {
    let (old, new) = (old.portfolio.projects, new.portfolio.projects)
    let rows = try ProjectTable.bring(
      connection, from: old.map(\.withoutLists), to: new.map(\.withoutLists), within: scope,
      keys: self.new.renamings.isEmpty
        ? nil : new.map { self.new.renamings.formerCode(of: $0.code) })
    if old != new {
      try RequiredDateTable.bring(
        connection, from: owned(old.map(\.requiredDates), by: rows.old),
        to: owned(new.map(\.requiredDates), by: rows.new), within: scope)
      try ProjectFieldTable.bring(
        connection, from: owned(old.map(\.fields), by: rows.old),
        to: owned(new.map(\.fields), by: rows.new), within: scope)
    }
    return rows
  }

  private func writeNetwork(_ projects: ListRows) throws(PlanFileError) -> ListRows {
    let rows = try ActivityTable.place(
      connection, from: old.portfolio.activities.map { $0.placed(in: projects.old) },
      to: new.portfolio.activities.map { $0.placed(in: projects.new) }, within: scope,
      keys: new.renamings.isEmpty ? nil : formerKeys(projects))
    let reported = old.progress.lazy.map(\.activity) + old.retractions.map(\.record.activity)
    // Records stand as long as their project does.
    let lost = Set(reported.filter { rows.newOfOld[$0] == nil })
    let kept = lost.filter { projects.newOfOld[old.portfolio.activities[$0].project] != nil }
    if let activity = kept.min() {
      throw .hasProgress(connection.path, code: old.portfolio.code(of: activity))
    }
    try ProgressTable.forget(lost.sorted().map { rows.old[$0] }, in: connection)
    try writeLists(rows)
    try RelationTable.bring(
      connection, from: old.portfolio.relations.map { $0.joining(rows.old) },
      to: new.portfolio.relations.map { $0.joining(rows.new) }, within: scope)
    try BaselineTable.forget(rows.removed, in: connection)
    try ActivityTable.remove(rows, from: connection)
    return rows
  }

  /// The keys that the activities had before they were given other codes.
  private func formerKeys(_ projects: ListRows) -> [ActivityTable.Key] {
    new.portfolio.activities.indices.map { position in
      let activity = new.portfolio.activities[position]
      return ActivityTable.Key(
        project: projects.new[activity.project],
        code: new.renamings.formerCode(
          of: activity.code, in: new.portfolio.projects[activity.project].code))
    }
  }

  /// Writes what few activities have, and only where the old plan or the new one has some.
  private func writeLists(_ rows: ListRows) throws(PlanFileError) {
    let (old, new) = (old.portfolio.activities, new.portfolio.activities)
    try ConstraintTable.bringSome(
      connection, from: owned(old.lazy.map(\.constraints), by: rows.old),
      to: owned(new.lazy.map(\.constraints), by: rows.new), within: scope)
    try TypedDatesTable.bringSome(
      connection, from: owned(old.lazy.map { $0.typedDates.map { [$0] } ?? [] }, by: rows.old),
      to: owned(new.lazy.map { $0.typedDates.map { [$0] } ?? [] }, by: rows.new), within: scope)
    try ActivityFieldTable.bringSome(
      connection, from: owned(old.lazy.map(\.fields), by: rows.old),
      to: owned(new.lazy.map(\.fields), by: rows.new), within: scope)
  }

  private func writeProblems(
    _ projects: ListRows, _ activities: ListRows?
  ) throws(PlanFileError) {
    guard !old.problems.isEmpty || !new.problems.isEmpty else { return }
    let same: [Int]
    if let activities {
      same = activities.new
    } else {
      same = try ActivityTable.ids(
        connection, count: new.portfolio.activities.count, within: scope)
    }
    try PhotoTable.forget(
      problems: Set(old.problems.map(\.number)).subtracting(new.problems.map(\.number)),
      in: connection)
    try ProblemTable.bringSome(
      connection,
      from: old.problems.map { $0.placed(in: projects.old, activities?.old ?? same) },
      to: new.problems.map { $0.placed(in: projects.new, same) }, within: scope)
  }
}

/// Returns the elements of all lists with the id of the row that each list belongs to.
private func owned<Value>(
  _ lists: some Sequence<[Value]>, by ids: [Int]
) -> [Owned<Value>] {
  zip(ids, lists).flatMap { id, list in list.map { Owned(owner: id, value: $0) } }
}

extension Project {
  fileprivate var withoutLists: Project {
    var project = self
    project.requiredDates = []
    project.fields = []
    return project
  }
}

extension WorkCalendar {
  fileprivate var withoutExceptions: WorkCalendar {
    var calendar = self
    calendar.exceptions = []
    return calendar
  }
}

extension Activity {
  /// The activity with the id of its project's row in the place of the project's position, and
  /// without what lies in tables of its own.
  fileprivate func placed(in projects: [Int]) -> Activity {
    var activity = self
    activity.project = projects[project]
    activity.constraints = []
    activity.typedDates = nil
    activity.fields = []
    return activity
  }
}

extension Problem {
  /// The problem with the ids of rows in the place of positions.
  fileprivate func placed(in projects: [Int], _ activities: [Int]) -> Problem {
    var problem = self
    problem.project = projects[project]
    problem.activity = activity.map { activities[$0] }
    return problem
  }
}

extension Relation {
  /// The relation with the ids of the activities' rows in the place of their positions.
  fileprivate func joining(_ activities: [Int]) -> Relation {
    var relation = self
    relation.predecessor = activities[predecessor]
    relation.successor = activities[successor]
    return relation
  }
}
