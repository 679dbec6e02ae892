import Plan

@testable import PlanStore

extension PlanFile {
  /// Changes what the file holds by one command.
  @discardableResult
  func change(
    _ command: String, _ edit: (inout StoredPlan) -> Void
  ) throws -> JournalEntry? {
    let old = try load()
    var new = old
    edit(&new)
    return try save(new, replacing: old, command: line(command))
  }

  /// How many rows the last command changed.
  func rowsOfLastCommand() throws -> Int64 {
    let number = try JournalTable.head(connection)
    return try JournalTable.changes(of: number, in: connection).count(for: connection)
  }

  /// Changes rows past the journal; on a server only the owner can.
  func alterByHand(_ table: String, _ sql: String) throws {
    guard connection.server != nil else { return try connection.execute(sql) }
    try connection.execute(
      """
      BEGIN;
      ALTER TABLE \(table) DISABLE TRIGGER USER;
      \(sql);
      ALTER TABLE \(table) ENABLE TRIGGER USER;
      COMMIT
      """)
  }
}
