import Plan

/// The table `relation`; in a value, the ends are the `id`s of the activities' rows.
enum RelationTable: ListTable {
  typealias Value = Relation

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case predecessorId, successorId, kind, lag, lagCounting, lagPercent
  }

  static let table = "relation"
  static let owner = RowOwner.activity("predecessor_id")

  static func value(of relation: Relation, in column: Column) -> SQLValue {
    switch column {
    case .predecessorId: .integer(relation.predecessor)
    case .successorId: .integer(relation.successor)
    case .kind: .text(relation.kind.rawValue)
    case .lag: .integer(relation.lag.minutes)
    case .lagCounting: .text(relation.lag.counting.rawValue)
    case .lagPercent: .optional(relation.lag.percent)
    }
  }

  static func read(
    _ connection: Connection, within scope: PlanScope?, activities: RowIndex
  ) throws(PlanFileError) -> [Relation] {
    let row = try rows(connection, within: scope, by: "id")
    var list = OrderedList<Relation>()
    while try row.step() {
      let predecessor = try row.element(.predecessorId, in: activities)
      let successor = try row.element(.successorId, in: activities)
      list.add(
        Relation(
          predecessor: predecessor, successor: successor, kind: try row.word(.kind),
          lag: try lag(row)),
        id: try row.id(), position: try row.position())
    }
    list.sort()
    return list.elements
  }

  private static func lag(_ row: TableRows<Column>) throws(PlanFileError) -> Lag {
    let counting: Lag.Counting = try row.word(.lagCounting)
    guard let percent = try row.optionalInteger(.lagPercent, in: PlanLimits.lagPercent) else {
      return Lag(minutes: try row.integer(.lag, in: PlanLimits.signedMinutes), counting: counting)
    }
    return Lag(percent: percent, counting: counting)
  }
}
