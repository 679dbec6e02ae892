import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import Analysis

/// What the pace so far says, where anybody can work it out.
@Suite struct PaceTests {
  private let monday = Day(year: 2026, month: 3, day: 2)!

  private func report(_ day: Int) -> Instant { Instant(monday + day, minuteOfDay: 480) }

  /// Work on every day of the week, one piece after the other, by office.
  private func plan(_ works: [(days: Int, owner: String)]) -> Portfolio {
    var plan = Portfolio(
      calendars: [
        WorkCalendar(name: "seven", week: Array(repeating: [Shift].standardDay, count: 7))
      ])
    plan.projects = [
      Project(
        code: "P", name: "P", direction: .forward, start: Instant(monday, minuteOfDay: 480))
    ]
    for (index, work) in works.enumerated() {
      plan.activities.append(
        Activity(
          project: 0, code: "A\(index)", name: "", kind: .task, duration: 480 * work.days,
          calendar: "seven", owner: work.owner))
      if index > 0 { plan.relations.append(Relation(predecessor: index - 1, successor: index)) }
    }
    return plan
  }

  private func pace(
    _ plan: Portfolio, _ records: [ProgressRecord], reports: [Int]
  ) throws -> (ProjectPace, OfficeRatios) {
    let network = try Network(plan)
    let planned = try network.schedule()
    let baseline = Baseline(
      number: 1, name: "", dataDate: nil,
      dates: plan.activities.indices.map {
        Baseline.Dates(
          start: planned.activities[$0].start, finish: planned.activities[$0].finish)
      })
    let schedules = try reports.map {
      try network.schedule(progress: records, knownAt: report($0))
    }
    let comparison = Comparison(schedules[schedules.count - 1], with: baseline)
    let pace = try #require(
      ProjectPace(
        comparison, carrier: plan.activities.count - 1, history: ReportHistory(schedules)))
    return (
      pace, OfficeRatios(schedules[schedules.count - 1])
    )
  }

  @Test("at half the speed all takes twice the time")
  func halfTheSpeedIsTwiceTheTime() throws {
    let plan = plan([(20, "甲")])
    let half = ProgressRecord(
      activity: 0, date: report(14), actualStart: Instant(monday, minuteOfDay: 480),
      remaining: 480 * 13)
    let (pace, _) = try self.pace(plan, [half], reports: [14])
    let speed = try #require(pace.speed)
    #expect((0.45...0.55).contains(speed))
    let earned = try #require(pace.answers.first { $0.method == .earned }?.finish)
    #expect((monday + 36...monday + 42).contains(earned))
    // The schedule believes what was said to remain.
    #expect(pace.answers.first?.finish == monday + 26)
  }

  @Test("an office that took twice as long is taken to go on so, few pieces drawn towards all")
  func officesGoOnAsTheyDid() throws {
    let plan = plan([(5, "甲"), (5, "乙"), (10, "甲"), (10, "丙")])
    let records = [
      ProgressRecord(
        activity: 0, date: report(20), actualStart: Instant(monday, minuteOfDay: 480),
        actualFinish: Instant(monday + 9, minuteOfDay: 1080)),
      ProgressRecord(
        activity: 1, date: report(20), actualStart: Instant(monday + 10, minuteOfDay: 480),
        actualFinish: Instant(monday + 14, minuteOfDay: 1080)),
    ]
    let (pace, ratios) = try self.pace(plan, records, reports: [20])
    // ln 2 of one piece and five of the mean (ln 2)/2: (1 + 5/2)/6 of ln 2.
    #expect((ratios.ratio(of: "甲") - 1.4983).magnitude < 0.001)
    #expect((ratios.ratio(of: "乙") - 1.3348).magnitude < 0.001)
    #expect((ratios.ratio(of: "丙") - ratios.all).magnitude < 1e-12)
    #expect((ratios.all - 1.41421356).magnitude < 1e-6)
    let ratio = try #require(pace.answers.first { $0.method == .ratio }?.finish)
    // 15 and 14 days from the report on, in place of 10 and 10.
    #expect(ratio == monday + 20 + 15 + 14 - 1)
  }

  @Test("each method's past error is that of what was said at earlier reports")
  func pastErrorsAreThoseOfEarlierReports() throws {
    let plan = plan([(10, "甲"), (10, "乙")])
    let records = [
      ProgressRecord(
        activity: 0, date: report(4), actualStart: Instant(monday, minuteOfDay: 480),
        remaining: 480 * 6),
      ProgressRecord(
        activity: 0, date: report(20), actualFinish: Instant(monday + 12, minuteOfDay: 1080)),
    ]
    let (pace, _) = try self.pace(plan, records, reports: [4, 20])
    let past = try #require(pace.answers.first?.past)
    // Said on the fifth day: ten days in all; they were thirteen.
    #expect(past.count == 1 && past.bias == 3 && past.mean == 3)
  }

  @Test("logarithms and powers are those of the library")
  func logarithmsAreRight() {
    let known: [(Double, Double)] = [
      (0.25, -1.3862943611198906), (1, 0), (2, 0.6931471805599453), (4, 1.3862943611198906),
    ]
    for (x, ln) in known {
      #expect((OfficeRatios.logarithm(x) - ln).magnitude < 1e-12)
      #expect((OfficeRatios.exponential(ln) - x).magnitude < 1e-12)
    }
  }
}
