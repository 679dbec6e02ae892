import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Why a forecast is what it is: the chain back, and the days lost on it.
@Suite struct WhyExplanationTests {
  /// Weekdays lost on a chain, for short expectations.
  private func lost(_ explanation: Explanation) -> [String] {
    explanation.lost.map { "\($0.cause)\($0.days)" }
  }

  @Test func theChainEndsAtTheProjectsStart() throws {
    let plan = ControlPlan(
      .forward, [.work("A", 5), .work("B", 5), .event("M")], [.from(0, to: 1), .from(1, to: 2)])
    let explanation = try plan.schedule().explanation(of: 2)
    #expect(explanation.steps.map(\.activity) == [2, 1, 0])
    #expect(explanation.steps.last?.drivers.map(\.kind) == [.constraint])
    #expect(lost(explanation) == ["周末2"])
    #expect(!explanation.isLate)
  }

  @Test func theChainEndsAtTheDataDate() throws {
    var plan = ControlPlan(.forward, [.work("A", 5), .work("B", 5)], [.from(0, to: 1)])
    plan.progress = [
      .of(0, on: "2026-03-05T08:00", from: "2026-03-02T08:00", remaining: 4)
    ]
    let explanation = try plan.schedule().explanation(of: 1)
    #expect(explanation.steps.map(\.activity) == [1, 0])
    #expect(explanation.steps.last?.drivers.map(\.kind) == [.dataDate])
    // A goes on from Thursday to Tuesday, B from Wednesday to Tuesday.
    #expect(explanation.steps.map { $0.lost.map(\.days) } == [[2], [2]])
  }

  @Test func theChainEndsAtWhatHasHappened() throws {
    var plan = ControlPlan(.forward, [.work("A", 2), .work("B", 5)], [.from(0, to: 1, 14)])
    plan.progress = [
      .of(0, on: "2026-03-05T08:00", from: "2026-03-02T08:00", to: "2026-03-03T18:00")
    ]
    let explanation = try plan.schedule().explanation(of: 1)
    #expect(explanation.steps.map(\.activity) == [1, 0])
    #expect(explanation.steps.last?.drivers.map(\.kind) == [.actual])
  }

  @Test func theChainEndsAtTheLatestStartThatARequiredDateAllows() throws {
    let plan = ControlPlan(
      start: nil, requiring: [("B", "2026-03-20")], [.work("A", 5), .work("B", 5)],
      [.from(0, to: 1)])
    let explanation = try plan.schedule().explanation(of: 1)
    let end = try #require(explanation.steps.last?.drivers)
    #expect(end.map(\.kind) == [.requiredDate])
    #expect(end.first?.activity == 1)
  }

  @Test func allEqualMaximaAreToldInTheOrderOfTheirCodes() throws {
    let plan = ControlPlan(
      .forward, [.work("B", 5), .work("A", 5), .work("C", 2)], [.from(0, to: 2), .from(1, to: 2)])
    let step = try plan.schedule().explanation(of: 2).steps[0]
    #expect(step.drivers.compactMap(\.activity) == [1, 0])
  }

  @Test func waitingForTheWeekAndForAWindowAreToldApart() throws {
    let window = Window(
      name: "break", from: Samples.day("2026-03-20"), to: Samples.day("2026-03-31"), kind: .inside,
      note: "春假；校历")
    let plan = ControlPlan(
      .forward, windows: [window],
      [.work("A", 6, "seven"), .work("B", 3, window: "break")], [.from(0, to: 1)])
    // A ends on Saturday 03-07; B could begin on Monday, and begins on Friday 03-20.
    let step = try plan.schedule().explanation(of: 1).steps[0]
    #expect(step.start.description == "2026-03-20T08:00")
    #expect(step.waited.map { "\($0.cause)\($0.days)" } == ["春假11", "周末1"])
    #expect(step.lost.map { "\($0.cause)\($0.days)" } == ["周末2"])
  }

  @Test func workThatOverlapsIsNotCountedTwice() throws {
    // B begins five days after A begins; A's second weekend is not on the way to B.
    let started = ControlPlan(
      .forward, [.work("A", 10), .work("B", 10)], [.from(0, .startToStart, to: 1, 7)])
    #expect(lost(try started.schedule().explanation(of: 1)) == ["周末2"])
    // B ends two days after A's last Friday, which is Sunday, and so on Monday; the lag counts both days of
    // that weekend, and none of B's own counts: ten days, two lost, two of the lag and one make fifteen.
    let finished = ControlPlan(
      .forward, [.work("A", 10), .work("B", 10)], [.from(0, .finishToFinish, to: 1, 2)])
    let chain = try finished.schedule().explanation(of: 1)
    #expect(chain.steps[0].finish.description == "2026-03-16T18:00")
    #expect(chain.steps.map { $0.lost.map(\.days) } == [[], [2]])
  }

  @Test func aLagInWorkingDaysLosesItsWeekend() throws {
    let plan = ControlPlan(
      .forward, [.work("A", 4), .work("B", 1)], [.from(0, to: 1, 2, .successor)])
    // Thursday evening, two working days, Tuesday.
    let explanation = try plan.schedule().explanation(of: 1)
    #expect(explanation.steps[0].start.description == "2026-03-10T08:00")
    #expect(lost(explanation) == ["周末2"])
  }

  /// The days from where the chain begins to its end are those worked on it, those of its lags and
  /// those lost.
  @Test func theDaysOfTheChainAddUp() {
    let mixture = Mixture(
      projects: 1...1, grains: [.day], kinds: [.finishToStart, .startToStart], hasLeads: false,
      rules: 0, constraints: 0)
    expectOnRandomScenarios(mixture, seeds: 1...800) { scenario in
      guard scenario.isOfWholeDays, let schedule = try? scenario.schedule() else { return [] }
      return schedule.activities.indices.compactMap { i in
        let steps = schedule.explanation(of: i).steps
        let told = schedule.explanation(of: i).lost.reduce(0) { $0 + $1.days }
        let expected = scenario.idleDays(of: steps)
        return told == expected
          ? nil : "\(scenario.portfolio.code(of: i)): \(told), not \(expected)"
      }
    }
  }
}

extension Scenario {
  /// Whether every activity and lag is of whole days, in days of the project: what is needed to
  /// count days by hand.
  fileprivate var isOfWholeDays: Bool {
    let day = portfolio.projectDay.minutes
    return portfolio.projects[0].start!.minuteOfDay == 480
      && portfolio.activities.allSatisfy { activity in
        let names = ["five", "seven", "odd", "holidays"]
        return activity.duration % day == 0 && names.contains(activity.calendar)
      }
      && portfolio.relations.allSatisfy {
        $0.lag.counting == .calendarDays && $0.lag.minutes % day == 0
      }
  }

  /// The days between the first start of a chain and its end that neither work nor a lag explains.
  fileprivate func idleDays(of steps: [Explanation.Step]) -> Int {
    let day = portfolio.projectDay.minutes
    var worked = 0
    for (index, step) in steps.enumerated() {
      let leaving =
        index == 0 ? nil : steps[index - 1].drivers.first { $0.activity == step.activity }
      let relation = leaving.map { portfolio.relations[$0.relation!] }
      if relation?.kind.isFromFinish ?? true {
        worked += portfolio.activities[step.activity].duration / day
      }
      worked += (relation?.lag.minutes ?? 0) / day
    }
    let begin = steps.last!.drivers.compactMap(\.without).first ?? steps.last!.start
    let isEvent = portfolio.activities[steps[0].activity].duration == 0
    let last = steps[0].finish
    // An event at 08:00 is the evening before, and no day of its own.
    let end = isEvent && last.minuteOfDay <= 480 ? last.day - 1 : last.day
    return end - begin.day + 1 - worked
  }
}
