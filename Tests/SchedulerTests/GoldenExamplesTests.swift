import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Eighteen small networks whose dates were measured with two models of other products, on a
/// week of Monday to Friday, 08–12 and 13–17, started on Monday 2026-03-02.
///
/// Where our rule differs on purpose, the test says so. Durations and lags are in days.
@Suite struct GoldenExamplesTests {
  /// 1. The base case: the shorter branch has the float, the last of it is free.
  @Test func theShorterBranchHasTheFloat() throws {
    let plan = try Plan {
      $0.task("A", 2)
      $0.task("B", 1)
      $0.task("C", 4)
      $0.task("M", 0)
      $0.link("A", "B")
      $0.link("B", "M")
      $0.link("C", "M")
    }
    plan.expect("A", "03-02", "03-03", total: 1, free: 0)
    plan.expect("B", "03-04", "03-04", total: 1, free: 1)
    plan.expect("C", "03-02", "03-05", total: 0, free: 0)
    #expect(plan["M"].finish.description == "2026-03-05T17:00")
    #expect(plan["M"].totalFloat == 0)
  }

  /// 2. Three kinds of lag after Monday: five working days; 120 hours, which end on Saturday at
  /// 17:00 and so touch Monday; half of a day. Percentages come later, so that one is 240 minutes.
  @Test func lagsCountWorkingTimeOrTheWallClock() throws {
    let plan = try Plan {
      $0.task("A", 1)
      $0.task("B", 1)
      $0.task("C", 1)
      $0.task("D", 1)
      $0.link("A", "B", lag: 5)
      $0.link("A", "C", elapsed: 5)
      $0.link("A", "D", lag: 0.5)
    }
    plan.expect("B", "03-10", "03-10")
    plan.expect("C", "03-09", "03-09")
    #expect(plan["D"].start.description == "2026-03-03T13:00")
    #expect(plan["D"].finish.description == "2026-03-04T12:00")
  }

  /// 3, 4 and 5: FF+1, SS+2 and SF+4 from one activity of five days, in one project, which ends
  /// with B on Monday; from there the floats of C and D are counted.
  @Test func relationsBindTheEndsTheyName() throws {
    let plan = try Plan {
      $0.task("A", 5)
      $0.task("B", 2)
      $0.task("C", 3)
      $0.task("D", 1)
      $0.link("A", "B", .finishToFinish, lag: 1)
      $0.link("A", "C", .startToStart, lag: 2)
      $0.link("A", "D", .startToFinish, lag: 4)
    }
    plan.expect("A", "03-02", "03-06", total: 0, free: 0)
    plan.expect("B", "03-06", "03-09", total: 0, free: 0)
    plan.expect("C", "03-04", "03-06", total: 1, free: 1)
    plan.expect("D", "03-05", "03-05", total: 2, free: 2)
  }

  /// 6. A lead lets work overlap: B begins two days before A ends. A relation FF to ten days of
  /// work binds nothing.
  @Test func aLeadOverlapsTheWorkBefore() throws {
    let plan = try Plan {
      $0.task("A", 5)
      $0.task("B", 2)
      $0.task("C", 10)
      $0.link("A", "B", lag: -2)
      $0.link("A", "C", .finishToFinish)
    }
    plan.expect("B", "03-05", "03-06")
    plan.expect("A", "03-02", "03-06", total: 5, free: 0)
    plan.expect("C", "03-02", "03-13", total: 0, free: 0)
  }

  /// 7. Two days short. Others make the total float −2 and A's late start 02-26; that date is our
  /// limit, −2 is our margin, and floats are never negative.
  @Test func aRequiredDateThatIsLostMakesTheMarginNegativeAndNoFloat() throws {
    let plan = try Plan.chain(requiredBy: "2026-03-11T17:00", at: "M")
    for code in ["A", "B", "M"] {
      #expect(plan[code].totalFloat == 0)
      #expect(plan[code].margin?.minutes == -2 * 480)
    }
    #expect(plan["A"].limitStart?.description == "2026-02-26T08:00")
    #expect(plan["B"].limitStart?.description == "2026-03-05T08:00")
  }

  /// 8. Three days in hand. One product shows only the 0, the other only the +3; we show both.
  @Test func aRequiredDateThatIsKeptShowsAMarginBesideTheFloat() throws {
    let plan = try Plan.chain(requiredBy: "2026-03-18T17:00", at: "M")
    for code in ["A", "B", "M"] {
      #expect(plan[code].totalFloat == 0)
      #expect(plan[code].isCritical)
      #expect(plan[code].margin?.minutes == 3 * 480)
    }
  }

  /// 9. What ALAP would move: A has a total float of three days and no free float, so it may not
  /// move alone. We have no ALAP constraint; early dates stay and the late ones are told.
  @Test func totalFloatWithoutFreeFloatStaysWhereItIs() throws {
    let plan = try Plan {
      $0.task("A", 2)
      $0.task("B", 1)
      $0.task("C", 6)
      $0.task("M", 0)
      $0.link("A", "B")
      $0.link("B", "M")
      $0.link("C", "M")
    }
    plan.expect("A", "03-02", "03-03", total: 3, free: 0)
    plan.expect("B", "03-04", "03-04", total: 3, free: 3)
    #expect(plan["A"].floatStart?.description == "2026-03-05T08:00")
    #expect(plan["A"].floatFinish?.description == "2026-03-06T17:00")
  }

  /// 10. ALAP within free float: four days of it take A from 03-02 to 03-06…03-09. We keep the
  /// early dates, and starting that much later moves nothing else.
  @Test func freeFloatIsWhatMayBeUsedAlone() throws {
    func plan(notBefore: [String: String] = [:]) throws -> Plan {
      try Plan(notBefore: notBefore) {
        $0.task("A", 2)
        $0.task("C", 6)
        $0.task("M", 0)
        $0.link("A", "M")
        $0.link("C", "M")
      }
    }
    let early = try plan()
    early.expect("A", "03-02", "03-03", total: 4, free: 4)
    let late = try plan(notBefore: ["A": "2026-03-06T08:00"])
    late.expect("A", "03-06", "03-09", total: 0, free: 0)
    #expect(late["M"].finish == early["M"].finish)
  }

  /// 11 and 12: a date two days too early on B.
  ///
  /// Must-finish-on puts B at 03-05…03-11 in both products, and finish-no-later-than pulls it there,
  /// before the end of A, in one. We keep logic: B stays, and its required date is missed by two
  /// days.
  @Test func aDateThatIsTooEarlyNeverBreaksLogic() throws {
    let plan = try Plan.chain(requiredBy: "2026-03-11T17:00", at: "B")
    plan.expect("A", "03-02", "03-06")
    plan.expect("B", "03-09", "03-13")
    #expect(plan["B"].margin?.minutes == -2 * 480)
    #expect(plan["A"].margin?.minutes == -2 * 480)
    #expect(plan["M"].margin == nil)
  }

  /// 13. A milestone keeps the raw instant, Friday 17:00, before and after which work begins on
  /// its own calendar. A start milestone at Monday 08:00 is another product's kind, not ours.
  @Test func aMilestoneKeepsTheInstantOfTheWorkBefore() throws {
    let plan = try Plan {
      $0.task("A", 5)
      $0.task("M", 0)
      $0.task("B", 1)
      $0.task("D", 1, calendar: "every-day")
      $0.link("A", "M")
      $0.link("M", "B")
      $0.link("M", "D")
    }
    #expect(plan["M"].finish.description == "2026-03-06T17:00")
    plan.expect("B", "03-09", "03-09")
    plan.expect("D", "03-07", "03-07")
  }

  /// 14. An elapsed day after Friday 17:00 is Saturday 17:00. One product gives A a total float
  /// of −1 day in a plan without any given date; the adjoint gives 0.
  @Test func anElapsedLagOverTheWeekendCostsNoFloat() throws {
    let plan = try Plan {
      $0.task("A", 5)
      $0.task("M", 0)
      $0.task("X", 1)
      $0.link("A", "M", elapsed: 1)
      $0.link("M", "X")
    }
    #expect(plan["M"].finish.description == "2026-03-07T17:00")
    plan.expect("A", "03-02", "03-06", total: 0, free: 0)
    plan.expect("X", "03-09", "03-09", total: 0, free: 0)
  }

  /// 15. Two days after work that ends on Saturday: Monday and Tuesday in the successor's week,
  /// Sunday and Monday in the predecessor's.
  @Test func theCalendarOfALagMatters() throws {
    let plan = try Plan {
      $0.task("A", 6, calendar: "every-day")
      $0.task("C", 1)
      $0.task("D", 1)
      $0.link("A", "C", lag: 2)
      $0.link("A", "D", lag: 2, counting: .predecessor)
    }
    plan.expect("A", "03-02", "03-07")
    plan.expect("C", "03-11", "03-11")
    plan.expect("D", "03-10", "03-10")
  }

  /// 16. What may not begin before a Saturday begins on Monday.
  @Test func aFloorOnSaturdaySnapsForward() throws {
    let plan = try Plan(notBefore: ["A": "2026-03-07T08:00"]) { $0.task("A", 1) }
    plan.expect("A", "03-09", "03-09")
  }

  /// 17. FF binds B's finish at Friday and its floor its start at Thursday. One product makes two
  /// days of three; work keeps its duration.
  @Test func workKeepsItsDurationBetweenTwoBounds() throws {
    let plan = try Plan(notBefore: ["B": "2026-03-05T08:00"]) {
      $0.task("A", 5)
      $0.task("B", 3)
      $0.link("A", "B", .finishToFinish)
    }
    plan.expect("B", "03-05", "03-09")
  }

  /// 18. By its successor A might begin three days later, by the project's finish only two: both
  /// products show a free float of 3 above a total float of 2. Free float is never above it.
  @Test func freeFloatIsNeverAboveTotalFloat() throws {
    let plan = try Plan {
      $0.task("A", 3)
      $0.task("B", 2)
      $0.task("C", 3)
      $0.link("A", "B", .startToStart)
      $0.link("C", "B")
    }
    plan.expect("B", "03-05", "03-06")
    plan.expect("A", "03-02", "03-04", total: 2, free: 2)
  }
}

/// One project on the minute grain, and its schedule by codes.
private struct Plan {
  private let schedule: Schedule
  private let codes: [String]

  /// Schedules what `build` adds; `notBefore` holds floors by code.
  init(
    requiring: RequiredDate? = nil, notBefore: [String: String] = [:],
    _ build: (inout Builder) -> Void
  ) throws {
    var builder = Builder(requiring)
    build(&builder)
    let codes = builder.portfolio.activities.map(\.code)
    self.codes = codes
    let floors = notBefore.map { (codes.firstIndex(of: $0.key)!, Instant(iso: $0.value)!) }
    schedule = try Network(builder.portfolio)
      .schedule(notBefore: Dictionary(uniqueKeysWithValues: floors))
  }

  /// A 5 d → B 5 d → M, with a required date.
  static func chain(requiredBy date: String, at code: String) throws -> Plan {
    try Plan(requiring: RequiredDate(activity: code, finish: Instant(iso: date)!)) {
      $0.task("A", 5)
      $0.task("B", 5)
      $0.task("M", 0)
      $0.link("A", "B")
      $0.link("B", "M")
    }
  }

  subscript(code: String) -> ScheduledActivity {
    schedule.activities[codes.firstIndex(of: code)!]
  }

  /// Expects whole days of 2026 from 08:00 to 17:00, and floats in days.
  func expect(
    _ code: String, _ start: String, _ finish: String, total: Int? = nil, free: Int? = nil,
    at location: SourceLocation = #_sourceLocation
  ) {
    let activity = self[code]
    #expect(activity.start.description == "2026-\(start)T08:00", sourceLocation: location)
    #expect(activity.finish.description == "2026-\(finish)T17:00", sourceLocation: location)
    if let total {
      #expect(activity.totalFloat == total * 480, sourceLocation: location)
    }
    if let free {
      #expect(activity.freeFloat == free * 480, sourceLocation: location)
    }
  }
}

/// Adds activities and relations by code.
private struct Builder {
  private static let shifts = [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)]
  private(set) var portfolio: Portfolio

  init(_ required: RequiredDate?) {
    let everyDay = Array(repeating: Self.shifts, count: 7)
    portfolio = Portfolio(
      projectDay: Self.shifts,
      calendars: [
        WorkCalendar(name: "mon-fri", week: Array(everyDay.prefix(5)) + [[], []]),
        WorkCalendar(name: "every-day", week: everyDay),
      ],
      projects: [
        Project(
          code: "P", name: "P", direction: required == nil ? .forward : .backward,
          grain: .minute, start: Instant(iso: "2026-03-02T08:00"),
          requiredDates: required.map { [$0] } ?? [])
      ])
  }

  mutating func task(_ code: String, _ days: Int, calendar: String = "mon-fri") {
    portfolio.activities.append(
      Activity(
        project: 0, code: code, name: code, kind: days == 0 ? .milestone : .task,
        duration: days * 480, calendar: calendar))
  }

  mutating func link(
    _ predecessor: String, _ successor: String, _ kind: Relation.Kind = .finishToStart,
    lag: Double = 0, counting: Lag.Counting = .successor
  ) {
    add(predecessor, successor, kind, Lag(minutes: Int(lag * 480), counting: counting))
  }

  mutating func link(_ predecessor: String, _ successor: String, elapsed days: Int) {
    add(predecessor, successor, .finishToStart, Lag(minutes: days * 1440, counting: .elapsed))
  }

  private mutating func add(
    _ predecessor: String, _ successor: String, _ kind: Relation.Kind, _ lag: Lag
  ) {
    portfolio.relations.append(
      Relation(
        predecessor: position(predecessor), successor: position(successor), kind: kind, lag: lag))
  }

  private func position(_ code: String) -> Int {
    portfolio.activities.firstIndex { $0.code == code }!
  }
}
