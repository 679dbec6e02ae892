import CivilTime
import Plan
import Testing

@testable import Control
@testable import Scheduler

/// The days that an activity's calendar does not work, by cause.
@Suite struct ControlLostDaysTests {
  private func lost(
    _ activity: Activity, _ from: String, _ to: String, windows: [Window] = []
  ) throws -> [LostDays] {
    try ControlPlan(windows: windows, [activity]).schedule()
      .lostDays(of: 0, from: Samples.day(from), to: Samples.day(to))
  }

  @Test func weekendsAndHolidaysAreCountedApart() throws {
    // From Friday 04-03 up to Tuesday 04-14: two weekends and 清明节 on the Monday between.
    #expect(
      try lost(.work("A", 5), "2026-04-03", "2026-04-14") == [
        LostDays(cause: LostDays.weekend, days: 4), LostDays(cause: "清明节", days: 1),
      ])
  }

  @Test func theLastDayIsNotCountedAndAnEmptyStretchLosesNothing() throws {
    #expect(try lost(.work("A", 5), "2026-04-03", "2026-04-04") == [])
    #expect(try lost(.work("A", 5), "2026-04-03", "2026-04-05").map(\.days) == [1])
    #expect(try lost(.work("A", 5), "2026-04-14", "2026-04-03") == [])
  }

  @Test func workOnEveryDayLosesNothing() throws {
    #expect(try lost(.work("A", 5, "seven"), "2026-01-01", "2027-01-01") == [])
  }

  @Test func aPauseComesBeforeAHolidayAndAHolidayBeforeTheWeekend() throws {
    let pause = Window(
      name: "quiet", from: Samples.day("2026-04-05"), to: Samples.day("2026-04-07"), kind: .pause,
      note: "高考；通告")
    // 04-04 Saturday; 04-05 Sunday, 04-06 清明节 and 04-07 Tuesday lie in the pause.
    #expect(
      try lost(.work("A", 5, window: "quiet"), "2026-04-03", "2026-04-10", windows: [pause]) == [
        LostDays(cause: "高考", days: 3), LostDays(cause: LostDays.weekend, days: 1),
      ])
    // Of work that does not name the window it costs nothing.
    let free = try lost(.work("A", 5), "2026-04-03", "2026-04-10", windows: [pause])
    #expect(free.map(\.cause) == [LostDays.weekend, "清明节"])
  }

  @Test func everyDayHasOneCauseSoTheyAddUpToTheDaysNotWorked() throws {
    let portfolio = Portfolio(
      calendars: Samples.calendars(.standardDay), windows: Samples.windows,
      projects: [
        Project(
          code: "P", name: "P", direction: .forward, start: Samples.at("2026-04-06T08:00"))
      ],
      activities: ["five", "seven", "odd", "holidays"].flatMap { calendar in
        [
          Activity.work(calendar, 3, calendar),
          .work(calendar + "-q", 3, calendar, window: "quiet"),
        ]
      })
    let schedule = try Network(portfolio).schedule()
    let network = PlainNetwork(
      portfolio, states: portfolio.activities.map { _ in .notStarted }, dataDate: nil)
    let from = Samples.day("2026-03-01")
    for i in portfolio.activities.indices {
      for length in 0...90 {
        let lost = schedule.lostDays(of: i, from: from, to: from + length)
        let idle = (0..<length).count { offset in
          let midnight = Int((from + offset).midnight.minute)
          let calendar = network.calendars[i]
          return calendar.worked(midnight) == calendar.worked(midnight + 1440)
        }
        #expect(lost.reduce(0) { $0 + $1.days } == idle)
        #expect(lost.allSatisfy { $0.days > 0 })
        #expect(Set(lost.map(\.cause)).count == lost.count)
      }
    }
  }

  @Test func sumsJoinCausesAndTellTheMostDaysFirst() {
    let sum = [LostDays].sum([
      [LostDays(cause: "b", days: 2), LostDays(cause: "a", days: 1)],
      [LostDays(cause: "a", days: 1), LostDays(cause: "c", days: 5)],
    ])
    #expect(sum.map(\.cause) == ["c", "a", "b"])
    #expect(sum.map(\.days) == [5, 2, 2])
  }
}
