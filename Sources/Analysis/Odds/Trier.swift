import CivilTime
import Plan
import Scheduler

/// Runs trials the fast way where a plan is one of whole days, else by the engine.
struct Trier {
  let sampler: TrialSampler
  private let batches: TrialBatches?
  private let engine: EngineTrials?

  /// Why the engine does it; nil where it does not.
  let engineReason: Odds.EngineReason?

  var isByEngine: Bool { engineReason != nil }

  init(
    _ schedule: Schedule, _ model: OddsModel, _ question: OddsRun.Question, _ tables: QuantileTables
  ) {
    let maps = DateMaps(schedule)
    let network = maps.flatMap { TrialNetwork($0, targets: question.targets, model) }
    if let network {
      sampler = TrialSampler(model, work: network.work, seed: question.seed, tables: tables)
      let seeds = question.chiefs.compactMap { network.activities.firstIndex(of: $0) }
      batches = TrialBatches(
        network: network, sampler: sampler, seeds: seeds, addsDays: !seeds.isEmpty)
      engine = nil
      engineReason = nil
    } else {
      let isOwn = schedule.network.portfolio.projects.allSatisfy { $0.profile == .schedctl }
      engineReason = !isOwn ? .otherRules : maps == nil ? .severalPasses : .notWholeDays
      sampler = TrialSampler(
        model, work: EngineTrials.work(schedule, model), seed: question.seed, tables: tables)
      engine = EngineTrials(
        schedule, sampler, targets: question.targets, chiefs: question.chiefs)
      batches = nil
    }
  }

  func run(_ pieces: [Range<Int>]) -> [TrialBatches.Sums] {
    batches?.run(pieces) ?? engine?.run(pieces) ?? []
  }

  /// Counts the dates of some trials.
  func distribution(_ codes: [[Int32]], trials: Int) -> DateDistribution {
    var counts: [Int32: Int] = [:]
    var left = trials
    for piece in codes {
      var (last, run): (Int32, Int) = (0, 0)
      for code in piece.prefix(max(0, left)) {
        if code == last {
          run += 1
        } else {
          if run > 0 { counts[last, default: 0] += run }
          (last, run) = (code, 1)
        }
      }
      if run > 0 { counts[last, default: 0] += run }
      left -= min(left, piece.count)
    }
    var byInstant: [Instant: Int] = [:]
    var beyond = 0
    for (code, count) in counts {
      if let instant = instant(code) {
        byInstant[instant, default: 0] += count
      } else {
        beyond += count
      }
    }
    return DateDistribution(byInstant, beyond: beyond)
  }

  private func instant(_ code: Int32) -> Instant? {
    guard let codes = batches?.network.codes else {
      return code == Int32.max ? nil : Instant(minute: code)
    }
    return code >= codes.far ? nil : Instant(minute: Int32(clamping: codes.instant(Int(code))))
  }
}
