import Plan

/// Reads a plan, one scan a table, or a scope of it.
struct PlanReader {
  let connection: Connection
  /// What is read; nil for the whole plan.
  var scope: PlanScope?

  /// A plan, with what it takes to read it again where only some tables were changed.
  struct Reading {
    fileprivate(set) var plan: StoredPlan
    fileprivate var projects: RowIndex
    fileprivate var activities: RowIndex
  }

  /// What is read together.
  enum Part: CaseIterable {
    case settings, holidays, windows, calendars, network, problems, progress, baselines
    case contacts, templates, reports

    /// The tables that it is read from.
    var tables: Set<String> {
      switch self {
      case .settings: ["plan"]
      case .holidays: ["holiday"]
      case .windows: ["work_window"]
      case .calendars: ["work_calendar", "calendar_exception"]
      case .network:
        [
          "project", "required_date", "project_field", "activity", "activity_constraint",
          "typed_dates", "activity_field", "relation",
        ]
      case .problems: ["problem", "photo"]
      case .progress: ["progress_record", "progress_retraction", "photo"]
      case .baselines: ["baseline", "baseline_date"]
      case .contacts: ["contact"]
      case .templates: ["plan_template"]
      case .reports: ["submitted_report"]
      }
    }

    /// The parts that have to be read again where tables were changed: all, where one is of none.
    static func parts(of tables: Set<String>) -> Set<Part> {
      guard tables.isSubset(of: allCases.reduce(into: Set()) { $0.formUnion($1.tables) }) else {
        return Set(allCases)
      }
      var parts = Set(allCases.filter { !$0.tables.isDisjoint(with: tables) })
      // What is of activities knows them by their positions.
      if parts.contains(.network) { parts.formUnion([.problems, .progress, .baselines]) }
      return parts
    }
  }

  /// Returns the plan; the caller has opened a transaction, so that all tables are of one moment.
  func read() throws(PlanFileError) -> StoredPlan { try reading(after: nil, changes: []).plan }

  /// Returns the plan, of which a part may be known.
  ///
  /// - Parameters:
  ///   - known: The plan as it was read before; nil to read it whole.
  ///   - tables: Those that may have been changed since.
  func reading(
    after known: Reading?, changes tables: Set<String>
  ) throws(PlanFileError) -> Reading {
    let parts = known == nil ? Set(Part.allCases) : Part.parts(of: tables)
    var reading =
      known
      ?? Reading(
        plan: StoredPlan(), projects: RowIndex(ids: []), activities: RowIndex(ids: []))
    reading.plan.scope = scope
    reading.plan.revision = try JournalTable.head(connection)
    for part in Part.allCases where parts.contains(part) { try read(part, into: &reading) }
    return reading
  }

  private func read(_ part: Part, into reading: inout Reading) throws(PlanFileError) {
    let (projects, activities) = (reading.projects, reading.activities)
    switch part {
    case .settings:
      (reading.plan.portfolio.projectDay, reading.plan.settings) = try PlanTable.read(connection)
    case .holidays: reading.plan.holidays = try HolidayTable.read(connection)
    case .windows: reading.plan.portfolio.windows = try WindowTable.read(connection)
    case .calendars: reading.plan.portfolio.calendars = try calendars()
    case .network:
      (reading.projects, reading.activities) = try network(into: &reading.plan.portfolio)
    case .problems:
      reading.plan.problems = try ProblemTable.read(
        connection, within: scope, projects: projects, activities: activities)
    case .progress:
      let (records, ids) = try ProgressTable.read(
        connection, within: scope, activities: activities)
      (reading.plan.progress, reading.plan.retractions) = try RetractionTable.read(
        connection, within: scope, sorting: records, ids: ids)
    case .baselines:
      reading.plan.baselines = try BaselineTable.read(
        connection, within: scope, activities: activities, portfolio: reading.plan.portfolio)
    case .contacts: reading.plan.contacts = try ContactTable.read(connection)
    case .templates: reading.plan.templates = try TemplateTable.read(connection)
    case .reports:
      // Reports are of all projects, and long.
      if scope == nil { reading.plan.reports = try SubmittedReportTable.read(connection) }
    }
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
