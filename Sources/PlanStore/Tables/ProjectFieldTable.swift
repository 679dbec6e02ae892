import Plan

/// The table `project_field`, for all projects in their order.
enum ProjectFieldTable: ListTable {
  typealias Value = Owned<CustomField>

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case projectId, name, value
  }

  static let table = "project_field"
  static let owner = RowOwner.project("project_id")

  static func value(of field: Owned<CustomField>, in column: Column) -> SQLValue {
    switch column {
    case .projectId: .integer(field.owner)
    case .name: .text(field.value.name)
    case .value: .text(field.value.value)
    }
  }

  /// Adds its fields to each project.
  static func read(
    _ connection: Connection, within scope: PlanScope?, into projects: inout [Project],
    index: RowIndex
  ) throws(PlanFileError) {
    let row = try rows(connection, within: scope)
    while try row.step() {
      let project = try row.element(.projectId, in: index)
      projects[project].fields.append(
        CustomField(name: try row.text(.name), value: try row.text(.value)))
    }
  }
}
