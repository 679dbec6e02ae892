import CivilTime
import Plan
public import Scheduler

/// Finds rescues of one schedule.
public struct RescueSearch {
  let original: Schedule
  /// The schedule whose required dates are the targets.
  let schedule: Schedule
  private let targets: [Rescue.Target]
  let allowances: [Measure: Allowance]
  let plan: ShortenedPlan
  let isStopped: () -> Bool
  /// How long an answer is made better when the time is up.
  var grace = Duration.seconds(1)

  /// - Parameters:
  ///   - allowances: By activity; what is not named must not be shortened.
  ///   - leads: By relation; what is not named must not be led, nor what leads to work that has begun, or does not lead from
  ///     a finish to a start, or has a lag in percent.
  ///   - isStopped: Asked from time to time whether to end with the best there is.
  public init(
    _ schedule: Schedule, keeping targets: [Rescue.Target], allowances: [Int: Allowance],
    leads: [Int: Allowance] = [:], isStopped: @escaping () -> Bool = { false }
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
    self.allowances = Measure.joined(
      usable, leads: leads.filter { $0.value.days > 0 && Self.mayBeLed($0.key, schedule) })
    plan = ShortenedPlan(schedule)
    self.schedule = plan.schedule(keeping: targets) ?? schedule
  }

  private static func mayBeLed(_ position: Int, _ schedule: Schedule) -> Bool {
    let portfolio = schedule.network.portfolio
    let relation = portfolio.relations[position]
    let ends = [relation.predecessor, relation.successor]
    return relation.kind == .finishToStart && relation.lag.percent == nil
      && ends.allSatisfy { portfolio.activities[$0].kind == .task }
      && schedule.activities[relation.predecessor].phase != .complete
      && schedule.activities[relation.successor].phase == .notStarted
  }

  /// Finds the cheapest; of those, one of the fewest activities; of those, the one that takes the smallest shares.
  public func cheapest() -> Rescue {
    if isKept(original) { return answer(.isKept, [:], bound: 0, isFewest: true, original) }
    guard let maps = DateMaps(schedule) else { return without(.rules, bound: nil) }
    switch cheapestCut(maps) {
    case .none(let doubt?, let bound): return without(doubt, bound: bound)
    case .none(nil, _):
      return answer(.isImpossible, [:], bound: nil, isFewest: false, shortest ?? original)
    case .some(let cut, let isWhole, let schedule):
      let cost = self.cost(of: cut.days)
      guard cut.isExact, cost == cut.cost else {
        return answer(
          .isFound, cut.days, bound: cut.isExact ? min(cut.cost, cost) : nil, isFewest: false,
          schedule, cut.isExact ? .leads : .grain)
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
    let days: [Measure: Int]
    let model: CutModel
    let residual: ResidualNetwork
    var isExact: Bool { model.isExact }
  }

  private enum Outcome {
    case some(Cut, isWhole: Bool, Schedule)
    /// Nothing keeps the targets; or nobody knows for a reason, but that nothing is cheaper than a bound.
    case none(Rescue.Doubt?, bound: Int?)
  }

  /// The cheapest cut whose plan keeps the targets by the engine's count: of what is late alone, else of all that
  /// leads to them.
  private func cheapestCut(_ maps: DateMaps) -> Outcome {
    var last = Outcome.none(nil, bound: nil)
    for isWhole in [false, true] {
      switch cut(maps, allowances, isWhole: isWhole) {
      case .success(let cut):
        if let schedule = plan.schedule(doing: cut.days), isKept(schedule) {
          return .some(cut, isWhole: isWhole, schedule)
        }
      case .failure(.isImpossible): break
      case .failure(.isStopped(let bound)): return .none(.time, bound: bound > 0 ? bound : nil)
      case .failure(.isTooLarge): last = .none(.size, bound: nil)
      }
    }
    return last
  }

  private func cut(
    _ maps: DateMaps, _ allowances: [Measure: Allowance], isWhole: Bool
  ) -> Result<Cut, CutModel.Failure> {
    var byNode = [Allowance?](repeating: nil, count: maps.count)
    for (activity, allowance) in allowances.shortenings {
      if let node = maps.node(of: activity) { byNode[node] = allowance }
    }
    let scope = RescueScope(
      maps,
      targets: targets.compactMap { target in
        maps.node(of: target.activity).map { ($0, Int(target.finish.minute)) }
      }, allowances: byNode, leads: allowances.leads, isWhole: isWhole)
    let bounds = DateBounds(scope)
    if bounds.fault != nil { return .failure(.isImpossible) }
    let model: CutModel
    do throws(CutModel.Failure) {
      model = try CutModel(scope, bounds, isStopped: isStopped)
    } catch {
      return .failure(error)
    }
    return model.solve(isStopped: isStopped).map { answer in
      let days = answer.days.map { (maps.activity(at: $0), $1) }
      return Cut(
        cost: answer.cost,
        days: Measure.joined(Dictionary(uniqueKeysWithValues: days), leads: answer.leads),
        model: model, residual: answer.residual)
    }
  }

  // MARK: Of all cheapest ones

  /// One of the fewest activities, and of those the one that takes the smallest shares.
  private func fewest(
    _ cut: Cut, _ maps: DateMaps, isWhole: Bool, _ schedule: Schedule
  ) -> Rescue {
    let (spare, choices) = cut.model.spare(cut.residual)
    let measures: [Measure] = choices.map { choice in
      switch choice {
      case .shortening(let node): .shortening(maps.activity(at: node))
      case .lead(let relation): .lead(relation)
      }
    }
    let known = measures.indices.filter { cut.days[measures[$0]] != nil }
    let found = FewestActivities(spare: spare, isStopped: isStopped).find(from: Set(known))
    let few = Set(found.activities.map { measures[$0] })
    let some = allowances.filter { few.contains($0.key) }
    let cost = self.cost(of: cut.days)
    if case .success(let last) = self.cut(maps, weighted(some), isWhole: isWhole),
      self.cost(of: last.days) == cost, let schedule = plan.schedule(doing: last.days),
      isKept(schedule)
    {
      return answer(.isProved, last.days, bound: cost, isFewest: found.isProved, schedule)
    }
    return answer(.isProved, cut.days, bound: cost, isFewest: false, schedule)
  }

  // MARK: Without a cut

  /// The schedule with everything shortened and led as far as may be.
  private var shortest: Schedule? { plan.schedule(doing: allowances.mapValues(\.days)) }

  /// What is to be said where nothing is proved: what the engine finds by itself.
  private func without(_ doubt: Rescue.Doubt, bound: Int?) -> Rescue {
    guard let days = withoutCut(isOver: doubt == .time), let schedule = plan.schedule(doing: days)
    else {
      // Where work may begin later as other work is shortened, less may do where all does not.
      let outcome: Rescue.Outcome = doubt == .time ? .isUnfinished : .isImpossible
      return answer(outcome, [:], bound: bound, isFewest: false, shortest ?? original, doubt)
    }
    // The date is lost, so that one day at least is taken off.
    let least = allowances.values.map { $0.price(ofDay: 1) }.min() ?? 0
    let proved = max(bound ?? 0, least)
    return answer(
      .isFound, days, bound: proved > 0 ? min(proved, cost(of: days)) : nil, isFewest: false,
      schedule, doubt)
  }

  /// Whether it is work that is late for a target, or leads to such work.
  func isLate(_ measure: Measure) -> Bool {
    let activity =
      switch measure {
      case .shortening(let activity): activity
      case .lead(let relation): schedule.network.portfolio.relations[relation].successor
      }
    return schedule.activities[activity].margin.map { $0.minutes < 0 } ?? false
  }

  func isKept(_ schedule: Schedule) -> Bool {
    targets.allSatisfy { schedule.activities[$0.activity].finish <= $0.finish }
  }

  func cost(of days: [Measure: Int]) -> Int {
    days.reduce(0) { $0 + (allowances[$1.key]?.cost(of: $1.value) ?? 0) }
  }

  private func answer(
    _ outcome: Rescue.Outcome, _ days: [Measure: Int], bound: Int?, isFewest: Bool,
    _ schedule: Schedule, _ doubt: Rescue.Doubt? = nil
  ) -> Rescue {
    var (shortenings, leads): ([Shortening], [Lead]) = ([], [])
    for (measure, days) in days.sorted(by: { $0.key < $1.key }) {
      let cost = allowances[measure]?.cost(of: days) ?? 0
      switch measure {
      case .shortening(let activity):
        shortenings.append(Shortening(activity, saved: days, cost: cost, of: original))
      case .lead(let relation):
        leads.append(Lead(relation, days: days, cost: cost, of: original))
      }
    }
    return Rescue(
      outcome: outcome, shortenings: shortenings, leads: leads, cost: cost(of: days), bound: bound,
      isFewest: isFewest, doubt: doubt, schedule: schedule)
  }
}
