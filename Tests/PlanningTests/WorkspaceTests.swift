import CivilTime
import Plan
import PlanExchange
import PlanStore
import Planning
import Scheduler
import Testing

/// A plan is made, changed, scheduled and undone without a process.
@Suite struct WorkspaceTests {
  @Test func aPlanIsMadeAndScheduled() throws {
    let workspace = try Bench.small().open()
    let schedule = try workspace.schedule()
    let last = try workspace.activity("P.Z")
    #expect(schedule.activities[last].finish.day == .of2027(3, 10))
    #expect(workspace.stored.holidays.isEmpty == false)
  }

  @Test func theJournalKeepsWhoWhenAndTheWordsThatWereHandedIn() throws {
    let bench = try Bench.small()
    try bench.open("土方 lasts twelve days", by: "李工").changeActivity("P.A", .days(12))
    let line = try #require(try bench.history().entries(limit: 1).first).line
    #expect(line == JournalLine(when: Bench.now, who: "李工", command: "土方 lasts twelve days"))
  }

  @Test func aChangeIsUndoneAndDoneAgain() throws {
    let bench = try Bench.small()
    let before = try bench.open().stored
    let changed = try bench.open()
    try changed.changeActivity("P.A", .days(12))
    let after = changed.stored
    #expect(after != before)
    #expect(try bench.history().undo().entry?.line.command == "test")
    #expect(try bench.open().stored == before)
    try bench.history().redo()
    #expect(try bench.open().stored == after)
  }

  @Test func whatSomebodyElseDidIsNotUndoneUnasked() throws {
    let bench = try Bench.small()
    try bench.open(by: "李工").changeActivity("P.A", .days(12))
    let history = try bench.history(by: "王工")
    #expect(throws: PlanFileError.self) { try history.undo() }
    try history.undo(anybodys: true)
  }

  @Test func whatIsInMemoryAfterAChangeIsWhatTheFileHolds() throws {
    let bench = try Bench.small()
    let workspace = try bench.open()
    _ = try workspace.addActivity("P.B", .days(3, name: "回填", after: "A"))
    try workspace.link("P.B", "P.Z")
    try workspace.record(
      ProgressEntry(started: DateText("2027-03-02")), of: "P.A", today: Bench.now.day)
    try workspace.takeBaseline(language: .zh)
    let read = try bench.open().stored
    #expect(workspace.stored == read)
    #expect(workspace.stored.revision == read.revision)
  }

  @Test func aChangeThatCannotBeScheduledIsNotSaved() throws {
    let bench = try Bench.small()
    let workspace = try bench.open()
    let before = workspace.stored
    let error = #expect(throws: InvalidInput.self) { try workspace.link("P.Z", "P.A") }
    #expect(error?.findings.map(\.id) == ["loop"])
    #expect(workspace.stored == before)
    #expect(try bench.open().stored == before)
    #expect(!bench.steps.contains(.saved))
  }

  @Test func ofTwoChangesAtOnceTheSecondIsRefused() throws {
    let bench = try Bench.small()
    let (first, second) = (try bench.open(), try bench.open())
    try first.changeActivity("P.A", .days(12))
    let error = #expect(throws: PlanFileError.self) { try second.changeActivity("P.A", .days(20)) }
    #expect(error == .changedMeanwhile(bench.path))
    let read = try bench.open().stored
    #expect(read == first.stored)
  }

  @Test func aChangeThatIsNotConfirmedLeavesAllAsItIs() throws {
    struct No: Error {}
    let bench = try Bench.small()
    let workspace = try bench.open()
    let before = workspace.stored
    #expect(throws: No.self) {
      try workspace.importHolidays(
        Array("date,kind,name,notice_year\n2025-01-01,off,元旦,2025\n".utf8), file: "h.csv"
      ) { losses in
        #expect(losses.isGrave)
        throw No()
      }
    }
    #expect(workspace.stored == before)
  }

  @Test func whatIsNotThereIsRefusedByName() throws {
    let workspace = try Bench.small().open()
    let error = #expect(throws: Finding.self) { try workspace.activity("P.Q") }
    #expect(error?.id == "unknown-activity")
    #expect(throws: Refusal.self) { try workspace.addProject("P", ProjectEdit(name: "又一个")) }
  }
}

extension ActivityEdit {
  /// An edit of a duration, and what a new activity needs.
  static func days(_ days: Int, name: String? = nil, after: String? = nil) -> ActivityEdit {
    var edit = ActivityEdit()
    (edit.days, edit.name, edit.after) = (days, name, after)
    return edit
  }
}
