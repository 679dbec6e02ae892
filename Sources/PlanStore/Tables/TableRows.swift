import CivilTime
import Plan

/// The rows of a table, read by the names of their columns.
struct TableRows<Column: TableColumn> {
  private let row: Statement
  /// Where `id` stands, behind all columns; `position` stands behind it, where the table has one.
  private let idColumn: Int32

  /// Prepares to read a table.
  ///
  /// - Parameters:
  ///   - more: Columns beside, `id` first.
  ///   - narrowing: What narrows the rows down (``PlanScope``); empty for all.
  ///   - order: What to sort by; nil where the order means nothing.
  init(
    _ connection: Connection, of table: String, and more: [String] = ["id"],
    within narrowing: String = "", by order: String?
  ) throws(PlanFileError) {
    let names = (Column.names + more).joined(separator: ", ")
    let ending = order.map { " ORDER BY \($0)" } ?? ""
    row = try connection.prepare("SELECT \(names) FROM \(table)\(narrowing)\(ending)")
    idColumn = Int32(clamping: Column.allCases.count)
  }

  /// Moves to the next row; false after the last.
  func step() throws(PlanFileError) -> Bool { try row.step() }

  /// The `id` of the row.
  func id() throws(PlanFileError) -> Int { try row.id(idColumn) }

  /// The place of the row among its like.
  func position() throws(PlanFileError) -> Int { try row.position(idColumn + 1) }

  /// The error for a column whose content no version of this program writes.
  func malformed(_ column: Column) -> PlanFileError { row.malformed(column.rawValue) }

  /// The `id` of a row of another table.
  func id(_ column: Column) throws(PlanFileError) -> Int { try row.id(column.rawValue) }

  /// Finds the element of a list whose row a column names.
  func element(_ column: Column, in index: RowIndex) throws(PlanFileError) -> Int {
    guard let element = index[try row.id(column.rawValue)] else { throw malformed(column) }
    return element
  }
}

/// Each as ``Statement`` reads it.
extension TableRows {
  func integer(_ column: Column, in range: ClosedRange<Int>) throws(PlanFileError) -> Int {
    try row.integer(column.rawValue, in: range)
  }

  func optionalInteger(
    _ column: Column, in range: ClosedRange<Int>
  ) throws(PlanFileError) -> Int? {
    try row.optionalInteger(column.rawValue, in: range)
  }

  func optionalReal(
    _ column: Column, in range: ClosedRange<Double>
  ) throws(PlanFileError) -> Double? {
    try row.optionalReal(column.rawValue, in: range)
  }

  func flag(_ column: Column) throws(PlanFileError) -> Bool { try row.flag(column.rawValue) }

  func text(_ column: Column) throws(PlanFileError) -> String { try row.text(column.rawValue) }

  func optionalText(_ column: Column) throws(PlanFileError) -> String? {
    try row.optionalText(column.rawValue)
  }

  func instant(_ column: Column) throws(PlanFileError) -> Instant {
    try row.instant(column.rawValue)
  }

  func optionalInstant(_ column: Column) throws(PlanFileError) -> Instant? {
    try row.optionalInstant(column.rawValue)
  }

  func day(_ column: Column) throws(PlanFileError) -> Day { try row.day(column.rawValue) }

  func optionalDay(_ column: Column) throws(PlanFileError) -> Day? {
    try row.optionalDay(column.rawValue)
  }

  func shifts(_ column: Column) throws(PlanFileError) -> [Shift] {
    try row.shifts(column.rawValue)
  }

  func word<Word: RawRepresentable<String>>(
    _ column: Column, _: Word.Type = Word.self
  ) throws(PlanFileError) -> Word {
    try row.word(column.rawValue)
  }

  func optionalWord<Word: RawRepresentable<String>>(
    _ column: Column, _: Word.Type = Word.self
  ) throws(PlanFileError) -> Word? {
    try row.optionalWord(column.rawValue)
  }
}
