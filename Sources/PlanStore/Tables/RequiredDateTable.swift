import Plan

/// The table `required_date`, for all projects in their order.
enum RequiredDateTable: ListTable {
  typealias Value = Owned<RequiredDate>

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case projectId, activity, finish, source, isAssumed
  }

  static let table = "required_date"
  static let owner = RowOwner.project("project_id")

  static func value(of date: Owned<RequiredDate>, in column: Column) -> SQLValue {
    switch column {
    case .projectId: .integer(date.owner)
    case .activity: .optional(date.value.activity)
    case .finish: .instant(date.value.finish)
    case .source: .text(date.value.source)
    case .isAssumed: .flag(date.value.isAssumed)
    }
  }

  /// Adds its required dates to each project.
  static func read(
    _ connection: Connection, within scope: PlanScope?, into projects: inout [Project],
    index: RowIndex
  ) throws(PlanFileError) {
    let row = try rows(connection, within: scope)
    while try row.step() {
      let project = try row.element(.projectId, in: index)
      projects[project].requiredDates.append(
        RequiredDate(
          activity: try row.optionalText(.activity), finish: try row.instant(.finish),
          source: try row.text(.source),
          isAssumed: try row.flag(.isAssumed)))
    }
  }
}
