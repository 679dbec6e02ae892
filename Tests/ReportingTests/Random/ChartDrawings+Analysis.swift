import Analysis
import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler

/// The charts of what is asked beyond the schedule: who lost the days, how sure it is, what it costs.
extension ChartDrawings {
  /// Who lost the days of each project between the reports.
  var waterfalls: [Scene] {
    let portfolio = plan.portfolio
    let state = DelayState(
      portfolio, plan.progress, identities: Array(portfolio.activities.indices))
    let dates = Set(plan.progress.map(\.date)).sorted()
    guard let first = dates.first, let last = dates.last else { return [] }
    let carriers = RequiredActivity(portfolio)
    let accounts = DelayAnalysis.accounts(
      of: portfolio.projects.indices.compactMap { carriers.position(of: nil, project: $0) },
      over: zip(dates, dates.dropFirst()).map { DelayPeriod(from: $0, state, to: $1, state) })
    let required = portfolio.projects.flatMap(\.requiredDates).map(\.finish).max()
    return DelayReport.Grouping.allCases.flatMap { grouping in
      WaterfallChart.scenes(
        DelayReport(
          accounts,
          required: Dictionary(
            uniqueKeysWithValues: accounts.compactMap { account in
              required.map { (account.carrier.identity, $0) }
            }),
          portfolio: portfolio, span: (first.day, last.day), by: grouping),
        comparison, options: curve, terms: terms)
    }
  }

  /// How sure the last milestone of each project is.
  var odds: [Scene] { oddsCharts?.scenes ?? [] }

  /// What moves the odds of the first of them.
  var tornadoes: [Scene] { oddsCharts.map { [$0.tornado] } ?? [] }

  private var oddsCharts: OddsCharts? {
    let carriers = RequiredActivity(plan.portfolio)
    let targets = plan.portfolio.projects.indices.compactMap {
      carriers.position(of: nil, project: $0)
    }.filter { schedule.activities[$0].phase != .complete }
    guard let main = targets.first else { return nil }
    let assumptions = OddsAssumptions(schedule, rules: [])
    let run = OddsRun(
      schedule, assumptions.model,
      OddsRun.Question(targets: targets, chiefs: targets, trials: 120, seed: 1))
    let odds = run.odds()
    let required = comparison.requiredDates.first { $0.activity == main }?.required.finish
    func kept(_ odds: Odds) -> Probability? {
      required.map { odds.targets[0].finish.probability(by: $0) }
    }
    let offices = Set(assumptions.model.drivers.values).sorted().prefix(8).compactMap { office in
      kept(run.odds(without: office)).map { (office: office, probability: $0) }
    }
    return OddsCharts(
      OddsOutlook(
        comparison: comparison, assumptions: assumptions, odds: odds,
        targets: zip(targets, odds.targets).map { activity, target in
          OddsOutlook.Target(
            activity: activity,
            required: comparison.requiredDates.first { $0.activity == activity }?.required.finish,
            finish: target.finish)
        },
        main: 0, offices: offices, common: kept(run.oddsWithoutSystemic()), seed: 1),
      options: curve, terms: terms)
  }

  /// What other dates than those asked for cost, where all work can be a fifth shorter.
  var prices: [Scene] {
    let projects = Set(plan.portfolio.projects.indices)
    let rule = ShorteningRule(
      id: "all", offices: [], percent: 20, exceptionPercent: 40, certainty: .memory, source: "惯例",
      englishSource: "practice")
    let limits = ShorteningLimits(schedule, [rule], law: [], projects: projects)
    let planner = RescuePlanner(schedule, limits, .days, isStopped: { false })
    let targets = comparison.requiredDates.map {
      Rescue.Target(activity: $0.activity, finish: $0.required.finish)
    }
    guard !targets.isEmpty else { return [] }
    let shifts = Array(-6...6)
    let costs = planner.costs(
      shifts.map { shift in
        targets.map { Rescue.Target(activity: $0.activity, finish: $0.finish + shift * 1440) }
      })
    let report = RescueReport(
      comparison, planner.plan(keeping: targets), prices: Array(zip(shifts, costs)), isMet: false)
    return [PriceChart(report, options: curve, terms: terms).scene]
  }
}
