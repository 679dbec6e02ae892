import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// What one delay does, case by case.
///
/// Weeks of 2026-03, whose Mondays are the 2nd, 9th and 16th.
@Suite struct EffectTests {
  private func effects(_ plan: ControlPlan, at date: String) throws -> Effects {
    Effects(try plan.comparison(at: date))
  }

  /// 砌体 10 d, 抹灰 5 d ending a day after it, 主线 20 d: float 9, none of it free.
  @Test func aFinishToFinishSuccessorCounts() throws {
    var plan = ControlPlan(
      .forward,
      [.work("A", 10, "seven"), .work("B", 5, "seven"), .work("C", 20, "seven"), .event("Z")],
      [.from(0, .finishToFinish, to: 1, 1), .from(1, to: 3), .from(2, to: 3)])
    plan.progress = [
      .of(0, on: "2026-03-07T08:00", from: "2026-03-02T08:00", remaining: 7),
      .of(2, on: "2026-03-07T08:00", from: "2026-03-02T08:00", remaining: 15),
    ]
    let effect = try #require(try effects(plan, at: "2026-03-07T08:00")[0])
    #expect(effect.behind == Slip(minutes: 960, days: 2, kind: .calendar))
    #expect(effect.reach == .successors)
    #expect(effect.nodes.isEmpty && effect.projects.isEmpty)
  }

  /// One day late moves the node by one; two days late, and the window is missed: it moves by fourteen.
  @Test func aWindowMakesTheEffectAStep() throws {
    let windows = [("2026-03-07", "2026-03-11"), ("2026-03-21", "2026-03-31")].map {
      Window(
        name: "quiet", from: Samples.day($0.0), to: Samples.day($0.1), kind: .inside, note: "假期")
    }
    func plan(remaining: Double) -> ControlPlan {
      var plan = ControlPlan(
        .forward, windows: windows,
        [.work("A", 5, "seven"), .work("B", 4, "seven", window: "quiet"), .event("Z")],
        [.from(0, to: 1), .from(1, to: 2)])
      plan.progress = [
        .of(0, on: "2026-03-05T08:00", from: "2026-03-02T08:00", remaining: remaining)
      ]
      return plan
    }
    let effect = try #require(try effects(plan(remaining: 3), at: "2026-03-05T08:00")[0])
    #expect(effect.behind.days == 1)
    #expect(effect.nodes.map(\.by.days) == [1])
    #expect(effect.missed.isEmpty)
    let late = try #require(try effects(plan(remaining: 4), at: "2026-03-05T08:00")[0])
    #expect(late.behind.days == 2)
    #expect(late.nodes.map(\.by) == [Slip(minutes: 14 * 480, days: 14, kind: .calendar)])
    #expect(late.missed.map(\.activity) == [1])
    #expect(late.missed.map(\.from) == [Samples.at("2026-03-07T08:00")])
    #expect(late.missed.map(\.to) == [Samples.at("2026-03-21T08:00")])
  }

  /// Two chains, both five days late: each alone moves the finish by five, and neither is excused by the
  /// other.
  @Test func eachOfTwoParallelDelaysIsTold() throws {
    var plan = ControlPlan(
      .forward, [.work("A", 10, "seven"), .work("B", 10, "seven"), .event("Z")],
      [.from(0, to: 2), .from(1, to: 2)])
    plan.progress = [0, 1].map {
      .of($0, on: "2026-03-07T08:00", from: "2026-03-02T08:00", remaining: 10)
    }
    let all = try effects(plan, at: "2026-03-07T08:00").all
    #expect(all.map { $0.finish(ofProject: 0)?.by.days } == [5, 5])
  }

  /// What is told is never more than the forecast's own delay: what was gained before is not lost twice.
  @Test func aGainBeforeIsNotCharged() throws {
    var plan = ControlPlan(
      .forward, [.work("A", 10, "seven"), .work("B", 10, "seven"), .event("Z")],
      [.from(0, to: 1), .from(1, to: 2)])
    plan.progress = [
      .of(0, on: "2026-03-16T08:00", from: "2026-03-02T08:00", to: "2026-03-08T18:00"),
      .of(1, on: "2026-03-16T08:00", from: "2026-03-09T08:00", remaining: 9),
    ]
    let comparison = try plan.comparison(at: "2026-03-16T08:00")
    // B began three days early; on the sixteenth six of its ten days were to be left, and nine are.
    #expect(comparison[2].slip?.days == 3)
    let effect = try #require(Effects(comparison)[1])
    #expect(effect.finish(ofProject: 0)?.by.days == 3)
  }

  /// Days say which they are: of the milestone's calendar, and every day where that works none between.
  @Test func daysAreThoseOfTheCalendarThatMoves() throws {
    var plan = ControlPlan(
      .forward, [.work("A", 5, "five"), .event("Z", "five"), .event("Y", "seven")],
      [.from(0, to: 1), .from(1, to: 2)])
    plan.progress = [
      .of(0, on: "2026-03-06T08:00", from: "2026-03-02T08:00", remaining: 2)
    ]
    let effect = try #require(try effects(plan, at: "2026-03-06T08:00")[0])
    #expect(effect.behind == Slip(minutes: 480, days: 1, kind: .working))
    #expect(
      effect.nodes.map(\.by) == [
        Slip(minutes: 480, days: 1, kind: .working),
        Slip(minutes: 3 * 480, days: 3, kind: .calendar),
      ])
  }

  /// Work that began late and goes on as planned holds what counts from its start, and it alone.
  @Test func aLateStartMovesWhatCountsFromIt() throws {
    var plan = ControlPlan(
      .forward, [.work("A", 5, "seven"), .work("B", 5, "seven"), .event("Z")],
      [.from(0, .startToStart, to: 1, 4), .from(1, to: 2)])
    plan.progress = [.of(0, on: "2026-03-05T08:00", from: "2026-03-04T08:00", remaining: 2)]
    let effect = try #require(try effects(plan, at: "2026-03-05T08:00")[0])
    #expect(effect.behind.days == 0)
    #expect(effect.finish(ofProject: 0)?.by.days == 2)
    #expect(effect.isPast, "what remains of it is what was to remain")
  }

  @Test func workThatKeepsItsPlanHasNoEffect() throws {
    var plan = ControlPlan(.forward, [.work("A", 5, "seven"), .event("Z")], [.from(0, to: 1)])
    plan.progress = [.of(0, on: "2026-03-04T08:00", from: "2026-03-02T08:00", remaining: 3)]
    #expect(try effects(plan, at: "2026-03-04T08:00").all.isEmpty)
    plan.progress = []
    #expect(Effects(try plan.comparison()).all.isEmpty)
  }

  /// A predecessor that is late itself is the one to be asked, not who waits for it.
  @Test func workThatWaitsForLateWorkIsHeldUp() throws {
    var plan = ControlPlan(
      .forward, [.work("A", 3, "seven"), .work("B", 5, "seven"), .event("Z")],
      [.from(0, to: 1), .from(1, to: 2)])
    plan.progress = [.of(0, on: "2026-03-07T08:00", from: "2026-03-02T08:00", remaining: 2)]
    let comparison = try plan.comparison(at: "2026-03-07T08:00")
    #expect(comparison.isHeldUp(1))
    #expect(!comparison.isHeldUp(0))
  }
}
