public import Analysis
public import Control
import Plan
import Scheduler

/// How past odds did, with the plan it was asked of.
public struct BackTestAnswer: Sendable {
  /// The plan as it stands.
  public let comparison: Comparison
  /// What came of it.
  public let test: OddsBackTest
}

extension Workspace {
  /// Asks the odds of every past report anew, each with the plan as it stood and what was known then, and compares them
  /// with what has come since.
  ///
  /// - Parameters:
  ///   - watch: Is told how much of the work is done, from 0 to 1.
  ///   - isStopped: Asked from time to time whether to end with the reports there have been.
  /// - Throws: Where a name is unknown, or there are not two reports to compare.
  public func backTest(
    _ request: OddsRequest, cores: Int, watch: @escaping (Double) -> Void = { _ in },
    isStopped: @escaping () -> Bool = { false }
  ) throws -> BackTestAnswer {
    let comparison = try comparison()
    let portfolio = comparison.schedule.network.portfolio
    let named = try request.names.map { name in
      guard !name.contains(".") else { return portfolio.activities[try target(name)].project }
      return try project(name)
    }
    let projects = named.isEmpty ? Array(portfolio.projects.indices) : Set(named).sorted()
    let testing = BackTesting(
      comparison.schedule, history: try history(until: comparison.schedule),
      rules: request.rules, deviations: request.deviations, trials: request.trials,
      seed: request.seed, cores: cores, watch: watch, isStopped: isStopped)
    let test = testing.ask(projects)
    guard test.last != nil else { throw Refusal.nothingReported }
    guard !test.reports.isEmpty else { throw Refusal.reportedOnce }
    return BackTestAnswer(comparison: comparison, test: test)
  }
}

extension Refusal {
  fileprivate static var reportedOnce: Refusal {
    Refusal(
      zh: "只填报过一次，当时说的把握还没有后来可比",
      en: "there is but one report, so that nothing has come since to compare its odds with",
      hint: Hint(zh: "下一次填报之后再看", en: "ask after the next report"))
  }
}
