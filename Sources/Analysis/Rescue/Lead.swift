public import Plan
import Scheduler

/// A relation whose successor may begin before its predecessor is finished (搭接).
public struct Lead: Hashable, Sendable {
  /// Its position in the plan.
  public let relation: Int
  /// By how many days of the calendar that counts its lag it is led, beside what its lag says.
  public let days: Int
  /// What they cost.
  public internal(set) var cost: Int
  /// The lag as it is, and as it becomes.
  public let lags: Lags

  /// A lag before and after.
  public struct Lags: Hashable, Sendable {
    /// As it is.
    public let from: Lag
    /// As it becomes.
    public let to: Lag
  }

  init(_ relation: Int, days: Int, cost: Int, of schedule: Schedule) {
    let portfolio = schedule.network.portfolio
    let from = portfolio.relations[relation].lag
    var to = from
    to.minutes -= days * portfolio.lagDayMinutes(of: portfolio.relations[relation])
    self.relation = relation
    self.days = days
    self.cost = cost
    lags = Lags(from: from, to: to)
  }
}
