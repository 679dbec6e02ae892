import CivilTime
import Glibc
import Plan
import Scheduler
import Testing

@testable import Analysis

/// What is known of some networks without trials, within three standard errors; `ODDS_TRIALS` tries more.
@Suite struct OddsOracleTests {
  static let trials = getenv("ODDS_TRIALS").flatMap { Int(String(cString: $0)) } ?? 20_000

  @Test func philoxGivesItsPublishedNumbers() {
    let zero = Philox(seed: 0).block(0, 0, 0, 0)
    #expect(zero == (0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    let ones = Philox(seed: .max).block(.max, .max, .max, .max)
    #expect(ones == (0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    let pi = Philox(seed: 0x299F_31D0_A409_3822).block(
      0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344)
    #expect(pi == (0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }

  @Test(arguments: [DurationSpread.Shape.pert, .triangular])
  func workOneAfterAnotherAddsMeansAndVariances(_ shape: DurationSpread.Shape) throws {
    let spreads = (0..<6).map { index in
      DurationSpread(
        optimistic: 100, likely: 150 + Double(index) * 40, pessimistic: 500, shape: shape)!
    }
    let schedule = try Chains.serial(spreads.count).schedule()
    let odds = Self.run(schedule, spreads, target: spreads.count)
    let (mean, deviation) = odds.targets[0].finish.moments
    let expected = spreads.reduce(0.0) { $0 + $1.mean }
    let variance = spreads.reduce(0.0) { $0 + $1.variance }
    let start = Chains.morning
    let error = (variance / Double(Self.trials)).squareRoot()
    #expect(abs(mean - start - expected) < 3 * error)
    // The variance of a variance, of sums that are nearly normal; whole days add a twelfth each.
    let whole = variance + Double(spreads.count) / 12
    let doubt = whole * (2 / Double(Self.trials)).squareRoot()
    #expect(abs(deviation * deviation - whole) < 3 * doubt)
  }

  @Test func theLastOfSomeEvenDurationsIsTheirGreatest() throws {
    for count in [2, 5, 9] {
      let spreads = Array(
        repeating: DurationSpread(
          optimistic: 1_000, likely: 1_500, pessimistic: 5_000, shape: .even)!,
        count: count)
      let odds = Self.run(try Chains.parallel(count).schedule(), spreads, target: count)
      let mean = odds.targets[0].finish.moments.mean - Chains.morning
      let k = Double(count)
      let expected = 1_000 + 4_000 * k / (k + 1)
      let variance = 4_000 * 4_000 * k / ((k + 1) * (k + 1) * (k + 2))
      #expect(abs(mean - expected) < 3 * (variance / Double(Self.trials)).squareRoot(), "\(count)")
      let shares = odds.activities.reduce(0.0) { $0 + $1.criticality }
      #expect(shares >= 1, "what is beside one another holds the date in every trial")
    }
  }

  @Test func theProductOfSharesIsTheShareOfAll() throws {
    let spread = DurationSpread(optimistic: 100, likely: 200, pessimistic: 600, shape: .triangular)!
    let odds = Self.run(
      try Chains.parallel(3).schedule(), [spread, spread, spread], target: 3)
    for days in [220, 300, 400, 500] {
      // Up to so many whole days: all that is rounded to them.
      let own = 1 - pow(600 - Double(days) - 0.5, 2) / (500 * 400)
      let expected = own * own * own
      let found = odds.targets[0].finish.probability(by: Chains.evening(after: days))
      let error = (expected * (1 - expected) / Double(Self.trials)).squareRoot()
      #expect(abs(found.value - expected) < 3 * error, "\(days)")
      #expect(abs(found.error - error) < 0.1 * error)
    }
  }

  /// Of shares looked at one in 370 lies outside three errors by chance: plans, numbers and trials are fixed, and of the
  /// 26 shares that they have none does.
  @Test func allCombinationsOfTwoDurationsAreMetAsOftenAsTheyAreLikely() throws {
    var random = Seeded(5)
    let trials = 20_000
    var compared = 0
    for seed in 0..<4 {
      let plan = RandomRescue(seed: UInt64(seed * 31 + 4), activities: 9...9)
      guard let schedule = try? plan.schedule() else { continue }
      let open = plan.portfolio.activities.indices.filter {
        plan.portfolio.activities[$0].kind == .task
          && schedule.activities[$0].phase == .notStarted
      }
      var spreads: [Int: DurationSpread] = [:]
      for position in open {
        let less = Double(random.number(1...3))
        spreads[position] = DurationSpread(
          less, or: less + Double(random.number(1...3)),
          probability: random.pick([0.25, 0.5, 0.375]))
      }
      let model = OddsModel(spreads: spreads)
      let odds = OddsRun(
        schedule, model,
        OddsRun.Question(targets: [plan.carrier], chiefs: [], trials: trials, seed: 11)
      ).odds()
      #expect(!odds.isByEngine)
      guard let exact = Chains.enumerate(schedule, open.map { ($0, spreads[$0]!) }, plan.carrier)
      else { continue }
      for (finish, share) in exact {
        let found = odds.targets[0].finish.dates.first { $0.finish == finish }?.count ?? 0
        let error = (share * (1 - share) / Double(trials)).squareRoot()
        #expect(abs(Double(found) / Double(trials) - share) < 3 * error + 1e-9, "plan \(seed)")
        compared += 1
      }
    }
    #expect(compared == 26)
  }

  @Test func whatIsCertainIsAsPlanned() throws {
    for seed in 0..<40 {
      let plan = RandomRescue(seed: UInt64(seed))
      guard let schedule = try? plan.schedule(),
        schedule.activities[plan.carrier].phase != .complete
      else { continue }
      let odds = OddsRun(
        schedule, OddsModel(spreads: [:]),
        OddsRun.Question(targets: [plan.carrier], chiefs: [], trials: 64, seed: 1)
      ).odds()
      #expect(odds.targets[0].finish.dates.count == 1)
      #expect(odds.targets[0].finish.dates[0].finish == schedule.activities[plan.carrier].finish)
    }
  }

  @Test func oneCoreAndManyGiveTheSame() throws {
    let spreads = Array(
      repeating: DurationSpread(optimistic: 5, likely: 10, pessimistic: 30)!, count: 8)
    let schedule = try Chains.parallel(8).schedule()
    let results = [1, 2, 5].map { Self.run(schedule, spreads, target: 8, cores: $0) }
    let first = results[0].targets[0].finish.dates.map(\.count)
    for other in results.dropFirst() {
      #expect(other.targets[0].finish.dates.map(\.count) == first)
      #expect(other.activities.map(\.criticality) == results[0].activities.map(\.criticality))
      #expect(other.activities.map(\.sensitivity) == results[0].activities.map(\.sensitivity))
    }
  }

  static func run(
    _ schedule: Schedule, _ spreads: [DurationSpread], target: Int, cores: Int = 2
  ) -> Odds {
    let model = OddsModel(
      spreads: Dictionary(uniqueKeysWithValues: spreads.enumerated().map { ($0, $1) }))
    return OddsRun(
      schedule, model,
      OddsRun.Question(targets: [target], chiefs: [target], trials: trials, seed: 20_260_701),
      cores: cores
    ).odds()
  }
}

extension DurationSpread {
  /// What the textbooks say of the two shapes.
  var mean: Double {
    shape == .pert
      ? (optimistic + 4 * likely + pessimistic) / 6 : (optimistic + likely + pessimistic) / 3
  }

  var variance: Double {
    let (a, m, b) = (optimistic, likely, pessimistic)
    if shape == .triangular { return (a * a + m * m + b * b - a * m - a * b - m * b) / 18 }
    let (alpha, beta) = (1 + 4 * (m - a) / (b - a), 1 + 4 * (b - m) / (b - a))
    let sum = alpha + beta
    return alpha * beta / (sum * sum * (sum + 1)) * (b - a) * (b - a)
  }
}
