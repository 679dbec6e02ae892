public import Plan
public import Scheduler

/// By how many days relations may be led, by rules: the next work begins before the one before it is finished (搭接).
public struct OverlapLimits: Sendable {
  /// By how much one relation may be led.
  public struct Limit: Sendable {
    /// Calendar days, beside those that it is led by already.
    public let days: Int
    /// The rule that speaks of it.
    public let rule: ShorteningRule
  }

  /// By relation; what is not named must not be led.
  public let limits: [Int: Limit]

  /// Whether anybody asked for leads, though there may be none.
  let isAsked: Bool

  /// Nothing may be led.
  public static let none = OverlapLimits()

  private init() { (limits, isAsked) = ([:], false) }

  /// Reads the limits of the relations between the open work of some projects.
  ///
  /// A relation may be led from a finish to a start of work, by a share of the shorter of both; a rule must speak of the
  /// work before it and of the work after it. A lag that waits is never touched, for something asks for it (养护),
  /// nor one that is counted in other days than calendar days.
  ///
  /// - Parameters:
  ///   - rules: Of several that speak of an activity the first counts.
  ///   - shortenings: What is left of the work before it, shortened as far as may be, must be more than the lead.
  ///   - most: No relation may be led by more days, with what it is led by already; nil for what the rules say.
  public init(
    _ schedule: Schedule, _ rules: [ShorteningRule], projects: Set<Int>,
    shortenings: ShorteningLimits, most: Int?
  ) {
    let portfolio = schedule.network.portfolio
    var limits: [Int: Limit] = [:]
    for (position, relation) in portfolio.relations.enumerated()
    where relation.kind == .finishToStart && relation.lag.counting == .calendarDays {
      let ends = [relation.predecessor, relation.successor]
      guard relation.lag.percent == nil, relation.lag.minutes <= 0,
        portfolio.lagText(of: relation) != nil,
        ends.allSatisfy({
          projects.contains(portfolio.activities[$0].project)
            && portfolio.activities[$0].kind == .task
        }),
        schedule.activities[relation.predecessor].phase != .complete,
        schedule.activities[relation.successor].phase == .notStarted
      else { continue }
      let spoken = ends.compactMap { end in
        rules.first { $0.speaks(of: portfolio.activities[end]) }
      }
      guard spoken.count == 2, let rule = spoken.min(by: { $0.overlapPercent < $1.overlapPercent })
      else { continue }
      let open = ends.map { schedule.openWork(of: $0) / schedule.network.dayMinutes(of: $0) }
      let known = -relation.lag.minutes / portfolio.lagDayMinutes(of: relation)
      let share = min(open[0], open[1]) * rule.overlapPercent / 100
      let rest = open[0] - (shortenings.limits[relation.predecessor]?.exceptionDays ?? 0) - 1
      let days = min(share, rest, most ?? share) - known
      if days > 0 { limits[position] = Limit(days: days, rule: rule) }
    }
    self.limits = limits
    isAsked = true
  }

  /// What each day costs, by an objective.
  func allowances(
    _ schedule: Schedule, _ objective: RescueObjective, dearest: Int?
  ) -> [Int: Allowance] {
    limits.reduce(into: [:]) { result, limit in
      let price = price(of: limit.key, schedule, objective, dearest: dearest)
      result[limit.key] = Allowance(days: limit.value.days, price: price)
    }
  }

  /// What a day costs, by an objective.
  ///
  /// - Parameter dearest: The dearest day of shortening that was typed, in yuan.
  private func price(
    of relation: Int, _ schedule: Schedule, _ objective: RescueObjective, dearest: Int?
  ) -> Int {
    switch objective {
    case .cost: return (limits[relation]?.rule.overlapPrice ?? 1) * (dearest ?? 1)
    case .days: return 1
    case .fewest: return 0
    case .percent:
      let portfolio = schedule.network.portfolio
      let activity = portfolio.relations[relation].predecessor
      let day = schedule.network.dayMinutes(of: activity)
      return max(1, 10_000 * day / max(day, portfolio.activities[activity].duration))
    }
  }
}
