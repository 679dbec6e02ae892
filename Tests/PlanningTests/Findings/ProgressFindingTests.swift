import CivilTime
import Plan
import PlanExchange
import PlanStore
import Planning
import Testing

/// What a schedule tells of what was reported.
@Suite struct ProgressFindingTests {
  private func two() throws -> Bench {
    try Bench.project(
      """
      A,土方,10,calendar-day,,,施工单位,,
      B,桩基,10,calendar-day,A,,施工单位,,
      """)
  }

  @Test func workBegunBeforeItsPredecessorIsFinishedIsOutOfSequence() throws {
    let bench = try two()
    try bench.record(
      "P.B", ProgressEntry(started: DateText("2027-03-02"), date: DateText("2027-03-05")))
    #expect(try bench.scheduleIDs().contains("out-of-sequence"))
  }

  @Test func aFinishWithoutAStartIsCountedBack() throws {
    let bench = try two()
    try bench.record("P.A", ProgressEntry(finished: DateText("2027-03-09")))
    #expect(try bench.scheduleIDs().contains("start-assumed"))
  }

  @Test func nothingRemainingIsNotYetAFinish() throws {
    let bench = try two()
    try bench.record(
      "P.A",
      ProgressEntry(started: DateText("2027-03-01"), remaining: 0, date: DateText("2027-03-09")))
    #expect(try bench.scheduleIDs().contains("nothing-remains"))
  }

  @Test func workBegunWithoutAWordOfWhatRemainsIsAssumed() throws {
    let bench = try two()
    try bench.record(
      "P.A", ProgressEntry(started: DateText("2027-03-01"), date: DateText("2027-03-05")))
    #expect(try bench.scheduleIDs().contains("remaining-assumed"))
  }

  @Test func whatRemainedLongAgoIsStale() throws {
    let bench = try two()
    try bench.record(
      "P.A",
      ProgressEntry(started: DateText("2027-03-01"), remaining: 8, date: DateText("2027-03-05")))
    try bench.record("P.B", ProgressEntry(note: "看过", date: DateText("2027-03-25")))
    #expect(try bench.scheduleIDs().contains("stale-remaining"))
  }

  @Test func aLaterMilestoneIsAskedAboutByName() throws {
    let bench = try Bench.small()
    var edit = ActivityEdit.days(0, name: "移交", after: "Z")
    let error = #expect(throws: InvalidInput.self) { try bench.open().addActivity("P.Y", edit) }
    #expect(error?.findings.map(\.id) == ["required-date-ambiguous"])
    #expect(error?.findings[0].hint?.advice.last == .setRequiredActivity(project: "P"))
    edit.carrier = "Z"
    try bench.open().addActivity("P.Y", edit)
  }
}
