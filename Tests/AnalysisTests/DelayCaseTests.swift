import CivilTime
import Plan
import Scheduler
import Testing

@testable import Analysis

/// Small plans in which anybody sees who lost the days.
@Suite struct DelayCaseTests {
  /// A Monday.
  private let monday = Day(year: 2026, month: 3, day: 2)!
  private var week: Instant { Instant(monday + 7, minuteOfDay: 480) }

  /// A forward plan of work on every day of the week, or on five of them, with a milestone after all of it.
  private func plan(
    _ works: [(code: String, days: Int, owner: String, after: [Int])], calendar: String = "seven",
    windows: [Window] = [], window: String? = nil
  ) -> Portfolio {
    let shifts = [Shift].standardDay
    var plan = Portfolio(
      calendars: [
        WorkCalendar(name: "five", week: [shifts, shifts, shifts, shifts, shifts, [], []]),
        WorkCalendar(name: "seven", week: Array(repeating: shifts, count: 7)),
      ], windows: windows)
    plan.projects = [
      Project(code: "P", name: "P", direction: .forward, start: Instant(monday, minuteOfDay: 480))
    ]
    for work in works {
      plan.activities.append(
        Activity(
          project: 0, code: work.code, name: work.code, kind: .task, duration: 480 * work.days,
          calendar: calendar, owner: work.owner))
      for before in work.after {
        plan.relations.append(
          Relation(predecessor: before, successor: plan.activities.count - 1))
      }
    }
    plan.activities[plan.activities.count - 1].window = window
    let leaves = Set(plan.activities.indices).subtracting(plan.relations.map(\.predecessor))
    plan.activities.append(
      Activity(
        project: 0, code: "END", name: "END", kind: .milestone, duration: 0, calendar: "seven"))
    for leaf in leaves.sorted() {
      plan.relations.append(Relation(predecessor: leaf, successor: plan.activities.count - 1))
    }
    return plan
  }

  /// What moved the end in the first week, by reports of its end.
  private func window(
    _ plan: Portfolio, _ records: [ProgressRecord], changed: Portfolio? = nil,
    by revisions: [(DelayRevision, Portfolio)] = []
  ) throws -> DelayWindow {
    let identities = Array(plan.activities.indices)
    let period = DelayPeriod(
      from: Instant(monday - 1, minuteOfDay: 480), DelayState(plan, [], identities: identities),
      by: revisions.map {
        ($0.0, DelayState($0.1, records, identities: Array($0.1.activities.indices)))
      },
      to: week,
      DelayState(
        changed ?? plan, records, identities: Array((changed ?? plan).activities.indices)))
    let accounts = DelayAnalysis.accounts(
      of: [plan.activities.firstIndex { $0.code == "END" }!], over: [period])
    return try #require(accounts.first?.windows.first)
  }

  private func told(_ shares: [DelayShare]) -> [String] {
    shares.map { share in
      "\(share.days) \(share.works.map(\.activity.code).joined(separator: "+")) \(share.cause)"
    }
  }

  private func begun(_ activity: Int, _ day: Int, left: Int, note: String = "") -> ProgressRecord {
    ProgressRecord(
      activity: activity, date: week, actualStart: Instant(monday + day, minuteOfDay: 480),
      remaining: 480 * left, note: note)
  }

  @Test("what is slow loses its own days, with what was said of it")
  func slowWorkLosesItsDays() throws {
    let plan = plan([("A", 10, "甲", []), ("B", 5, "乙", [0])])
    // Of ten days seven have passed, and five are left in place of three.
    let window = try window(plan, [begun(0, 0, left: 5, note: "等材料")])
    #expect(told(window.progress) == ["2 A slow"])
    #expect(window.progress.first?.note == "等材料")
    #expect(window.progress.first?.offices == ["甲"])
    #expect(window.days == 2 && window.revisionDays == 0)
  }

  @Test("a late start and slow work are told apart")
  func lateStartAndSlowWorkAreTwo() throws {
    let plan = plan([("A", 10, "甲", [])])
    let window = try window(plan, [begun(0, 3, left: 8)])
    #expect(told(window.progress) == ["3 A begunLate", "2 A slow"])
  }

  @Test("what is due and not begun loses the days until the report")
  func notBegunLosesTheWeek() throws {
    let plan = plan([("A", 10, "甲", []), ("B", 1, "乙", [])])
    let window = try window(plan, [begun(1, 0, left: 1)])
    #expect(told(window.progress) == ["7 A notBegun"])
  }

  @Test("days that two offices lost at once are both's, the rest is of who lost more")
  func twoOfficesLoseTogether() throws {
    let plan = plan([("A", 10, "甲", []), ("B", 10, "乙", [])])
    let window = try window(plan, [begun(0, 0, left: 6), begun(1, 0, left: 8)])
    #expect(window.days == 5)
    let both = window.progress.filter(\.isConcurrent)
    #expect(
      both.reduce(0) { $0 + $1.days } == 3 && both.allSatisfy { $0.offices.sorted() == ["乙", "甲"] })
    #expect(told(window.progress.filter { !$0.isConcurrent }) == ["2 B slow"])
  }

  @Test("delays one after the other are nobody else's")
  func serialDelaysAreNotConcurrent() throws {
    let plan = plan([("A", 3, "甲", []), ("B", 10, "乙", [0])])
    let late = ProgressRecord(
      activity: 0, date: week, actualStart: Instant(monday, minuteOfDay: 480),
      actualFinish: Instant(monday + 4, minuteOfDay: 1080))
    let window = try window(plan, [late, begun(1, 5, left: 9)])
    #expect(told(window.progress) == ["2 A slow", "1 B slow"])
  }

  @Test("days gained are told like days lost")
  func gainsAreTold() throws {
    let plan = plan([("A", 10, "甲", []), ("B", 5, "乙", [0])])
    let window = try window(plan, [begun(0, 0, left: 1)])
    #expect(told(window.progress) == ["-2 A ahead"])
  }

  @Test("work with float loses nothing")
  func floatLosesNothing() throws {
    let plan = plan([("A", 20, "甲", []), ("B", 5, "乙", [])])
    let window = try window(plan, [begun(0, 0, left: 13), begun(1, 2, left: 9)])
    #expect(window.progress.isEmpty && window.days == 0)
  }

  @Test("a weekend that comes with a delay is nobody's")
  func weekendsAreNobodys() throws {
    // Ten working days end on Friday the 13th; with two more on Tuesday the 17th.
    let plan = plan([("A", 10, "甲", [])], calendar: "five")
    let window = try window(plan, [begun(0, 0, left: 7)])
    #expect(told(window.progress) == ["2 A slow", "2  daysOff(\"周末\")"])
    #expect(window.progress.last?.isNobodys == true)
  }

  @Test("a missed window is of who missed it")
  func windowsAreOfWhoMissedThem() throws {
    let windows = [
      Window(name: "holiday", from: monday + 10, to: monday + 15, kind: .inside, note: "寒假"),
      Window(name: "holiday", from: monday + 70, to: monday + 80, kind: .inside, note: "暑假"),
    ]
    let plan = plan(
      [("A", 10, "甲", []), ("B", 5, "乙", [0])], windows: windows, window: "holiday")
    let window = try window(plan, [begun(0, 0, left: 5)])
    #expect(told(window.progress) == ["2 A slow", "58 A window(\"寒假\")"])
  }

  @Test("a changed plan and what happened are told apart, and an undone change is told as both")
  func revisionsAreOfTheirOwn() throws {
    let plan = plan([("A", 10, "甲", []), ("B", 5, "乙", [0])])
    var longer = plan
    longer.activities[1].duration = 480 * 9
    let edit = DelayRevision(number: 7, who: "计划员", command: "activity set P.B --duration 9d")
    let undo = DelayRevision(number: 8, who: "计划员", command: "undo", isUndo: true)
    let records = [begun(0, 0, left: 5)]
    let changed = try window(plan, records, changed: longer, by: [(edit, longer)])
    #expect(changed.progressDays == 2 && told(changed.revisions) == ["4 B planEdit"])
    #expect(changed.revisions.first?.revision?.number == 7)
    let undone = try window(plan, records, by: [(edit, longer), (undo, plan)])
    #expect(told(undone.revisions) == ["4 B planEdit", "-4 B undo"])
    #expect(undone.days == 2)
  }

  @Test("a day more off in the calendar is a change of the calendar")
  func holidaysAreChangesOfTheCalendar() throws {
    let plan = plan([("A", 10, "甲", [])])
    var holiday = plan
    holiday.calendars[1].exceptions = [
      CalendarException(day: monday + 8, shifts: [], cause: "停电")
    ]
    let edit = DelayRevision(number: 3, who: "计划员", command: "calendar holiday")
    let changed = try window(
      plan, [begun(0, 0, left: 3)], changed: holiday, by: [(edit, holiday)])
    #expect(told(changed.revisions) == ["1  calendarEdit"])
  }

  @Test("where a finish is expected, whole schedules say what moves")
  func expectedFinishesAreTold() throws {
    let plan = plan([("A", 10, "甲", []), ("B", 5, "乙", [0])])
    var record = begun(0, 0, left: 3)
    record.remaining = nil
    record.expectedFinish = Instant(monday + 13, minuteOfDay: 1080)
    let window = try window(plan, [record])
    #expect(window.days == 4)
    #expect(window.progress.map(\.days).reduce(0, +) == 4)
    #expect(window.progress.last?.works.map(\.activity.code) == ["A"])
  }

  @Test("random lives hold all that can happen")
  func randomLivesAreRich() {
    var causes: [String: Int] = [:]
    for seed in 1...400 as ClosedRange<UInt64> {
      let history = RandomHistory(seed: seed)
      for account in DelayAnalysis.accounts(of: [history.carrier], over: history.periods) {
        for share in account.shares {
          causes["\(share.cause)".prefix { $0 != "(" }.description, default: 0] += 1
          if share.isConcurrent { causes["concurrent", default: 0] += 1 }
        }
      }
    }
    for cause in [
      "notBegun", "begunLate", "slow", "unreported", "ahead", "window", "daysOff", "planEdit",
      "calendarEdit",
      "undo", "concurrent",
    ] {
      #expect(causes[cause, default: 0] >= 5, "\(cause)")
    }
  }
}
