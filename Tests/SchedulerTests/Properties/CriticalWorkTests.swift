import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// What is critical of work under way: what remains of it, where that drives something.
@Suite struct CriticalWorkTests {
  /// A has begun, and B waits for fifteen days since then: what remains of A floats for sixteen.
  private static let plan: ControlPlan = {
    var plan = ControlPlan(
      .forward, [.work("A", 10), .work("B", 10), .work("C", 18), .event("M", "five")],
      [
        .from(0, .startToStart, to: 1, 15, .successor), .from(1, to: 3), .from(2, to: 3),
      ])
    plan.progress = [.of(0, on: "2026-03-10T08:00", from: "2026-03-02T08:00", remaining: 3)]
    return plan
  }()

  @Test func whatRemainsAndDrivesNothingIsNotCritical() throws {
    let schedule = try Self.plan.schedule()
    #expect(schedule.activities.map(\.isCritical) == [false, true, false, true])
    #expect(schedule.activities[0].totalFloat == 16 * 480)
  }

  @Test func theChainEndsAtTheStartThatHasHappened() throws {
    let explanation = try Self.plan.schedule().explanation(of: 3)
    #expect(explanation.steps.map(\.activity) == [3, 1, 0])
    #expect(explanation.steps.last?.drivers.map(\.kind) == [.actual])
    #expect(explanation.steps.last?.start == Samples.at("2026-03-02T08:00"))
  }

  /// Critical work that has begun either ends its project or holds something critical by its finish.
  @Test func criticalWorkUnderWayHoldsByItsFinish() {
    expectOnRandomScenarios(.withProgress, seeds: 1...400) { scenario in
      guard let schedule = try? scenario.schedule() else { return nil }
      let dates = schedule.activities
      return dates.indices.filter {
        dates[$0].isCritical && dates[$0].phase == .inProgress
          && schedule.network.portfolio.activities[$0].kind.isPlaced
      }
      .filter { activity in
        let project = schedule.network.portfolio.activities[activity].project
        if dates[activity].earlyFinish == schedule.projects[project].finish { return false }
        return !schedule.network.portfolio.activities.indices.contains { other in
          dates[other].isCritical
            && schedule.drivers(of: other).contains { driver in
              driver.activity == activity
                && driver.relation.map { relation in
                  let kind = schedule.network.portfolio.relations[relation].kind
                  return kind == .finishToStart || kind == .finishToFinish
                } ?? false
            }
        }
      }.map { "\($0) is critical and holds nothing" }
    }
  }
}
