import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// The worked example of the design: Mon–Fri 08–12 and 13–17, A 5 d → B 5 d → M, required 03-18.
@Suite struct WorkedExampleTests {
  static let shifts = [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)]

  static func portfolio(requiredBy required: String = "2026-03-18T17:00") -> Portfolio {
    let monFri = WorkCalendar(
      name: "mon-fri", week: (0..<7).map { $0 < 5 ? shifts : [] })
    func task(_ code: String, days: Int) -> Activity {
      Activity(
        project: 0, code: code, name: code, kind: days == 0 ? .milestone : .task,
        duration: days * 480, calendar: "mon-fri")
    }
    return Portfolio(
      projectDay: shifts, calendars: [monFri],
      projects: [
        Project(
          code: "P", name: "P", direction: .backward, start: Instant(iso: "2026-03-02T08:00"),
          requiredDates: [RequiredDate(activity: "M", finish: Instant(iso: required)!)])
      ],
      activities: [task("A", days: 5), task("B", days: 5), task("M", days: 0)],
      relations: [
        Relation(predecessor: 0, successor: 1), Relation(predecessor: 1, successor: 2),
      ])
  }

  @Test func atStartBothFloatsAreShownAndNeverMixed() throws {
    let schedule = try Network(Self.portfolio()).schedule()
    let (a, b, m) = (schedule.activities[0], schedule.activities[1], schedule.activities[2])
    #expect(a.earlyStart.description == "2026-03-02T08:00")
    #expect(a.earlyFinish.description == "2026-03-06T17:00")
    #expect(b.earlyStart.description == "2026-03-09T08:00")
    #expect(b.earlyFinish.description == "2026-03-13T17:00")
    #expect(m.earlyFinish.description == "2026-03-13T17:00")
    for activity in [a, b, m] {
      #expect(activity.totalFloat == 0)
      #expect(activity.freeFloat == 0)
      #expect(activity.margin == Margin(minutes: 3 * 480, to: 2))
      #expect(activity.isCritical)
    }
  }

  @Test func atTheDataDateTheMarginIsMinusThreeDaysAndSaysWhenToStart() throws {
    let progress = [
      ProgressRecord(
        activity: 0, date: Instant(iso: "2026-03-10T17:00")!,
        actualStart: Instant(iso: "2026-03-02T08:00"), remaining: 4 * 480)
    ]
    let schedule = try Network(Self.portfolio()).schedule(progress: progress)
    let (a, b, m) = (schedule.activities[0], schedule.activities[1], schedule.activities[2])
    #expect(a.finish.description == "2026-03-16T17:00")
    #expect(b.start.description == "2026-03-17T08:00")
    #expect(b.finish.description == "2026-03-23T17:00")
    #expect(m.margin == Margin(minutes: -3 * 480, to: 2))
    #expect(a.margin == Margin(minutes: -3 * 480, to: 2))
    // B must start by 03-12, and A be finished by 03-11.
    #expect(b.limitStart?.description == "2026-03-12T08:00")
    #expect(a.limitFinish?.description == "2026-03-11T17:00")
  }

  @Test func aBackwardProjectWithoutAStartTakesItsLatestStart() throws {
    var portfolio = Self.portfolio()
    portfolio.projects[0].start = nil
    let schedule = try Network(portfolio).schedule()
    #expect(schedule.projects[0].takesLatestStart)
    #expect(schedule.projects[0].latestStart?.description == "2026-03-05T08:00")
    #expect(schedule.activities[2].finish.description == "2026-03-18T17:00")
    #expect(schedule.activities[2].margin?.minutes == 0)
  }

  @Test func theReserveMovesThePlanAndNoLimit() throws {
    var portfolio = Self.portfolio()
    portfolio.projects[0].reserveDays = 2
    let schedule = try Network(portfolio).schedule()
    let planned = schedule.plannedDates()
    #expect(planned[2]?.finish.description == "2026-03-16T17:00")
    #expect(planned[0]?.start.description == "2026-03-03T08:00")
    #expect(schedule.activities[0].limitStart?.description == "2026-03-05T08:00")
  }
}
