import Foundation
import Plan
import Testing

@testable import PlanStore

@Suite struct MigratorTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A file of a program that knew only the first migrations, with one project in it.
  private func makeOldFile(steps: Int) throws {
    let file = try PlanFile.create(
      at: folder.path(), migrations: Array(Migration.all.prefix(steps)))
    try file.connection.execute(
      """
      INSERT INTO project (code, name, direction, grain, reserve_days, lead, position)
      VALUES ('HS', '亭湖高中二期', 'backward', 'day', 0, '', 64)
      """)
  }

  private let project = Project(code: "HS", name: "亭湖高中二期", direction: .backward)

  @Test(arguments: 2..<Migration.all.count)
  func anOldFileMovesForwardAfterACopyWasMade(steps: Int) throws {
    try makeOldFile(steps: steps)
    let file = try PlanFile.open(at: folder.path(), access: .readWrite)
    let copy = try #require(file.safetyCopy)
    #expect(copy == folder.path() + ".before-\(Migration.all[steps].name)")
    #expect(try file.load().portfolio.projects == [project])
    let fresh = try PlanFile.create(at: folder.path("fresh.db"))
    let schema = "SELECT sql FROM sqlite_schema"
    #expect(try file.connection.texts(schema) == fresh.connection.texts(schema))
    let ledger = try Connection.writable(copy, patience: 0)
    #expect(try ledger.integer("SELECT count(*) FROM applied_migration") == steps)
    #expect(try ledger.texts("SELECT name FROM project") == [project.name])
  }

  @Test func aFileMovesForwardOnce() throws {
    try makeOldFile(steps: 3)
    _ = try PlanFile.open(at: folder.path(), access: .readWrite)
    #expect(try PlanFile.open(at: folder.path(), access: .readWrite).safetyCopy == nil)
  }

  @Test func aCopyNeverReplacesAnother() throws {
    try makeOldFile(steps: 3)
    let taken = folder.path() + ".before-0004_calendar"
    try Data("precious".utf8).write(to: URL(filePath: taken))
    let file = try PlanFile.open(at: folder.path(), access: .readWrite)
    #expect(file.safetyCopy == taken + ".2")
    #expect(try Data(contentsOf: URL(filePath: taken)) == Data("precious".utf8))
  }

  @Test func readingAnOldFileLeavesItAsItIs() throws {
    try makeOldFile(steps: 4)
    let before = try folder.contents()
    let file = try PlanFile.open(at: folder.path(), access: .readOnly)
    #expect(try file.load().portfolio.projects == [project])
    #expect(file.safetyCopy == nil)
    _ = consume file
    #expect(try folder.contents() == before)
  }

  @Test func aStepThatFailsLeavesTheFileAtTheLastOne() throws {
    try makeOldFile(steps: 4)
    let broken = Migration.all + [Migration(name: "0008_broken", sql: "DROP TABLE nowhere")]
    #expect(throws: PlanFileError.self) {
      try PlanFile.open(at: folder.path(), access: .readWrite, patience: 0, migrations: broken)
    }
    let connection = try Connection.writable(folder.path(), patience: 0)
    #expect(try connection.integer("SELECT count(*) FROM applied_migration") == 4)
  }

  @Test func aStepThatBreaksAReferenceIsRefused() throws {
    try PlanFile.create(at: folder.path())
      .save(richPlan(), replacing: StoredPlan(), command: line("import"))
    let broken = Migration.all + [Migration(name: "0008_broken", sql: "DELETE FROM project")]
    #expect(throws: PlanFileError.self) {
      try PlanFile.open(at: folder.path(), access: .readWrite, patience: 0, migrations: broken)
    }
    #expect(try PlanFile.open(at: folder.path(), access: .readWrite).load() == richPlan())
  }

  @Test func commandsFromBeforeANewColumnCanStillBeUndone() throws {
    try PlanFile.create(at: folder.path())
      .save(richPlan(), replacing: StoredPlan(), command: line("import"))
    let file = try openedLater("ALTER TABLE activity ADD COLUMN cost INTEGER")
    try file.undo(line("undo"))
    #expect(try file.load() == StoredPlan())
    try file.redo(line("redo"))
    #expect(try file.load() == richPlan())
  }

  @Test func commandsThatNoLongerFitAreNotUndoneByHalves() throws {
    try PlanFile.create(at: folder.path())
      .save(richPlan(), replacing: StoredPlan(), command: line("import"))
    let file = try openedLater("ALTER TABLE holiday DROP COLUMN notice_year")
    #expect(throws: PlanFileError.self) { try file.undo(line("undo")) }
    #expect(try file.connection.integer("SELECT count(*) FROM holiday") == 2)
    #expect(try file.connection.integer("SELECT count(*) FROM relation") == 27)
  }

  /// The file as a later program opens it, whose schema has one more step.
  private func openedLater(_ sql: String) throws -> PlanFile {
    try PlanFile.open(
      at: folder.path(), access: .readWrite, patience: 0,
      migrations: Migration.all + [Migration(name: "0008_later", sql: sql)])
  }
}
