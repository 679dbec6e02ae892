import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Effects of delays on random plans: windows, all relations and calendars, leads.
@Suite struct EffectPropertyTests {
  @Test func effectsAreTheDifferenceOfTwoOrdinarySchedules() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...400) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      let effects = Effects(told.comparison)
      return told.portfolio.activities.indices.flatMap { activity -> [String] in
        let plain = told.plain(activity)
        guard let effect = effects[activity] else {
          return plain == nil ? [] : ["\(activity) has no effect"]
        }
        guard let plain else { return ["\(activity) is not late"] }
        return differences(effect, plain, told)
      }
    }
  }

  /// On plans whose facts are as odd as people report them: out of sequence, with hours of their own, under
  /// constraints and progress override.
  @Test(arguments: [Mixture.withProgress, .withWords])
  func noEffectReachesPastTheForecast(_ mixture: Mixture) {
    expectOnRandomScenarios(mixture, seeds: 1...400) { scenario in
      var fresh = scenario
      fresh.progress = []
      fresh.dataDate = nil
      guard let plan = try? fresh.schedule().plannedDates(), let schedule = try? scenario.schedule()
      else { return nil }
      let comparison = Comparison(
        schedule, with: Baseline(number: 1, name: "", dataDate: nil, dates: plan))
      return Effects(comparison).all.flatMap { effect in
        (effect.nodes + effect.requiredDates + effect.projects.map(\.finish))
          .filter { $0.to > schedule.activities[$0.activity].finish }
          .map { "\(effect.activity) moves \($0), past the forecast" }
      }
    }
  }

  private func differences(_ effect: Effect, _ plain: PlainEffect, _ told: ToldPlan) -> [String] {
    let carriers = Set(told.comparison.requiredDates.map(\.activity))
    let moves = effect.nodes + effect.requiredDates
    var found = moves.filter { move in
      let minutes = plain.minutes[move.activity]
      let isSame = minutes == move.by.minutes || minutes == 0 && move.by.kind == .calendar
      return !isSame || plain.finish[move.activity] != move.to
    }.map { "\(effect.activity) moves \($0), not by \(plain.minutes[$0.activity] ?? 0)" }
    let isTold = Set(moves.map(\.activity))
    for (activity, minutes) in plain.minutes where minutes > 0 && !isTold.contains(activity) {
      if told.portfolio.activities[activity].isNode || carriers.contains(activity) {
        found.append("\(effect.activity) moves \(activity) untold")
      }
    }
    for project in effect.projects where plain.projects[project.project] != project.finish.to {
      found.append("\(effect.activity) moves \(project)")
    }
    for (project, finish) in plain.projects
    where !effect.projects.contains(where: { $0.project == project }) {
      let isSeen = told.portfolio.activities.indices.contains {
        told.project($0) == project && plain.finish[$0] == finish
          && told.schedule.network.work(of: $0, from: plain.finishes[project]!, to: finish) > 0
      }
      if isSeen { found.append("\(effect.activity) moves project \(project) untold") }
    }
    let isMoving = plain.minutes.contains { $0.key != effect.activity && $0.value > 0 }
    if isMoving, !effect.movesOthers { found.append("\(effect.activity) moves others untold") }
    return found
  }
}
