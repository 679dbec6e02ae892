import CivilTime
import Foundation
import Plan
import Scheduler
import Testing

@testable import Analysis

@Suite struct RescueTests {
  /// `RESCUE_ROUNDS` and `RESCUE_SEED` try more.
  static let rounds = Int(ProcessInfo.processInfo.environment["RESCUE_ROUNDS"] ?? "") ?? 300
  static let seed = Int(ProcessInfo.processInfo.environment["RESCUE_SEED"] ?? "") ?? 0

  @Test func theCutCostsWhatTheCheapestOfAllShorteningsCosts() throws {
    var met: [Rescue.Outcome: Int] = [:]
    var begun = 0
    for seed in Self.seed..<Self.seed + Self.rounds {
      let plan = RandomRescue(seed: UInt64(seed))
      guard let schedule = try? plan.schedule() else { continue }
      let rescue = Self.compare(plan, schedule, seed)
      met[rescue.outcome, default: 0] += 1
      let isAmidst = plan.portfolio.relations.contains {
        schedule.activities[$0.successor].phase == .inProgress
          && schedule.activities[$0.predecessor].phase != .complete
      }
      if isAmidst { begun += 1 }
    }
    // Both kinds of answer are met often, and so is work that began before what leads to it was finished.
    #expect(met[.isProved, default: 0] * 4 > Self.rounds, "\(met)")
    #expect(met[.isImpossible, default: 0] * 8 > Self.rounds, "\(met)")
    #expect(begun * 16 > Self.rounds, "\(begun)")
  }

  /// Lags are in all calendars.
  ///
  /// Where there is a reason to doubt it is said that nothing is proved, and the bound holds;
  /// everywhere else it is the least.
  @Test func theCutCostsWhatTheCheapestOfAllShorteningsAndLeadsCosts() throws {
    var met: [Rescue.Outcome: Int] = [:]
    var (led, saved) = (0, 0)
    for seed in Self.seed..<Self.seed + Self.rounds {
      let plan = RandomRescue(seed: UInt64(seed), canLead: true)
      guard let schedule = try? plan.schedule() else { continue }
      let rescue = Self.compare(plan, schedule, seed)
      met[rescue.outcome, default: 0] += 1
      if !rescue.leads.isEmpty { led += 1 }
      let without = RescueSearch(
        schedule, keeping: [Self.target(plan, schedule)], allowances: plan.allowances
      ).cheapest()
      if without.outcome == .isImpossible, rescue.outcome != .isImpossible {
        saved += 1
      } else {
        #expect(rescue.cost <= without.cost, "seed \(seed)")
      }
    }
    #expect(led * 8 > Self.rounds, "\(led)")
    #expect(saved * 30 > Self.rounds, "\(saved)")
    #expect(met[.isFound, default: 0] * 50 < Self.rounds, "\(met)")
    print("with leads: \(met), led \(led), saved \(saved)")
  }

  /// Two dates in two projects, and leads between them as well: work that helps both is shortened once.
  @Test func severalLostDatesShareWhatIsDone() throws {
    var (met, shared) = (0, 0)
    for seed in Self.seed..<Self.seed + Self.rounds {
      var plan = RandomRescue(seed: UInt64(seed), activities: 4...7, canLead: seed % 2 == 0)
      plan.splitInTwo()
      guard let schedule = try? plan.schedule() else { continue }
      var random = Seeded(UInt64(seed))
      let other = random.number(1...(plan.carrier - 1))
      let first = Self.target(plan, schedule)
      let forecast = schedule.activities[other].finish
      let ends = [other, plan.carrier].map { plan.portfolio.activities[$0].project }
      guard ends[0] != ends[1], schedule.activities[other].phase != .complete else { continue }
      let second = Rescue.Target(
        activity: other, finish: forecast + -1440 * random.number(1...4))
      func cheapest(_ targets: [Rescue.Target]) -> Rescue {
        RescueSearch(
          schedule, keeping: targets, allowances: plan.allowances, leads: plan.leads
        ).cheapest()
      }
      let both = cheapest([first, second])
      guard let best = plan.bruteForce(schedule, [first, second]) else {
        #expect(both.outcome == .isImpossible, "seed \(seed)")
        continue
      }
      for target in [first, second] {
        #expect(both.schedule.activities[target.activity].finish <= target.finish, "seed \(seed)")
      }
      guard both.outcome == .isProved else {
        #expect(Self.mayDoubt(plan, schedule, both), "seed \(seed)")
        continue
      }
      met += 1
      #expect(both.cost == best.cost, "seed \(seed)")
      if both.isFewest {
        #expect(both.shortenings.count + both.leads.count == best.measures, "seed \(seed)")
      }
      let alone = [first, second].map { cheapest([$0]) }
      if alone.allSatisfy({ $0.outcome == .isProved }) {

        if both.cost < alone[0].cost + alone[1].cost { shared += 1 }
        #expect(both.cost >= max(alone[0].cost, alone[1].cost), "seed \(seed)")
      }
    }
    #expect(met * 12 > Self.rounds, "\(met)")
    #expect(shared * 30 > Self.rounds, "\(shared)")
    print("two dates: \(met) proved, \(shared) shared")
  }

  /// Whether there is a reason for an answer that is not proved: leads counted by a calendar with days off, or work under way
  /// whose finish is bound by a day on which it rests, which the engine places in parts of days.
  private static func mayDoubt(
    _ plan: RandomRescue, _ schedule: Schedule, _ rescue: Rescue
  ) -> Bool {
    switch rescue.doubt {
    case .leads: !plan.leads.isEmpty
    case .grain:
      plan.portfolio.relations.contains {
        !$0.kind.isToStart && schedule.activities[$0.successor].phase == .inProgress
      }
    default: false
    }
  }

  private static func target(_ plan: RandomRescue, _ schedule: Schedule) -> Rescue.Target {
    let forecast = schedule.activities[plan.carrier].finish
    return Rescue.Target(activity: plan.carrier, finish: forecast + -1440 * plan.daysLost)
  }

  /// Holds an answer against all that may be done.
  private static func compare(_ plan: RandomRescue, _ schedule: Schedule, _ seed: Int) -> Rescue {
    let target = target(plan, schedule)
    let rescue = RescueSearch(
      schedule, keeping: [target], allowances: plan.allowances, leads: plan.leads
    ).cheapest()
    guard let best = plan.bruteForce(schedule, [target]) else {
      #expect(rescue.outcome == .isImpossible, "seed \(seed)")
      return rescue
    }
    #expect(rescue.schedule.activities[plan.carrier].finish <= target.finish, "seed \(seed)")
    if rescue.outcome == .isFound {
      #expect(Self.mayDoubt(plan, schedule, rescue), "seed \(seed)")
      #expect(((rescue.bound ?? 0)...rescue.cost).contains(best.cost), "seed \(seed)")
      return rescue
    }
    #expect(rescue.outcome == .isProved, "seed \(seed)")
    #expect(rescue.cost == best.cost, "seed \(seed)")
    #expect(rescue.bound == best.cost, "seed \(seed)")
    #expect(rescue.shortenings.count + rescue.leads.count >= best.measures, "seed \(seed)")
    let count = rescue.shortenings.count + rescue.leads.count
    if rescue.isFewest { #expect(count == best.measures, "seed \(seed)") }
    #expect(rescue.isFewest || !rescue.leads.isEmpty, "seed \(seed)")
    return rescue
  }

  @Test func whenTheTimeIsUpNothingIsTriedAnyMore() {
    let allowances = [1: Allowance(days: 3, price: 1), 2: Allowance(days: 2, price: 5)]
    for limit in 0..<6 {
      var (asked, tried) = (0, 0)
      let found = CleanedShortening(
        allowances,
        isStopped: {
          asked += 1
          return asked > limit
        }
      ) { days in
        tried += 1
        return days.values.reduce(0, +) > 1
      }.find()
      let days = found?.values.reduce(0, +) ?? 0
      #expect(days > 1 && tried <= limit + 1, "\(limit)")
    }
  }

  /// When the time is up at the very beginning, or after some questions, nothing false is said.
  @Test(arguments: [0, 1, 3, 10]) func whenTimeIsUpNothingIsClaimed(_ questions: Int) {
    for seed in 0..<Self.rounds {
      let plan = RandomRescue(seed: UInt64(seed))
      guard let schedule = try? plan.schedule() else { continue }
      let forecast = schedule.activities[plan.carrier].finish
      let target = Rescue.Target(
        activity: plan.carrier, finish: forecast + -1440 * plan.daysLost)
      var left = questions
      let rescue = RescueSearch(schedule, keeping: [target], allowances: plan.allowances) {
        left -= 1
        return left < 0
      }.cheapest()
      let best = plan.bruteForce(schedule, [target])
      switch rescue.outcome {
      case .isKept, .isUnfinished: break
      case .isProved, .isFound:
        #expect(rescue.schedule.activities[plan.carrier].finish <= target.finish, "seed \(seed)")
        if rescue.outcome == .isProved { #expect(rescue.cost == best?.cost, "seed \(seed)") }
        #expect((rescue.doubt == nil) == (rescue.outcome == .isProved), "seed \(seed)")
        if let best {
          #expect(((rescue.bound ?? 0)...rescue.cost).contains(best.cost), "seed \(seed)")
        }
        if rescue.isFewest {
          #expect(rescue.shortenings.count == best?.measures, "seed \(seed)")
        }
      case .isImpossible: #expect(best == nil, "seed \(seed)")
      }
    }
  }
}
