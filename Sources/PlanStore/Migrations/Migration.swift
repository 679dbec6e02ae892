import CMigrations

/// One step in the history of the schema: a file of `migrations/`, embedded in the program.
struct Migration: Hashable, Sendable {
  /// The file's name without its ending: `0001_ledger`.
  var name: String
  /// The file's text.
  var sql: String

  /// Every step, in order.
  static let all: [Migration] = (0..<cmigration_count()).map { index in
    let migration = cmigration_at(index)
    return Migration(
      name: String(cString: migration.name), sql: String(cString: migration.sql))
  }

  /// Every step of a plan on a server, in order: a file of `migrations/postgresql/` each.
  static let server: [Migration] = (0..<cmigration_server_count()).map { index in
    let migration = cmigration_server_at(index)
    return Migration(
      name: String(cString: migration.name), sql: String(cString: migration.sql))
  }
}
