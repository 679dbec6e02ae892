import Glibc
import Plan
import Testing

@testable import PlanStore

@Suite struct PlanFileErrorTests {
  static let all: [PlanFileError] = [
    .missing("计划.db"), .alreadyExists("计划.db"), .folderMissing("计划.db"), .unreadable("计划.db"),
    .readOnly("计划.db"), .notAPlan("计划.db", .empty), .notAPlan("计划.db", .folder),
    .notAPlan("计划.db", .pipe), .notAPlan("计划.db", .socket), .notAPlan("计划.db", .device),
    .unusable("计划.db", SystemReason(24)), .unusable("计划.db", SystemReason(36)),
    .unusable("计划.db", SystemReason(40)), .logBlocked("计划.db"),
    .notAPlan("计划.db", .notADatabase), .notAPlan("计划.db", .database(application: 7)),
    .newer("计划.db", migration: "0099_x"), .damaged("计划.db", detail: "malformed"),
    .locked("计划.db"), .changedMeanwhile("计划.db"), .hasProgress("计划.db", code: "HS.C08"),
    .nothingToUndo("计划.db"), .nothingToRedo("计划.db"),
    .othersCommand("计划.db", author: "基建办", command: "undo"), .notEarlierBackup("计划.db"),
    .backupOfAnotherPlan("计划.db"), .logUnreadable("计划.db"),
    .sqlite("计划.db", code: 10, message: "i/o error"),
  ]

  private static let entry = JournalEntry(
    number: 7, line: line("activity set"), kind: .command, state: .done)
  static let refusals: [HistoryRefusal] = [
    .noSuchChange(99),
    .noChangeOfItsOwn(
      JournalEntry(number: 8, line: line("undo"), kind: .undo(of: 7), state: .done)),
    .alreadyUndone(entry), .inForce(entry), .undoPrevented(entry, by: [entry], without: []),
    .undoPrevented(entry, by: [], without: []), .redoPrevented(entry, by: [], without: [entry]),
    .revertPrevented(project: "HS"),
  ]

  @Test func refusalsAboutTheHistoryHaveWordsOfTheirOwn() {
    #expect(Set(Self.refusals.map(\.wording.zh)).count == Self.refusals.count)
    #expect(Set(Self.refusals.map(\.wording.en)).count == Self.refusals.count)
    for refusal in Self.refusals {
      let error = PlanFileError.history("计划.db", refusal)
      #expect(error.isRefusal && error.finding.id == refusal.id)
      #expect(error.wording == refusal.wording && error.path == "计划.db")
    }
    #expect(
      Set(Self.refusals.map(\.id)) == [
        "no-such-change", "change-undone-already", "change-in-force", "undo-prevented",
        "redo-prevented", "revert-prevented",
      ])
  }

  @Test func everyErrorHasItsOwnSentenceInBothLanguages() {
    #expect(Set(Self.all.map(\.wording.zh)).count == Self.all.count)
    #expect(Set(Self.all.map(\.wording.en)).count == Self.all.count)
  }

  @Test(arguments: all)
  func everyErrorNamesWhatItIsAboutAndWhatToDo(error: PlanFileError) {
    switch error {
    case .hasProgress(_, let subject), .othersCommand(_, let subject, _):
      #expect(error.wording.zh.contains(subject))
      #expect(error.wording.en.contains(subject))
    default:
      #expect(error.wording.zh.contains("“计划.db”"))
      #expect(error.wording.en.contains("\"计划.db\""))
    }
    #expect(error.hint != nil)
    #expect(error.finding.place == Finding.Place(file: "计划.db"))
    #expect(error.finding.severity == .error)
    #expect(!error.wording.en.hasSuffix("."))
  }

  @Test func theReasonsOfTheSystemHaveChineseWords() {
    for code in [
      ENOENT, EACCES, EISDIR, ENOSPC, EROFS, ENOTDIR, ENAMETOOLONG, EMFILE, ELOOP, EPIPE,
    ]
      + [EIO, EDQUOT, EFBIG]
    {
      let wording = SystemReason(code).wording
      #expect(wording.zh.unicodeScalars.allSatisfy { !$0.isASCII }, "\(wording)")
      #expect(wording.en == String(cString: strerror(code)))
      #expect(SystemReason(wording.en) == SystemReason(code))
    }
    #expect(SystemReason("no words of the system") == nil)
  }

  @Test func whatTheSystemSaysBecomesWhatAPersonCanDo() {
    #expect(PlanFileError(opening: "p", errno: ENOENT) == .missing("p"))
    #expect(PlanFileError(opening: "p", errno: EACCES) == .unreadable("p"))
    #expect(PlanFileError(opening: "p", errno: ELOOP) == .unusable("p", SystemReason(ELOOP)))
    #expect(PlanFileError(creating: "p", errno: EROFS) == .readOnly("p"))
    #expect(PlanFileError(creating: "", errno: ENOENT) == .nameless)
    let tooMany = PlanFileError(code: 14, message: "m", path: "p", system: EMFILE)
    #expect(tooMany == .unusable("p", SystemReason(EMFILE)))
  }

  @Test(arguments: [
    (5, PlanFileError.locked("p")), (517, .locked("p")), (6, .locked("p")), (8, .readOnly("p")),
    (14, .readOnly("p")), (11, .damaged("p", detail: "m")), (26, .damaged("p", detail: "m")),
    (267, .damaged("p", detail: "m")), (13, .unusable("p", SystemReason(28))),
    (10, .sqlite("p", code: 10, message: "m")),
  ])
  func whatSQLiteSaysBecomesWhatAPersonCanDo(code: Int, error: PlanFileError) {
    #expect(PlanFileError(code: Int32(code), message: "m", path: "p") == error)
  }
}
