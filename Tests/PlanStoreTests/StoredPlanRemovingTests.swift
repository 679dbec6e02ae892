import Plan
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

  @Test func whatWasPartOfARemovedSummaryMovesUp() {
    var plan = StoredPlan(
      portfolio: Portfolio(projects: [
        Project(code: "A", name: "", direction: .forward),
        Project(code: "B", name: "", direction: .forward),
      ]))
    for (project, code, parent) in [
      (0, "1", nil), (0, "1.1", "1"), (0, "1.1.1", "1.1"), (0, "x", "1.1.1"), (1, "x", "1.1"),
    ] {
      plan.portfolio.activities.append(
        Activity(
          project: project, code: code, name: code, duration: 0, calendar: "workday", parent: parent
        ))
    }
    plan.removeActivities { $0.code == "1.1" || $0.code == "1.1.1" }
    #expect(plan.portfolio.activities.map(\.parent) == [nil, "1", "1.1"])
  }

  @Test func summariesThatContainEachOtherCanBeRemoved() {
    var plan = StoredPlan(
      portfolio: Portfolio(projects: [Project(code: "A", name: "", direction: .forward)]))
    plan.portfolio.activities = [("p", "q"), ("q", "p"), ("x", "p")].map { code, parent in
      Activity(
        project: 0, code: code, name: code, duration: 0, calendar: "workday", parent: parent)
    }
    plan.removeActivities { $0.code != "x" }
    #expect(plan.portfolio.activities.map(\.code) == ["x"])
  }
}
