import CivilTime
import Plan
import Scheduler
import Testing

@testable import Analysis

/// Days lost together, held against what the SCL Delay and Disruption Protocol (2nd edition, 2017) says of concurrency
/// (core principle 10 and its guidance; told from memory, not from the text, so the figures are to be compared with it): two delays that each alone would have moved the completion, felt at the same time,
/// are concurrent; a delay that comes when another has moved the completion further already moves nothing.
@Suite struct DelayProtocolTests {
  /// The days of January and February of the Protocol's example.
  private func january(_ day: Int) -> Day { Day(year: 2026, month: 1, day: 1)! + (day - 1) }
  private func morning(_ day: Int) -> Instant { Instant(january(day), minuteOfDay: 480) }

  /// Work of the contractor until 21 January and work of the employer until 18 January, and the completion after both.
  private var plan: Portfolio {
    let shifts = [Shift].standardDay
    var plan = Portfolio(
      calendars: [WorkCalendar(name: "seven", week: Array(repeating: shifts, count: 7))])
    plan.projects = [Project(code: "P", name: "P", direction: .forward, start: morning(1))]
    for (code, days, owner) in [("K", 21, "承包人"), ("E", 18, "发包人")] {
      plan.activities.append(
        Activity(
          project: 0, code: code, name: code, kind: .task, duration: 480 * days,
          calendar: "seven", owner: owner))
      plan.relations.append(Relation(predecessor: plan.activities.count - 1, successor: 2))
    }
    plan.activities.append(
      Activity(
        project: 0, code: "END", name: "END", kind: .milestone, duration: 0, calendar: "seven"))
    return plan
  }

  private func report(_ activity: Int, _ day: Int, left: Int) -> ProgressRecord {
    ProgressRecord(
      activity: activity, date: morning(day), actualStart: morning(1), remaining: 480 * left)
  }

  /// The shares of all windows between some days, as days, offices and whether they were lost together.
  private func shares(
    _ days: [Int], _ records: [ProgressRecord]
  ) throws -> [(days: Int, offices: [String], together: Bool)] {
    let plan = plan
    func state(_ day: Int) -> DelayState {
      DelayState(
        plan, records.filter { $0.date <= morning(day) },
        identities: Array(plan.activities.indices))
    }
    let periods = zip(days, days.dropFirst()).map { a, b in
      DelayPeriod(from: morning(a), state(a), to: morning(b), state(b))
    }
    let accounts = DelayAnalysis.accounts(of: [2], over: periods)
    return accounts[0].windows.flatMap(\.progress).map {
      ($0.days, $0.offices.sorted(), $0.isConcurrent)
    }
  }

  /// A delay that comes later and makes nothing later is no cause.
  ///
  /// The contractor's moves the completion from 21 January to 25 February; weeks later the employer's would have moved it
  /// to 14 February, had it been alone.
  @Test func aLaterDelayThatMovesNothingIsNoCause() throws {
    let told = try shares(
      [1, 8, 15],
      [
        report(0, 8, left: 14 + 35), report(1, 8, left: 11),
        report(0, 15, left: 7 + 35), report(1, 15, left: 31),
      ])
    #expect(told.map(\.days) == [35])
    #expect(told.allSatisfy { $0.offices == ["承包人"] && !$0.together })
  }

  /// The same two in one window are of both as far as each alone reaches.
  ///
  /// Until 14 February both hold the completion, from then on
  /// the contractor alone.
  @Test func twoDelaysAtOnceAreOfBothAsFarAsEachAloneReaches() throws {
    let told = try shares([1, 8], [report(0, 8, left: 14 + 35), report(1, 8, left: 38)])
    #expect(told.reduce(0) { $0 + $1.days } == 35)
    let together = told.filter(\.together)
    // 21 January to 14 February are 24 days.
    #expect(together.reduce(0) { $0 + $1.days } == 24)
    #expect(together.allSatisfy { $0.offices == ["发包人", "承包人"].sorted() })
    #expect(told.filter { !$0.together }.allSatisfy { $0.offices == ["承包人"] })
  }

  /// True concurrency: both late by the same days at the same time.
  @Test func equalDelaysAreWhollyOfBoth() throws {
    let told = try shares([1, 8], [report(0, 8, left: 14 + 10), report(1, 8, left: 11 + 3 + 10)])
    #expect(told.map(\.days) == [10])
    #expect(told.allSatisfy { $0.together })
  }
}
