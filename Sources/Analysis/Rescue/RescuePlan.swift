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
  /// By how much each relation may be led.
  public let overlaps: OverlapLimits
  /// What was kept small.
  public let objective: RescueObjective

  /// Whether it was asked for that relations may be led.
  public var mayOverlap: Bool { overlaps.isAsked }

  /// How many days of an activity lie beyond its limit.
  public func daysBeyond(_ shortening: Shortening) -> Int {
    max(0, shortening.saved - (limits.limits[shortening.activity]?.days ?? 0))
  }
}

/// Finds plans of rescue for a schedule.
public struct RescuePlanner {
  private let schedule: Schedule
  private let limits: ShorteningLimits
  private let overlaps: OverlapLimits
  private let objective: RescueObjective
  private let isStopped: () -> Bool

  /// Takes a schedule and what may be done to it.
  ///
  /// - Parameter isStopped: Asked from time to time whether to end with the best there is.
  public init(
    _ schedule: Schedule, _ limits: ShorteningLimits, _ objective: RescueObjective,
    overlaps: OverlapLimits = .none, isStopped: @escaping () -> Bool = { false }
  ) {
    self.schedule = schedule
    self.limits = limits
    self.overlaps = overlaps
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
    let aim = objective == .fewest ? .days : objective
    let allowances = limits.allowances(schedule, aim, withExceptions: false)
    let leads = leads(aim)
    var costs: [Int?] = []
    for targets in targets {
      let search = RescueSearch(
        schedule, keeping: targets, allowances: allowances, leads: leads, isStopped: isStopped)
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
      stage: stage, rescue: rescue, targets: targets, limits: limits, overlaps: overlaps,
      objective: objective)
  }

  private func leads(_ objective: RescueObjective) -> [Int: Allowance] {
    overlaps.allowances(schedule, objective, dearest: limits.dearest)
  }

  private func search(_ targets: [Rescue.Target], withExceptions: Bool) -> Rescue {
    let leads = leads(objective)
    let allowances = limits.allowances(
      schedule, objective, withExceptions: withExceptions, beside: leads)
    let found = RescueSearch(
      schedule, keeping: targets, allowances: allowances, leads: leads, isStopped: isStopped
    ).cheapest()
    guard objective == .fewest, found.outcome == .isProved else { return found }
    // Of those few, as few days as may be.
    let (few, led) = (Set(found.shortenings.map(\.activity)), Set(found.leads.map(\.relation)))
    let leadDays = self.leads(.days)
    let days = limits.allowances(
      schedule, .days, withExceptions: withExceptions, beside: leadDays)
    let last = RescueSearch(
      schedule, keeping: targets, allowances: days.filter { few.contains($0.key) },
      leads: leadDays.filter { led.contains($0.key) }, isStopped: isStopped
    ).cheapest()
    return last.outcome == .isProved ? last.asFewest(found.isFewest) : found
  }
}
