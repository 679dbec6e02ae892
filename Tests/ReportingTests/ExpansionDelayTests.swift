import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// What a start one week later costs the school that is extended (domain 4.6, reading 3).
@Suite struct ExpansionDelayTests {
  private let plan = Fixture.expansion.plan

  @Test func startedOnTheLastDayItOpensInTime() {
    let opening = plan.schedule().activities[plan.position("EX.E05")]
    #expect(opening.finish.description == "2028-08-31T18:00")
    #expect(opening.margin?.minutes == 480)
    #expect(plan.schedule().projects[0].latestStart?.description == "2026-12-29T08:00")
  }

  private func oneWeekLater() throws -> LaterStart {
    try #require(
      LaterStart(
        ofProject: 0, byDays: 7, in: Comparison(plan.schedule(), with: nil),
        asking: plan.position("EX.E05")))
  }

  @Test func oneWeekLaterCostsTwoHundredAndTenDays() throws {
    let later = try oneWeekLater()
    #expect(later.start.description == "2027-01-05T08:00")
    let move = try #require(later.effect.asked)
    #expect(move.to.description == "2029-03-29T18:00")
    #expect(move.to.day - move.from.day == 210)
    #expect(move.by.count == DayCount(210, .calendar))
  }

  @Test func thePilingMissesItsSummer() throws {
    let later = try oneWeekLater()
    let piling = try #require(
      later.effect.missed.first { $0.activity == plan.position("EX.C01") })
    #expect(plan.portfolio.windows[piling.window].cause == "暑假")
    #expect(plan.portfolio.windows[piling.window].from.year == 2027)
    #expect(piling.to.description == "2028-07-01T08:00")
  }

  @Test func theWindowThatBindsIsTheTightest() throws {
    let schedule = plan.schedule()
    let steps = schedule.explanation(of: plan.position("EX.E05")).steps
    let slack = steps.compactMap { step in
      schedule.windowFit(of: step.activity).map { fit in
        (step.activity, fit.lastStart.day - schedule.activities[step.activity].start.day)
      }
    }
    let tightest = try #require(slack.min { $0.1 < $1.1 })
    #expect(tightest.0 == plan.position("EX.C01"))
    #expect(tightest.1 == 1)
  }
}
