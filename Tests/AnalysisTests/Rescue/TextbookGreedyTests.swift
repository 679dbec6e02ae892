import CivilTime
import Foundation
import Plan
import Scheduler
import Testing

@testable import Analysis

/// What the textbook does by hand: a day at a time off the cheapest critical activity, by the same engine.
@Suite struct TextbookGreedyTests {
  /// `RESCUE_GREEDY_ROUNDS` tries more.
  static let rounds = Int(ProcessInfo.processInfo.environment["RESCUE_GREEDY_ROUNDS"] ?? "") ?? 12

  @Test func itIsNeverCheaperAndOftenDearer() throws {
    var (kept, stuck, dearer, cleanedDearer) = (0, 0, 0, 0)
    var (excess, cleanedExcess) = (0.0, 0.0)
    for seed in 0..<Self.rounds {
      let plan = LargeRescue(seed: UInt64(5_000 + seed), activities: 40...60)
      guard let schedule = try? Network(plan.portfolio).schedule() else { continue }
      let (target, _) = plan.told(schedule, earlier: [5, 10, 15][seed % 3])
      let best = RescueSearch(schedule, keeping: [target], allowances: plan.allowances).cheapest()
      guard best.outcome == .isProved else { continue }
      kept += 1
      guard let days = greedy(plan, schedule, target) else {
        stuck += 1
        continue
      }
      let shortened = ShortenedPlan(schedule)
      let taken = days.compactMapValues { $0 > 0 ? $0 : nil }
      let cleaned = CleanedShortening(
        Dictionary(
          uniqueKeysWithValues: taken.compactMap { activity, days in
            plan.allowances[activity].flatMap { allowance in
              Allowance(days: days, rising: allowance.prices).map { (activity, $0) }
            }
          })
      ) { days in
        shortened.schedule(taking: days).map {
          $0.activities[target.activity].finish <= target.finish
        } ?? false
      }.find()
      let costs = [cost(taken, plan), cost(cleaned ?? taken, plan)]
      for cost in costs { #expect(cost >= best.cost, "seed \(seed)") }
      if costs[0] > best.cost { dearer += 1 }
      if costs[1] > best.cost { cleanedDearer += 1 }
      excess += Double(costs[0] - best.cost) / Double(max(1, best.cost))
      cleanedExcess += Double(costs[1] - best.cost) / Double(max(1, best.cost))
    }
    let found = Double(max(1, kept - stuck))
    print(
      "greedy: \(kept) plans, stuck \(stuck), dearer \(dearer) (mean excess \(Int(100 * excess / found)) %), cleaned \(cleanedDearer) (\(Int(100 * cleanedExcess / found)) %)"
    )
    #expect(kept > 0)
  }

  private func cost(_ days: [Int: Int], _ plan: LargeRescue) -> Int {
    days.reduce(0) { $0 + (plan.allowances[$1.key]?.cost(of: $1.value) ?? 0) }
  }

  /// Takes a day at a time off the cheapest critical activity; nil where none is left and the date is still lost.
  private func greedy(
    _ plan: LargeRescue, _ schedule: Schedule, _ target: Rescue.Target
  ) -> [Int: Int]? {
    let shortened = ShortenedPlan(schedule)
    var (days, now): ([Int: Int], Schedule) = ([:], schedule)
    while now.activities[target.activity].finish > target.finish {
      let open = plan.allowances.filter { activity, allowance in
        now.activities[activity].isCritical && days[activity, default: 0] < allowance.days
      }
      let next = open.min {
        let (a, b) = (days[$0.key, default: 0] + 1, days[$1.key, default: 0] + 1)
        return ($0.value.price(ofDay: a), $0.key) < ($1.value.price(ofDay: b), $1.key)
      }
      guard let next else { return nil }
      days[next.key, default: 0] += 1
      guard let changed = shortened.schedule(taking: days) else { return nil }
      now = changed
    }
    return days
  }
}
