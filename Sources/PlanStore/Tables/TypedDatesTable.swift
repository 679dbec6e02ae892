import Plan

/// The table `typed_dates`, for all activities in their order.
enum TypedDatesTable: ListTable {
  typealias Value = Owned<TypedDates>

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case activityId, start, finish, reason
  }

  static let table = "typed_dates"
  static let owner = RowOwner.activity("activity_id")

  static func value(of dates: Owned<TypedDates>, in column: Column) -> SQLValue {
    switch column {
    case .activityId: .integer(dates.owner)
    case .start: .instant(dates.value.start)
    case .finish: .instant(dates.value.finish)
    case .reason: .text(dates.value.reason.rawValue)
    }
  }

  /// Adds the dates that stand as typed to their activities.
  static func read(
    _ connection: Connection, within scope: PlanScope?, into activities: inout [Activity],
    index: RowIndex
  ) throws(PlanFileError) {
    let row = try rows(connection, within: scope)
    while try row.step() {
      let activity = try row.element(.activityId, in: index)
      activities[activity].typedDates = TypedDates(
        start: try row.instant(.start), finish: try row.instant(.finish),
        reason: try row.word(.reason))
    }
  }
}
