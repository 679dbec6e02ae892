import CivilTime
import Control
import Foundation
import Plan
import Testing

@testable import Scheduler

/// Random plans under the profile of Primavera against the plain reference, and against what no plan
/// may ever show.
@Suite struct PrimaveraReferenceTests {
  /// `PROPERTY_SEED` moves on to others.
  static let seed = ProcessInfo.processInfo.environment["PROPERTY_SEED"].flatMap { UInt64($0) } ?? 0

  @Test func thousandsOfMixedPlansAgreeWithThePlainReference() throws {
    for seed in 0..<2000 {
      try check(RandomPrimavera(.mixed, Self.seed &* 100_003 &+ UInt64(seed)), "\(seed)")
    }
  }

  @Test(arguments: RandomPrimavera.Kind.allCases)
  func plansOfAKindAgreeWithThePlainReference(_ kind: RandomPrimavera.Kind) throws {
    for seed in 0..<250 {
      try check(
        RandomPrimavera(kind, Self.seed &* 100_003 &+ 7 &+ UInt64(seed)), "\(kind) \(seed)")
    }
  }

  private func check(_ plan: RandomPrimavera, _ name: String) throws {
    let schedule = try Network(plan.portfolio).schedule(progress: plan.progress)
    let plain = PlainPrimavera(plan)
    for i in plan.portfolio.activities.indices {
      let dates = schedule.activities[i]
      let calendar = plan.calendar(i)
      let label = "\(name) \(plan.portfolio.activities[i].code)"
      expect(dates.earlyStart, plain.early[i].start, "\(label) early start")
      expect(dates.earlyFinish, plain.early[i].finish, "\(label) early finish")
      expect(dates.floatStart, plain.late[i].start, "\(label) late start")
      expect(dates.floatFinish, plain.late[i].finish, "\(label) late finish")
      if plan.phase(i) == .complete { continue }
      let total = calendar.worked(plain.late[i].finish) - calendar.worked(plain.early[i].finish)
      #expect(dates.totalFloat == total, "\(label) total float")
      #expect(dates.freeFloat == plain.free[i], "\(label) free float")
      #expect(dates.freeFloat ?? 0 >= 0, "\(label)")
      checkFloor(plan, i, dates, label)
    }
    checkOrder(plan, schedule, name)
  }

  private func expect(_ ours: Instant?, _ plain: Int, _ label: String) {
    let plain = Instant(minute: Int32(clamping: plain))
    #expect(ours == plain, "\(label): \(ours.map(\.description) ?? "none"), reference \(plain)")
  }

  /// No forecast lies before the data date of its own project; what a mandatory date says is said.
  private func checkFloor(
    _ plan: RandomPrimavera, _ i: Int, _ dates: ScheduledActivity, _ label: String
  ) {
    let isFixed = plan.portfolio.activities[i].constraints.contains {
      $0.kind == .mandatoryStart || $0.kind == .mandatoryFinish
    }
    if isFixed { return }
    #expect(Int(dates.earlyStart.minute) >= plan.dataDate(i), "\(label) before its data date")
    #expect(dates.earlyFinish >= dates.earlyStart, "\(label)")
  }

  /// Nothing begins before the finish of what it follows, whatever lies between them.
  private func checkOrder(_ plan: RandomPrimavera, _ schedule: Schedule, _ name: String) {
    for relation in plan.portfolio.relations where relation.kind == .finishToStart {
      let (i, j) = (relation.predecessor, relation.successor)
      let isFixed = plan.portfolio.activities[j].constraints.contains {
        $0.kind == .mandatoryStart || $0.kind == .mandatoryFinish
      }
      if relation.lag.minutes < 0 || isFixed || plan.phase(j) == .complete || plan.overrides(j) {
        continue
      }
      let (before, after) = (schedule.activities[i], schedule.activities[j])
      #expect(
        after.earlyStart >= before.earlyFinish,
        "\(name) \(plan.portfolio.activities[j].code) begins \(after.earlyStart), before \(before.earlyFinish)"
      )
    }
  }

  /// Each project keeps its own data date: that of another moves nothing of it.
  @Test func noProjectMovesTheDataDateOfAnother() throws {
    for seed in 0..<250 {
      let plan = RandomPrimavera(.dataDates, Self.seed &* 100_003 &+ UInt64(seed))
      var apart = plan.portfolio
      apart.relations.removeAll {
        apart.activities[$0.predecessor].project != apart.activities[$0.successor].project
      }
      var moved = apart
      moved.projects[1].fields[0].value = "2026-06-01T08:00"
      let records = plan.progress.filter { plan.project($0.activity) == 0 }
      let before = try Network(apart).schedule(progress: records)
      let after = try Network(moved).schedule(progress: records)
      for i in apart.activities.indices where apart.activities[i].project == 0 {
        #expect(before.activities[i] == after.activities[i], "\(seed)")
      }
      #expect(after.dataDate(of: 0) == before.dataDate(of: 0))
      #expect(after.dataDate(of: 1)?.description == "2026-06-01T08:00")
    }
  }

  /// An actual after the data date is kept and told; the data date stays where it is.
  @Test func anActualAfterTheDataDateIsKeptAndTold() throws {
    var told = 0
    for seed in 0..<250 {
      let plan = RandomPrimavera(.actualAfterDataDate, Self.seed &* 100_003 &+ UInt64(seed))
      let schedule = try Network(plan.portfolio).schedule(progress: plan.progress)
      let ahead = plan.progress.filter(\.liesAhead)
      let findings = schedule.findings.filter { $0.id == "actual-after-data-date" }
      #expect(findings.count == ahead.count && findings.allSatisfy { $0.severity == .warning })
      #expect(Int(schedule.dataDate(of: 0)!.minute) == plan.dataDate(0))
      for record in ahead {
        #expect(schedule.activities[record.activity].actualStart == record.actualStart)
      }
      told += ahead.count
    }
    #expect(told > 100)
  }
}
