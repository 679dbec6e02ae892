import FileSystem
import Glibc
import Testing

@Suite struct DraftTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aDraftThatIsNotPutInItsPlaceIsRemoved() throws {
    try folder.write("old", to: "a")
    do {
      let draft = try Draft(of: folder.path("a"))
      try draft.write(Array("half".utf8))
      #expect(try folder.names.count == 2)
    }
    #expect(try folder.names == ["a"])
    #expect(try folder.text("a") == "old")
  }

  @Test func aNewFileTakesNoOthersPlace() throws {
    let draft = try Draft(of: folder.path("a"))
    try draft.write(Array("mine".utf8))
    try folder.write("theirs", to: "a")
    #expect(throws: OutputFailure.system(folder.path("a"), code: EEXIST)) {
      try draft.commit(isNew: true)
    }
    #expect(try folder.names == ["a"])
    #expect(try folder.text("a") == "theirs")
  }

  @Test func manyDraftsAtATimeDoNotMeet() throws {
    let drafts = try (0..<100).map { _ in try Draft(of: folder.path("a")) }
    for (number, draft) in drafts.enumerated() {
      try draft.write(Array("\(number)".utf8))
      try draft.commit(isDurable: number == 99)
    }
    #expect(try folder.names == ["a"])
    #expect(try folder.text("a") == "99")
  }

  @Test func aFolderThatIsNotThereIsTold() {
    #expect(throws: OutputFailure.system(folder.path("none/a"), code: ENOENT)) {
      _ = try Draft(of: folder.path("none/a"))
    }
  }
}
