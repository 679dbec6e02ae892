import CivilTime
import Plan
import Scheduler

@testable import Analysis

/// Networks of which everything is known: every day is a working day.
enum Chains {
  static let start = Day(year: 2026, month: 3, day: 2)!
  static let shifts = [Shift(from: 480, to: 720), Shift(from: 840, to: 1080)]

  /// The evening before work begins, in days since 2000-01-01: so that days worked are added to it.
  static var morning: Double {
    Double(Instant(start, minuteOfDay: 1080).minute) / 1440 - 1
  }

  static func evening(after days: Int) -> Instant { Instant(start + (days - 1), minuteOfDay: 1080) }

  /// Work one after another, and a milestone after it.
  static func serial(_ count: Int) throws -> Network {
    try network(count, (0..<count).map { ($0, $0 + 1) })
  }

  /// Work beside one another, and a milestone after all of it.
  static func parallel(_ count: Int) throws -> Network {
    try network(count, (0..<count).map { ($0, count) })
  }

  private static func network(_ count: Int, _ pairs: [(Int, Int)]) throws -> Network {
    let seven = WorkCalendar(name: "seven", week: Array(repeating: shifts, count: 7))
    var portfolio = Portfolio(projectDay: shifts, calendars: [seven], windows: [])
    portfolio.projects = [
      Project(code: "P", name: "P", direction: .forward, start: Instant(start, minuteOfDay: 480))
    ]
    for index in 0...count {
      portfolio.activities.append(
        Activity(
          project: 0, code: "A\(index)", name: "A\(index)",
          kind: index < count ? .task : .milestone, duration: index < count ? 480 * 400 : 0,
          calendar: "seven"))
    }
    portfolio.relations = pairs.map {
      Relation(predecessor: $0.0, successor: $0.1, kind: .finishToStart, lag: .zero)
    }
    return try Network(portfolio)
  }

  /// How likely each finish of an activity is, all combinations of two durations scheduled by the engine; nil where one
  /// of them finds no window.
  static func enumerate(
    _ schedule: Schedule, _ spreads: [(activity: Int, spread: DurationSpread)], _ target: Int
  ) -> [Instant: Double]? {
    var shares: [Instant: Double] = [:]
    for choice in 0..<1 << spreads.count {
      var share = 1.0
      var portfolio = schedule.network.portfolio
      for (bit, (activity, spread)) in spreads.enumerated() {
        let isGreater = choice >> bit & 1 == 1
        share *= isGreater ? spread.likely : 1 - spread.likely
        let days = Int(isGreater ? spread.pessimistic : spread.optimistic)
        portfolio.activities[activity].duration = days * 480
      }
      guard
        let trial = try? Network(portfolio).schedule(
          progress: schedule.progress, dataDate: schedule.dataDate)
      else { return nil }
      shares[trial.activities[target].finish, default: 0] += share
    }
    return shares
  }
}
