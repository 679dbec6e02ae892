/// Some columns of a table, to be asked for row by row.
struct ColumnSet<Column: CSVColumn> {
  private var bits: UInt64 = 0

  init(_ columns: [Column]) {
    for column in columns { bits |= 1 << UInt64(column.ordinal) }  // bounded: a column's place
  }

  /// Returns whether a column is one of them.
  func contains(_ column: Column) -> Bool {
    bits >> UInt64(column.ordinal) & 1 == 1  // bounded: a column's place
  }
}
