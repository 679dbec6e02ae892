import Foundation
import Testing

@testable import PlanStore

@Suite struct MigrationTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let servers = tests.appending(path: "../../migrations/postgresql")
    .standardizedFileURL
  private static let folder = tests.appending(path: "../../migrations").standardizedFileURL

  @Test func theTablesAreTheSortedFolders() throws {
    let folders = [(Self.folder, Migration.all), (Self.servers, Migration.server)]
    for (folder, migrations) in folders {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".sql") }.sorted()
      #expect(migrations.map { "\($0.name).sql" } == files)
    }
  }

  @Test(arguments: Migration.server)
  func theEmbeddedTextForServersIsTheFile(migration: Migration) throws {
    let file = Self.servers.appending(path: "\(migration.name).sql")
    #expect(try Data(contentsOf: file) == Data(migration.sql.utf8))
  }

  @Test(arguments: Migration.all)
  func theEmbeddedTextIsTheFile(migration: Migration) throws {
    let file = Self.folder.appending(path: "\(migration.name).sql")
    #expect(try String(contentsOf: file, encoding: .utf8) == migration.sql)
  }

  @Test func namesAreNumberedWithoutGaps() {
    for (index, migration) in Migration.all.enumerated() {
      #expect(migration.name.hasPrefix(String(format: "%04d_", index + 1)))
    }
  }

  @Test func theSchemaIsTheReviewedOne() throws {
    let folder = try TemporaryFolder()
    let file = try PlanFile.create(at: folder.path())
    let schema = try file.connection.texts("SELECT sql FROM sqlite_schema WHERE sql NOT NULL")
      .map { "\($0);\n" }.joined(separator: "\n")
    let golden = Self.tests.appending(path: "Fixtures/schema.sql")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try schema.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.lastPathComponent); review it and run again")
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == schema)
  }

  @Test func everyTableIsStrict() throws {
    let folder = try TemporaryFolder()
    let file = try PlanFile.create(at: folder.path())
    let loose = try file.connection.texts(
      "SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'")
    #expect(loose == [])
  }

  @Test func everyForeignKeyHasAnIndexAndDeletesNothing() throws {
    let folder = try TemporaryFolder()
    let file = try PlanFile.create(at: folder.path())
    let keys = """
      FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k
      WHERE t.schema = 'main'
      """
    #expect(try file.connection.texts("SELECT k.\"from\" \(keys)").count == 20)
    let loose = try file.connection.texts(
      """
      SELECT t.name || '.' || k."from" \(keys) AND (k.on_delete <> 'NO ACTION' OR NOT EXISTS (
        SELECT 1 FROM pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
        WHERE c.seqno = 0 AND c.name = k."from"))
      """)
    #expect(loose == [])
  }

  @Test(arguments: [
    "UPDATE progress_record SET note = ''", "UPDATE baseline SET name = ''",
    "UPDATE baseline_date SET start = finish", "UPDATE journal_entry SET author = ''",
    "DELETE FROM journal_entry", "UPDATE progress_retraction SET reason = ''",
  ])
  func whatStandsCannotBeChangedByHand(sql: String) throws {
    let folder = try TemporaryFolder()
    let file = try PlanFile.create(at: folder.path())
    try file.save(richPlan(), replacing: StoredPlan(), command: line("import"))
    #expect(throws: PlanFileError.self) { try file.connection.execute(sql) }
    #expect(try file.load() == richPlan())
  }

  @Test(arguments: [
    "UPDATE project SET start = '2028-02-30T08:00'", "UPDATE project SET start = '2028-02-03'",
    "UPDATE holiday SET day = '2028-2-3'", "UPDATE project SET grain = 'hour'",
    "UPDATE activity SET level = 4", "UPDATE activity SET duration = '8 h'",
    "INSERT INTO plan (id, project_day, colour_preset) VALUES (2, '', '')",
  ])
  func theSchemaRefusesWhatIsNoPlan(sql: String) throws {
    let folder = try TemporaryFolder()
    let file = try PlanFile.create(at: folder.path())
    try file.save(richPlan(), replacing: StoredPlan(), command: line("import"))
    #expect(throws: PlanFileError.self) { try file.connection.execute(sql) }
  }
}

extension Connection {
  /// The first column of every row.
  func texts(_ sql: String) throws -> [String] {
    let row = try prepare(sql)
    var texts: [String] = []
    while try row.step() { texts.append(try row.optionalText(0) ?? "") }
    return texts
  }
}
