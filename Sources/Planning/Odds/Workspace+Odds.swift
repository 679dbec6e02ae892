public import Analysis
import CivilTime
import Control
import Plan
import PlanStore
import Reporting
import Scheduler

extension Workspace {
  /// Finds how sure some dates are.
  ///
  /// - Parameters:
  ///   - watch: Is told how much of the work is done, from 0 to 1.
  ///   - isStopped: Asked from time to time whether to end with the trials there have been.
  /// - Throws: Where a name is unknown, or nothing that it names is still open.
  public func odds(
    _ request: OddsRequest, cores: Int, watch: @escaping (Double) -> Void = { _ in },
    isStopped: @escaping () -> Bool = { false }
  ) throws -> OddsOutlook {
    try odds(
      request, of: try comparison(), cores: cores, watch: watch, isStopped: isStopped)
  }

  /// How sure the least sure date is, for a report.
  func odds(
    _ request: OddsRequest, of comparison: Comparison, cores: Int
  ) throws -> WeeklyOdds {
    let isAnyOpen = comparison.requiredDates.contains {
      comparison.schedule.activities[$0.activity].phase != .complete
    }
    guard isAnyOpen else { return WeeklyOdds(nil) }
    let outlook = try odds(
      request, of: comparison, cores: cores, watch: { _ in }, isStopped: { false })
    return WeeklyOdds(OddsReport(outlook))
  }

  func odds(
    _ request: OddsRequest, of comparison: Comparison, cores: Int,
    watch: @escaping (Double) -> Void, isStopped: @escaping () -> Bool
  ) throws -> OddsOutlook {
    let schedule = comparison.schedule
    let targets = try oddsTargets(request.names, comparison)
    let activities = schedule.network.portfolio.activities
    // Of each project the date that it ends with.
    let chiefs = Dictionary(grouping: targets) { activities[$0.activity].project }
      .compactMap { $0.value.max { rank($0, schedule) < rank($1, schedule) }?.activity }.sorted()
    let assumptions = OddsAssumptions(
      schedule, rules: request.rules, deviations: request.deviations)
    var question = OddsRun.Question(
      targets: targets.map(\.activity), chiefs: chiefs, trials: request.trials,
      seed: request.seed)
    question.mostByEngine = request.mostByEngine
    let run = OddsRun(
      schedule, assumptions.model, question, cores: cores, watch: { watch($0 * 0.8) },
      isStopped: isStopped)
    let odds = run.odds()
    let told = zip(targets, odds.targets).map {
      OddsOutlook.Target(activity: $0.activity, required: $0.required, finish: $1.finish)
    }
    let main = told.indices.filter { told[$0].required != nil }.min { a, b in
      probability(told[a]) < probability(told[b])
    }
    var offices: [(office: String, probability: Probability)] = []
    var common: Probability?
    if request.asksWhatToWatch, let main, let required = told[main].required, !odds.isCut {
      let names = Set(
        odds.activities.filter { $0.days.deviation > 0 && $0.criticality > 0 }.compactMap {
          assumptions.model.drivers[$0.position]
        }
      ).sorted()
      let few = OddsRun(
        schedule, assumptions.model,
        OddsRun.Question(
          targets: [told[main].activity], chiefs: [],
          trials: min(request.trials, odds.isByEngine ? 300 : 2_000), seed: request.seed),
        cores: cores, isStopped: isStopped)
      for (index, name) in names.enumerated() where !isStopped() {
        watch(0.8 + 0.2 * Double(index) / Double(names.count))
        let without = few.odds(without: name).targets[0].finish
        offices.append((name, without.probability(by: required)))
      }
      if assumptions.model.systemicDeviation > 0, !isStopped() {
        common = few.oddsWithoutSystemic().targets[0].finish.probability(by: required)
      }
      offices.sort { ($0.probability.value, $1.office) > ($1.probability.value, $0.office) }
    }
    return OddsOutlook(
      comparison: comparison, assumptions: assumptions, odds: odds, targets: told, main: main,
      offices: offices, common: common, seed: request.seed)
  }

  private func probability(_ target: OddsOutlook.Target) -> Double {
    target.required.map { target.finish.probability(by: $0).value } ?? 1
  }

  /// A required date before a node without one, the later before the earlier.
  private func rank(
    _ target: (activity: Int, required: Instant?), _ schedule: Schedule
  ) -> (Int, Instant, Int) {
    (
      target.required == nil ? 0 : 1, schedule.activities[target.activity].finish,
      -target.activity
    )
  }

  /// The open required dates and first-level nodes of some projects, and the open activities named.
  private func oddsTargets(
    _ names: [String], _ comparison: Comparison
  ) throws -> [(activity: Int, required: Instant?)] {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    func required(_ activity: Int) -> Instant? {
      comparison.requiredDates.filter { $0.activity == activity }.map(\.required.finish).min()
    }
    var named: Set<Int> = []
    var projects: Set<Int> = []
    for name in names {
      if let project = projectCoded(name) {
        projects.insert(project)
        continue
      }
      let activity = try target(name)
      if schedule.activities[activity].phase == .complete {
        throw Refusal.isFinished(portfolio.code(of: activity))
      }
      named.insert(activity)
    }
    if names.isEmpty { projects = Set(portfolio.projects.indices) }
    let found = portfolio.activities.indices.filter { position in
      let activity = portfolio.activities[position]
      guard schedule.activities[position].phase != .complete else { return false }
      if named.contains(position) { return true }
      guard projects.contains(activity.project),
        schedule.projects[activity.project].failures.isEmpty
      else { return false }
      return required(position) != nil || (activity.kind == .milestone && activity.level == 1)
    }
    if found.isEmpty { throw Refusal.hasNothingOpen(names.joined(separator: "、")) }
    return found.map { ($0, required($0)) }
  }
}

extension Refusal {
  fileprivate static func isFinished(_ code: String) -> Refusal {
    Refusal(
      zh: "“\(code)”已完成，没有把握可言", en: "\"\(code)\" is complete: there are no odds to tell",
      hint: Hint(zh: "换一个尚未达到的节点", en: "ask for a milestone not yet reached"))
  }

  fileprivate static func hasNothingOpen(_ names: String) -> Refusal {
    Refusal(
      zh: names.isEmpty ? "没有未达到的要求完成时间或一级节点" : "“\(names)”没有未达到的要求完成时间或一级节点",
      en: names.isEmpty
        ? "no required date or first-level milestone is still open"
        : "no required date or first-level milestone of \"\(names)\" is still open",
      hint: Hint(
        zh: "先给项目定要求完成时间，或写出一个工作的代码", en: "give the project a required date, or name an activity"))
  }
}
