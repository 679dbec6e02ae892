public import Scheduler

/// What keeps lost dates, within the limits of shortening, else with the fewest exceptions from them, else not at all.
public struct RescuePlan: Sendable {
  /// How far one must go.
  public enum Stage: String, Sendable {
    /// Nothing is lost.
    case kept
    /// Within the limits.
    case within
    /// With days beyond them, which experts must examine (专家论证).
    case exceptions
    /// Not even so.
    case impossible
    /// Nobody knows: the time was up.
    case unfinished
  }

  /// How far one must go.
  public let stage: Stage
  /// What is to be shortened; where it is impossible, what comes of everything shortened as far as exceptions go.
  public let rescue: Rescue
  /// The dates to be kept.
  public let targets: [Rescue.Target]
  /// How far each activity may be shortened.
  public let limits: ShorteningLimits
  /// What was kept small.
  public let objective: RescueObjective

  /// How many days of an activity lie beyond its limit.
  public func daysBeyond(_ shortening: Shortening) -> Int {
    max(0, shortening.saved - (limits.limits[shortening.activity]?.days ?? 0))
  }
}

/// Finds plans of rescue for a schedule.
public struct RescuePlanner {
  private let schedule: Schedule
  private let limits: ShorteningLimits
  private let objective: RescueObjective
  private let isStopped: () -> Bool

  /// Takes a schedule and what may be done to it.
  ///
  /// - Parameter isStopped: Asked from time to time whether to end with the best there is.
  public init(
    _ schedule: Schedule, _ limits: ShorteningLimits, _ objective: RescueObjective,
    isStopped: @escaping () -> Bool = { false }
  ) {
    self.schedule = schedule
    self.limits = limits
    self.objective = objective
    self.isStopped = isStopped
  }

  /// Finds what keeps some dates.
  public func plan(keeping targets: [Rescue.Target]) -> RescuePlan {
    let within = search(targets, withExceptions: false)
    if within.outcome != .isImpossible { return plan(.within, within, targets) }
    let beyond = search(targets, withExceptions: true)
    return plan(
      .exceptions, beyond.priced { limits.price(of: $0, schedule, objective) }, targets)
  }

  /// The least costs of keeping other dates, in their order; nil for those that cannot be kept.
  ///
  /// - Parameter targets: The dates, one list each; when the time is up the rest is left out.
  public func costs(_ targets: [[Rescue.Target]]) -> [Int?] {
    // Where few activities are wanted, days tell what another date takes.
    let allowances = limits.allowances(
      schedule, objective == .fewest ? .days : objective, withExceptions: false)
    var costs: [Int?] = []
    for targets in targets {
      let search = RescueSearch(
        schedule, keeping: targets, allowances: allowances, isStopped: isStopped)
      let cost = search.leastCost()
      if cost == nil, isStopped() { break }
      costs.append(cost)
    }
    return costs
  }

  /// - Parameter found: How far one must go where something was found.
  private func plan(
    _ found: RescuePlan.Stage, _ rescue: Rescue, _ targets: [Rescue.Target]
  ) -> RescuePlan {
    let stage: RescuePlan.Stage =
      switch rescue.outcome {
      case .isKept: .kept
      case .isProved, .isFound: found
      case .isImpossible: .impossible
      case .isUnfinished: .unfinished
      }
    return RescuePlan(
      stage: stage, rescue: rescue, targets: targets, limits: limits, objective: objective)
  }

  private func search(_ targets: [Rescue.Target], withExceptions: Bool) -> Rescue {
    let allowances = limits.allowances(schedule, objective, withExceptions: withExceptions)
    let found = RescueSearch(
      schedule, keeping: targets, allowances: allowances, isStopped: isStopped
    ).cheapest()
    guard objective == .fewest, found.outcome == .isProved else { return found }
    // Of those few, as few days as may be.
    let few = Set(found.shortenings.map(\.activity))
    let days = limits.allowances(schedule, .days, withExceptions: withExceptions)
    let last = RescueSearch(
      schedule, keeping: targets, allowances: days.filter { few.contains($0.key) },
      isStopped: isStopped
    ).cheapest()
    return last.outcome == .isProved ? last.asFewest(found.isFewest) : found
  }
}
