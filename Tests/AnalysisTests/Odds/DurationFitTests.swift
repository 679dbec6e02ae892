import Glibc
import Scheduler
import Testing

@testable import Analysis

/// What is learned of how long work takes, from histories that anybody can reckon.
@Suite struct DurationFitTests {
  private func finished(_ values: [Double]) -> [DurationFit.Observation] {
    values.map { DurationFit.Observation(logarithm: $0) }
  }

  private func open(_ values: [Double]) -> [DurationFit.Observation] {
    values.map { DurationFit.Observation(logarithm: $0, isAtLeast: true) }
  }

  @Test func finishedWorkAloneGivesItsMeanAndItsDeviation() {
    let fit = DurationFit(["甲": finished([0.1, 0.3, 0.5, 0.7])])
    #expect(abs(fit.mean - 0.4) < 1e-12)
    // √((0.3² + 0.1² + 0.1² + 0.3²) / 3)
    #expect(abs(fit.deviation - 0.258_198_889_747) < 1e-9)
    #expect(fit.finished == 4 && fit.underWay == 0)
  }

  @Test func anOfficeIsDrawnToAllTheLessItHasFinished() {
    let fit = DurationFit(["甲": finished([0.0, 0.2, 0.0, 0.2]), "乙": finished([0.5, 0.7])])
    // σ² = (4 · 0.1² + 2 · 0.1²) / 4 = 0.015; μ₀ = 1.6 / 6; 1 / τ² = 1 / 0.0225.
    let all = 1.6 / 6
    let first = (4 / 0.015 * 0.1 + all / 0.0225) / (4 / 0.015 + 1 / 0.0225)
    let second = (2 / 0.015 * 0.6 + all / 0.0225) / (2 / 0.015 + 1 / 0.0225)
    #expect(abs(fit.mean(ofOffice: "甲") - first) < 1e-12)
    #expect(abs(fit.mean(ofOffice: "乙") - second) < 1e-12)
    #expect(fit.mean(ofOffice: "丙") == fit.mean)
  }

  /// Held against the likelihood itself, tried point by point.
  @Test func workUnderWayCountsAsWhatItHasTakenAtLeast() {
    let done = [-0.1, 0.0, 0.05, 0.1, 0.2, 0.0, -0.05, 0.15, 0.1, 0.05]
    let running = [0.3, 0.45, -0.2, 0.1]
    let fit = DurationFit(["甲": finished(done) + open(running)])
    func likelihood(_ mean: Double) -> Double {
      let deviation = fit.deviation
      let own = done.reduce(0.0) { $0 - ($1 - mean) * ($1 - mean) / (2 * deviation * deviation) }
      return running.reduce(own) {
        $0 + log(0.5 * erfc(($1 - mean) / deviation / 2.0.squareRoot()))
      }
    }
    let tried = stride(from: -0.5, through: 1.0, by: 0.000_5)
    let best = tried.max { likelihood($0) < likelihood($1) }!
    #expect(abs(fit.mean - best) < 0.001)
    #expect(fit.mean > DurationFit(["甲": finished(done)]).mean + 0.05)
  }

  @Test func workThatHasOnlyBegunTellsNothing() {
    let done = [-0.1, 0.0, 0.05, 0.1, 0.2, 0.0]
    let alone = DurationFit(["甲": finished(done)])
    let with = DurationFit(["甲": finished(done) + open(Array(repeating: -5, count: 30))])
    #expect(abs(alone.mean - with.mean) < 1e-6)
    #expect(abs(alone.deviation - with.deviation) < 1e-6)
  }

  @Test func whatIsFinishedSoFarIsTheFastPartAndWouldMislead() {
    var random = Seeded(11)
    func even() -> Double { (Double(random.number(0...999_999)) + 0.5) / 1_000_000 }
    var values: [DurationFit.Observation] = []
    for _ in 0..<4_000 {
      let normal = (-2 * log(even())).squareRoot() * cos(2 * Double.pi * even())
      let (takes, seen) = (0.1 + 0.3 * normal, -0.3 + 0.9 * even())
      values.append(.init(logarithm: min(takes, seen), isAtLeast: takes > seen))
    }
    let fit = DurationFit(["甲": values])
    let alone = DurationFit(["甲": values.filter { !$0.isAtLeast }])
    #expect(abs(fit.mean - 0.1) < 0.02)
    #expect(abs(fit.deviation - 0.3) < 0.02)
    #expect(alone.mean < 0.05, "it would be \(alone.mean)")
  }

  @Test func normalLogarithmsAreDrawnWithTheirMedianAndDeviation() throws {
    let spread = DurationSpread(logarithmicMean: log(400), deviation: 0.2)
    let odds = OddsOracleTests.run(try Chains.serial(1).schedule(), [spread], target: 1)
    let finish = odds.targets[0].finish
    // Medians and the eighths of a normal distribution: 0.5, 0.8413 and 0.1587.
    for (days, share) in [(400.0, 0.5), (400 * exp(0.2), 0.8413), (400 * exp(-0.2), 0.1587)] {
      let found = finish.probability(by: Chains.evening(after: Int(days)))
      #expect(abs(found.value - share) < 3 * found.error + 0.003, "\(days)")
    }
  }
}
