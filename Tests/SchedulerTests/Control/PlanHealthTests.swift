import CivilTime
import Control
import Plan
import Testing

@testable import Scheduler

/// The fourteen points, each on the smallest plan that breaks it.
@Suite struct PlanHealthTests {
  private func health(_ comparison: Comparison) -> PlanHealth {
    PlanHealth(comparison, project: 0)
  }

  private func metric(
    _ point: HealthMetric.Point, _ plan: ControlPlan, at dataDate: String? = nil
  ) throws -> HealthMetric {
    let health = health(try plan.comparison(at: dataDate))
    return try #require(health.metrics.first { $0.point == point })
  }

  private func ids(_ plan: ControlPlan, at dataDate: String? = nil) throws -> [String] {
    health(try plan.comparison(at: dataDate)).findings.map(\.id)
  }

  /// Begin (milestone) → A 5 d → B 5 d → end (milestone), nothing to complain of but owners.
  private static let sound = ControlPlan(
    [.event("S"), .work("A", 5), .work("B", 5), .event("E")],
    [.from(0, to: 1), .from(1, to: 2), .from(2, to: 3)])

  @Test func allFourteenPointsAreMeasuredInTheirOrder() throws {
    let metrics = health(try Self.sound.comparison()).metrics
    #expect(metrics.map(\.point.rawValue) == Array(1...14))
  }

  @Test func milestonesAndFinishedWorkAreNoTasks() throws {
    var plan = Self.sound
    #expect(try metric(.logic, plan).total == 2)
    plan.progress = [
      .of(1, on: "2026-03-09T08:00", from: "2026-03-02T08:00", to: "2026-03-06T18:00")
    ]
    #expect(try metric(.logic, plan, at: "2026-03-09T08:00").total == 1)
  }

  @Test func workThatLacksOneEndCountsOnceAndBothEndsAreTold() throws {
    let plan = ControlPlan([.event("S"), .work("A", 5), .work("X", 2)], [.from(0, to: 1)])
    let logic = try metric(.logic, plan)
    #expect(logic.count == 2)
    #expect(logic.total == 2)
    #expect(logic.isKept == false)
    // A lacks a successor; X lacks both.
    #expect(try ids(plan).filter { $0 == "open-start" }.count == 1)
    #expect(try ids(plan).filter { $0 == "open-finish" }.count == 2)
  }

  @Test func anEndThatNoRelationHoldsDangles() throws {
    // B's start hangs loose behind FF, A's finish before SS.
    let plan = ControlPlan(
      [.event("S"), .work("A", 5), .work("B", 5), .event("E")],
      [
        .from(0, to: 1), .from(1, .startToStart, to: 2, 1), .from(2, to: 3),
      ])
    #expect(try ids(plan).contains("dangling-finish"))
    #expect(try !ids(plan).contains("dangling-start"))
    let other = ControlPlan(
      [.event("S"), .work("A", 5), .work("B", 5), .event("E")],
      [.from(0, to: 1), .from(1, .finishToFinish, to: 2, 1), .from(2, to: 3)])
    #expect(try ids(other).contains("dangling-start"))
    #expect(try !ids(other).contains("dangling-finish"))
  }

  @Test func leadsAndLagsAreSharesOfTheRelationsToOpenWork() throws {
    let plan = ControlPlan(
      [.event("S"), .work("A", 5), .work("B", 5), .work("C", 5), .event("E")],
      [
        .from(0, to: 1), .from(1, to: 2, -2), .from(1, to: 3, 4), .from(2, to: 4, 9),
        .from(3, to: 4),
      ])
    // Three relations lead to work; the lag to the milestone E is not counted.
    let leads = try metric(.leads, plan)
    #expect(leads.count == 1)
    #expect(leads.total == 3)
    #expect(leads.isKept == false)
    let lags = try metric(.lags, plan)
    #expect(lags.count == 1)
    #expect(lags.isKept == false)
    #expect(try metric(.relationTypes, plan).value == 1)
  }

  @Test func fewerThanNineFSInTenBreakThePoint() throws {
    var relations: [Relation] = []
    for index in 0..<10 {
      relations.append(.from(index, index == 0 ? .startToStart : .finishToStart, to: index + 1))
    }
    let works = (0...10).map { Activity.work("A\($0)", 1) }
    #expect(try metric(.relationTypes, ControlPlan(works, relations)).isKept == true)
    relations[1].kind = .startToFinish
    let plan = ControlPlan(works, relations)
    #expect(try metric(.relationTypes, plan).isKept == false)
    #expect(try ids(plan).contains("start-to-finish"))
  }

  @Test(arguments: [(44, false), (45, true)])
  func floatAndDurationAreHighAbove44Days(_ days: Int, _ isHigh: Bool) throws {
    // L takes as long as S and the float together.
    let plan = ControlPlan(
      [.work("S", 1), .work("L", days + 1, "five"), .event("E", "five")],
      [.from(0, to: 2), .from(1, to: 2)])
    #expect(try metric(.highFloat, plan).count == (isHigh ? 1 : 0))
    #expect(try metric(.highDuration, plan).count == 1)
    #expect(try metric(.highDuration, ControlPlan([.work("L", 44)])).count == 0)
  }

  @Test func aNegativeMarginIsNegativeFloat() throws {
    // Ten days of work from Monday 03-02 end on Friday 03-13, two working days after Wednesday.
    let plan = ControlPlan(
      requiring: [("E", "2026-03-11")],
      [.work("A", 5), .work("B", 5), .event("E", "five")], [.from(0, to: 1), .from(1, to: 2)])
    let metric = try metric(.negativeFloat, plan)
    #expect(metric.count == 2)
    #expect(metric.isKept == false)
    let finding = try #require(
      health(try plan.comparison()).findings.first { $0.id == "negative-float" })
    #expect(finding.codes == ["P.A", "P.B", "P.E"], "all of one cause in one finding")
    #expect(finding.message.en.contains("P.A by 2 wd, P.B by 2 wd"))
  }

  @Test func workWithoutAnOfficeIsTold() throws {
    var plan = Self.sound
    plan.portfolio.activities[1].owner = "施工单位"
    #expect(try metric(.resources, plan).count == 1)
    plan.portfolio.activities[2].owner = "监理单位"
    #expect(try metric(.resources, plan).isKept == true)
  }

  @Test func missedWorkIsThatWhoseBaselineFinishHasPassedAndIsLater() throws {
    // Planned: A until 03-06, B until 03-13. A finished on 03-09, a day late.
    var plan = Self.sound
    plan.progress = [
      .of(1, on: "2026-03-10T08:00", from: "2026-03-02T08:00", to: "2026-03-09T18:00")
    ]
    let early = try metric(.missedTasks, plan, at: "2026-03-10T08:00")
    #expect(early.count == 1)
    #expect(early.total == 1)
    // Nothing is due on the first day.
    #expect(try metric(.missedTasks, Self.sound).value == nil)
  }

  @Test func theExecutionIndexCountsWhatIsDoneAgainstWhatShouldBe() throws {
    var plan = Self.sound
    plan.progress = [
      .of(1, on: "2026-03-16T08:00", from: "2026-03-02T08:00", to: "2026-03-06T18:00"),
      .of(2, on: "2026-03-16T08:00", from: "2026-03-09T08:00", remaining: 1),
    ]
    // Both are due by 03-16, one is done.
    let index = try metric(.baselineExecution, plan, at: "2026-03-16T08:00")
    #expect(index.value == 0.5)
    #expect(index.isKept == false)
  }

  @Test func workMissingFromTheBaselineLowersTheExecutionIndex() throws {
    var plan = Self.sound
    plan.progress = [
      .of(1, on: "2026-03-09T08:00", from: "2026-03-02T08:00", to: "2026-03-06T18:00")
    ]
    var dates = try Network(plan.portfolio).schedule().plannedDates()
    let whole = try plan.comparison(at: "2026-03-09T08:00", plan: dates)
    #expect(health(whole).metrics[13].value == 1)
    // B has no baseline: it belongs to what should be done, as section 4.14 says.
    dates[2] = nil
    let lacking = try plan.comparison(at: "2026-03-09T08:00", plan: dates)
    #expect(health(lacking).metrics[13].value == 0.5)
  }

  @Test func sixHundredDaysMoreMoveAFinishThatLogicReaches() throws {
    #expect(try metric(.criticalPathTest, Self.sound).value == 1)
  }

  @Test func aFinishHeldByAnotherDateDoesNotMoveByAsMuch() throws {
    // Nothing leads from the long work to the end of the plan: it is critical by its own finish,
    // and once it is longer the path through it is the only one, so the test is kept.
    let loose = ControlPlan([.work("A", 5), .work("B", 5)])
    #expect(try metric(.criticalPathTest, loose).isKept == true)
    // A window-less plan without work to be done measures nothing.
    let done = ControlPlan([.event("E")])
    #expect(try metric(.criticalPathTest, done).value == nil)
  }

  @Test func thePathIndexIsLengthAndMarginOverLength() throws {
    // Ten working days from 03-02 to 03-13; required on 03-20, five working days later.
    let plan = ControlPlan(
      requiring: [("E", "2026-03-20")],
      [.work("A", 5), .work("B", 5), .event("E", "five")], [.from(0, to: 1), .from(1, to: 2)])
    #expect(try metric(.criticalPathLength, plan).value == 1.5)
    let tight = ControlPlan(
      requiring: [("E", "2026-03-12")],
      [.work("A", 5), .work("B", 5), .event("E", "five")], [.from(0, to: 1), .from(1, to: 2)])
    #expect(try metric(.criticalPathLength, tight).value == 0.9)
    #expect(try ids(tight).contains("low-path-index"))
  }

  @Test func whatBreaksAPointIsAWarningAndWhatStrainsItANote() throws {
    var relations: [Relation] = [.from(0, to: 1, 3)]
    for index in 1..<40 { relations.append(.from(index, to: index + 1)) }
    let works = (0...40).map { Activity.work("A\($0)", 1) }
    // One lag among forty relations is within 5 %.
    let lags = health(try ControlPlan(works, relations).comparison()).findings
      .filter { $0.id == "relation-lag" }
    #expect(lags.map(\.severity) == [.note])
  }
}
