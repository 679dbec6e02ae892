import CivilTime
import Foundation
import Plan
import Scheduler
import Testing

@testable import Analysis

/// What is found where a search is ended at once, beside the least cost.
@Suite struct StoppedRescueTests {
  /// `RESCUE_STOPPED_ROUNDS` and `RESCUE_STOPPED_SIZE` try more and larger plans.
  private static let rounds =
    Int(ProcessInfo.processInfo.environment["RESCUE_STOPPED_ROUNDS"] ?? "") ?? 10
  private static let size =
    Int(ProcessInfo.processInfo.environment["RESCUE_STOPPED_SIZE"] ?? "") ?? 50

  @Test(arguments: [false, true])
  func theBestSoFarKeepsTheDateAndIsNotFarFromTheLeast(_ canLead: Bool) throws {
    var excess: [Double] = []
    var bounds: [Double] = []
    var withoutAny = 0
    for seed in 0..<Self.rounds {
      let plan = LargeRescue(
        seed: UInt64(9_000 + seed), activities: (Self.size - 10)...(Self.size + 10),
        canLead: canLead)
      guard let schedule = try? Network(plan.portfolio).schedule() else { continue }
      let (target, _) = plan.told(schedule, earlier: [5, 15, 30][seed % 3])
      func found(_ isStopped: @escaping () -> Bool) -> Rescue {
        var search = RescueSearch(
          schedule, keeping: [target], allowances: plan.allowances, leads: plan.leads,
          isStopped: isStopped)
        // Nothing here depends on how fast the machine is.
        search.grace = .seconds(600)
        return search.cheapest()
      }
      let (best, ended) = (found { false }, found { true })
      guard best.outcome == .isProved, best.cost > 0 else { continue }
      #expect(ended.doubt == .time, "seed \(seed)")
      // Where nothing is found at once, nothing is said to be.
      guard ended.outcome == .isFound else {
        #expect(ended.outcome == .isUnfinished && ended.shortenings.isEmpty, "seed \(seed)")
        withoutAny += 1
        continue
      }
      #expect(ended.schedule.activities[plan.carrier].finish <= target.finish, "seed \(seed)")
      let bound = try #require(ended.bound, "seed \(seed)")
      #expect((1...best.cost).contains(bound) && ended.cost >= best.cost, "seed \(seed)")
      excess.append(Double(ended.cost) / Double(best.cost) - 1)
      bounds.append(Double(bound) / Double(best.cost))
    }
    excess.sort()
    bounds.sort()
    let words = [0.5, 0.9, 1].map { share in
      let index = min(excess.count - 1, Int(Double(excess.count) * share))
      return "\(Int((excess[index] * 100).rounded())) %"
    }
    print(
      "ended at once, \(excess.count) plans of \(Self.size), leads \(canLead): dearer by \(words) (median, 9 of 10, most)"
    )
    #expect(excess[excess.count / 2] <= 0.2)
    #expect(withoutAny * 5 <= Self.rounds)
  }
}
