import Plan

/// The table `activity_field`, for all activities in their order.
enum ActivityFieldTable: ListTable {
  typealias Value = Owned<CustomField>

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case activityId, name, value
  }

  static let table = "activity_field"
  static let owner = RowOwner.activity("activity_id")

  static func value(of field: Owned<CustomField>, in column: Column) -> SQLValue {
    switch column {
    case .activityId: .integer(field.owner)
    case .name: .text(field.value.name)
    case .value: .text(field.value.value)
    }
  }

  /// Adds its fields to each activity.
  static func read(
    _ connection: Connection, within scope: PlanScope?, into activities: inout [Activity],
    index: RowIndex
  ) throws(PlanFileError) {
    let row = try rows(connection, within: scope)
    while try row.step() {
      let activity = try row.element(.activityId, in: index)
      activities[activity].fields.append(
        CustomField(name: try row.text(.name), value: try row.text(.value)))
    }
  }
}
