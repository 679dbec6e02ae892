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
    for seed in Self.seed..<Self.seed + Self.rounds {
      let plan = RandomRescue(seed: UInt64(seed))
      guard let schedule = try? plan.schedule() else { continue }
      let forecast = schedule.activities[plan.carrier].finish
      let target = Rescue.Target(
        activity: plan.carrier, finish: forecast + -1440 * plan.daysLost)
      let rescue = RescueSearch(schedule, keeping: [target], allowances: plan.allowances)
        .cheapest()
      met[rescue.outcome, default: 0] += 1
      if let best = plan.bruteForce(schedule, target) {
        #expect(rescue.outcome == .isProved, "seed \(seed)")
        #expect(rescue.cost == best.cost, "seed \(seed)")
        #expect(rescue.bound == best.cost, "seed \(seed)")
        #expect(rescue.isFewest, "seed \(seed)")
        #expect(rescue.shortenings.count == best.activities, "seed \(seed)")
        #expect(rescue.schedule.activities[plan.carrier].finish <= target.finish, "seed \(seed)")
      } else {
        #expect(rescue.outcome == .isImpossible, "seed \(seed)")
      }
    }
    // Both kinds of answer are met often.
    #expect(met[.isProved, default: 0] * 4 > Self.rounds, "\(met)")
    #expect(met[.isImpossible, default: 0] * 8 > Self.rounds, "\(met)")
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
      let best = plan.bruteForce(schedule, target)
      switch rescue.outcome {
      case .isKept, .isUnfinished: break
      case .isProved, .isFound:
        #expect(rescue.schedule.activities[plan.carrier].finish <= target.finish, "seed \(seed)")
        if rescue.outcome == .isProved { #expect(rescue.cost == best?.cost, "seed \(seed)") }
        #expect((rescue.doubt == nil) == (rescue.outcome == .isProved), "seed \(seed)")
        if let best { #expect((rescue.bound...rescue.cost).contains(best.cost), "seed \(seed)") }
        if rescue.isFewest {
          #expect(rescue.shortenings.count == best?.activities, "seed \(seed)")
        }
      case .isImpossible: #expect(best == nil, "seed \(seed)")
      }
    }
  }
}
