import CivilTime
import Glibc
import Plan
import Scheduler
import Testing

@testable import Analysis

/// What must be true of any account of lost days, on 200 random histories; `DELAY_ROUNDS` tries more.
@Suite struct DelayInvariantTests {
  private static let rounds =
    getenv("DELAY_ROUNDS").flatMap { UInt64(String(cString: $0)) } ?? 200
  private static let seeds: [ClosedRange<UInt64>] = stride(from: 1, through: rounds, by: 100).map {
    $0...min(rounds, $0 + 99)
  }

  @Test(
    "shares add up to the halves, the windows and the whole, as the engine has them",
    arguments: seeds)
  func sharesAddUp(_ seeds: ClosedRange<UInt64>) throws {
    for seed in seeds {
      let history = RandomHistory(seed: seed)
      guard
        let account = DelayAnalysis.accounts(of: [history.carrier], over: history.periods).first
      else { continue }
      for window in account.windows {
        let period = try #require(
          history.periods.first { $0.opening == window.opening }, "seed \(seed)")
        let before = try Self.finish(period.before, period.before, period.opening, history.carrier)
        let after = try Self.finish(period.after, period.after, period.closing, history.carrier)
        #expect(window.days == after - before, "seed \(seed)")
        if window.isSplit {
          let told = try Self.finish(period.before, period.after, period.closing, history.carrier)
          #expect(window.progressDays == told - before, "seed \(seed)")
          #expect(window.revisionDays == after - told, "seed \(seed)")
        }
      }
      if account.windows.count == history.periods.count {
        let (first, last) = (history.periods[0], history.periods.last!)
        let whole =
          try Self.finish(last.after, last.after, last.closing, history.carrier)
          - Self.finish(first.before, first.before, first.opening, history.carrier)
        #expect(account.days == whole, "seed \(seed)")
        #expect(account.shares.reduce(0) { $0 + $1.days } == whole, "seed \(seed)")
      }
    }
  }

  @Test("nothing happened and nothing was changed: nothing is lost", arguments: seeds)
  func nothingIsLostOfNothing(_ seeds: ClosedRange<UInt64>) {
    for seed in seeds {
      let history = RandomHistory(seed: seed)
      for period in history.periods {
        let still = DelayPeriod(
          from: period.closing, period.after, to: period.closing, period.after)
        for account in DelayAnalysis.accounts(of: [history.carrier], over: [still]) {
          #expect(account.shares.isEmpty, "seed \(seed)")
        }
      }
    }
  }

  @Test("the order in which a week was reported changes nothing", arguments: seeds)
  func orderOfReportsIsNothing(_ seeds: ClosedRange<UInt64>) {
    for seed in seeds {
      let history = RandomHistory(seed: seed)
      for period in history.periods {
        let other = RandomHistory.shuffled(period, seed: seed)
        #expect(
          DelayAnalysis.accounts(of: [history.carrier], over: [period])
            == DelayAnalysis.accounts(of: [history.carrier], over: [other]), "seed \(seed)")
      }
    }
  }

  @Test("one window moves as far as its two parts together", arguments: seeds)
  func partsMakeTheWhole(_ seeds: ClosedRange<UInt64>) {
    for seed in seeds {
      let history = RandomHistory(seed: seed)
      guard history.periods.count > 1 else { continue }
      let (first, second) = (history.periods[0], history.periods[1])
      let joint = DelayPeriod(
        from: first.opening, first.before, by: first.revisions + second.revisions,
        to: second.closing, second.after)
      let parts = DelayAnalysis.accounts(of: [history.carrier], over: [first, second])
      let whole = DelayAnalysis.accounts(of: [history.carrier], over: [joint])
      guard parts.first?.windows.count == 2, let one = whole.first else { continue }
      #expect(parts.first?.days == one.days, "seed \(seed)")
    }
  }

  @Test(
    "only what leads to a required date loses its days, and nothing that has float",
    arguments: seeds)
  func onlyWhatHoldsLoses(_ seeds: ClosedRange<UInt64>) throws {
    for seed in seeds {
      let history = RandomHistory(seed: seed)
      for period in history.periods {
        let accounts = DelayAnalysis.accounts(of: [history.carrier], over: [period])
        guard let window = accounts.first?.windows.first else { continue }
        let leading = Self.leading(period.before, to: history.carrier)
          .union(Self.leading(period.after, to: history.carrier))
        for share in window.progress {
          #expect(
            share.works.allSatisfy { leading.contains($0.identity) }, "seed \(seed): \(share)")
        }
        let dates = [window.before, window.afterProgress, window.after]
        if dates.allSatisfy({ $0.day > RandomHistory.start + 30 }) {
          #expect(
            !window.progress.contains { $0.works.contains { $0.identity == history.side } },
            "seed \(seed)")
        }
      }
    }
  }

  @Test(
    "several are named for a day only where each alone would have lost it and they are of different offices",
    arguments: seeds)
  func concurrentOnesAreOfDifferentOffices(_ seeds: ClosedRange<UInt64>) {
    for seed in seeds {
      let history = RandomHistory(seed: seed)
      for account in DelayAnalysis.accounts(of: [history.carrier], over: history.periods) {
        for share in account.shares where share.isConcurrent {
          #expect(share.days > 0 && share.offices.count == share.works.count, "seed \(seed)")
        }
      }
    }
  }

  /// When the carrier is finished, by the engine alone.
  private static func finish(
    _ plan: DelayState, _ reported: DelayState, _ date: Instant, _ carrier: Int
  ) throws -> Day {
    let schedule = try Network(plan.portfolio).schedule(
      progress: plan.records(of: reported), knownAt: date)
    let position = try #require(plan.identities.firstIndex(of: carrier))
    let finish = schedule.activities[position].finish
    return finish.minuteOfDay <= 480 ? finish.day - 1 : finish.day
  }

  private static func leading(_ state: DelayState, to carrier: Int) -> Set<Int> {
    guard let end = state.identities.firstIndex(of: carrier) else { return [] }
    var found: Set<Int> = [end]
    var open = [end]
    while let next = open.popLast() {
      for relation in state.portfolio.relations where relation.successor == next {
        if found.insert(relation.predecessor).inserted { open.append(relation.predecessor) }
      }
    }
    return Set(found.map { state.identities[$0] })
  }
}
