import CivilTime
import Plan
import Scheduler
import Testing

/// On which day people see an instant.
@Suite struct DayEdgesTests {
  private static let day = Day(iso: "2026-03-04")!

  /// A night is one of its own day; only its ends belong to the days beside it.
  @Test func anHourOfTheNightIsOneOfItsOwnDay() {
    let edges = DayEdges(
      Portfolio(
        projectDay: [Shift(from: 480, to: 720), Shift(from: 840, to: 1080)], calendars: [],
        windows: []))
    for (minute, finish, start) in [
      (0, -1, 0), (240, 0, 0), (480, -1, 0), (481, 0, 0), (1080, 0, 1), (1320, 0, 0),
    ] {
      let instant = Instant(Self.day, minuteOfDay: minute)
      #expect(edges.finish(instant) - Self.day == finish, "\(minute)")
      #expect(edges.start(instant) - Self.day == start, "\(minute)")
    }
  }

  /// What is worked is never shown to end on a day before it begins, by any calendar that ends its shifts off the edges
  /// of the project day.
  @Test(arguments: Profile.allCases)
  func nothingEndsOnADayBeforeItBegins(_ profile: Profile) throws {
    var random = SeededGenerator(11)
    var compared = 0
    for seed in 0..<200 {
      let weeks = [
        [Shift(from: 0, to: 1440)], [Shift(from: 0, to: 360), Shift(from: 1320, to: 1440)],
        [Shift(from: 420, to: 960)], [Shift(from: 540, to: 1020)],
      ]
      let calendars = weeks.enumerated().map { index, shifts in
        WorkCalendar(name: "c\(index)", week: Array(repeating: shifts, count: 7))
      }
      var portfolio = Portfolio(
        projectDay: [Shift(from: 480, to: 720), Shift(from: 840, to: 1080)], calendars: calendars,
        windows: [])
      portfolio.projects = [
        Project(
          code: "P", name: "P", direction: .forward, grain: .minute,
          start: Instant(Self.day, minuteOfDay: random.number(0...1439)), profile: profile,
          calendar: "c0")
      ]
      let count = random.number(2...7)
      portfolio.activities = (0..<count).map {
        Activity(
          project: 0, code: "A\($0)", name: "A", kind: .task, duration: random.number(1...3_000),
          calendar: "c\(random.number(0...3))")
      }
      portfolio.relations = (1..<count).map {
        Relation(predecessor: random.number(0...($0 - 1)), successor: $0, lag: .zero)
      }
      let schedule = try Network(portfolio).schedule()
      let edges = DayEdges(portfolio)
      for position in portfolio.activities.indices {
        let dates = schedule.activities[position]
        let ends = [dates.start, dates.finish].map(\.minuteOfDay)
        // Where a shift begins or ends on an edge of the project day, that edge is a day's end or beginning.
        if ends[0] == 1080 || ends[1] == 480 { continue }
        #expect(edges.start(dates.start) <= edges.finish(dates.finish), "seed \(seed): \(dates)")
        compared += 1
      }
    }
    #expect(compared > 500)
  }
}
