import Plan

/// Reads a whole plan: one scan a table.
struct PlanReader {
  let connection: Connection

  /// Returns the plan; the caller has opened a transaction, so that all tables are of one moment.
  func read() throws(PlanFileError) -> StoredPlan {
    var plan = StoredPlan(revision: try JournalTable.head(connection))
    (plan.portfolio.projectDay, plan.settings) = try PlanTable.read(connection)
    plan.holidays = try HolidayTable.read(connection)
    plan.portfolio.windows = try WindowTable.read(connection)
    plan.portfolio.calendars = try calendars()
    let (projects, activities) = try network(into: &plan.portfolio)
    plan.problems = try ProblemTable.read(connection, projects: projects, activities: activities)
    let (records, ids) = try ProgressTable.read(connection, activities: activities)
    (plan.progress, plan.retractions) = try RetractionTable.read(
      connection, sorting: records, ids: ids)
    plan.baselines = try BaselineTable.read(
      connection, activities: activities, portfolio: plan.portfolio)
    plan.contacts = try ContactTable.read(connection)
    plan.templates = try TemplateTable.read(connection)
    plan.reports = try SubmittedReportTable.read(connection)
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
    (portfolio.projects, projects) = try ProjectTable.read(connection)
    try RequiredDateTable.read(connection, into: &portfolio.projects, index: projects)
    try ProjectFieldTable.read(connection, into: &portfolio.projects, index: projects)
    (portfolio.activities, activities) = try ActivityTable.read(connection, projects: projects)
    try ConstraintTable.read(connection, into: &portfolio.activities, index: activities)
    try TypedDatesTable.read(connection, into: &portfolio.activities, index: activities)
    try ActivityFieldTable.read(connection, into: &portfolio.activities, index: activities)
    portfolio.relations = try RelationTable.read(connection, activities: activities)
    return (projects, activities)
  }
}
