import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// How close work is to missing its window, and what a later start costs.
@Suite struct WhyWindowTests {
  private static let windows = [("2026-03-09", "2026-03-20"), ("2026-05-01", "2026-05-31")].map {
    Window(
      name: "break", from: Samples.day($0.0), to: Samples.day($0.1), kind: .inside, note: "春假")
  }

  /// A `days` of seven-day weeks, then B of five days inside a window.
  private func plan(after days: Int) -> ControlPlan {
    ControlPlan(
      .forward, windows: Self.windows,
      [.work("A", days, "seven"), .work("B", 5, "seven", window: "break")], [.from(0, to: 1)])
  }

  @Test func aFitTellsTheLastStartAndTheNextChance() throws {
    let fit = try #require(try plan(after: 10).schedule().windowFit(of: 1))
    #expect(fit.window == 0)
    #expect(fit.lastStart.description == "2026-03-16T08:00")
    #expect(fit.nextStart?.description == "2026-05-01T08:00")
  }

  @Test func theLastKnownWindowHasNoNextChance() throws {
    let fit = try #require(try plan(after: 20).schedule().windowFit(of: 1))
    #expect(fit.window == 1)
    #expect(fit.lastStart.description == "2026-05-27T08:00")
    #expect(fit.nextStart == nil)
  }

  @Test func workWithoutAWindowAndWorkBegunHaveNoFit() throws {
    var plan = plan(after: 10)
    #expect(try plan.schedule().windowFit(of: 0) == nil)
    plan.progress = [.of(1, on: "2026-03-12T08:00", from: "2026-03-10T08:00", remaining: 3)]
    #expect(try plan.schedule().windowFit(of: 1) == nil)
  }

  @Test func aLaterStartWithinTheWindowCostsItsOwnDays() throws {
    // A ends on 03-11, B on 03-16; four days of slack.
    let schedule = try plan(after: 10).schedule()
    let cost = try #require(schedule.costOfDelay(ofProject: 0, byDays: 4, to: 1))
    #expect(cost.start.description == "2026-03-06T08:00")
    #expect(cost.finishNow.description == "2026-03-16T18:00")
    #expect(cost.finishThen.description == "2026-03-20T18:00")
    #expect(cost.missed.isEmpty)
  }

  @Test func oneDayMoreCostsTheWindow() throws {
    let schedule = try plan(after: 10).schedule()
    let cost = try #require(schedule.costOfDelay(ofProject: 0, byDays: 5, to: 1))
    #expect(cost.finishThen.description == "2026-05-05T18:00")
    #expect(cost.missed.map(\.activity) == [1])
    #expect(cost.missed.map(\.window) == [0])
    #expect(cost.missed.map(\.start.description) == ["2026-05-01T08:00"])
    // The same for the activity alone.
    let own = try #require(schedule.costOfDelay(of: 1, byDays: 5, to: 1))
    #expect(own.finishThen == cost.finishThen)
    #expect(try #require(schedule.costOfDelay(of: 1, byDays: 4, to: 1)).missed.isEmpty)
  }

  @Test func aDelayPastTheLastKnownWindowHasNoCostThatCouldBeTold() throws {
    #expect(try plan(after: 20).schedule().costOfDelay(ofProject: 0, byDays: 120, to: 1) == nil)
  }

  @Test func whatHasBegunCannotBeginLater() throws {
    var plan = plan(after: 10)
    plan.progress = [.of(0, on: "2026-03-04T08:00", from: "2026-03-02T08:00", remaining: 8)]
    let schedule = try plan.schedule()
    #expect(schedule.costOfDelay(ofProject: 0, byDays: 7, to: 1) == nil)
    #expect(schedule.costOfDelay(of: 0, byDays: 7, to: 1) == nil)
    #expect(schedule.costOfDelay(of: 1, byDays: 7, to: 1) != nil)
  }

  @Test func askingWhatADelayCostsChangesNothing() throws {
    let schedule = try plan(after: 10).schedule()
    let before = Array(schedule.activities)
    _ = schedule.costOfDelay(ofProject: 0, byDays: 30, to: 1)
    #expect(Array(schedule.activities) == before)
  }
}
