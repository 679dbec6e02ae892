import Control
import Plan
import Scheduler
import Testing

/// Drags found from what moves are those of whole schedules.
@Suite struct RippleTests {
  @Test(arguments: 1...250)
  func dragsAreThoseOfWholeSchedules(seed: Int) throws {
    let mixtures: [Mixture] = [.plain, .withProgress, .withWords]
    let scenario = Scenario.random(UInt64(seed), mixtures[seed % 3])
    guard let schedule = try? scenario.schedule() else { return }
    let portfolio = schedule.network.portfolio
    for target in portfolio.activities.indices where portfolio.activities[target].kind.isPlaced {
      guard let analysis = PathAnalysis(schedule, to: target) else { continue }
      let steps = analysis.float.indices.filter { analysis.float[$0] != nil }
      let drags = analysis.drags(of: steps)
      #expect(drags.count == steps.count)
      for step in steps {
        #expect(drags[step] == analysis.drag(of: step), "seed \(seed): \(step) to \(target)")
      }
    }
  }

  /// Lags that are parts of a duration, and durations by the clock, change with the activity.
  @Test func lagsThatFollowTheActivityAreCountedAnew() throws {
    let block = try PlanBlock(
      """
      task A 10
      task B 5
      task C 5
      milestone M
      link A SS B
      link A FS C
      link B FS M
      link C FS M
      """)
    var portfolio = block.portfolio
    portfolio.activities[0].isElapsed = true
    portfolio.activities[0].duration = 10 * 1440
    portfolio.relations[0].lag = Lag(percent: 250, counting: .predecessor)
    portfolio.relations[1].lag = Lag(minutes: 960, counting: .predecessor)
    let schedule = try Network(portfolio).schedule()
    let analysis = try #require(PathAnalysis(schedule, to: 3))
    let drags = analysis.drags(of: [0, 1, 2, 3])
    #expect(drags[0]! > 0)
    for step in 0...3 { #expect(drags[step] == analysis.drag(of: step)) }
  }

  /// Of a path too long the steps with most left to do are worked out, and no others.
  @Test func dragsEndWithPatience() throws {
    let lines = (1...40).map { "task A\($0) \($0)" }
    let links = (2...40).map { "link A\($0 - 1) FS A\($0)" }
    let block = try PlanBlock((lines + links).joined(separator: "\n"))
    let analysis = try #require(PathAnalysis(try block.schedule(), to: 39))
    let some = analysis.drags(of: analysis.longest, patience: 100)
    #expect(some.count > 3 && some.count < 40)
    #expect(Set(some.keys) == Set((40 - some.count)..<40))
    for (step, drag) in some { #expect(drag == analysis.drag(of: step)) }
    #expect(analysis.drags(of: analysis.longest).count == 40)
  }
}
