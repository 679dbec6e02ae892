import Analysis
import CivilTime
import Plan

@testable import Reporting

/// Who lost the days of the nine sample projects.
enum DelaySamples {
  /// What moved the last milestone of each project in the six weeks.
  static let accounts: [DelayAccount] = {
    let portfolio = Tinghu.portfolio()
    let records = Tinghu.progress(of: portfolio)
    let state = DelayState(
      portfolio, records, identities: Array(portfolio.activities.indices))
    let dates = Set(records.map(\.date)).sorted()
    let periods = zip(dates, dates.dropFirst()).map {
      DelayPeriod(from: $0, state, to: $1, state)
    }
    let carriers = RequiredActivity(portfolio)
    return DelayAnalysis.accounts(
      of: portfolio.projects.indices.compactMap { carriers.position(of: nil, project: $0) },
      over: periods)
  }()

  /// A report of some of them.
  static func report(
    _ accounts: [DelayAccount] = accounts, by grouping: DelayReport.Grouping? = nil
  ) -> DelayReport {
    let required = Dictionary(
      uniqueKeysWithValues: accounts.map {
        ($0.carrier.identity, Instant(iso: "2028-09-01T18:00")!)
      })
    return DelayReport(
      accounts, required: required, portfolio: Tinghu.portfolio(),
      span: (Day(year: 2027, month: 12, day: 20)!, Day(year: 2028, month: 2, day: 2)!),
      by: grouping)
  }
}
