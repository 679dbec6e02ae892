import Scheduler
import Testing

@testable import PlanStore

@Suite struct StoredPlanRemovingTests {
  @Test func positionsFollowTheActivitiesThatStay() {
    var plan = richPlan()
    plan.removeActivities { $0.project == 0 && $0.code == "C08" }
    #expect(plan.portfolio.activities.map(\.code) == ["C08", "E06", "Z"])
    #expect(plan.portfolio.relations.isEmpty)
    #expect(plan.progress.map(\.activity) == [1, 0])
    #expect(plan.baselines[0].dates.map { $0 != nil } == [false, true, false])
    #expect(plan.baselines[1].dates.map { $0 != nil } == [false, false, true])
  }

  @Test func relationsBetweenTheRestStay() {
    var plan = richPlan()
    let before = plan.portfolio.relations.count
    plan.removeActivities { $0.code == "Z" }
    #expect(plan.portfolio.relations.count == before - 1)
    #expect(plan.portfolio.relations.allSatisfy { $0.predecessor < 3 && $0.successor < 3 })
  }

  @Test func equalityDoesNotAskForTheRevision() {
    var plan = richPlan()
    plan.revision = 9
    #expect(plan == richPlan())
  }
}
