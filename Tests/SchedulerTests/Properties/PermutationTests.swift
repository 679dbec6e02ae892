import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// The order in which things are listed means nothing.
@Suite struct PermutationTests {
  @Test(arguments: [Mixture.plain, .withProgress])
  func permutedInputGivesTheSameResult(_ mixture: Mixture) {
    expectOnRandomScenarios(mixture, seeds: 1...600) { scenario in
      guard let before = try? scenario.schedule() else { return nil }
      let permuted = scenario.permuted()
      guard let after = try? permuted.schedule() else { return ["refused"] }
      let first = facts(before, scenario.portfolio)
      let second = facts(after, permuted.portfolio)
      return zip(first, second).filter(!=).map { "\($0) → \($1)" }
    }
  }

  @Test func theSameInputGivesTheSameResult() {
    expectOnRandomScenarios(.withProgress, seeds: 1...100) { scenario in
      guard let once = try? scenario.schedule(), let again = try? scenario.schedule()
      else { return nil }
      return facts(once, scenario.portfolio) == facts(again, scenario.portfolio) ? [] : ["differs"]
    }
  }
}

/// Everything computed, in words that name activities by their codes, in the order of codes.
private func facts(_ schedule: Schedule, _ portfolio: Portfolio) -> [String] {
  let activities = schedule.activities.indices.map { i -> String in
    var activity = schedule.activities[i]
    let margin = activity.margin.map { "\($0.minutes) to \(portfolio.code(of: $0.to))" }
    activity.margin = nil
    let drivers = [schedule.drivers(of: i), schedule.lateDrivers(of: i)].map { drivers in
      drivers.map { driver in
        let relation = driver.relation.map { portfolio.relations[$0] }
        let end = driver.activity.map(portfolio.code(of:))
        return "\(driver.kind) \(text(driver.without)) \(end ?? "") "
          + (relation.map { "\($0.kind) \($0.lag)" } ?? "")
      }
    }
    return "\(portfolio.code(of: i)): \(activity), margin \(margin ?? "none"), \(drivers)"
  }
  let projects = zip(portfolio.projects, schedule.projects).map { "\($0.code): \($1)" }
  return activities.sorted() + projects.sorted() + schedule.findings.map { "\($0)" }
}

extension Scenario {
  /// The same scenario with everything listed in another order.
  fileprivate func permuted() -> Scenario {
    var random = SeededGenerator(seed ^ 0x0DE2)
    let projects = Array(portfolio.projects.indices).shuffled(using: &random)
    let activities = Array(portfolio.activities.indices).shuffled(using: &random)
    var copy = self
    copy.portfolio.projects = projects.map { portfolio.projects[$0] }
    copy.portfolio.activities = activities.map { old in
      var activity = portfolio.activities[old]
      activity.project = projects.firstIndex(of: activity.project)!
      return activity
    }
    copy.portfolio.relations = portfolio.relations.shuffled(using: &random).map { relation in
      var relation = relation
      relation.predecessor = activities.firstIndex(of: relation.predecessor)!
      relation.successor = activities.firstIndex(of: relation.successor)!
      return relation
    }
    copy.portfolio.calendars.shuffle(using: &random)
    copy.portfolio.windows.shuffle(using: &random)
    for project in copy.portfolio.projects.indices {
      copy.portfolio.projects[project].requiredDates.reverse()
    }
    copy.progress = progress.shuffled(using: &random).map { record in
      var record = record
      record.activity = activities.firstIndex(of: record.activity)!
      return record
    }
    return copy
  }
}
