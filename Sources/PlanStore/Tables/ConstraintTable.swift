import Plan

/// The table `activity_constraint`, for all activities in their order.
enum ConstraintTable: ListTable {
  typealias Value = Owned<Constraint>

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case activityId, kind, date
  }

  static let table = "activity_constraint"
  static let owner = RowOwner.activity("activity_id")

  static func value(of constraint: Owned<Constraint>, in column: Column) -> SQLValue {
    switch column {
    case .activityId: .integer(constraint.owner)
    case .kind: .text(constraint.value.kind.rawValue)
    case .date: .optional(constraint.value.date)
    }
  }

  /// Adds its constraints to each activity.
  static func read(
    _ connection: Connection, within scope: PlanScope?, into activities: inout [Activity],
    index: RowIndex
  ) throws(PlanFileError) {
    let row = try rows(connection, within: scope)
    while try row.step() {
      let activity = try row.element(.activityId, in: index)
      activities[activity].constraints.append(
        Constraint(try row.word(.kind), try row.optionalInstant(.date)))
    }
  }
}
