/// A table that keeps an ordered list, one element a row, with columns `id` and `position`.
///
/// Where an element refers to a row of another table, a `Value` holds that row's `id` in the place
/// of the position in memory: ids stay when positions shift, so old and new compare.
protocol ListTable {
  associatedtype Value: Equatable
  associatedtype Key: Hashable
  associatedtype Column: TableColumn
  /// The name of the table.
  static var table: String { get }
  /// What its rows belong to.
  static var owner: RowOwner { get }
  /// What makes a new element the continuation of an old one.
  static func key(of value: Value) -> Key
  /// What stands in a column.
  static func value(of value: Value, in column: Column) -> SQLValue
}

extension ListTable {
  static var owner: RowOwner { .plan }

  /// The rows of a scope, in the order of a column; all rows where there is none.
  static func rows(
    _ connection: Connection, within scope: PlanScope? = nil, by order: String = "position, id"
  ) throws(PlanFileError) -> TableRows<Column> {
    try TableRows(
      connection, of: table, and: ["id", "position"], within: scope.narrowing(owner), by: order)
  }

  /// Parameters: the values, then position, then id.
  private static var insert: String {
    Column.insertion(into: table, and: ["position", "id"])
  }

  /// Parameters: the values, then position, then id.
  private static var update: String {
    let changes = (Column.names + ["position"]).map { "\($0) = ?" }
    return "UPDATE \(table) SET \(changes.joined(separator: ", ")) WHERE id = ?"
  }
}

extension ListTable where Value == Key {
  /// An element without a name of its own is what it says.
  static func key(of value: Value) -> Value { value }
}

/// The rows of a list, before and after a change.
struct ListRows {
  /// The `id` of each old element.
  var old: [Int]
  /// The `id` of each new element.
  var new: [Int]
  /// The new position of each old element; nil where it is gone.
  var newOfOld: [Int?]

  /// The ids of the rows that are gone.
  var removed: [Int] {
    old.indices.filter { newOfOld[$0] == nil }.map { old[$0] }
  }
}

extension ListTable {
  /// Brings the table from `old`, which it holds, to `new`, changing as few rows as it can.
  ///
  /// - Parameters:
  ///   - scope: What the rows of both lists belong to; nil for the whole plan.
  ///   - keys: What makes each new element the continuation of an old one, where that is not its
  ///     own key: an element that was given another name.
  @discardableResult
  static func bring(
    _ connection: Connection, from old: [Value], to new: [Value], within scope: PlanScope? = nil,
    keys: [Key]? = nil
  ) throws(PlanFileError) -> ListRows {
    let rows = try place(connection, from: old, to: new, within: scope, keys: keys)
    try remove(rows, from: connection)
    return rows
  }

  /// Brings the table to `new` but for what is gone, which stays until ``remove(_:from:)``: what belongs to
  /// it can be found until then.
  static func place(
    _ connection: Connection, from old: [Value], to new: [Value], within scope: PlanScope? = nil,
    keys: [Key]? = nil
  ) throws(PlanFileError) -> ListRows {
    let (ids, positions) = try present(connection, count: old.count, within: scope)
    let pairing = Pairing(old: old.map(key), new: keys ?? new.map(key))
    let places = RowOrder.positions(
      keeping: pairing.oldOfNew.map { $0.map { positions[$0] } },
      behind: scope == nil ? 0 : try end(connection))
    var rows = ListRows(old: ids, new: [], newOfOld: pairing.newOfOld)
    rows.new.reserveCapacity(new.count)
    let columns = Array(Column.allCases)
    let insertion = try connection.prepare(insert)
    let change = try connection.prepare(update)
    var numbers = try NewNumbers(connection, of: table)
    for (index, value) in new.enumerated() {
      let place = SQLValue.integer(places[index])
      if let match = pairing.oldOfNew[index] {
        rows.new.append(ids[match])
        guard value != old[match] || places[index] != positions[match] else { continue }
        try change.run(
          columns.map { self.value(of: value, in: $0) } + [place, .integer(ids[match])])
      } else {
        let id = numbers.next()
        try insertion.run(columns.map { self.value(of: value, in: $0) } + [place, .integer(id)])
        rows.new.append(id)
      }
    }
    return rows
  }

  /// Removes the rows of what is gone.
  static func remove(_ rows: ListRows, from connection: Connection) throws(PlanFileError) {
    let removal = try connection.prepare("DELETE FROM \(table) WHERE id = ?")
    for id in rows.removed { try removal.run([.integer(id)]) }
  }

  /// Brings a table that most plans leave empty from `old` to `new`.
  static func bringSome(
    _ connection: Connection, from old: [Value], to new: [Value], within scope: PlanScope? = nil
  ) throws(PlanFileError) {
    guard old != new else { return }
    try bring(connection, from: old, to: new, within: scope)
  }

  /// Returns the ids of an unchanged list.
  static func ids(
    _ connection: Connection, count: Int, within scope: PlanScope? = nil
  ) throws(PlanFileError) -> [Int] {
    try present(connection, count: count, within: scope).ids
  }

  /// The last position in the whole table; 0 where it is empty.
  private static func end(_ connection: Connection) throws(PlanFileError) -> Int64 {
    Int64(try connection.integer("SELECT max(position) FROM \(table)") ?? 0)
  }

  private static func present(
    _ connection: Connection, count: Int, within scope: PlanScope?
  ) throws(PlanFileError) -> (ids: [Int], positions: [Int64]) {
    let statement = try connection.prepare(
      "SELECT id, position FROM \(table)\(scope.narrowing(owner)) ORDER BY position, id")
    var ids: [Int] = []
    var positions: [Int64] = []
    ids.reserveCapacity(count)
    positions.reserveCapacity(count)
    while try statement.step() {
      ids.append(try statement.id(0))
      positions.append(Int64(try statement.position(1)))
    }
    precondition(ids.count == count, "the plan to be replaced is not the one that was loaded")
    return (ids, positions)
  }
}
