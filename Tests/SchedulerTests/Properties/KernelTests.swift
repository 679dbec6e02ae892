import CivilTime
import Control
import Plan
import Testing

@testable import Scheduler

/// The passes over columns and the plain passes, which are written as the rules are, give the same
/// numbers: every date, float, name and mark of every activity.
@Suite struct KernelTests {
  @Test(arguments: 0..<8)
  func everyValueIsThatOfThePlainPasses(part: Int) throws {
    var compared = 0
    for seed in part * 120..<(part + 1) * 120 {
      var mixture: Mixture = [.plain, .withProgress, .withWords][seed % 3]
      // Rules that only plain passes know would leave nothing to compare in most plans.
      mixture.constraints = seed % 5 == 0 ? 15 : 0
      mixture.rules = seed % 2 == 0 ? 15 : 2
      if seed % 3 == 0 { (mixture.activities, mixture.projects) = (10...90, 1...4) }
      var scenario = Scenario.random(UInt64(seed) &+ 70_000, mixture)
      if seed % 6 == 0 { scenario.advance() }
      guard let (fast, plain) = try both(scenario) else { continue }
      compared += 1
      expectSame(fast, plain, "seed \(seed)")
    }
    #expect(compared > 30)
  }

  /// Far from 2000 the columns give way to the plain passes, and nothing is cut short.
  @Test(arguments: [-700, -600, 900, 1_000, 1_010, 1_020, 1_022, 1_100, 3_000])
  func datesFarAwayAreThoseOfThePlainPasses(years: Int) throws {
    for seed in 0..<25 {
      var scenario = Scenario.random(UInt64(seed) &+ 90_000, .plain)
      let shift = Int32(years * 365 / 7 * 7 * 1440)
      for project in scenario.portfolio.projects.indices {
        if let start = scenario.portfolio.projects[project].start {
          scenario.portfolio.projects[project].start = Instant(minute: start.minute + shift)
        }
        for index in scenario.portfolio.projects[project].requiredDates.indices {
          let finish = scenario.portfolio.projects[project].requiredDates[index].finish
          scenario.portfolio.projects[project].requiredDates[index].finish = Instant(
            minute: finish.minute + shift)
        }
      }
      for index in scenario.portfolio.activities.indices {
        scenario.portfolio.activities[index].window = nil
        if seed % 2 == 0 { scenario.portfolio.activities[index].duration *= 3_000 }
      }
      guard let (fast, plain) = try both(scenario) else { continue }
      expectSame(fast, plain, "\(years) years, seed \(seed)")
    }
  }

  /// Projects that no relation joins are scheduled at once, in an order of their own, and nothing of what is
  /// found differs.
  @Test(arguments: 0..<4)
  func onTwoCoresEverythingIsTheSame(part: Int) throws {
    var taken = 0
    for seed in part * 40..<(part + 1) * 40 {
      var mixture: Mixture = [.plain, .withProgress, .withWords][seed % 3]
      mixture.projects = 2...4
      // Progress is made by the plain reference, which is slow.
      if seed % 3 == 0 { (mixture.activities, mixture.projects) = (10...90, 2...8) }
      var scenario = Scenario.random(UInt64(seed) &+ 110_000, mixture)
      if seed % 2 == 0 {
        // Of most plans all projects are joined: here those of even and odd positions are not.
        let side = scenario.portfolio.activities.map { $0.project % 2 }
        scenario.portfolio.relations.removeAll { side[$0.predecessor] != side[$0.successor] }
      }
      guard let whole = try? Network(scenario.portfolio),
        let apart = try? Network(scenario.portfolio, leastPiece: 1)
      else { continue }
      #expect(whole.pieces.ranges.count == 1)
      if apart.pieces.ranges.count == 2 { taken += 1 }
      for relation in scenario.portfolio.relations {
        let nodes = [relation.predecessor, relation.successor].map(apart.node)
        guard nodes.allSatisfy({ $0 < apart.placedCount }) else { continue }
        let pieces = nodes.map { node in apart.pieces.ranges.firstIndex { $0.contains(node) } }
        #expect(pieces[0] == pieces[1], "seed \(seed): a relation leads from one to the other")
      }
      let schedules = [whole, apart].map { network in
        try? network.schedule(progress: scenario.progress, dataDate: scenario.dataDate)
      }
      #expect((schedules[0] == nil) == (schedules[1] == nil))
      guard let a = schedules[0], let b = schedules[1] else { continue }
      expectSame(b, a, "seed \(seed)")
    }
    #expect(taken > 5)
  }

  /// Schedules both ways; nil where the plan is refused, which both must do in the same words.
  private func both(_ scenario: Scenario) throws -> (Schedule, Schedule)? {
    guard let network = try? Network(scenario.portfolio) else { return nil }
    func schedule(_ isPlain: Bool) -> Result<Schedule, InvalidInput> {
      do throws(InvalidInput) {
        return .success(
          try network.schedule(
            progress: scenario.progress, dataDate: scenario.dataDate, takesPlainPasses: isPlain))
      } catch {
        return .failure(error)
      }
    }
    switch (schedule(false), schedule(true)) {
    case (.success(let fast), .success(let plain)): return (fast, plain)
    case (.failure(let a), .failure(let b)):
      #expect(a == b)
      return nil
    default:
      Issue.record("one is refused: seed \(scenario.seed)")
      return nil
    }
  }

  private func expectSame(_ fast: Schedule, _ plain: Schedule, _ name: String) {
    for position in fast.network.portfolio.activities.indices {
      let (a, b) = (fast.activities[position], plain.activities[position])
      #expect(a == b, "\(name): \(fast.network.portfolio.code(of: position))")
      if a != b { return }
      // Each network has an order of its own.
      let (one, other) = (fast.network.node(of: position), plain.network.node(of: position))
      #expect(fast.limit.start[one] == plain.limit.start[other], "\(name)")
    }
    #expect(fast.projects == plain.projects, "\(name)")
    #expect(fast.findings == plain.findings, "\(name)")
  }
}

extension Scenario {
  /// Lets the plan have gone on as scheduled until a third of its work is done, the rest of it begun
  /// half done.
  fileprivate mutating func advance() {
    guard let schedule = try? schedule() else { return }
    let finishes = schedule.activities.map(\.earlyFinish).sorted()
    let date = finishes[finishes.count / 3]
    for (position, dates) in schedule.activities.enumerated()
    where portfolio.activities[position].kind.isPlaced && dates.earlyStart < date {
      let isDone = dates.earlyFinish <= date
      progress.append(
        ProgressRecord(
          activity: position, date: date, actualStart: dates.earlyStart,
          actualFinish: isDone ? dates.earlyFinish : nil,
          remaining: isDone ? nil : dates.remaining / 2 * (position % 3)))
    }
    dataDate = date
  }
}
