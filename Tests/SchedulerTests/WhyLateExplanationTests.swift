import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Why a latest start is what it is: the chain on to the required date, and the days lost on it.
@Suite struct WhyLateExplanationTests {
  private func told(_ lost: [LostDays]) -> [String] { lost.map { "\($0.cause)\($0.days)" } }

  @Test func theChainEndsAtTheActivityThatCarriesTheDate() throws {
    let plan = ControlPlan(
      requiring: [("M", "2026-03-20")], [.work("A", 5), .work("B", 5), .event("M"), .work("X", 1)],
      [.from(0, to: 1), .from(1, to: 2), .from(2, to: 3)])
    let explanation = try plan.schedule().lateExplanation(of: 0)
    #expect(explanation.isLate)
    #expect(explanation.steps.map(\.activity) == [0, 1, 2])
    #expect(explanation.steps.last?.drivers.map(\.kind) == [.requiredDate])
    #expect(explanation.steps[0].start.description == "2026-03-09T08:00")
  }

  @Test func theWeekendBetweenTwoActivitiesIsLost() throws {
    // B must begin on Monday 03-16, so A must end on Friday.
    let plan = ControlPlan(
      requiring: [("B", "2026-03-20")], [.work("A", 5), .work("B", 5)], [.from(0, to: 1)])
    let steps = try plan.schedule().lateExplanation(of: 0).steps
    #expect(steps.map { told($0.lost) } == [[], []])
    #expect(steps.map { told($0.waited) } == [["周末2"], []])
  }

  @Test func theWeekendBeforeTheRequiredDateIsLost() throws {
    let plan = ControlPlan(requiring: [("A", "2026-03-22")], [.work("A", 5)])
    let steps = try plan.schedule().lateExplanation(of: 0).steps
    #expect(steps[0].finish.description == "2026-03-20T18:00")
    #expect(told(steps[0].waited) == ["周末2"])
  }

  @Test func theEndOfAWindowIsTheCauseOfTheDaysAfterIt() throws {
    let window = Window(
      name: "break", from: Samples.day("2026-03-09"), to: Samples.day("2026-03-15"), kind: .inside,
      note: "春假；校历")
    let plan = ControlPlan(
      requiring: [("B", "2026-03-31")], windows: [window],
      [.work("A", 5, "seven", window: "break"), .work("B", 5, "seven")], [.from(0, to: 1)])
    // B could begin on 03-27; A must fit inside the window, which ends on 03-15.
    let steps = try plan.schedule().lateExplanation(of: 0).steps
    #expect(steps[0].finish.description == "2026-03-15T18:00")
    #expect(told(steps[0].waited) == ["春假11"])
  }

  @Test func workThatOverlapsIsNotCountedTwice() throws {
    let plan = ControlPlan(
      requiring: [("B", "2026-03-27")], [.work("A", 10), .work("B", 10)],
      [.from(0, .startToStart, to: 1, 7)])
    // A begins a week before B, so only B's weekend lies on the way.
    let explanation = try plan.schedule().lateExplanation(of: 0)
    #expect(explanation.steps.map(\.start.description) == ["2026-03-09T08:00", "2026-03-16T08:00"])
    #expect(told(explanation.lost) == ["周末2"])
  }

  @Test func whatNothingLimitsHasNoChain() throws {
    var plan = ControlPlan(
      requiring: [("A", "2026-03-20")], [.work("A", 5), .work("B", 5)], [.from(0, to: 1)])
    #expect(try plan.schedule().lateExplanation(of: 1).steps.isEmpty)
    plan.progress = [
      .of(0, on: "2026-03-09T08:00", from: "2026-03-02T08:00", to: "2026-03-06T18:00")
    ]
    #expect(try plan.schedule().lateExplanation(of: 0).steps.isEmpty)
  }

  @Test func theDaysOfTheChainAddUp() {
    let mixture = Mixture(
      projects: 1...1, grains: [.day], kinds: [.finishToStart, .startToStart], hasLeads: false,
      rules: 0, constraints: 0)
    expectOnRandomScenarios(mixture, seeds: 1...800) { scenario in
      guard scenario.isOfWholeDays, let schedule = try? scenario.schedule() else { return [] }
      return schedule.activities.indices.compactMap { i in
        let explanation = schedule.lateExplanation(of: i)
        guard let first = explanation.steps.first, let last = explanation.steps.last,
          last.drivers.contains(where: { $0.kind == .requiredDate }),
          scenario.portfolio.activities[i].kind == .task
        else { return nil }
        let told = explanation.lost.reduce(0) { $0 + $1.days }
        let required = scenario.earliestRequired(of: last.activity)
        let expected =
          scenario.lastDay(required) - first.start.day + 1 - scenario.worked(explanation.steps)
        return told == expected
          ? nil : "\(scenario.portfolio.code(of: i)): \(told), not \(expected)"
      }
    }
  }
}

extension Scenario {
  fileprivate var isOfWholeDays: Bool {
    let day = portfolio.projectDay.minutes
    let names = ["five", "seven", "odd", "holidays"]
    return portfolio.activities.allSatisfy {
      $0.duration % day == 0 && names.contains($0.calendar)
    }
      && portfolio.relations.allSatisfy {
        $0.lag.counting == .calendarDays && $0.lag.minutes % day == 0
      }
      && portfolio.projects[0].requiredDates.allSatisfy {
        $0.finish.minuteOfDay == 480 || $0.finish.minuteOfDay >= portfolio.projectDay.last!.to
      }
  }

  fileprivate func earliestRequired(of activity: Int) -> Instant {
    portfolio.projects[0].requiredDates.filter {
      $0.activity == portfolio.activities[activity].code
    }
    .map(\.finish).min()!
  }

  /// The last day that an instant leaves for work.
  fileprivate func lastDay(_ instant: Instant) -> Day {
    instant.minuteOfDay <= 480 ? instant.day - 1 : instant.day
  }

  /// The days of work and lag on a chain of relations to starts.
  fileprivate func worked(_ steps: [Explanation.Step]) -> Int {
    let day = portfolio.projectDay.minutes
    return steps.reduce(0) { sum, step in
      let next = step.drivers.first { $0.kind == .relation }?.relation
      let isLast = step.drivers.contains { $0.kind == .requiredDate }
      let relation = isLast ? nil : next.map { portfolio.relations[$0] }
      let isWhole = relation?.kind.isFromFinish ?? true
      let work = isWhole ? portfolio.activities[step.activity].duration : 0
      return sum + (work + (relation?.lag.minutes ?? 0)) / day
    }
  }
}
