import Plan

/// Reads a plan, one scan a table, or a scope of it.
struct PlanReader {
  let connection: Connection
  /// What is read; nil for the whole plan.
  var scope: PlanScope?

  /// Returns the plan; the caller has opened a transaction, so that all tables are of one moment.
  func read() throws(PlanFileError) -> StoredPlan {
    var plan = StoredPlan(revision: try JournalTable.head(connection))
    plan.scope = scope
    (plan.portfolio.projectDay, plan.settings) = try PlanTable.read(connection)
    plan.holidays = try HolidayTable.read(connection)
    plan.portfolio.windows = try WindowTable.read(connection)
    plan.portfolio.calendars = try calendars()
    let (projects, activities) = try network(into: &plan.portfolio)
    plan.problems = try ProblemTable.read(
      connection, within: scope, projects: projects, activities: activities)
    let (records, ids) = try ProgressTable.read(
      connection, within: scope, activities: activities)
    (plan.progress, plan.retractions) = try RetractionTable.read(
      connection, within: scope, sorting: records, ids: ids)
    plan.baselines = try BaselineTable.read(
      connection, within: scope, activities: activities, portfolio: plan.portfolio)
    plan.contacts = try ContactTable.read(connection)
    plan.templates = try TemplateTable.read(connection)
    // Reports are of all projects, and long.
    if scope == nil { plan.reports = try SubmittedReportTable.read(connection) }
    return plan
  }

  private func calendars() throws(PlanFileError) -> [WorkCalendar] {
    var (calendars, index) = try CalendarTable.read(connection)
    try CalendarExceptionTable.read(connection, into: &calendars, index: index)
    return calendars
  }

  private func network(
    into portfolio: inout Portfolio
  ) throws(PlanFileError) -> (projects: RowIndex, activities: RowIndex) {
    let projects: RowIndex
    let activities: RowIndex
    (portfolio.projects, projects) = try ProjectTable.read(connection, within: scope)
    try RequiredDateTable.read(
      connection, within: scope, into: &portfolio.projects, index: projects)
    try ProjectFieldTable.read(
      connection, within: scope, into: &portfolio.projects, index: projects)
    (portfolio.activities, activities) = try ActivityTable.read(
      connection, within: scope, projects: projects)
    try ConstraintTable.read(
      connection, within: scope, into: &portfolio.activities, index: activities)
    try TypedDatesTable.read(
      connection, within: scope, into: &portfolio.activities, index: activities)
    try ActivityFieldTable.read(
      connection, within: scope, into: &portfolio.activities, index: activities)
    portfolio.relations = try RelationTable.read(
      connection, within: scope, activities: activities)
    return (projects, activities)
  }
}
