import CivilTime
import Plan
import PlanExchange
import Planning
import Testing

/// What a schedule tells of windows, progress and levels of effort.
@Suite struct ScheduleFindingTests {
  @Test func workThatNoLongerFitsIntoAnOpenWindowMissesIt() throws {
    let bench = try Bench.project(
      "A,拆除,30,calendar-day,,,施工单位,summer-holiday,", start: "2027-08-20")
    #expect(try bench.scheduleIDs().contains("missed-window"))
  }

  @Test func aDateBeforeEveryWindowLeavesNone() throws {
    let bench = try Bench.project(
      "A,拆除,30,calendar-day,,,施工单位,summer-holiday,\nZ,竣工,0,calendar-day,A,yes,,,",
      finishBy: "2020-01-01")
    #expect(try bench.scheduleIDs().contains("no-window-left"))
  }

  @Test func workOutsideAnAdvisoryWindowIsTold() throws {
    let bench = try Bench.project(
      "A,浇筑,10,calendar-day,,,施工单位,dry-and-10C,", start: "2027-01-10")
    #expect(try bench.scheduleIDs().contains("outside-advisory-window"))
  }

  @Test func aMilestoneWaitsForNoWindow() throws {
    let bench = try Bench.project("A,开工,0,calendar-day,,yes,,summer-holiday,")
    #expect(try bench.scheduleIDs().contains("window-of-milestone"))
  }

  @Test func workBegunOutsideItsWindowIsTold() throws {
    let bench = try Bench.project("A,拆除,10,calendar-day,,,施工单位,summer-holiday,")
    try bench.record(
      "P.A",
      ProgressEntry(
        started: DateText("2027-03-01"), remaining: 5, date: DateText("2027-03-05")))
    #expect(try bench.scheduleIDs().contains("begun-outside-window"))
  }

  @Test func whatAWindowOfAKindHasIsToldOfNothingElse() throws {
    let bench = try Bench.project("A,拆除,10,calendar-day,,,施工单位,,")
    #expect(try bench.scheduleIDs() == [])
  }

  @Test func aLevelOfEffortNeedsBothEndsAndLastsAsLongAsWork() throws {
    let bench = try Bench.project(
      """
      A,土方,10,calendar-day,,,施工单位,,
      L,管理,0,calendar-day,,,,,level-of-effort
      M,监理,0,calendar-day,L,,,,level-of-effort
      """)
    let ids = try bench.scheduleIDs()
    #expect(ids.contains("level-of-effort-open"))
    #expect(ids.contains("relation-between-levels-of-effort"))
  }
}
