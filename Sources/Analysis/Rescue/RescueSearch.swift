import CivilTime
import Plan
public import Scheduler

/// Finds rescues of one schedule.
public struct RescueSearch {
  private let original: Schedule
  /// The schedule whose required dates are the targets.
  private let schedule: Schedule
  private let targets: [Rescue.Target]
  private let allowances: [Int: Allowance]
  private let plan: ShortenedPlan
  private let isStopped: () -> Bool

  /// - Parameters:
  ///   - allowances: By activity; what is not named must not be shortened.
  ///   - isStopped: Asked from time to time whether to end with the best there is.
  public init(
    _ schedule: Schedule, keeping targets: [Rescue.Target], allowances: [Int: Allowance],
    isStopped: @escaping () -> Bool = { false }
  ) {
    original = schedule
    self.targets = targets
    self.isStopped = isStopped
    var usable: [Int: Allowance] = [:]
    for (activity, allowance) in allowances {
      // Something must be left to do: whole days, and never the last of them.
      let day = schedule.network.dayMinutes(of: activity)
      let days = min(allowance.days, max(0, schedule.openWork(of: activity) - 1) / day)
      if days > 0 { usable[activity] = Allowance(days: days, rising: allowance.prices) }
    }
    self.allowances = usable
    plan = ShortenedPlan(schedule)
    self.schedule = plan.schedule(keeping: targets) ?? schedule
  }

  /// Finds the cheapest; of those, one of the fewest activities; of those, the one that takes the smallest shares.
  public func cheapest() -> Rescue {
    if isKept(original) { return answer(.isKept, [:], bound: 0, isFewest: true, original) }
    guard let maps = DateMaps(schedule) else { return without(.rules, bound: 0) }
    switch cheapestCut(maps) {
    case .none(let doubt?, let bound): return without(doubt, bound: bound)
    case .none(nil, _):
      return answer(.isImpossible, [:], bound: 0, isFewest: false, shortest ?? original)
    case .some(let cut, let isWhole, let schedule):
      let cost = self.cost(of: cut.days)
      guard cut.isExact, cost == cut.cost else {
        return answer(
          .isFound, cut.days, bound: min(cut.cost, cost), isFewest: false, schedule, .grain)
      }
      return fewest(cut, maps, isWhole: isWhole, schedule)
    }
  }

  /// The least cost alone; nil where nothing keeps the targets, or the time was up.
  public func leastCost() -> Int? {
    if isKept(original) { return 0 }
    guard let maps = DateMaps(schedule), case .some(let cut, _, _) = cheapestCut(maps) else {
      return nil
    }
    return cost(of: cut.days)
  }

  // MARK: Cuts

  private struct Cut {
    let cost: Int
    let days: [Int: Int]
    let model: CutModel
    let residual: ResidualNetwork
    var isExact: Bool { model.isExact }
  }

  private enum Outcome {
    case some(Cut, isWhole: Bool, Schedule)
    /// Nothing keeps the targets; or nobody knows for a reason, but that nothing is cheaper than a bound.
    case none(Rescue.Doubt?, bound: Int)
  }

  /// The cheapest cut whose plan keeps the targets by the engine's count: of what is late alone, else of all that
  /// leads to them.
  private func cheapestCut(_ maps: DateMaps) -> Outcome {
    var last = Outcome.none(nil, bound: 0)
    for isWhole in [false, true] {
      switch cut(maps, allowances, isWhole: isWhole) {
      case .success(let cut):
        if let schedule = plan.schedule(taking: cut.days), isKept(schedule) {
          return .some(cut, isWhole: isWhole, schedule)
        }
      case .failure(.isImpossible): break
      case .failure(.isStopped(let bound)): return .none(.time, bound: bound)
      case .failure(.isTooLarge): last = .none(.size, bound: 0)
      }
    }
    return last
  }

  private func cut(
    _ maps: DateMaps, _ allowances: [Int: Allowance], isWhole: Bool
  ) -> Result<Cut, CutModel.Failure> {
    var byNode = [Allowance?](repeating: nil, count: maps.count)
    for (activity, allowance) in allowances {
      if let node = maps.node(of: activity) { byNode[node] = allowance }
    }
    let scope = RescueScope(
      maps,
      targets: targets.compactMap { target in
        maps.node(of: target.activity).map { ($0, Int(target.finish.minute)) }
      }, allowances: byNode, isWhole: isWhole)
    let bounds = DateBounds(scope)
    if bounds.fault != nil { return .failure(.isImpossible) }
    guard let model = CutModel(scope, bounds) else { return .failure(.isTooLarge) }
    return model.solve(isStopped: isStopped).map { answer in
      let days = answer.days.map { (maps.activity(at: $0), $1) }
      return Cut(
        cost: answer.cost, days: Dictionary(uniqueKeysWithValues: days), model: model,
        residual: answer.residual)
    }
  }

  // MARK: Of all cheapest ones

  /// One of the fewest activities, and of those the one that takes the smallest shares.
  private func fewest(
    _ cut: Cut, _ maps: DateMaps, isWhole: Bool, _ schedule: Schedule
  ) -> Rescue {
    let spare = cut.model.spare(cut.residual)
    let activities = spare.activities.map(maps.activity)
    let known = activities.indices.filter { cut.days[activities[$0]] != nil }
    let found = FewestActivities(spare: spare, isStopped: isStopped).find(from: Set(known))
    let few = Set(found.activities.map { activities[$0] })
    let some = allowances.filter { few.contains($0.key) }
    let cost = self.cost(of: cut.days)
    if case .success(let last) = self.cut(maps, weighted(some), isWhole: isWhole),
      self.cost(of: last.days) == cost, let schedule = plan.schedule(taking: last.days),
      isKept(schedule)
    {
      return answer(.isProved, last.days, bound: cost, isFewest: found.isProved, schedule)
    }
    return answer(.isProved, cut.days, bound: cost, isFewest: false, schedule)
  }

  /// Adds to every price a little for the share of the activity that a day is, so that of equal costs the smaller shares win.
  private func weighted(_ allowances: [Int: Allowance]) -> [Int: Allowance] {
    let shares = allowances.keys.reduce(into: [Int: Int]()) { shares, activity in
      let day = original.network.dayMinutes(of: activity)
      shares[activity] = 10_000 * day / max(day, original.openWork(of: activity))
    }
    let whole = 1 + allowances.reduce(0) { $0 + $1.value.days * (shares[$1.key] ?? 0) }
    let dearest = allowances.values.map { $0.cost(of: $0.days) }.max() ?? 0
    guard dearest < FlowNetwork.unlimited / 1024 / whole / max(1, allowances.count) else {
      return allowances
    }
    return Dictionary(
      uniqueKeysWithValues: allowances.map { activity, allowance in
        let share = shares[activity] ?? 0
        return (activity, allowance.priced { $0 * whole + share })
      })
  }

  // MARK: Without a cut

  /// The schedule with everything shortened as far as may be.
  private var shortest: Schedule? { plan.schedule(taking: allowances.mapValues(\.days)) }

  /// What is to be said where nothing is proved: what the engine finds by itself.
  private func without(_ doubt: Rescue.Doubt, bound: Int) -> Rescue {
    let cleaned = CleanedShortening(allowances) { days in
      plan.schedule(taking: days).map(isKept) ?? false
    }
    guard let days = cleaned.find(), let schedule = plan.schedule(taking: days) else {
      // Where work may begin later as other work is shortened, less may do where all does not.
      let outcome: Rescue.Outcome = doubt == .time ? .isUnfinished : .isImpossible
      return answer(outcome, [:], bound: bound, isFewest: false, shortest ?? original, doubt)
    }
    return answer(
      .isFound, days, bound: min(bound, cost(of: days)), isFewest: false, schedule, doubt)
  }

  private func isKept(_ schedule: Schedule) -> Bool {
    targets.allSatisfy { schedule.activities[$0.activity].finish <= $0.finish }
  }

  private func cost(of days: [Int: Int]) -> Int {
    days.reduce(0) { $0 + (allowances[$1.key]?.cost(of: $1.value) ?? 0) }
  }

  private func answer(
    _ outcome: Rescue.Outcome, _ days: [Int: Int], bound: Int, isFewest: Bool,
    _ schedule: Schedule, _ doubt: Rescue.Doubt? = nil
  ) -> Rescue {
    let shortenings = days.sorted { $0.key < $1.key }.map { activity, saved in
      Shortening(
        activity, saved: saved, cost: allowances[activity]?.cost(of: saved) ?? 0, of: original)
    }
    return Rescue(
      outcome: outcome, shortenings: shortenings, cost: cost(of: days), bound: bound,
      isFewest: isFewest, doubt: doubt, schedule: schedule)
  }
}
