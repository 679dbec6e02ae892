import FileSystem
import Foundation
import Glibc
import Testing

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder
  private let new = Array("new".utf8)

  init() throws { folder = try TemporaryFolder() }

  @Test func aFileAppearsWholeAndNothingElseIsLeft() throws {
    try OutputFile.write(new, to: folder.path("a.csv"))
    try OutputFile.write(new, to: folder.path("a.csv"))
    #expect(try folder.names == ["a.csv"])
    #expect(try folder.text("a.csv") == "new")
  }

  @Test func noLinkIsFollowedToAnotherFile() throws {
    try folder.write("victim", to: "victim")
    for name in ["out.part", "out", ".schedctl.part"] {
      symlink(folder.path("victim"), folder.path(name))
    }
    try OutputFile.write(new, to: folder.path("out"))
    #expect(try folder.text("victim") == "victim")
    #expect(try folder.text("out") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("out.part")) != "")
  }

  @Test(arguments: [0o600, 0o640, 0o444, 0o755] as [mode_t])
  func theModeOfTheOldFileIsKept(mode: mode_t) throws {
    try folder.write("old", to: "a")
    chmod(folder.path("a"), mode)
    try? OutputFile.write(new, to: folder.path("a"))
    var status = stat()
    stat(folder.path("a"), &status)
    #expect(status.st_mode & 0o7777 == mode)
  }

  @Test(arguments: [1, 100, 250, 255]) func aNameIsAsLongAsTheSystemAllows(length: Int) throws {
    let name = String(repeating: "n", count: length)
    try OutputFile.write(new, to: folder.path(name))
    #expect(try folder.names == [name])
  }

  @Test func aNameTooLongIsRefusedAndLeavesNothing() throws {
    let path = folder.path(String(repeating: "n", count: 256))
    #expect(throws: OutputFailure.system(path, code: ENAMETOOLONG)) {
      try OutputFile.write(new, to: path)
    }
    #expect(try folder.names == [])
  }

  @Test func aFolderIsRefusedAndLeavesNothing() throws {
    mkdir(folder.path("a"), 0o755)
    #expect(throws: OutputFailure.system(folder.path("a"), code: EISDIR)) {
      try OutputFile.write(new, to: folder.path("a"))
    }
    #expect(try folder.names == ["a"])
  }

  @Test func aDeviceIsWrittenToAsItIs() throws {
    try OutputFile.write(new, to: "/dev/null")
    #expect(OutputFile.isStream("/dev/null"))
    #expect(throws: OutputFailure.system("/dev/full", code: ENOSPC)) {
      try OutputFile.write(new, to: "/dev/full")
    }
  }

  @Test func whatWasReadIsNotWrittenOver() throws {
    try folder.write("input", to: "in")
    // Kept open for ever: its number must not pass to a file of another test.
    InputFiles.remember(descriptor: open(folder.path("in"), O_RDONLY))
    symlink(folder.path("in"), folder.path("soft"))
    link(folder.path("in"), folder.path("hard"))
    for name in ["in", "soft", "hard", "./in"] {
      #expect(throws: OutputFailure.isInput(folder.url.path + "/" + name)) {
        try OutputFile.write(new, to: folder.url.path + "/" + name)
      }
    }
    #expect(try folder.text("in") == "input")
  }

  @Test(arguments: [
    "plan.db", "soft", "hard", "plan.db-wal", "plan.db-shm", "plan.db-journal", "log",
  ])
  func noDatabaseIsWrittenOver(name: String) throws {
    try folder.write("SQLite format 3\0 and so on", to: "plan.db")
    symlink(folder.path("plan.db"), folder.path("soft"))
    link(folder.path("plan.db"), folder.path("hard"))
    try Data([0x37, 0x7f, 0x06, 0x82, 0, 0]).write(to: folder.url.appending(path: "log"))
    let before = try folder.names
    #expect(throws: OutputFailure.isDatabase(folder.path(name))) {
      try OutputFile.write(new, to: folder.path(name))
    }
    #expect(try folder.names == before)
    #expect(try folder.text("plan.db").hasPrefix("SQLite format 3"))
  }

  @Test func anotherFileBesideADatabaseIsWritten() throws {
    try folder.write("SQLite format 3\0 and so on", to: "plan.db")
    try OutputFile.write(new, to: folder.path("other-wal"))
    #expect(try folder.text("other-wal") == "new")
  }
}
