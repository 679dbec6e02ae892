import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Who reported in a week, and what is known of the others.
@Suite struct ReportingWeekTests {
  private static let shifts = [Shift].standardDay

  /// Two projects of ten days from 2026-03-02 with a milestone behind; `P` is reported on `first`, `Q`
  /// on `second`.
  private func comparison(
    _ first: String?, _ second: String?, week: String? = nil, begins: String = "2026-03-02"
  ) throws -> Comparison {
    var plan = ControlPlan([.work("A", 10, "seven"), .event("Z")], [.from(0, to: 1)])
    var other = plan.portfolio.projects[0]
    (other.code, other.name) = ("Q", "Q")
    other.start = Samples.at("\(begins)T08:00")
    plan.portfolio.projects.append(other)
    for var activity in plan.portfolio.activities {
      activity.project = 1
      plan.portfolio.activities.append(activity)
    }
    plan.portfolio.relations.append(.from(2, to: 3))
    for (activity, day) in [(0, first), (2, second)] {
      guard let day else { continue }
      plan.progress.append(
        .of(activity, on: "\(day)T08:00", from: "2026-03-02T08:00", remaining: 9))
    }
    let schedule = try plan.schedule()
    let dates = try Network(plan.portfolio).schedule().plannedDates()
    return Comparison(
      schedule, with: Baseline(number: 1, name: "", dataDate: nil, dates: dates),
      week: week.map {
        ReportingWeek(of: Samples.day($0), at: schedule.dataDate, shifts: Self.shifts)
      })
  }

  @Test func whoReportedAWeekAgoHasNotReported() throws {
    let comparison = try comparison("2026-03-11", "2026-03-04")
    #expect(comparison.unreportedProjects == [1])
    #expect(comparison.week.monday == Samples.day("2026-03-09"))
  }

  @Test func aMondayMorningBelongsToTheWeekBefore() throws {
    // 2026-03-09 is a Monday: its report closes the week of the 2nd, in which the other reported.
    #expect(try comparison("2026-03-09", "2026-03-04").unreportedProjects == [])
    #expect(try comparison("2026-03-16", "2026-03-09").unreportedProjects == [1])
  }

  @Test func aWeekAskedForHasItsOwnReports() throws {
    #expect(
      try comparison("2026-03-11", "2026-03-11", week: "2026-03-16").unreportedProjects == [0, 1])
    #expect(try comparison("2026-03-11", "2026-03-11", week: "2026-03-11").unreportedProjects == [])
    // Nothing is later than what was reported this Monday morning, so it is the news of the week.
    #expect(
      try comparison("2026-03-16", "2026-03-11", week: "2026-03-16").unreportedProjects == [1])
  }

  @Test func whatIsNotBegunAndNeverReportedOwesNoReportBeforeItsStart() throws {
    #expect(try comparison("2026-03-11", nil, begins: "2026-03-20").unreportedProjects == [])
    #expect(try comparison("2026-03-11", nil, begins: "2026-03-05").unreportedProjects == [1])
    #expect(try comparison(nil, nil).unreportedProjects == [])
  }

  @Test func whatFellDueSinceTheLastReportIsUnknown() throws {
    // Planned for the 11th; the other project reports on the 13th.
    let comparison = try comparison("2026-03-13", "2026-03-04")
    #expect(comparison[1].status == .overdue)
    #expect(comparison[2].status == .unknown)
    #expect(comparison[3].status == .unknown)
    let early = try self.comparison("2026-03-11", "2026-03-04")
    #expect(early.unreportedProjects == [1])
    #expect(early[3].status == .notDue, "it is due in the evening")
  }

  /// Colours, slips and dates of a project stand as its last report left them.
  @Test(arguments: ["2026-03-09", "2026-03-11", "2026-03-25", "2026-06-01"])
  func aReportOfAnotherHoldsTheColours(_ day: String) throws {
    let before = try comparison("2026-03-04", "2026-03-04")
    let after = try comparison(day, "2026-03-04")
    for activity in [2, 3] {
      #expect(before[activity].colour == after[activity].colour)
      #expect(before[activity].slip == after[activity].slip)
      #expect(before.schedule.activities[activity] == after.schedule.activities[activity])
    }
  }
}
