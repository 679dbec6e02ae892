import CivilTime
import Glibc
import Plan
import Scheduler
import Testing

@testable import Analysis

/// Trials in whole days, held against the engine with the same durations.
@Suite struct TrialsAgainstTheEngineTests {
  /// How many plans are tried: more where the environment asks for it.
  static let plans = getenv("ODDS_PLANS").flatMap { Int(String(cString: $0)) } ?? 120

  @Test func everyTrialFinishesWhereTheEngineFinishes() throws {
    var (compared, followed) = (0, 0)
    for seed in 0..<Self.plans {
      guard let trial = try RandomOdds(seed: UInt64(seed)) else { continue }
      guard let network = trial.network else { continue }
      followed += 1
      let sampler = TrialSampler(trial.model, work: network.work, seed: 7)
      let batches = TrialBatches(network: network, sampler: sampler, seeds: [], addsDays: false)
      let codes = batches.run([3..<4])[0].codes
      let engine = EngineTrials(
        trial.schedule, sampler, targets: trial.targets, chiefs: [])
      let days = engine.durations(3)
      for lane in 0..<12 {
        let own = days.map { $0[lane] }
        guard let schedule = engine.scheduled(own) else {
          #expect(
            codes.contains { $0[lane] == network.codes.far }, "plan \(seed), trial \(lane)")
          continue
        }
        for (index, target) in trial.targets.enumerated() {
          let finish = schedule.activities[target].earlyFinish
          let code = Int(codes[index][lane])
          if code == Int(network.codes.far) {
            let last = network.codes.instant(2 * network.codes.count - 2)
            #expect(Int(finish.minute) > last, "plan \(seed), trial \(lane), \(target)")
          } else {
            let expected = network.codes.code(Int(finish.minute))
            #expect(code == expected, "plan \(seed), trial \(lane), activity \(target)")
          }
          compared += 1
        }
      }
    }
    #expect(followed * 2 > Self.plans, "only \(followed) plans were followed")
    #expect(compared > 20 * Self.plans)
  }

  @Test func whatHoldsTheDateIsWhatTheEnginesRelationsHoldItBy() throws {
    for seed in 0..<max(20, Self.plans / 10) {
      guard let trial = try RandomOdds(seed: UInt64(seed + 50_000)), let network = trial.network
      else { continue }
      let sampler = TrialSampler(trial.model, work: network.work, seed: 3)
      let last = try #require(network.activities.firstIndex(of: trial.carrier))
      let batches = TrialBatches(network: network, sampler: sampler, seeds: [last], addsDays: true)
      let sums = batches.run([0..<1])[0]
      let engine = EngineTrials(
        trial.schedule, sampler, targets: trial.targets, chiefs: [])
      let days = engine.durations(0)
      var held = [Int64](repeating: 0, count: sampler.items.count)
      var isWhole = true
      for lane in 0..<64 {
        guard let schedule = engine.scheduled(days.map { $0[lane] }) else {
          isWhole = false
          continue
        }
        let chain = RandomOdds.chain(to: trial.carrier, in: schedule)
        for (item, work) in sampler.items.enumerated() where chain.contains(work.activity) {
          held[item] += 1
        }
      }
      if isWhole { #expect(sums.critical == held, "plan \(seed)") }
    }
  }
}

/// A small random plan whose work is uncertain.
struct RandomOdds {
  let schedule: Schedule
  let model: OddsModel
  let carrier: Int
  /// All open activities.
  let targets: [Int]

  /// Nil where the engine takes no such plan.
  init?(seed: UInt64) throws {
    var plan = RandomRescue(seed: seed, activities: 2...12, canBeginAmidst: false)
    var random = Seeded(seed &+ 99)
    if random.chance(50) { plan.beginAmidst(&random) }
    guard let schedule = try? plan.schedule() else { return nil }
    self.schedule = schedule
    carrier = plan.carrier
    var spreads: [Int: DurationSpread] = [:]
    for (position, activity) in plan.portfolio.activities.enumerated()
    where activity.kind == .task && random.chance(80) {
      let days = Double(activity.duration) / 480
      spreads[position] = DurationSpread(
        optimistic: 1, likely: max(1, days),
        pessimistic: max(1, days) + Double(random.number(0...9)),
        shape: random.pick([.pert, .triangular, .even]))
    }
    model = OddsModel(
      spreads: spreads, drivers: spreads.mapValues { _ in "office" }, driverDeviation: 0.1,
      systemicDeviation: 0.1)
    targets = plan.portfolio.activities.indices.filter {
      schedule.activities[$0].phase != .complete
    }
  }

  /// The plan in whole days.
  var network: TrialNetwork? {
    DateMaps(schedule).flatMap { TrialNetwork($0, targets: targets, model) }
  }

  /// The open work that holds an activity where it is, by the engine's own word.
  static func chain(to activity: Int, in schedule: Schedule) -> Set<Int> {
    var (found, open): (Set<Int>, [Int]) = ([activity], [activity])
    let relations = schedule.network.portfolio.relations
    while let next = open.popLast() {
      for relation in schedule.drivers(of: next).compactMap(\.relation) {
        let predecessor = relations[relation].predecessor
        let phase = schedule.activities[predecessor].phase
        if phase == .complete { continue }
        if phase == .inProgress, !relations[relation].kind.isFromFinish { continue }
        if found.insert(predecessor).inserted { open.append(predecessor) }
      }
    }
    return found
  }
}
