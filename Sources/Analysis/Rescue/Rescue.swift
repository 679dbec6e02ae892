public import CivilTime
public import Plan
public import Scheduler

/// The cheapest way to keep some dates by shortening work, and whether it is proved.
public struct Rescue: Sendable {
  /// A date to be kept.
  public struct Target: Hashable, Sendable {
    /// The activity that must be finished, and by when.
    public let activity: Int
    public let finish: Instant

    public init(activity: Int, finish: Instant) {
      (self.activity, self.finish) = (activity, finish)
    }
  }

  /// How it came out.
  public enum Outcome: Hashable, Sendable {
    /// Nothing is lost: the dates are kept as things stand.
    case isKept
    /// No allowed shortening costs less.
    case isProved
    /// It keeps the dates; nobody has proved that nothing is cheaper.
    case isFound
    /// Nothing that is allowed keeps the dates.
    case isImpossible
  }

  public let outcome: Outcome
  /// What is to be shortened, in the order of the plan; where it is impossible, none.
  public let shortenings: [Shortening]
  /// What that costs.
  public let cost: Int
  /// What it costs at the very least.
  public let bound: Int
  /// The schedule with it; where it is impossible, the one with everything shortened.
  public let schedule: Schedule
}

/// Finds rescues of one schedule.
public struct RescueSearch {
  private let original: Schedule
  /// The schedule whose required dates are the targets.
  private let schedule: Schedule
  private let targets: [Rescue.Target]
  private let allowances: [Int: Allowance]
  private let plan: ShortenedPlan

  /// - Parameter allowances: by activity; what is not named must not be shortened.
  public init(_ schedule: Schedule, keeping targets: [Rescue.Target], allowances: [Int: Allowance])
  {
    original = schedule
    self.targets = targets
    var usable: [Int: Allowance] = [:]
    for (activity, allowance) in allowances {
      let scheduled = schedule.activities[activity]
      let left =
        scheduled.phase == .complete
        ? 0
        : scheduled.phase == .inProgress
          ? scheduled.remaining : schedule.network.portfolio.activities[activity].duration
      let whole = (left - 1) / schedule.network.dayMinutes(of: activity)
      usable[activity] = Allowance(
        days: min(allowance.days, max(0, whole)), rising: allowance.prices)
    }
    self.allowances = usable
    plan = ShortenedPlan(schedule)
    self.schedule = plan.schedule(keeping: targets) ?? schedule
  }

  /// Finds the cheapest.
  public func cheapest() -> Rescue {
    guard !isKept(original) else { return answer(.isKept, [:], bound: 0, original) }
    guard let maps = DateMaps(schedule) else { return impossible() }
    for isWhole in [false, true] {
      let scope = self.scope(maps, isWhole: isWhole)
      let bounds = DateBounds(scope)
      if bounds.fault != nil { continue }
      guard let model = CutModel(scope, bounds), let cut = model.solve() else { continue }
      let days = Dictionary(uniqueKeysWithValues: cut.days.map { (maps.activity(at: $0), $1) })
      guard let shortened = plan.schedule(taking: days), isKept(shortened) else { continue }
      let cost = self.cost(of: days)
      let isProved = model.isExact && cost == cut.cost
      return answer(isProved ? .isProved : .isFound, days, bound: min(cut.cost, cost), shortened)
    }
    return impossible()
  }

  private func scope(_ maps: DateMaps, isWhole: Bool) -> RescueScope {
    var byNode = [Allowance?](repeating: nil, count: maps.count)
    for (activity, allowance) in allowances {
      if let node = maps.node(of: activity) { byNode[node] = allowance }
    }
    return RescueScope(
      maps,
      targets: targets.compactMap { target in
        maps.node(of: target.activity).map { ($0, Int(target.finish.minute)) }
      }, allowances: byNode, isWhole: isWhole)
  }

  private func isKept(_ schedule: Schedule) -> Bool {
    targets.allSatisfy { schedule.activities[$0.activity].finish <= $0.finish }
  }

  private func cost(of days: [Int: Int]) -> Int {
    days.reduce(0) { $0 + (allowances[$1.key]?.cost(of: $1.value) ?? 0) }
  }

  private func impossible() -> Rescue {
    let all = allowances.mapValues(\.days)
    return answer(.isImpossible, [:], bound: 0, plan.schedule(taking: all) ?? original)
  }

  private func answer(
    _ outcome: Rescue.Outcome, _ days: [Int: Int], bound: Int, _ schedule: Schedule
  ) -> Rescue {
    let shortenings = days.sorted { $0.key < $1.key }.map { activity, saved in
      let day = Double(original.network.dayMinutes(of: activity))
      let hasBegun = original.activities[activity].phase == .inProgress
      let minutes =
        hasBegun
        ? original.activities[activity].remaining
        : original.network.portfolio.activities[activity].duration
      return Shortening(
        activity: activity, days: (Double(minutes) / day, Double(minutes) / day - Double(saved)),
        saved: saved, cost: allowances[activity]?.cost(of: saved) ?? 0, hasBegun: hasBegun)
    }
    return Rescue(
      outcome: outcome, shortenings: shortenings, cost: cost(of: days), bound: bound,
      schedule: schedule)
  }
}

extension ShortenedPlan {
  /// Schedules the plan with other required dates, all else as it stands; nil where it cannot be.
  func schedule(keeping targets: [Rescue.Target]) -> Schedule? {
    scheduled { portfolio in
      for project in portfolio.projects.indices { portfolio.projects[project].requiredDates = [] }
      for target in targets {
        let activity = portfolio.activities[target.activity]
        portfolio.projects[activity.project].requiredDates.append(
          RequiredDate(activity: activity.code, finish: target.finish))
      }
    }
  }
}
