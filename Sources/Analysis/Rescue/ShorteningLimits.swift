public import Plan
public import Scheduler

/// How far each activity of a plan may be shortened: by rules, and never below what the law asks.
public struct ShorteningLimits: Sendable {
  /// How far one activity may be shortened.
  public struct Limit: Sendable {
    /// Days of its calendar that may be taken off.
    public let days: Int
    /// The same where experts have examined it (专家论证); no less.
    public let exceptionDays: Int
    /// The rule that speaks of it; nil where what was typed is all that is known.
    public let rule: ShorteningRule?
    /// Whether the days were typed for this activity, so that no rule counts.
    public let isTyped: Bool
    /// What a day less costs, in yuan; nil where nobody typed it.
    public let yuan: Int?

    /// Whether some days are more than the rule allows without experts, though they were typed.
    public func isBeyondRule(_ saved: Int, of whole: Double) -> Bool {
      guard isTyped, let rule else { return false }
      return Double(100 * saved) > Double(rule.percent) * whole
    }
  }

  /// By activity; what is not named must not be shortened.
  public let limits: [Int: Limit]

  /// Reads the limits of the open work of some projects.
  ///
  /// What was typed of an activity goes before the rules, but never below what the law asks.
  ///
  /// - Parameters:
  ///   - rules: Of several that speak of an activity the first counts.
  ///   - law: Of these the least durations hold whatever a rule says, in days of the activity's own calendar,
  ///     which are never fewer than the days that the law counts.
  public init(
    _ schedule: Schedule, _ rules: [ShorteningRule], law: [LegalRule], projects: Set<Int>
  ) {
    let portfolio = schedule.network.portfolio
    var limits: [Int: Limit] = [:]
    for (position, activity) in portfolio.activities.enumerated()
    where activity.kind == .task && projects.contains(activity.project) {
      let rule = rules.first { $0.speaks(of: activity) }
      let typed = activity.crashLimit
      if rule == nil, typed == nil { continue }
      let day = schedule.network.dayMinutes(of: position)
      let (whole, open) = (activity.duration / day, schedule.openWork(of: position) / day)
      let isWorking = activity.calendar == WorkCalendar.workdayName
      let least = law.filter {
        $0.kind == .least && $0.speaks(of: activity.name) && (isWorking || $0.unit == .calendar)
      }.map(\.amount).max()
      let isUnlimited = law.contains {
        $0.kind == .least && $0.speaks(of: activity.name) && !isWorking && $0.unit == .working
      }
      let room = isUnlimited ? 0 : max(0, min(open - 1, whole - (least ?? 0)))
      let days = min(room, typed ?? (whole * (rule?.percent ?? 0) / 100))
      let exception = min(room, typed ?? (whole * (rule?.exceptionPercent ?? 0) / 100))
      if exception > 0 {
        limits[position] = Limit(
          days: days, exceptionDays: exception, rule: rule, isTyped: typed != nil,
          yuan: activity.crashCost)
      }
    }
    self.limits = limits
  }
}

/// What is to be kept small.
public enum RescueObjective: String, Sendable, CaseIterable {
  /// What the days cost together.
  case cost
  /// The days taken off.
  case days
  /// The activities that are shortened.
  case fewest
  /// The shares of the activities that are taken off.
  case percent
}

extension ShorteningLimits {
  /// Whether costs in yuan are known, of some work at least.
  public var isInYuan: Bool { dearest != nil }

  /// The dearest day that was typed: it stands for those of which nobody typed anything.
  public var dearest: Int? { limits.values.compactMap(\.yuan).max() }

  /// The most that a day beyond a limit costs more than one within: sums of it stay countable.
  private static let mostSurcharge = 1 << 28

  /// What each day costs, by an objective.
  ///
  /// - Parameters:
  ///   - withExceptions: Whether days beyond the limits are allowed, at a price that keeps them few.
  ///   - leads: What relations may be led by: all that together is cheaper than a day beyond a limit, too.
  func allowances(
    _ schedule: Schedule, _ objective: RescueObjective, withExceptions: Bool,
    beside leads: [Int: Allowance] = [:]
  ) -> [Int: Allowance] {
    var result: [Int: Allowance] = [:]
    // A day beyond a limit is dearer than all days within together, so that they are few.
    let within = limits.reduce(1) {
      min(Self.mostSurcharge, $0 + $1.value.days * price(of: $1.key, schedule, objective))
    }
    let surcharge = leads.values.reduce(within) {
      min(Self.mostSurcharge, $0 + $1.cost(of: $1.days))
    }
    for (activity, limit) in limits {
      let price = self.price(of: activity, schedule, objective)
      let most = withExceptions ? limit.exceptionDays : limit.days
      guard most > 0 else { continue }
      let within = Array(repeating: price, count: min(limit.days, most))
      let beyond = most > limit.days ? [price + surcharge] : []
      result[activity] = Allowance(days: most, rising: within + beyond)
    }
    return result
  }

  /// What a day within the limit costs, by an objective.
  func price(of activity: Int, _ schedule: Schedule, _ objective: RescueObjective) -> Int {
    switch objective {
    case .cost:
      let limit = limits[activity]
      return limit?.yuan ?? (limit?.rule?.price ?? 1) * (dearest ?? 1)
    case .days: return 1
    case .fewest: return 0
    case .percent:
      let day = schedule.network.dayMinutes(of: activity)
      let duration = schedule.network.portfolio.activities[activity].duration
      return max(1, 10_000 * day / max(day, duration))
    }
  }
}
