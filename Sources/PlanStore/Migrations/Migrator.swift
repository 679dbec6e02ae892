/// Compares the migrations that made a file with those that the program knows, and catches up.
struct Migrator {
  let connection: Connection
  /// What the program knows, in order.
  let migrations: [Migration]

  /// Returns the migrations that the file still needs.
  ///
  /// - Throws: ``PlanFileError/newer(_:migration:)`` when the file has one more than we know, and
  ///   ``PlanFileError/damaged(_:detail:)`` when one of ours has another name or text there.
  func pending() throws(PlanFileError) -> ArraySlice<Migration> {
    let applied = try applied()
    for (ours, theirs) in zip(migrations, applied) where ours != theirs {
      throw .damaged(connection.path, detail: "applied_migration \(theirs.name)")
    }
    if applied.count > migrations.count {
      throw .newer(connection.path, migration: applied[migrations.count].name)
    }
    guard !applied.isEmpty else { throw .damaged(connection.path, detail: "applied_migration") }
    return migrations.dropFirst(applied.count)
  }

  /// Applies migrations together with the rows that record them; the caller has opened a
  /// transaction with foreign keys off, so that a table may be rebuilt.
  func apply(_ pending: some Sequence<Migration>) throws(PlanFileError) {
    for migration in pending {
      try connection.execute(migration.sql)
      let insert = try connection.prepare("INSERT INTO applied_migration (name, sql) VALUES (?, ?)")
      try insert.run([.text(migration.name), .text(migration.sql)])
    }
    // A server looks at every reference when the transaction ends.
    guard connection.server == nil else { return }
    let violations = try connection.prepare("PRAGMA foreign_key_check")
    guard try !violations.step() else {
      throw .damaged(connection.path, detail: "foreign_key_check \(try violations.text(0))")
    }
  }

  private func applied() throws(PlanFileError) -> [Migration] {
    let row = try connection.prepare("SELECT name, sql FROM applied_migration ORDER BY name")
    var applied: [Migration] = []
    while try row.step() { applied.append(Migration(name: try row.text(0), sql: try row.text(1))) }
    return applied
  }
}
