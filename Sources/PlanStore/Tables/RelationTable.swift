import Plan

/// The table `relation`; in a value, the ends are the `id`s of the activities' rows.
enum RelationTable: ListTable {
  typealias Value = Relation

  static let rows = "SELECT id, position FROM relation ORDER BY position"

  static let insert = """
    INSERT INTO relation (
      predecessor_id, successor_id, kind, lag, lag_counting, lag_percent, position)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    """

  static let update = """
    UPDATE relation
    SET predecessor_id = ?, successor_id = ?, kind = ?, lag = ?, lag_counting = ?,
      lag_percent = ?, position = ?
    WHERE id = ?
    """

  static let delete = "DELETE FROM relation WHERE id = ?"

  static func columns(of relation: Relation) -> [SQLValue] {
    [
      .integer(relation.predecessor), .integer(relation.successor), .text(relation.kind.rawValue),
      .integer(relation.lag.minutes), .text(relation.lag.counting.rawValue),
      .optional(relation.lag.percent),
    ]
  }

  static func read(
    _ connection: Connection, activities: RowIndex
  ) throws(PlanFileError) -> [Relation] {
    let row = try connection.prepare(
      """
      SELECT id, position, predecessor_id, successor_id, kind, lag, lag_counting,
        lag_percent
      FROM relation
      ORDER BY id
      """)
    var list = OrderedList<Relation>()
    while try row.step() {
      guard let predecessor = activities[try row.id(2)] else { throw row.malformed(2) }
      guard let successor = activities[try row.id(3)] else { throw row.malformed(3) }
      list.add(
        Relation(
          predecessor: predecessor, successor: successor, kind: try row.word(4),
          lag: try lag(row)),
        id: try row.id(0), position: try row.position(1))
    }
    list.sort()
    return list.elements
  }

  private static func lag(_ row: Statement) throws(PlanFileError) -> Lag {
    let counting: Lag.Counting = try row.word(6)
    guard let percent = try row.optionalInteger(7, in: PlanLimits.lagPercent) else {
      return Lag(minutes: try row.integer(5, in: PlanLimits.signedMinutes), counting: counting)
    }
    return Lag(percent: percent, counting: counting)
  }
}
