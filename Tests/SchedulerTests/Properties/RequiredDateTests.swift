import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Required dates seed a backward pass and touch nothing else.
@Suite struct RequiredDateTests {
  @Test(arguments: [Mixture.plain, .withProgress])
  func movingARequiredDateChangesNoEarlyDateAndNoFloat(_ mixture: Mixture) {
    expectOnRandomScenarios(mixture, seeds: 1...200) { scenario in
      guard let before = try? scenario.schedule() else { return nil }
      var moved = scenario
      for project in moved.portfolio.projects.indices {
        for required in moved.portfolio.projects[project].requiredDates.indices {
          moved.portfolio.projects[project].requiredDates[required].finish.minute -= 7777
        }
      }
      guard let after = try? moved.schedule() else { return ["refused"] }
      return zip(before.activities, after.activities).flatMap { then, now in
        var found = withoutLimit(then) == withoutLimit(now) ? [] : ["\(then) → \(now)"]
        if let margin = then.margin, let later = now.margin, later.minutes > margin.minutes {
          found.append("the margin grew: \(then) → \(now)")
        }
        return found
      }
    }
  }

  @Test func withoutARequiredDateThereIsNoLimitAndNoMargin() {
    expectOnRandomScenarios(.withProgress, seeds: 1...200) { scenario in
      var free = scenario
      for project in free.portfolio.projects.indices {
        free.portfolio.projects[project].requiredDates = []
      }
      guard let schedule = try? free.schedule() else { return nil }
      return schedule.activities
        .filter { $0.limitStart != nil || $0.limitFinish != nil || $0.margin != nil }
        .map { "\($0)" }
    }
  }

  /// Of work, whose dates are the activity's own; a milestone may lie outside its working time.
  @Test func theMarginOfWhoCarriesTheDateIsTheWorkUpToIt() {
    expectOnRandomScenarios(.plain, seeds: 1...300) { scenario in
      guard let schedule = try? scenario.schedule() else { return nil }
      return scenario.portfolio.projects.flatMap { project -> [String] in
        guard project.grain == .minute, project.requiredDates.count == 1 else { return [] }
        let required = project.requiredDates[0]
        let i = scenario.portfolio.activities.firstIndex {
          $0.code == required.activity && scenario.portfolio.projects[$0.project] == project
        }!
        let activity = schedule.activities[i]
        let isAlone = !scenario.portfolio.relations.contains { $0.predecessor == i }
        guard isAlone, scenario.portfolio.activities[i].kind == .task, !isInside(i, scenario)
        else { return [] }
        let network = PlainNetwork(scenario.portfolio, states: scenario.states, dataDate: nil)
        let work =
          network.calendars[i].worked(Int(required.finish.minute))
          - network.calendars[i].worked(Int(activity.earlyFinish.minute))
        return activity.margin == Margin(minutes: work, to: i) ? [] : ["\(work), but \(activity)"]
      }
    }
  }

  /// A backward project without a start takes the last one that still keeps every required date.
  @Test func aBackwardProjectWithoutAStartTakesItsLatest() {
    let mixture = Mixture(projects: 1...1, constraints: 0)
    expectOnRandomScenarios(mixture, seeds: 1...200) { scenario in
      var scenario = scenario
      scenario.portfolio.projects[0].direction = .backward
      scenario.portfolio.projects[0].start = nil
      let required = scenario.portfolio.projects[0].requiredDates
      guard !required.isEmpty, let schedule = try? scenario.schedule() else { return [] }
      var found = brokenInvariants(schedule, scenario.portfolio)
      let floor = schedule.projects[0].floor
      if schedule.projects[0].latestStart != floor { found.append("not its latest start") }
      if !keepsAll(schedule, scenario) { found.append("started at \(floor), a date is lost") }
      for minutes in [1, 30, 1440] {
        var later = scenario
        later.portfolio.projects[0].start = floor + minutes
        if let after = try? later.schedule(), keepsAll(after, scenario) {
          found.append("started \(minutes) after \(floor), all are kept")
        }
      }
      return found
    }
  }

  /// Whichever is listed first: of two required dates only one makes the project start by then.
  @Test(arguments: [["A", "B"], ["B", "A"]])
  func aLatestStartNamesTheRequiredDateThatBindsIt(_ order: [String]) throws {
    let finishes = ["A": "2026-08-28T18:00", "B": "2026-06-05T18:00"]
    let portfolio = Portfolio(
      calendars: Samples.calendars(.standardDay),
      projects: [
        Project(
          code: "P", name: "P", direction: .backward,
          requiredDates: order.map {
            RequiredDate(activity: $0, finish: Samples.at(finishes[$0]!))
          })
      ],
      activities: ["A", "B"].map {
        Activity(project: 0, code: $0, name: $0, duration: 960, calendar: "five")
      })
    let schedule = try Network(portfolio).schedule()
    #expect(schedule.projects[0].floor == Samples.at("2026-06-04T08:00"))
    #expect(schedule.drivers(of: 1).map(\.activity) == [1])
  }
}

private func isInside(_ i: Int, _ scenario: Scenario) -> Bool {
  let window = scenario.portfolio.activities[i].window
  return scenario.portfolio.windows.contains { $0.name == window && $0.kind == .inside }
}

private func withoutLimit(_ activity: ScheduledActivity) -> ScheduledActivity {
  var copy = activity
  copy.limitStart = nil
  copy.limitFinish = nil
  copy.margin = nil
  copy.hasNoWindowLeft = false
  return copy
}

private func keepsAll(_ schedule: Schedule, _ scenario: Scenario) -> Bool {
  scenario.portfolio.projects[0].requiredDates.allSatisfy { required in
    let i = scenario.portfolio.activities.firstIndex { $0.code == required.activity }!
    return schedule.activities[i].earlyFinish <= required.finish
  }
}
