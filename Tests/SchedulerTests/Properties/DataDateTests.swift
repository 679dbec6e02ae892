import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Each project has the data date of its own last report.
@Suite struct DataDateTests {
  private static let several = Mixture(activities: 4...10, projects: 2...4, hasProgress: true)

  @Test func theDataDateOfAProjectIsThatOfItsLastReport() {
    expectOnRandomScenarios(Self.several, seeds: 1...300) { scenario in
      let plan = scenario.reportedApart()
      guard let schedule = try? plan.schedule() else { return nil }
      return plan.portfolio.projects.indices.filter { project in
        let own = plan.records(of: project).map(\.date).max()
        return schedule.dataDate(of: project) != own
      }.map { "P\($0): \(String(describing: schedule.dataDate(of: $0)))" }
        + (schedule.dataDate == plan.progress.map(\.date).max() ? [] : ["the plan's is another"])
    }
  }

  /// What one project reports says nothing of another, unless a relation joins them.
  @Test func progressOfOneProjectMovesNothingOfAnotherThatNoRelationJoins() {
    expectOnRandomScenarios(Self.several, seeds: 1...400) { scenario in
      let plan = scenario.reportedApart().takingRelationsApart()
      guard let all = try? plan.schedule() else { return nil }
      var faults: [String] = []
      for project in plan.portfolio.projects.indices {
        var alone = plan
        alone.progress = plan.records(of: project)
        guard let schedule = try? alone.schedule() else { return ["P\(project) alone is refused"] }
        faults += all.differences(from: schedule, of: project)
      }
      return faults
    }
  }

  /// Where relations join projects, those that nothing leads to from the one that reports stay.
  @Test func progressReachesOnlyWhatRelationsLeadTo() {
    expectOnRandomScenarios(Self.several, seeds: 401...800) { scenario in
      let plan = scenario.reportedApart()
      guard let all = try? plan.schedule() else { return nil }
      var faults: [String] = []
      for project in plan.portfolio.projects.indices {
        let joined = plan.portfolio.joined(to: project)
        var without = plan
        without.progress = plan.progress.filter {
          joined.contains(plan.portfolio.activities[$0.activity].project)
        }
        guard let schedule = try? without.schedule() else { continue }
        faults += all.differences(from: schedule, of: project)
      }
      return faults
    }
  }

  @Test func aDataDateThatIsAskedForMovesAll() {
    expectOnRandomScenarios(Self.several, seeds: 1...200) { scenario in
      let date = (scenario.dataDate ?? Samples.start.midnight) + 5 * 1440
      guard let schedule = try? scenario.reportedApart().at(date).schedule() else { return nil }
      return schedule.projects.indices.filter { schedule.dataDate(of: $0) != date }
        .map { "P\($0) stays" }
    }
  }

  @Test func aScheduleIsMadeAgainByItsDataDates() {
    expectOnRandomScenarios(Self.several, seeds: 1...200) { scenario in
      guard let schedule = try? scenario.reportedApart().schedule(),
        let again = try? schedule.network.schedule(
          progress: schedule.progress, dataDate: schedule.dataDate,
          dataDates: schedule.dataDates)
      else { return nil }
      return Array(schedule.activities) == Array(again.activities) ? [] : ["it differs"]
    }
  }

  @Test func whatWasKnownThenIsWhatWasReportedUntilThen() {
    expectOnRandomScenarios(Self.several, seeds: 1...200) { scenario in
      let plan = scenario.reportedApart()
      let dates = plan.progress.map(\.date).sorted()
      guard let date = dates.isEmpty ? nil : dates[dates.count / 2] else { return nil }
      var before = plan
      before.progress.removeAll { $0.date > date }
      guard
        let then = try? Network(plan.portfolio).schedule(progress: plan.progress, knownAt: date),
        let known = try? before.schedule()
      else { return nil }
      return then.projects.indices.filter { then.dataDate(of: $0) != known.dataDate(of: $0) }
        .map { "P\($0): another data date" }
        + (Array(then.activities) == Array(known.activities) ? [] : ["it differs"])
    }
  }
}

extension Scenario {
  /// The same where each project reported on a day of its own, and no data date is asked for.
  fileprivate func reportedApart() -> Scenario {
    var copy = self
    for index in copy.progress.indices {
      let project = portfolio.activities[progress[index].activity].project
      copy.progress[index].date = progress[index].date + project * 4321
    }
    copy.dataDate = nil
    return copy
  }

  /// The same without relations between projects, and without derived activities of several.
  fileprivate func takingRelationsApart() -> Scenario {
    var copy = self
    copy.portfolio.relations.removeAll {
      portfolio.activities[$0.predecessor].project != portfolio.activities[$0.successor].project
    }
    return copy
  }

  fileprivate func records(of project: Int) -> [ProgressRecord] {
    progress.filter { portfolio.activities[$0.activity].project == project }
  }
}

extension Portfolio {
  /// The projects that relations join to one, in whatever direction: dates go forward along them,
  /// floats and margins backward.
  fileprivate func joined(to project: Int) -> Set<Int> {
    var joined: Set<Int> = [project]
    while true {
      let ends = relations.map {
        [activities[$0.predecessor].project, activities[$0.successor].project]
      }
      let more = Set(ends.filter { !joined.isDisjoint(with: $0) }.joined()).union(joined)
      if more == joined { return joined }
      joined = more
    }
  }
}

extension Schedule {
  /// Where the activities and the findings of a project differ from those of another schedule.
  fileprivate func differences(from other: Schedule, of project: Int) -> [String] {
    let portfolio = network.portfolio
    let own = portfolio.activities.indices.filter { portfolio.activities[$0].project == project }
    let code = portfolio.projects[project].code
    func told(_ schedule: Schedule) -> [Finding] {
      schedule.findings.filter { $0.codes.first?.hasPrefix(code + ".") ?? false }
    }
    return own.filter { activities[$0] != other.activities[$0] }
      .map { "\(portfolio.code(of: $0)): \(other.activities[$0]) → \(activities[$0])" }
      + (told(self) == told(other) ? [] : ["other findings of \(code)"])
      + (projects[project] == other.projects[project] ? [] : ["\(code) as a whole"])
  }
}
