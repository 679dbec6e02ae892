import CivilTime
public import Control
public import Plan
public import Scheduler

/// Asks the odds of the past anew, each with the plan and the facts of its day.
public struct BackTesting {
  private let now: Schedule
  private let history: ReportHistory
  private let rules: [SpreadRule]
  private let deviations: (driver: Double, systemic: Double)
  private let trials: Int
  private let seed: UInt64
  private let cores: Int
  private let watch: (Double) -> Void
  private let isStopped: () -> Bool
  /// How often at the most where the engine schedules each trial.
  static let mostByEngine = 256

  /// Takes what is asked.
  ///
  /// - Parameters:
  ///   - now: The plan as it stands.
  ///   - history: Its reports.
  ///   - watch: Is told how much is done, from 0 to 1.
  ///   - isStopped: Asked from time to time whether to end with the reports there have been.
  public init(
    _ now: Schedule, history: ReportHistory, rules: [SpreadRule],
    deviations: (driver: Double, systemic: Double), trials: Int, seed: UInt64, cores: Int,
    watch: @escaping (Double) -> Void = { _ in }, isStopped: @escaping () -> Bool = { false }
  ) {
    (self.now, self.history, self.rules, self.deviations) = (now, history, rules, deviations)
    (self.trials, self.seed, self.cores) = (trials, seed, cores)
    (self.watch, self.isStopped) = (watch, isStopped)
  }

  /// Asks of some projects, by position in the plan as it stands.
  public func ask(_ projects: [Int]) -> OddsBackTest {
    var test = OddsBackTest()
    for (index, project) in projects.enumerated() {
      let reports = history.reports(of: [project])
      guard let last = reports.last else { continue }
      test.last = max(test.last ?? last.date.day, last.date.day)
      for (number, report) in reports.dropLast().enumerated() {
        if isStopped(), !test.reports.isEmpty {
          test.isCut = true
          return test
        }
        ask(report, project, later: reports[(number + 1)...].map(\.date), &test)
        watch((Double(index) + Double(number) / Double(reports.count)) / Double(projects.count))
      }
    }
    return test
  }

  private func ask(
    _ report: ReportHistory.Report, _ project: Int, later: [Instant], _ test: inout OddsBackTest
  ) {
    let past = report.schedule
    let open = openWork(report, project)
    let required = requiredDates(report, project)
    let targets = Set(open.map(\.past) + required.map(\.past)).sorted()
    guard !targets.isEmpty, let end = later.last else { return }
    let assumptions = OddsAssumptions(past, rules: rules, deviations: deviations)
    var question = OddsRun.Question(targets: targets, chiefs: [], trials: trials, seed: seed)
    question.mostByEngine = Self.mostByEngine
    let odds = OddsRun(past, assumptions.model, question, cores: cores).odds()
    test.trials = max(test.trials, odds.trials)
    let finishes = Dictionary(
      uniqueKeysWithValues: odds.targets.map { ($0.activity, $0.finish) })
    test.change(report.date.day) { $0.open += open.count }
    for work in open {
      guard let finish = finishes[work.past] else { continue }
      let actual = now.activities[work.now].actualFinish
      let forecast = past.activities[work.past].finish
      for date in later {
        test.take(
          finish.probability(by: date).value, forecast: forecast <= date,
          came: actual.map { $0 <= date } ?? false)
      }
      cover(work.now, finish, actual, report.date.day, until: end, &test)
    }
    for date in required where date.required <= end {
      guard let finish = finishes[date.past] else { continue }
      let actual = now.activities[date.now].actualFinish
      test.verdicts.append(
        OddsBackTest.Verdict(
          activity: date.now, report: report.date.day, required: date.required,
          probability: finish.probability(by: date.required).value,
          isKept: actual.map { $0 <= date.required } ?? false))
    }
  }

  /// Counts where work finished, once the day has passed by which it was nine times in ten to be finished.
  private func cover(
    _ work: Int, _ finish: DateDistribution, _ actual: Instant?, _ day: Day, until end: Instant,
    _ test: inout OddsBackTest
  ) {
    guard let low = finish.finish(inShare: 0.1), let high = finish.finish(inShare: 0.9),
      high <= end
    else { return }
    let inside = finish.dates.filter { low <= $0.finish && $0.finish <= high }
    let share = Double(inside.reduce(0) { $0 + $1.count }) / Double(max(1, finish.trials))
    test.decided.insert(work)
    test.change(day) { report in
      report.coverage.expected += share
      guard let actual, actual <= high else {
        report.coverage.after += 1
        return
      }
      if actual < low { report.coverage.before += 1 } else { report.coverage.inside += 1 }
    }
  }

  /// The work of a project that was open, and where it stands now; what had been finished by then, and was told later,
  /// is no forecast.
  private func openWork(
    _ report: ReportHistory.Report, _ project: Int
  ) -> [(now: Int, past: Int)] {
    let activities = now.network.portfolio.activities
    return activities.indices.compactMap { position in
      guard activities[position].project == project, activities[position].kind == .task,
        !activities[position].isInactive, let past = report.position(of: position),
        report.schedule.network.portfolio.activities[past].kind == .task,
        report.schedule.activities[past].phase != .complete,
        now.activities[position].actualFinish.map({ $0 > report.date }) ?? true
      else { return nil }
      return (position, past)
    }
  }

  /// The dates that were required then of work that was open.
  private func requiredDates(
    _ report: ReportHistory.Report, _ project: Int
  ) -> [(now: Int, past: Int, required: Instant)] {
    let network = report.schedule.network
    let activities = now.network.portfolio.activities
    return activities.indices.flatMap { position -> [(now: Int, past: Int, required: Instant)] in
      guard activities[position].project == project, let past = report.position(of: position),
        report.schedule.activities[past].phase != .complete,
        now.activities[position].actualFinish.map({ $0 > report.date }) ?? true
      else { return [] }
      return network.requirements.filter { $0.carrier == past }.map { requirement in
        let date = network.portfolio.projects[requirement.project].requiredDates[requirement.index]
        return (position, past, date.finish)
      }
    }
  }
}
