import CivilTime
import Plan
import PlanExchange
import PlanStore
import Planning
import Scheduler
import Testing

/// A project that cannot be scheduled does not take the others along.
@Suite struct LeftOutTests {
  /// The small plan, and before it a project of a calendar that is gone.
  private func broken() throws -> Bench {
    let bench = try Bench()
    let workspace = try bench.open()
    for code in ["X", "P"] {
      try workspace.addProject(code, ProjectEdit(name: code, start: DateText("2027-03-01")))
      _ = try workspace.addActivity("\(code).A", .days(10, name: "工作"))
    }
    var plan = workspace.stored
    plan.portfolio.activities[0].calendar = "gone"
    try workspace.file.save(
      plan, replacing: workspace.stored,
      command: JournalLine(when: Bench.now, who: "", command: "by hand"))
    bench.forget()
    return bench
  }

  @Test func theOthersAreScheduled() throws {
    let bench = try broken()
    let workspace = try bench.open()
    let schedule = try workspace.schedule()
    #expect(workspace.failures.keys.sorted() == [0])
    #expect(schedule.activities.count == 1)
    #expect(bench.told.map(\.id) == ["unknown-calendar"])
  }

  @Test func aBaselineHasTheirDatesAndTheRestStays() throws {
    let bench = try broken()
    let workspace = try bench.open()
    try workspace.takeBaseline(language: .zh)
    let read = try bench.open().stored
    #expect(read.portfolio.activities.count == 2)
    #expect(read.baselines[0].dates.map { $0 == nil } == [true, false])
    #expect(read.baselines[0].dates[1]?.finish.day == .of2027(3, 10))
  }
}
