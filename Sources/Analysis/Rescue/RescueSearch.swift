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
    guard let maps = DateMaps(schedule), let found = cheapestCut(maps) else { return lost() }
    let (first, isWhole) = (found.cut, found.isWhole)
    let cost = self.cost(of: first.days)
    guard first.isExact, cost == first.cost else {
      return answer(
        .isFound, first.days, bound: min(first.cost, cost), isFewest: false, found.schedule)
    }
    let fewest = FewestActivities(
      candidates: allowances.keys.sorted(),
      suffices: { set in
        let some = allowances.filter { set.contains($0.key) }
        return cut(maps, some, atMost: cost, isWhole: isWhole) != nil
      }, isStopped: isStopped
    ).find(from: Set(first.days.keys))
    let some = allowances.filter { fewest.activities.contains($0.key) }
    if let last = cut(maps, weighted(some), isWhole: isWhole), self.cost(of: last.days) == cost,
      let schedule = plan.schedule(taking: last.days), isKept(schedule)
    {
      return answer(.isProved, last.days, bound: cost, isFewest: fewest.isProved, schedule)
    }
    return answer(.isProved, first.days, bound: cost, isFewest: false, found.schedule)
  }

  /// The least cost alone; nil where nothing keeps the targets, or the time was up.
  public func leastCost() -> Int? {
    if isKept(original) { return 0 }
    return DateMaps(schedule).flatMap(cheapestCut).map { cost(of: $0.cut.days) }
  }

  /// The cheapest cut whose plan keeps the targets by the engine's count: of what is late alone, else of all that
  /// leads to them.
  private func cheapestCut(
    _ maps: DateMaps
  ) -> (cut: Cut, schedule: Schedule, isWhole: Bool)? {
    for isWhole in [false, true] {
      if let cut = cut(maps, allowances, isWhole: isWhole),
        let schedule = plan.schedule(taking: cut.days), isKept(schedule)
      {
        return (cut, schedule, isWhole)
      }
    }
    return nil
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

  private typealias Cut = (cost: Int, days: [Int: Int], isExact: Bool)

  private func cut(
    _ maps: DateMaps, _ allowances: [Int: Allowance], atMost most: Int? = nil, isWhole: Bool
  ) -> Cut? {
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
    guard bounds.fault == nil, let model = CutModel(scope, bounds),
      let answer = model.solve(atMost: most, isStopped: isStopped)
    else { return nil }
    let days = answer.days.map { (maps.activity(at: $0), $1) }
    return (answer.cost, Dictionary(uniqueKeysWithValues: days), model.isExact)
  }

  private func isKept(_ schedule: Schedule) -> Bool {
    targets.allSatisfy { schedule.activities[$0.activity].finish <= $0.finish }
  }

  private func cost(of days: [Int: Int]) -> Int {
    days.reduce(0) { $0 + (allowances[$1.key]?.cost(of: $1.value) ?? 0) }
  }

  /// What is to be said where nothing was found.
  private func lost() -> Rescue {
    if isStopped() { return answer(.isUnfinished, [:], bound: 0, isFewest: false, original) }
    let all = allowances.mapValues(\.days)
    return answer(
      .isImpossible, [:], bound: 0, isFewest: false, plan.schedule(taking: all) ?? original)
  }

  private func answer(
    _ outcome: Rescue.Outcome, _ days: [Int: Int], bound: Int, isFewest: Bool, _ schedule: Schedule
  ) -> Rescue {
    let shortenings = days.sorted { $0.key < $1.key }.map { activity, saved in
      let day = Double(original.network.dayMinutes(of: activity))
      let before = Double(original.openWork(of: activity)) / day
      let whole = Double(original.network.portfolio.activities[activity].duration) / day
      return Shortening(
        activity: activity, days: (before, before - Double(saved)), saved: saved,
        cost: allowances[activity]?.cost(of: saved) ?? 0,
        hasBegun: original.activities[activity].phase == .inProgress,
        percent: 100 * Double(saved) / max(1, whole))
    }
    return Rescue(
      outcome: outcome, shortenings: shortenings, cost: cost(of: days), bound: bound,
      isFewest: isFewest, schedule: schedule)
  }
}

extension Schedule {
  /// The working minutes that are still to be done of an activity.
  func openWork(of activity: Int) -> Int {
    let scheduled = activities[activity]
    switch scheduled.phase {
    case .complete: return 0
    case .inProgress: return scheduled.remaining
    case .notStarted: return network.portfolio.activities[activity].duration
    }
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
