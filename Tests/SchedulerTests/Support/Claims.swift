import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Tries a claim on the random scenarios of some seeds and reports the first that breaks it, made
/// as small as it can be, as Swift that makes it again.
///
/// - Parameters:
///   - mixture: Which scenarios to make.
///   - seeds: How many of them, and which.
///   - faults: What is wrong with one, in words; nil when the scenario says nothing about the
///     claim. At least half of the scenarios must say something.
func expectOnRandomScenarios(
  _ mixture: Mixture, seeds: ClosedRange<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  faults: (Scenario) -> [String]?
) {
  var telling = 0
  for seed in seeds {
    let scenario = Scenario.random(seed, mixture)
    guard let found = faults(scenario) else { continue }
    telling += 1
    guard !found.isEmpty else { continue }
    report(scenario, faults, sourceLocation)
    return
  }
  #expect(telling * 2 >= seeds.count, "only \(telling) scenarios said anything")
}

/// Tries a claim on one scenario.
func expect(
  _ scenario: Scenario, sourceLocation: SourceLocation = #_sourceLocation,
  faults: (Scenario) -> [String]?
) -> Bool {
  guard let found = faults(scenario), !found.isEmpty else { return true }
  report(scenario, faults, sourceLocation)
  return false
}

private func report(
  _ scenario: Scenario, _ faults: (Scenario) -> [String]?, _ sourceLocation: SourceLocation
) {
  let smallest = scenario.shrunk { faults($0).map { !$0.isEmpty } ?? false }
  let found = (faults(smallest) ?? []).joined(separator: "\n")
  Issue.record("\(found)\n\(smallest)", sourceLocation: sourceLocation)
}

/// Returns where the engine and the definitions disagree about a scenario, and the invariants that
/// the engine's schedule breaks; nil when its dates leave what the slow calendars list.
func disagreements(_ scenario: Scenario) -> [String]? {
  let engine = Result { () throws(InvalidInput) in try scenario.schedule() }
  do {
    let plain = try scenario.plainSchedule()
    switch engine {
    case .success(let schedule):
      return differences(schedule, plain) + brokenInvariants(schedule, scenario.portfolio)
    case .failure(let error):
      return error.findings.map { "the engine refuses: \($0.message.en)" }
    }
  } catch PlainSchedule.Failure.noAllowedStart(let i) {
    if case .failure = engine { return [] }
    return ["the engine schedules, but \(scenario.portfolio.code(of: i)) has no allowed start"]
  } catch {
    return nil
  }
}
