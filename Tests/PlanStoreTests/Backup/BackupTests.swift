import Foundation
import Plan
import Testing

@testable import PlanStore

@Suite struct BackupTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try PlanFile.create(at: folder.path(), identifier: "feed")
    try open().change("first") { $0 = richPlan() }
  }

  private func open(_ name: String = "plan.db") throws -> PlanFile {
    try PlanFile.open(at: folder.path(name), access: .readWrite)
  }

  private func preset(_ name: String = "plan.db") throws -> String {
    try PlanFile.open(at: folder.path(name), access: .readOnly).load().settings.colourPreset
  }

  // MARK: Backing up

  @Test func aBackupHoldsThePlanAndItsHistoryWhileOthersWrite() throws {
    let writer = try open()
    try writer.change("second") { $0.settings.colourPreset = "second" }
    // The change still waits in the log of a connection that is open.
    try PlanFile.open(at: folder.path(), access: .readOnly).backUp(to: folder.path("copy.db"))
    let copy = try open("copy.db")
    #expect(try copy.load() == writer.load())
    #expect(try copy.journal() == writer.journal())
    #expect(try copy.verify() == [])
  }

  @Test func anEarlierBackupGivesWay() throws {
    try open().backUp(to: folder.path("copy.db"))
    try open().change("second") { $0.settings.colourPreset = "second" }
    try open().backUp(to: folder.path("copy.db"))
    #expect(try preset("copy.db") == "second")
    #expect(try folder.contents().keys.sorted() == ["copy.db", "plan.db"])
  }

  @Test func nothingElseGivesWay() throws {
    try Data("precious".utf8).write(to: folder.url.appending(path: "notes"))
    try PlanFile.create(at: folder.path("other.db"), identifier: "beef")
    // A backup that went on as a plan of its own knows what this one does not.
    try open().backUp(to: folder.path("fork.db"))
    try open("fork.db").change("own") { $0.settings.colourPreset = "own" }
    symlink(folder.path(), folder.path("link.db"))
    link(folder.path(), folder.path("hard.db"))
    let before = try folder.contents()
    for name in ["notes", "other.db", "fork.db", "plan.db", "link.db", "hard.db"] {
      #expect(throws: PlanFileError.notEarlierBackup(folder.path(name))) {
        try open().backUp(to: folder.path(name))
      }
    }
    #expect(try folder.contents() == before)
  }

  @Test func aDamagedPlanIsNotTakenForABackup() throws {
    try damage("plan.db")
    #expect(throws: PlanFileError.self) { try open().backUp(to: folder.path("copy.db")) }
    #expect(try folder.contents()["copy.db"] == nil)
  }

  // MARK: Restoring

  @Test func restoringGivesBackThePlanAndKeepsWhatStoodThere() throws {
    try open().backUp(to: folder.path("copy.db"))
    for name in ["second", "third"] { try open().change(name) { $0.settings.colourPreset = name } }
    let restoration = try PlanFile.restore(folder.path("copy.db"), to: folder.path())
    #expect(restoration.lostCommands == 2)
    #expect(restoration.safetyCopy == folder.path("plan.db.before-restore"))
    #expect(try open().load() == richPlan())
    #expect(try open().verify() == [])
    #expect(try preset("plan.db.before-restore") == "third")
  }

  @Test func aProgramThatHasThePlanOpenSeesTheRestoredOne() throws {
    try open().backUp(to: folder.path("copy.db"))
    let reader = try open()
    try open().change("second") { $0.settings.colourPreset = "second" }
    #expect(try reader.load().settings.colourPreset == "second")
    _ = try PlanFile.restore(folder.path("copy.db"), to: folder.path())
    #expect(try reader.load() == richPlan())
  }

  @Test func aPlanThatIsGoneComesBack() throws {
    try open().backUp(to: folder.path("copy.db"))
    try FileManager.default.removeItem(atPath: folder.path())
    let restoration = try PlanFile.restore(folder.path("copy.db"), to: folder.path())
    #expect(restoration.safetyCopy == nil)
    #expect(try open().load() == richPlan())
  }

  @Test func aDamagedPlanGivesWayWithItsLog() throws {
    try open().backUp(to: folder.path("copy.db"))
    // A log of another moment, which SQLite would play into whatever file lies beside it.
    let crashed = try crashedLog()
    try damage("plan.db")
    try crashed.write(to: folder.url.appending(path: "plan.db-wal"))
    let restoration = try PlanFile.restore(folder.path("copy.db"), to: folder.path())
    #expect(try open().load() == richPlan())
    #expect(try open().verify() == [])
    let copy = try #require(restoration.safetyCopy)
    #expect(FileManager.default.fileExists(atPath: copy))
  }

  @Test func aFileThatIsNoPlanAnyMoreGivesWayWhenThatIsMeant() throws {
    try open().backUp(to: folder.path("copy.db"))
    try Data("nonsense".utf8).write(to: folder.url.appending(path: "plan.db"))
    #expect(throws: PlanFileError.notAPlan(folder.path(), .notADatabase)) {
      _ = try PlanFile.restore(folder.path("copy.db"), to: folder.path())
    }
    let restoration = try PlanFile.restore(
      folder.path("copy.db"), to: folder.path(), anyPlan: true)
    #expect(try open().load() == richPlan())
    let copy = try #require(restoration.safetyCopy)
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("nonsense".utf8))
  }

  @Test func aBackupOfAnotherPlanIsRefusedUnlessMeant() throws {
    try PlanFile.create(at: folder.path("other.db"), identifier: "beef")
    #expect(throws: PlanFileError.backupOfAnotherPlan(folder.path("other.db"))) {
      _ = try PlanFile.restore(folder.path("other.db"), to: folder.path())
    }
    #expect(try open().load() == richPlan())
    _ = try PlanFile.restore(folder.path("other.db"), to: folder.path(), anyPlan: true)
    #expect(try open().load() == StoredPlan())
  }

  @Test func aDamagedBackupIsRefusedAndChangesNothing() throws {
    try open().backUp(to: folder.path("copy.db"))
    try damage("copy.db")
    let before = try folder.contents()["plan.db"]
    #expect(throws: PlanFileError.self) {
      _ = try PlanFile.restore(folder.path("copy.db"), to: folder.path())
    }
    #expect(try folder.contents()["plan.db"] == before)
    #expect(try open().load() == richPlan())
  }

  // MARK: Damage

  /// Overwrites every page but the first, which holds the header.
  private func damage(_ name: String) throws {
    var bytes = try Data(contentsOf: folder.url.appending(path: name))
    for index in 4096..<bytes.count where index % 3 != 0 { bytes[index] = 0xa5 }
    try bytes.write(to: folder.url.appending(path: name))
  }

  /// The log of another plan file of the same schema, as a crash leaves it.
  private func crashedLog() throws -> Data {
    let other = try TemporaryFolder()
    let file = try PlanFile.create(at: other.path(), identifier: "c0ffee")
    file.connection.keepLog(true)
    try file.change("else") { $0.settings.colourPreset = "else" }
    return try #require(try other.contents()["plan.db-wal"])
  }
}
