import CivilTime
import Control
import Foundation
import Plan
import PlanExchange
import Scheduler
import Testing

/// Random plans of Microsoft Project against the plain reference, and against what no plan may show.
@Suite struct MicrosoftReferenceTests {
  /// `PROPERTY_SEED` moves on to others.
  static let seed = ProcessInfo.processInfo.environment["PROPERTY_SEED"].flatMap { UInt64($0) } ?? 0
  /// `REFERENCE_PLANS` asks for more.
  static let plans =
    ProcessInfo.processInfo.environment["REFERENCE_PLANS"].flatMap { Int($0) } ?? 2000

  private static func plan(_ kind: RandomMicrosoft.Kind, _ number: Int) -> MicrosoftModel {
    RandomMicrosoft.plan(kind, seed &* 100_003 &+ UInt64(number))
  }

  @Test func thousandsOfMixedPlansAgreeWithThePlainReference() throws {
    for number in 0..<Self.plans { try check(Self.plan(.mixed, number), "\(number)") }
  }

  @Test(arguments: RandomMicrosoft.Kind.allCases)
  func plansOfAKindAgreeWithThePlainReference(_ kind: RandomMicrosoft.Kind) throws {
    for number in 0..<220 { try check(Self.plan(kind, 10_000 + number), "\(kind) \(number)") }
  }

  private func check(_ plan: MicrosoftModel, _ label: String) throws {
    let text = plan.text
    let project = try MicrosoftPlan.read(text)
    let schedule = try MicrosoftCaseTests.schedule(project)
    let reference = MicrosoftReference(plan)
    var told: [String] = []
    func expect(_ what: String, _ ours: Instant?, _ plain: Int?) {
      let plain = plain.map { Instant(minute: Int32(clamping: $0)) }
      if ours != plain { told.append("\(what) \(Self.text(ours)), reference \(Self.text(plain))") }
    }
    for i in plan.tasks.indices where !plan.tasks[i].isInactive {
      let dates = schedule.activities[i]
      guard let early = reference.dates(of: i, in: reference.early) else { continue }
      let shown = reference.dates(of: i, in: reference.shown)
      let late = reference.lateSpan(of: i)
      let name = "T\(i + 1)"
      expect("\(name) early start", dates.earlyStart, early.start)
      expect("\(name) early finish", dates.earlyFinish, early.finish)
      expect("\(name) start", dates.start, shown?.start)
      expect("\(name) finish", dates.finish, shown?.finish)
      expect("\(name) late start", dates.floatStart, late?.start)
      expect("\(name) late finish", dates.floatFinish, late?.finish)
      guard reference.isOpen(i) else { continue }
      if dates.totalFloat != reference.total[i] {
        told.append("\(name) total \(dates.totalFloat ?? -1), reference \(reference.total[i])")
      }
      if dates.freeFloat != reference.free[i] {
        told.append("\(name) free \(dates.freeFloat ?? -1), reference \(reference.free[i])")
      }
    }
    #expect(told.isEmpty, "\(label): \(told.joined(separator: "; "))\n\(text)")
    checkOrder(plan, schedule, reference, label)
  }

  private static func text(_ instant: Instant?) -> String { instant.map { "\($0)" } ?? "none" }

  /// Nothing that waits for logic begins before its predecessors are finished.
  private func checkOrder(
    _ plan: MicrosoftModel, _ schedule: Schedule, _ reference: MicrosoftReference, _ label: String
  ) {
    for (i, task) in plan.tasks.enumerated()
    where !task.isSummary && !task.isInactive && task.typed == nil && task.phase == .notStarted {
      if plan.honoursConstraints, [2, 3, 5, 7].contains(task.constraint) { continue }
      for link in plan.links(to: i) where link.kind == .finishToStart && plan.lag(link) >= 0 {
        // Nothing stands behind a link from where all is inactive.
        guard reference.dates(of: link.predecessor, in: reference.early) != nil else { continue }
        #expect(
          schedule.activities[i].start >= schedule.activities[link.predecessor].finish,
          "\(label)\n\(plan.text)")
      }
    }
  }

  /// By our own rules the same plans are scheduled too: nothing begun is forecast before the data date, and
  /// nothing begins before what it follows.
  @Test func theSamePlansByOurRulesKeepTheirOrder() throws {
    for number in 0..<600 {
      let kind = RandomMicrosoft.Kind.allCases[number % RandomMicrosoft.Kind.allCases.count]
      let project = try MicrosoftPlan.read(Self.plan(kind, 20_000 + number).text).adapted()
      let schedule = try MicrosoftCaseTests.schedule(project)
      let activities = project.portfolio.activities
      #expect(activities.allSatisfy { !$0.isInactive && $0.typedDates == nil })
      for position in activities.indices where activities[position].kind != .summary {
        let dates = schedule.activities[position]
        if dates.phase == .complete { continue }
        if let dataDate = project.dataDate {
          #expect(dates.earlyStart >= dataDate, "\(kind) \(number) \(activities[position].code)")
        }
      }
      for relation in project.portfolio.relations
      where relation.kind == .finishToStart && relation.lag.minutes >= 0
        && relation.lag.percent ?? 0 >= 0
        && activities[relation.predecessor].kind != .summary
        && activities[relation.successor].kind != .summary
        && schedule.activities[relation.successor].phase != .complete
      {
        #expect(
          schedule.activities[relation.successor].earlyStart
            >= schedule.activities[relation.predecessor].earlyFinish, "\(kind) \(number)")
      }
    }
  }
}
