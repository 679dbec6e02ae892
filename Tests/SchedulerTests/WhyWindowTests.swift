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
    let later = try #require(try ofProject(plan(after: 10), byDays: 4))
    #expect(later.start.description == "2026-03-06T08:00")
    let move = try #require(later.effect.asked)
    #expect(move.from.description == "2026-03-16T18:00")
    #expect(move.to.description == "2026-03-20T18:00")
    #expect(move.by.count == DayCount(4, .calendar))
    #expect(later.effect.missed.isEmpty)
  }

  @Test func oneDayMoreCostsTheWindow() throws {
    let later = try #require(try ofProject(plan(after: 10), byDays: 5))
    #expect(later.effect.asked?.to.description == "2026-05-05T18:00")
    #expect(later.effect.missed.map(\.activity) == [1])
    #expect(later.effect.missed.map(\.window) == [0])
    #expect(later.effect.missed.map(\.to.description) == ["2026-05-01T08:00"])
    // The same for the activity alone.
    let own = try #require(try of(1, plan(after: 10), byDays: 5))
    #expect(own.effect.asked?.to == later.effect.asked?.to)
    #expect(try #require(try of(1, plan(after: 10), byDays: 4)).effect.missed.isEmpty)
  }

  @Test func aDelayPastTheLastKnownWindowHasNoCostThatCouldBeTold() throws {
    #expect(try ofProject(plan(after: 20), byDays: 120) == nil)
  }

  @Test func whatHasBegunCannotBeginLater() throws {
    var plan = plan(after: 10)
    plan.progress = [.of(0, on: "2026-03-04T08:00", from: "2026-03-02T08:00", remaining: 8)]
    #expect(try ofProject(plan, byDays: 7) == nil)
    #expect(try of(0, plan, byDays: 7) == nil)
    #expect(try of(1, plan, byDays: 7) != nil)
  }

  @Test func askingWhatADelayCostsChangesNothing() throws {
    let comparison = Comparison(try plan(after: 10).schedule(), with: nil)
    let before = Array(comparison.schedule.activities)
    _ = LaterStart(ofProject: 0, byDays: 30, in: comparison, asking: 1)
    #expect(Array(comparison.schedule.activities) == before)
  }

  /// What it does to B when its project starts later.
  private func ofProject(_ plan: ControlPlan, byDays days: Int) throws -> LaterStart? {
    LaterStart(
      ofProject: 0, byDays: days, in: Comparison(try plan.schedule(), with: nil), asking: 1)
  }

  /// What it does to B when an activity starts later.
  private func of(_ activity: Int, _ plan: ControlPlan, byDays days: Int) throws -> LaterStart? {
    LaterStart(
      of: activity, byDays: days, in: Comparison(try plan.schedule(), with: nil), asking: 1)
  }
}
