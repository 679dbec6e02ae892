import CivilTime
import Plan
import PlanExchange
import PlanStore
import Planning
import Scheduler
import Testing

/// A plan of a million activities is read, compiled and scheduled no more often than need be.
@Suite struct EffortTests {
  @Test func aRecordOfProgressTakesOneOfEach() throws {
    let bench = try Bench.small()
    let workspace = try bench.open()
    try workspace.record(
      ProgressEntry(finished: DateText("2027-03-12")), of: "P.A", today: Bench.now.day)
    _ = try workspace.schedule().findings
    #expect(bench.steps == [.loaded, .compiled, .scheduled, .saved])
  }

  @Test func theScheduleKeptFromAChangeIsThatOfTheChangedPlan() throws {
    let bench = try Bench.small()
    let workspace = try bench.open()
    try workspace.changeActivity("P.A", .days(12))
    let kept = try workspace.schedule()
    let anew = try bench.open().schedule()
    #expect(kept.activities.map(\.finish) == anew.activities.map(\.finish))
    #expect(kept.findings == anew.findings)
  }

  @Test func aBaselineIsTakenFromTheScheduleThatIsKnown() throws {
    let bench = try Bench.small()
    try bench.open().takeBaseline(BaselineEntry(name: "第一版"), language: .zh)
    #expect(bench.steps == [.loaded, .compiled, .scheduled, .saved])
  }

  @Test func whatChangesNothingTakesNothing() throws {
    let bench = try Bench.small()
    let workspace = try bench.open()
    #expect(try workspace.changeActivity("P.A", .days(10)).isChanged == false)
    #expect(bench.steps == [.loaded])
  }
}
