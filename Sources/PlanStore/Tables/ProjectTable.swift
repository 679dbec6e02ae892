import Plan

/// The table `project`; the required dates and fields of a value are empty here
/// (``RequiredDateTable``, ``ProjectFieldTable``).
enum ProjectTable: ListTable {
  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case code, name, direction, grain, start, reserveDays, lead, profile, calendar, progressMode,
      criticalFloat, normDays, leader, person
  }

  static let table = "project"
  static let owner = RowOwner.project("id")

  static func key(of project: Project) -> String { project.code }

  static func value(of project: Project, in column: Column) -> SQLValue {
    switch column {
    case .code: .text(project.code)
    case .name: .text(project.name)
    case .direction: .text(project.direction.rawValue)
    case .grain: .text(project.grain.rawValue)
    case .start: .optional(project.start)
    case .reserveDays: .integer(project.reserveDays)
    case .lead: .text(project.lead)
    case .profile: .text(project.profile.rawValue)
    case .calendar: .optional(project.calendar)
    case .progressMode: .text(project.progressMode.rawValue)
    case .criticalFloat: .integer(project.criticalFloat)
    case .normDays: .optional(project.normDays)
    case .leader: .text(project.leader)
    case .person: .text(project.person)
    }
  }

  static func read(
    _ connection: Connection, within scope: PlanScope?
  ) throws(PlanFileError) -> (projects: [Project], index: RowIndex) {
    let row = try rows(connection, within: scope)
    var projects: [Project] = []
    var ids: [Int] = []
    while try row.step() {
      ids.append(try row.id())
      projects.append(
        Project(
          code: try row.text(.code), name: try row.text(.name), direction: try row.word(.direction),
          grain: try row.word(.grain),
          start: try row.optionalInstant(.start),
          reserveDays: try row.integer(.reserveDays, in: PlanLimits.days),
          lead: try row.text(.lead),
          profile: try row.word(.profile), calendar: try row.optionalText(.calendar),
          progressMode: try row.word(.progressMode),
          criticalFloat: try row.integer(.criticalFloat, in: PlanLimits.signedMinutes),
          normDays: try row.optionalInteger(.normDays, in: PlanLimits.days),
          leader: try row.text(.leader), person: try row.text(.person)))
    }
    return (projects, RowIndex(ids: ids))
  }
}
