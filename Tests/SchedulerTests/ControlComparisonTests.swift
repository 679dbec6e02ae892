import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Slip and status against a plan.
@Suite struct ControlComparisonTests {
  /// Work of five days planned from Monday 03-02 to Friday 03-06, 18:00.
  private static let plan = [
    Baseline.Dates(start: Samples.at("2026-03-02T08:00"), finish: Samples.at("2026-03-06T18:00"))
  ]

  private func compared(
    to finish: String?, _ calendar: String = "five", at dataDate: String = "2026-03-31T08:00"
  ) throws -> ComparedActivity {
    var plan = ControlPlan([.work("A", 5, calendar)])
    plan.progress = [
      .of(0, on: dataDate, from: "2026-03-02T08:00", to: finish, remaining: finish == nil ? 2 : nil)
    ]
    return try plan.comparison(plan: Self.plan)[0]
  }

  @Test(arguments: [
    ("2026-03-06T18:00", 0, 0), ("2026-03-09T08:01", 1, 1), ("2026-03-09T18:00", 480, 1),
    ("2026-03-10T08:30", 510, 2), ("2026-03-10T18:00", 960, 2), ("2026-03-06T17:59", -1, 0),
    ("2026-03-06T08:00", -480, -1), ("2026-03-05T18:00", -480, -1), ("2026-03-05T17:00", -540, -1),
    ("2026-03-04T18:00", -960, -2),
  ])
  func aBegunDayLateCountsAndABegunDayEarlyDoesNot(
    _ finish: String, _ minutes: Int, _ days: Int
  ) throws {
    let slip = try #require(try compared(to: finish).slip)
    #expect(slip.minutes == minutes)
    #expect(slip.days == days)
  }

  @Test func slipIsCountedInTheActivitysOwnCalendar() throws {
    // Friday evening to Monday evening.
    #expect(try compared(to: "2026-03-09T18:00", "five").slip?.days == 1)
    #expect(try compared(to: "2026-03-09T18:00", "seven").slip?.days == 3)
    // A weekend on which nobody works is no lateness.
    #expect(try compared(to: "2026-03-08T12:00", "five").slip?.minutes == 0)
  }

  @Test(arguments: [
    ("2026-03-05T18:00", Status.doneEarly), ("2026-03-06T17:00", .doneOnTime),
    ("2026-03-06T18:00", .doneOnTime), ("2026-03-09T08:01", .doneLate),
  ])
  func finishedWorkIsEarlyOnTimeOrLate(_ finish: String, _ status: Status) throws {
    #expect(try compared(to: finish).status == status)
    #expect(status.isDone)
  }

  @Test func workUnderWayIsOverdueOnceItsPlannedFinishHasPassed() throws {
    #expect(try compared(to: nil, at: "2026-03-06T17:59").status == .underWay)
    #expect(try compared(to: nil, at: "2026-03-06T18:00").status == .overdue)
    #expect(try compared(to: nil, at: "2026-03-09T08:00").status == .overdue)
    #expect(!Status.overdue.isDone && !Status.underWay.isDone && !Status.notDue.isDone)
  }

  @Test func workNotBegunIsNotDueUntilItsPlannedFinishHasPassed() throws {
    let plan = ControlPlan([.work("A", 5)])
    func status(_ dataDate: String?) throws -> Status {
      try plan.comparison(at: dataDate, plan: Self.plan)[0].status
    }
    #expect(try status(nil) == .notDue)
    #expect(try status("2026-03-06T08:00") == .notDue)
    #expect(try status("2026-03-06T18:00") == .overdue)
  }

  @Test func aForecastAheadOfPlanIsNoEarlyFinish() throws {
    var plan = ControlPlan([.work("A", 5)])
    plan.progress = [
      .of(0, on: "2026-03-03T08:00", from: "2026-03-02T08:00", remaining: 1)
    ]
    let compared = try plan.comparison(plan: Self.plan)[0]
    #expect(compared.slip?.days == -3)
    #expect(compared.status == .underWay)
    #expect(compared.colour == .green)
  }

  @Test func withoutAPlanThereIsStatusButNoSlipAndNoColour() throws {
    var plan = ControlPlan([.work("A", 5), .work("B", 5)])
    plan.progress = [.of(0, on: "2026-03-31T08:00", from: "2026-03-02T08:00", remaining: 1)]
    let schedule = try plan.schedule()
    let unknown = Baseline(number: 1, name: "", dataDate: nil, dates: [nil])
    for comparison in [Comparison(schedule, with: nil), Comparison(schedule, with: unknown)] {
      for compared in [comparison[0], comparison[1]] {
        #expect(compared.plan == nil && compared.slip == nil && compared.colour == nil)
      }
      #expect(comparison[0].status == .underWay)
      #expect(comparison[1].status == .notDue)
    }
  }
}

/// What is lost, and how bad it is as a whole.
@Suite struct ControlSeverityTests {
  /// Work of five days, then a milestone required by `day`; the work takes `remaining` days more.
  private func comparison(
    requiredBy day: String, remaining days: Double, calendar: String = "seven"
  ) throws -> Comparison {
    var plan = ControlPlan(
      requiring: [("M", day)], [.work("A", 5, "seven"), .event("M", calendar)],
      [.from(0, to: 1)])
    let dates = try plan.schedule().plannedDates()
    plan.progress = [
      .of(0, on: "2026-03-02T08:00", from: "2026-03-02T08:00", remaining: days)
    ]
    return try plan.comparison(plan: dates)
  }

  @Test func nothingFlaggedIsZero() throws {
    let comparison = try comparison(requiredBy: "2026-03-06", remaining: 5)
    #expect(comparison.severity == 0)
    #expect(comparison[1].colour == .green)
    #expect(comparison.requiredDates.map(\.days) == [0])
  }

  @Test func aYellowMilestoneIsOneAndYellowWorkIsZero() throws {
    let plan = ControlPlan([.work("A", 5), .event("M")], [.from(0, to: 1)])
    let late = try plan.schedule().plannedDates().map { dates in
      dates.map { Baseline.Dates(start: $0.start + -1440, finish: $0.finish + -1440) }
    }
    #expect(try plan.comparison(plan: late).severity == 1)
    #expect(try plan.comparison(plan: [late[0], nil]).severity == 0)
    #expect(try plan.comparison(plan: [late[0], nil])[0].colour == .yellow)
  }

  @Test func workThatStandsForARoleIsANode() throws {
    var plan = ControlPlan([.work("A", 5)])
    let early = Baseline.Dates(
      start: Samples.at("2026-03-01T08:00"), finish: Samples.at("2026-03-05T18:00"))
    #expect(try plan.comparison(plan: [early]).severity == 0)
    plan.portfolio.activities[0].role = .completion
    #expect(try plan.comparison(plan: [early]).severity == 1)
  }

  @Test func aLostRequiredDateIsTwoAndRedFromTheFirstMinute() throws {
    let comparison = try comparison(requiredBy: "2026-03-06", remaining: 5.125)
    #expect(comparison.severity == 2)
    #expect(comparison.requiredDates[0].isLost)
    #expect(comparison.requiredDates[0].minutes == -60)
    #expect(comparison.requiredDates[0].days == -1)
    // One begun day late is yellow by the thresholds.
    #expect(comparison[1].slip?.days == 1)
    #expect(comparison[0].colour == .red && comparison[1].colour == .red)
  }

  @Test func aMilestoneLateOverItsWeekendIsLostAndRed() throws {
    // Required on Friday, reached on Saturday: no working minute of its calendar lies between.
    let comparison = try comparison(requiredBy: "2026-03-06", remaining: 6, calendar: "five")
    #expect(comparison[1].slip?.minutes == 0)
    #expect(comparison.requiredDates[0].isLost)
    #expect(comparison.requiredDates[0].days == -1)
    #expect(comparison[1].colour == .red)
    #expect(comparison.severity == 2)
  }

  @Test func noWindowLeftIsRedAndTwo() throws {
    let window = Window(
      name: "break", from: Samples.day("2026-04-01"), to: Samples.day("2026-04-30"), kind: .inside)
    let plan = ControlPlan(
      requiring: [("A", "2026-03-20")], windows: [window],
      [.work("A", 5, "seven", window: "break")])
    let comparison = try plan.comparison()
    #expect(comparison.schedule.activities[0].hasNoWindowLeft)
    #expect(comparison[0].colour == .red)
    #expect(comparison.severity == 2)
  }

  @Test func aRequiredDateKeptTooLateStaysLost() throws {
    var plan = ControlPlan(requiring: [("A", "2026-03-06")], [.work("A", 5)])
    let dates = try plan.schedule().plannedDates()
    plan.progress = [
      .of(0, on: "2026-03-10T08:00", from: "2026-03-02T08:00", to: "2026-03-09T18:00")
    ]
    let comparison = try plan.comparison(plan: dates)
    #expect(comparison[0].status == .doneLate)
    #expect(comparison[0].colour == .red)
    #expect(comparison.severity == 2)
  }
}
