import Foundation
import Plan
import Testing

@testable import PlanStore

@Suite struct VerifyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try PlanFile.create(at: folder.path())
  }

  private func open() throws -> PlanFile {
    try PlanFile.open(at: folder.path(), access: .readWrite)
  }

  @Test(arguments: 1...10) func whatThisProgramWroteIsSound(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    for step in 0..<30 {
      // Some of what is done is undone again, and some of that redone.
      if step % 7 == 5 { _ = try? open().undo(line("undo")) }
      if step % 11 == 6 { _ = try? open().redo(line("redo")) }
      try open().change("step \(step)") { edits.edit(&$0) }
    }
    #expect(try open().verify() == [])
  }

  /// What another program may do to a file, and the flaw it leaves.
  private static let alterations: [(sql: String, flaw: String)] = [
    ("UPDATE activity SET name = 'forged' WHERE id = 1", "journal_entry 1"),
    ("DELETE FROM relation WHERE id = (SELECT min(id) FROM relation)", "journal_entry 1"),
    ("UPDATE activity SET calendar = 'x', duration = 77 WHERE id = 2", "journal_entry 1"),
    ("DROP INDEX relation_successor", "index relation_successor"),
    ("CREATE TABLE foreign_matter (id)", "table foreign_matter"),
    (
      "CREATE TRIGGER thief AFTER INSERT ON progress_record BEGIN SELECT 1; END",
      "trigger thief"
    ),
    ("UPDATE relation SET successor_id = 999 WHERE id = 1", "relation 1 → activity"),
    ("UPDATE project SET start = 'soon' WHERE id = 1", "CHECK constraint failed in project"),
  ]

  @Test(arguments: alterations) func whatWasAlteredOtherwiseIsFound(sql: String, flaw: String)
    throws
  {
    try open().change("first") { $0 = richPlan() }
    let connection = try open().connection
    try connection.execute("PRAGMA foreign_keys = OFF")
    try connection.execute("PRAGMA ignore_check_constraints = ON")
    do {
      try connection.execute(sql)
    } catch {
      Issue.record("\(sql): \(error)")
    }
    let found = try open().verify().map(\.detail)
    #expect(found.contains { $0.contains(flaw) }, "\(found)")
  }

  @Test func aPlanOfAnOlderProgramIsSoundOnceItMovedForward() throws {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/plan-0009.sql")
    let old = try TemporaryFolder()
    let sql = try String(contentsOf: fixtures, encoding: .utf8)
    let connection = try Connection(old.path(), for: old.path(), flags: 6, patience: 0)
    try connection.execute(sql)
    #expect(try PlanFile.open(at: old.path(), access: .readOnly).verify() == [])
  }
}
