import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// What a change is said to have done is what two ordinary schedules show.
@Suite struct ConsequencesTests {
  /// A plan, and the same with one thing changed in it.
  private struct Change {
    let before: Comparison
    let after: Comparison
    let changed: Set<String>

    init?(_ seed: UInt64) {
      var mixture = Mixture.withWords
      mixture.windows = 60
      var scenario = Scenario.random(seed, mixture)
      for i in scenario.portfolio.activities.indices where i.isMultiple(of: 2) {
        scenario.portfolio.activities[i].level = 1
      }
      guard let before = try? scenario.schedule() else { return nil }
      let baseline = Baseline(
        number: 1, name: "plan", dataDate: nil, dates: before.plannedDates())
      var random = SeededGenerator(seed &+ 77)
      let work = scenario.portfolio.activities.indices.filter {
        scenario.portfolio.activities[$0].kind == .task
      }
      guard !work.isEmpty else { return nil }
      let position = random.pick(work)
      changed = [scenario.portfolio.code(of: position)]
      scenario.portfolio.activities[position].duration += random.number(1...4) * 480
      guard let after = try? scenario.schedule() else { return nil }
      self.before = Comparison(before, with: baseline)
      self.after = Comparison(after, with: baseline)
    }

    /// What is watched and stands otherwise, by the definition.
    var moved: Set<String> {
      let portfolio = after.schedule.network.portfolio
      let required = Set(after.requiredDates.map(\.activity))
      let watched = portfolio.activities.indices.filter {
        required.contains($0)
          || portfolio.activities[$0].level == 1 && portfolio.activities[$0].isNode
      }
      let moved = watched.filter { i in
        before.schedule.activities[i].finish != after.schedule.activities[i].finish
          || before[i].colour != after[i].colour || margin(i, before) != margin(i, after)
      }
      return Set(moved.map(portfolio.code))
    }

    private func margin(_ i: Int, _ comparison: Comparison) -> Int? {
      let own = comparison.requiredDates.filter { $0.activity == i }.map(\.days).min()
      let network = comparison.schedule.network
      return own
        ?? comparison.schedule.activities[i].margin.map {
          Int((Double($0.minutes) / Double(network.dayMinutes(of: i))).rounded(.down))
        }
    }
  }

  @Test func allThatIsWatchedAndMovedIsTold() {
    var count = 0
    for seed in 0..<2000 as Range<UInt64> {
      guard let change = Change(seed) else { continue }
      let moves = Consequences(from: change.before, to: change.after).moves
      #expect(Set(moves.map(\.code)) == change.moved, "seed \(seed)")
      #expect(moves.count == change.moved.count, "seed \(seed): told once")
      count += moves.count
    }
    #expect(count > 300)
  }

  @Test func noMoveHasACauseThatIsNone() {
    var causes: [String: Int] = [:]
    for seed in 0..<2000 as Range<UInt64> {
      guard let change = Change(seed) else { continue }
      let (was, stands) = (change.before.schedule, change.after.schedule)
      let portfolio = stands.network.portfolio
      for move in Consequences(from: change.before, to: change.after).moves {
        switch move.cause {
        case .window(let code, _, let isMissed)?:
          let i = portfolio.activities.indices.first { portfolio.code(of: $0) == code }!
          #expect(
            was.windowFit(of: i)?.window != stands.windowFit(of: i)?.window, "seed \(seed)")
          if let from = was.windowFit(of: i), let to = stands.windowFit(of: i) {
            #expect(
              isMissed == (portfolio.windows[to.window].from > portfolio.windows[from.window].from))
          }
          causes["window", default: 0] += 1
        case .work(let code, let days)?:
          #expect(change.changed.contains(code), "seed \(seed): \(code)")
          if days.count != 0 {
            let i = portfolio.activities.indices.first { portfolio.code(of: $0) == code }!
            #expect((days.count > 0) == (stands.activities[i].finish > was.activities[i].finish))
          }
          causes["work", default: 0] += 1
        case .required?, .dataDate?, .baseline?, .thresholds?, .removed?:
          // No finish moved, and only floats of the way to a required date can have.
          #expect(move.before?.finish == move.after?.finish, "seed \(seed)")
          causes["other", default: 0] += 1
        case nil: causes["none", default: 0] += 1
        }
      }
    }
    #expect(causes["window", default: 0] > 5 && causes["work", default: 0] > 100, "\(causes)")
  }

  @Test func thePlanAsItWasHasNoConsequences() {
    for seed in 0..<100 as Range<UInt64> {
      guard let change = Change(seed) else { continue }
      let none = Consequences(from: change.before, to: change.before)
      #expect(none.moves.isEmpty && none.shifts.isEmpty, "seed \(seed)")
    }
  }

  @Test func allWorkWhoseFinishMovedIsAShift() {
    for seed in 0..<300 as Range<UInt64> {
      guard let change = Change(seed) else { continue }
      let (was, stands) = (change.before.schedule, change.after.schedule)
      let portfolio = stands.network.portfolio
      let moved = portfolio.activities.indices.filter {
        was.activities[$0].finish != stands.activities[$0].finish
      }
      let shifts = Consequences(from: change.before, to: change.after).shifts
      #expect(Set(shifts.map(\.code)) == Set(moved.map(portfolio.code)), "seed \(seed)")
      for shift in shifts {
        let (from, to) = (was.activities[shift.old].finish, stands.activities[shift.new].finish)
        #expect(shift.days.count != 0 && (shift.days.count > 0) == (to > from), "seed \(seed)")
      }
    }
  }
}
