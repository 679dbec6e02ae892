import CivilTime
import Glibc
import Plan
import Scheduler
import Testing

@testable import Analysis

/// Ranges learned from the history of a plan, kind by kind.
@Suite struct DurationHistoryTests {
  private let rules = [
    SpreadRule(
      id: "notices", offices: [], words: ["公示"], percents: (100, 100, 110), certainty: .memory,
      source: "", englishSource: "")!,
    SpreadRule(
      id: "works", offices: [], percents: (90, 100, 130), certainty: .memory, source: "",
      englishSource: ""),
  ].compactMap { $0 }

  /// Works of five days side by side: each has taken so many days by the evening of the last, and is finished or not.
  private func schedule(
    _ works: [(name: String, office: String, took: Int, isDone: Bool)]
  ) throws -> Schedule {
    var plan = Portfolio(
      projectDay: Chains.shifts,
      calendars: [WorkCalendar(name: "seven", week: Array(repeating: Chains.shifts, count: 7))],
      windows: [])
    plan.projects = [
      Project(
        code: "P", name: "P", direction: .forward, start: Instant(Chains.start, minuteOfDay: 480))
    ]
    let last = Chains.start + 60
    var records: [ProgressRecord] = []
    for (index, work) in works.enumerated() {
      plan.activities.append(
        Activity(
          project: 0, code: "A\(index)", name: work.name, kind: .task, duration: 480 * 5,
          calendar: "seven", owner: work.office))
      guard work.took > 0 else { continue }
      let start = last - work.took
      records.append(
        ProgressRecord(
          activity: index, date: Instant(last, minuteOfDay: 480),
          actualStart: Instant(start, minuteOfDay: 480),
          actualFinish: work.isDone ? Instant(last - 1, minuteOfDay: 1080) : nil,
          remaining: work.isDone ? nil : 480 * 2))
    }
    return try Network(plan).schedule(
      progress: records, dataDate: Instant(last, minuteOfDay: 480))
  }

  @Test func anOfficeThatTakesTwiceAsLongIsTakenToGoOnSo() throws {
    let done = (0..<10).map { _ in (name: "砌体", office: "甲", took: 10, isDone: true) }
    let schedule = try schedule(done + [("抹灰", "甲", 0, false)])
    let assumptions = OddsAssumptions(schedule, rules: rules)
    #expect(assumptions.sources[10] == .learned)
    #expect(assumptions.history.learnedFrom == (10, 0))
    let spread = try #require(assumptions.model.spreads[10])
    // All took just twice as long: the deviation is the least there is, 2 %, and its mode 0.04 % below the median.
    #expect(abs(spread.likely - 10 * exp(-0.000_4)) < 1e-9)
    #expect(abs(spread.pessimistic - 10 * exp(0.06)) < 1e-9)
  }

  @Test func workThatHasLongTakenMoreThanPlannedIsNoForgottenWork() throws {
    let done = (0..<10).map { ("砌体", "甲", 4 + $0 % 3, true) }
    let quick = try schedule(done + [("抹灰", "甲", 0, false)])
    let stuck = try schedule(
      done + [("抹灰", "甲", 0, false), ("外墙", "甲", 20, false), ("屋面", "甲", 15, false)])
    let (a, b) = (
      OddsAssumptions(quick, rules: rules).model.spreads[10]!,
      OddsAssumptions(stuck, rules: rules).model.spreads[10]!
    )
    // The median lies half way between the ends, by logarithms.
    func median(_ spread: DurationSpread) -> Double {
      (spread.optimistic * spread.pessimistic).squareRoot()
    }
    #expect(median(a) < 5.2 && median(b) > median(a) + 0.4)
    #expect(b.pessimistic > a.pessimistic + 2)
    #expect(DurationHistory(stuck, rules: rules).learnedFrom == (10, 2))
  }

  @Test func whatIsLearnedOfBuildingSaysNothingOfANotice() throws {
    let done = (0..<12).map { _ in ("砌体", "甲", 10, true) }
    let notices = (0..<3).map { _ in ("公示", "乙", 5, true) }
    let schedule = try schedule(done + notices + [("公示", "乙", 0, false)])
    let assumptions = OddsAssumptions(schedule, rules: rules)
    guard case .rule(let rule) = assumptions.sources[15] else {
      Issue.record("learned from another kind")
      return
    }
    #expect(rule.id == "notices")
    #expect(assumptions.history.finished == 15)
  }

  @Test func nineAreTooFew() throws {
    let done = (0..<9).map { _ in ("砌体", "甲", 10, true) }
    let assumptions = OddsAssumptions(
      try schedule(done + [("抹灰", "甲", 0, false)]), rules: rules)
    #expect(assumptions.sources[9] != .learned)
    #expect(assumptions.history.learnedFrom == (0, 0))
  }
}
