import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import Analysis

/// Where nothing keeps a date, the chain that is named is reason enough: alone, with all of it shortened, it is late.
@Suite struct CertificateTests {
  @Test(arguments: [false, true]) func theChainAloneIsLate(_ canLead: Bool) throws {
    var (met, shorter) = (0, 0)
    for seed in RescueTests.seed..<RescueTests.seed + RescueTests.rounds {
      let plan = RandomRescue(seed: UInt64(seed), canLead: canLead)
      guard let schedule = try? plan.schedule() else { continue }
      let forecast = schedule.activities[plan.carrier].finish
      let target = Rescue.Target(
        activity: plan.carrier, finish: forecast + -1440 * plan.daysLost)
      let rescue = RescueSearch(
        schedule, keeping: [target], allowances: plan.allowances, leads: plan.leads
      ).cheapest()
      guard rescue.outcome == .isImpossible else { continue }
      let chain = try #require(PathAnalysis(rescue.schedule, to: plan.carrier)).longest
      #expect(chain.last == plan.carrier, "seed \(seed)")
      let alone = try Self.alone(chain, in: rescue.schedule)
      let finish = try #require(alone.activities.last).finish
      #expect(finish > target.finish, "seed \(seed)")
      // Not only late: it is what the whole plan waits for.
      #expect(finish == rescue.schedule.activities[plan.carrier].finish, "seed \(seed)")
      met += 1
      if chain.count < plan.portfolio.activities.count { shorter += 1 }
    }
    #expect(met * 10 > RescueTests.rounds, "\(met)")
    #expect(shorter * 2 > met, "\(shorter) of \(met)")
  }

  /// The plan without all open work that is not in a chain; what has happened stays.
  private static func alone(_ chain: [Int], in schedule: Schedule) throws -> Schedule {
    let whole = schedule.network.portfolio
    let inChain = Set(chain)
    func phase(_ activity: Int) -> ScheduledActivity.Phase { schedule.activities[activity].phase }
    let kept = whole.activities.indices.filter { inChain.contains($0) || phase($0) != .notStarted }
    let place = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    var portfolio = whole
    portfolio.activities = kept.map { whole.activities[$0] }
    portfolio.relations = whole.relations.compactMap { relation in
      let (before, after) = (relation.predecessor, relation.successor)
      guard let first = place[before], let second = place[after] else { return nil }
      let isFact =
        phase(before) == .complete
        || phase(before) == .inProgress && !relation.kind.isFromFinish
      guard isFact || inChain.contains(before) && inChain.contains(after) else { return nil }
      var copy = relation
      (copy.predecessor, copy.successor) = (first, second)
      return copy
    }
    let progress = schedule.progress.compactMap { record in
      place[record.activity].map { position in
        var copy = record
        copy.activity = position
        return copy
      }
    }
    return try Network(portfolio).schedule(progress: progress, dataDate: schedule.dataDate)
  }
}
