import CivilTime
import Control
import Plan
import PlanExchange
import PlanStore
import Planning
import Testing

@testable import Control

/// What a check tells of a plan's health and of the law.
@Suite struct HealthFindingTests {
  @Test func floatDurationsLeadsAndOffices() throws {
    let ids = try Bench.project(
      """
      A,土方,100,calendar-day,,,施工单位,,
      B,便道,2,calendar-day,,,,,
      C,桩基,10,calendar-day,AFS-3,,施工单位,,
      """
    ).checkIDs()
    for id in ["high-float", "high-duration", "relation-lead", "missing-owner"] {
      #expect(ids.contains(id), "\(id)")
    }
  }

  @Test func aRequiredDateThatCannotBeMet() throws {
    let ids = try Bench.project(
      "A,土方,100,calendar-day,,,施工单位,,\nZ,竣工,0,calendar-day,A,yes,,,", finishBy: "2027-04-01"
    ).checkIDs()
    #expect(ids.contains("negative-margin"))
  }

  @Test func aBackwardProjectWithoutARequiredDate() throws {
    let bench = try Bench.project("A,土方,10,calendar-day,,,施工单位,,")
    try bench.open().change { $0.portfolio.projects[0].direction = .backward }
    #expect(try bench.checkIDs().contains("no-required-date"))
  }

  @Test func datesOnHolidaysThatNobodyHasPublished() throws {
    let ids = try Bench.project("A,土方,10,workday,,,施工单位,,", start: "2035-03-01").checkIDs()
    #expect(ids.contains("provisional-calendar"))
  }

  @Test func workBehindTheBaseline() throws {
    let bench = try Bench.project(
      "A,土方,10,calendar-day,,,施工单位,,\nB,便道,10,calendar-day,,,施工单位,,")
    try bench.open().takeBaseline(language: .zh)
    try bench.record(
      "P.A",
      ProgressEntry(started: DateText("2027-03-01"), remaining: 8, date: DateText("2027-04-05")))
    let ids = try bench.checkIDs()
    #expect(ids.contains("missed-task"))
    #expect(ids.contains("low-execution-index"))
  }

  @Test func aCriticalPathThroughAStartOnlyIsBroken() throws {
    let ids = try Bench.project(
      "A,准备,1,calendar-day,,,施工单位,,\nB,施工,400,calendar-day,ASS,,施工单位,,"
    ).checkIDs()
    #expect(ids.contains("critical-path-broken"))
  }

  @Test func aPathThatIsNotTestedIsTold() throws {
    let portfolio = try Bench.small().open().portfolio
    #expect(Finding.criticalPathUntested(0, in: portfolio).id == "critical-path-untested")
  }

  @Test func aPermitGetsItsTimeAndDoesNotLapse() throws {
    let ids = try Bench.project(
      """
      A,施工许可,2,calendar-day,,,住建局,,
      B,开工,0,calendar-day,AFS+200,yes,,,
      """
    ).checkIDs(startingAt: "P.B")
    #expect(ids.contains("below-time-allowed"))
    #expect(ids.contains("permit-lapses"))
  }

  /// Another program does not move what should have begun by the data date.
  @Test func datesBeforeTheDataDate() throws {
    let bench = try Bench.project(
      "A,土方,10,calendar-day,,,施工单位,,\nB,便道,10,calendar-day,,,施工单位,,")
    try bench.open().change {
      $0.portfolio.projects[0].profile = .msp
      $0.portfolio.projects[0].grain = .minute
    }
    try bench.record(
      "P.B",
      ProgressEntry(
        started: DateText("2027-03-01"), finished: DateText("2027-03-10"),
        date: DateText("2027-05-05")))
    #expect(try bench.checkIDs().contains("invalid-date"))
  }
}

extension Bench {
  /// What the check tells where an activity stands for 开工.
  fileprivate func checkIDs(startingAt code: String) throws -> Set<String> {
    var edit = ActivityEdit()
    edit.role = "commence"
    try open().changeActivity(code, edit)
    return try checkIDs()
  }
}
