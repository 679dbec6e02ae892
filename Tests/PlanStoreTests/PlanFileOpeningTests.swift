import Foundation
import Glibc
import Plan
import Testing

@testable import PlanStore

@Suite struct PlanFileOpeningTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Expects that opening fails for reading and for writing, and that no byte of the folder changes.
  private func expectRefusal(
    _ error: PlanFileError, migrations: [Migration] = Migration.all,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try folder.contents()
    for access in [PlanFile.Access.readOnly, .readWrite] {
      #expect(throws: error, sourceLocation: location) {
        try PlanFile.open(at: folder.path(), access: access, patience: 0, migrations: migrations)
      }
    }
    #expect(try folder.contents() == before, sourceLocation: location)
  }

  private func write(_ bytes: Data) throws {
    try bytes.write(to: folder.url.appending(path: "plan.db"))
  }

  @Test func aNewFileIsOneFileAndOurs() throws {
    _ = try PlanFile.create(at: folder.path())
    #expect(Array(try folder.contents().keys) == ["plan.db"])
    let bytes = try #require(try folder.contents()["plan.db"])
    #expect(bytes[68..<72] == Data("SCHD".utf8))
  }

  @Test func theSameCommandsMakeTheSameBytes() throws {
    for name in ["one.db", "two.db"] {
      let file = try PlanFile.create(at: folder.path(name))
      try file.save(richPlan(), replacing: StoredPlan(), command: line("import"))
    }
    let contents = try folder.contents()
    #expect(contents["one.db"] == contents["two.db"])
  }

  @Test func creatingNeverOverwrites() throws {
    try write(Data("precious".utf8))
    #expect(throws: PlanFileError.alreadyExists(folder.path())) {
      try PlanFile.create(at: folder.path())
    }
    #expect(try folder.contents() == ["plan.db": Data("precious".utf8)])
  }

  @Test func creatingNeedsItsFolder() throws {
    let path = folder.path("none/plan.db")
    #expect(throws: PlanFileError.folderMissing(path)) { try PlanFile.create(at: path) }
  }

  @Test func aFileThatCannotBeCompletedIsRemoved() throws {
    #expect(throws: PlanFileError.self) {
      try PlanFile.create(
        at: folder.path(), migrations: [Migration(name: "0001_broken", sql: "CREATE NONSENSE")])
    }
    #expect(try folder.contents() == [:])
  }

  @Test func aMissingFileIsNotCreated() throws {
    try expectRefusal(.missing(folder.path()))
  }

  @Test func anEmptyFileIsNoPlan() throws {
    try write(Data())
    try expectRefusal(.notAPlan(folder.path(), .empty))
  }

  @Test(arguments: ["code,name\nA01,项目建议书\n", "SQLite format 3\u{0}"])
  func aFileOfAnotherKindIsNoPlan(text: String) throws {
    try write(Data(text.utf8))
    try expectRefusal(.notAPlan(folder.path(), .notADatabase))
  }

  @Test func aFolderIsNoPlan() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("plan.db"), withIntermediateDirectories: false)
    for access in [PlanFile.Access.readOnly, .readWrite] {
      #expect(throws: PlanFileError.notAPlan(folder.path(), .folder)) {
        try PlanFile.open(at: folder.path(), access: access)
      }
    }
  }

  @Test func aDatabaseOfAnotherProgramIsNoPlan() throws {
    try PlanFile.create(
      at: folder.path(),
      migrations: [Migration(name: "0001", sql: foreignSchema)])
    try expectRefusal(.notAPlan(folder.path(), .database(application: 7)))
  }

  private let foreignSchema = """
    PRAGMA application_id = 7;
    CREATE TABLE applied_migration (name TEXT, sql TEXT);
    """

  @Test func aNewerFileIsLeftToANewerProgram() throws {
    let newer = Migration.all + [Migration(name: "9999_future", sql: "CREATE TABLE future (id)")]
    try PlanFile.create(at: folder.path(), migrations: newer)
    try expectRefusal(.newer(folder.path(), migration: "9999_future"))
  }

  @Test func aNewerFileKeepsTheLogThatSomebodyLeftBehind() throws {
    let newer = Migration.all + [Migration(name: "9999_future", sql: "CREATE TABLE future (id)")]
    let file = try PlanFile.create(at: folder.path(), migrations: newer)
    file.connection.keepLog(true)
    try file.connection.execute("INSERT INTO future VALUES (1)")
    // What a crash leaves behind: the file and its log, copied while the writer is at work.
    let log = try #require(try folder.contents()["plan.db-wal"])
    let main = try #require(try folder.contents()["plan.db"])
    let crashed = try TemporaryFolder()
    try main.write(to: crashed.url.appending(path: "plan.db"))
    try log.write(to: crashed.url.appending(path: "plan.db-wal"))
    for access in [PlanFile.Access.readOnly, .readWrite] {
      #expect(throws: PlanFileError.newer(crashed.path(), migration: "9999_future")) {
        try PlanFile.open(at: crashed.path(), access: access)
      }
    }
    #expect(try crashed.contents()["plan.db"] == main)
    #expect(try crashed.contents()["plan.db-wal"] == log)
  }

  @Test func aMigrationAlteredByHandIsDamage() throws {
    let file = try PlanFile.create(at: folder.path())
    try file.connection.execute(
      "UPDATE applied_migration SET sql = sql || ' ' WHERE name = '0003_activity'")
    _ = consume file
    try expectRefusal(.damaged(folder.path(), detail: "applied_migration 0003_activity"))
  }

  @Test func aFileCutShortIsDamaged() throws {
    try saveRichPlan()
    let whole = try #require(try folder.contents()["plan.db"])
    try write(whole.prefix(whole.count / 2))
    try expectRefusal(
      .damaged(folder.path(), detail: "database disk image is malformed"))
  }

  @Test func aFileOverwrittenInsideIsDamagedWhenRead() throws {
    try saveRichPlan()
    var bytes = try #require(try folder.contents()["plan.db"])
    for page in 2..<(bytes.count / 4096) {
      bytes.replaceSubrange(page * 4096..<page * 4096 + 64, with: Data(repeating: 0xff, count: 64))
    }
    try write(bytes)
    #expect {
      try PlanFile.open(at: folder.path(), access: .readOnly).load()
    } throws: { error in
      if case .damaged? = error as? PlanFileError { true } else { false }
    }
    #expect(try folder.contents() == ["plan.db": bytes])
  }

  @Test func readingLeavesTheFolderAsItWas() throws {
    try saveRichPlan()
    let before = try folder.contents()
    #expect(try PlanFile.open(at: folder.path(), access: .readOnly).load() == richPlan())
    #expect(try folder.contents() == before)
  }

  @Test(arguments: ["计划 2028?#%.db", ":memory:", "file:plan.db"])
  func anyFileNameWillDo(name: String) throws {
    let file = try PlanFile.create(at: folder.path(name))
    try file.save(richPlan(), replacing: StoredPlan(), command: line("import"))
    _ = consume file
    #expect(Array(try folder.contents().keys) == [name])
    #expect(try PlanFile.open(at: folder.path(name), access: .readOnly).load() == richPlan())
  }

  private func saveRichPlan() throws {
    let file = try PlanFile.create(at: folder.path())
    try file.save(richPlan(), replacing: StoredPlan(), command: line("import"))
  }
}

/// Permissions do not bind the superuser, so these say something only when run by somebody else.
@Suite(.enabled(if: getuid() != 0, "permissions do not bind the superuser"))
struct ReadOnlyMediumTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let file = try PlanFile.create(at: folder.path())
    try file.save(richPlan(), replacing: StoredPlan(), command: line("import"))
  }

  @Test func aReadOnlyFolderCanBeReadButNotWritten() throws {
    chmod(folder.path(), 0o444)
    chmod(folder.url.path, 0o555)
    defer { chmod(folder.url.path, 0o755) }
    let before = try folder.contents()
    #expect(try PlanFile.open(at: folder.path(), access: .readOnly).load() == richPlan())
    #expect(throws: PlanFileError.readOnly(folder.path())) {
      try PlanFile.open(at: folder.path(), access: .readWrite)
    }
    #expect(throws: PlanFileError.readOnly(folder.path("new.db"))) {
      try PlanFile.create(at: folder.path("new.db"))
    }
    #expect(try folder.contents() == before)
  }

  @Test func aReadOnlyFolderMayHaveAnyName() throws {
    let name = "计划 ?#%.db"
    try FileManager.default.copyItem(atPath: folder.path(), toPath: folder.path(name))
    chmod(folder.url.path, 0o555)
    defer { chmod(folder.url.path, 0o755) }
    #expect(try PlanFile.open(at: folder.path(name), access: .readOnly).load() == richPlan())
  }

  @Test func aWritableFileInAReadOnlyFolderCannotBeWritten() throws {
    chmod(folder.url.path, 0o555)
    defer { chmod(folder.url.path, 0o755) }
    #expect(throws: PlanFileError.readOnly(folder.path())) {
      try PlanFile.open(at: folder.path(), access: .readWrite)
    }
  }

  @Test func aReadOnlyFileCannotBeWritten() throws {
    chmod(folder.path(), 0o444)
    let before = try folder.contents()
    #expect(throws: PlanFileError.readOnly(folder.path())) {
      try PlanFile.open(at: folder.path(), access: .readWrite)
    }
    #expect(try PlanFile.open(at: folder.path(), access: .readOnly).load() == richPlan())
    #expect(try folder.contents() == before)
  }

  @Test func aReaderWithoutRightsSeesWhatAWriterHasJustSaved() throws {
    let writer = try PlanFile.open(at: folder.path(), access: .readWrite)
    try writer.change("settings") { $0.settings.colourPreset = "three" }
    chmod(folder.path(), 0o444)
    chmod(folder.url.path, 0o555)
    defer { chmod(folder.url.path, 0o755) }
    let reader = try PlanFile.open(at: folder.path(), access: .readOnly)
    #expect(try reader.load().settings.colourPreset == "three")
  }

  @Test func aFileThatMayNotBeReadSaysSo() throws {
    chmod(folder.path(), 0)
    #expect(throws: PlanFileError.unreadable(folder.path())) {
      try PlanFile.open(at: folder.path(), access: .readOnly)
    }
  }
}
