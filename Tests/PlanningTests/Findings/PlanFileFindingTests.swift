import Plan
import PlanStore
import Planning
import Testing

/// What is told of a plan file that cannot be used, or of what is refused.
@Suite struct PlanFileFindingTests {
  private static let all: [(PlanFileError, String)] = [
    (.missing("p"), "plan-file-missing"), (.unreadable("p"), "plan-file-unreadable"),
    (.readOnly("p"), "plan-file-read-only"), (.locked("p"), "plan-file-locked"),
    (.changedMeanwhile("p"), "plan-file-changed"),
    (.sqlite("p", code: 10, message: "disk I/O error"), "plan-file-sqlite"),
    (.othersCommand("p", author: "李工", command: "link"), "command-of-another"),
    (.notEarlierBackup("p"), "not-an-earlier-backup"),
    (.backupOfAnotherPlan("p"), "backup-of-another-plan"),
    (.logUnreadable("p"), "plan-log-unreadable"),
    (.server("p", .addressNamesNoPlan), "server-address"),
    (.server("p", .libraryMissing), "server-library-missing"),
    (.server("p", .unreachable("no route")), "server-unreachable"),
    (.server("p", .lost), "server-connection-lost"),
    (.server("p", .forbidden("permission denied")), "server-forbids"),
    (.server("p", .older), "server-older"),
    (
      .server("p", .unsupported(Wording(zh: "恢复备份", en: "restoring a backup"))),
      "server-unsupported"
    ),
    (.server("p", .nul), "server-text"),
    (.server("p", .refused(state: "53100", message: "disk full")), "server-error"),
  ]

  @Test(arguments: all.indices)
  func eachErrorIsAFindingAboutItsFileWithAHint(_ index: Int) {
    let (error, id) = Self.all[index]
    #expect(error.finding.id == id)
    #expect(error.finding.severity == .error)
    #expect(error.finding.place == Finding.Place(file: "p"))
    #expect(error.hint != nil)
  }

  @Test func aPlanThatIsNotThere() {
    let error = #expect(throws: PlanFileError.self) {
      try Workspace(
        "/nowhere/plan.db", access: .readOnly,
        signing: { JournalLine(when: Bench.now, who: "", command: "") }, telling: { _ in })
    }
    #expect(error?.id == "plan-file-missing")
  }

  @Test func aPlanOfAnotherStandsWhereABackupShouldGo() throws {
    let (one, other) = (try Bench.small(), try Bench(identifier: "4567"))
    let error = #expect(throws: PlanFileError.self) {
      try one.open().file.backUp(to: other.path)
    }
    #expect(error?.id == "not-an-earlier-backup")
  }
}
