import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Nothing recurses: long chains and wide fans are only more of the same.
@Suite struct SizeTests {
  @Test func aChainOfAHundredThousandActivitiesIsScheduled() throws {
    let count = 100_000
    let portfolio = portfolio(
      count, duration: 1, (1..<count).map { Relation(predecessor: $0 - 1, successor: $0) })
    let schedule = try Network(portfolio).schedule()
    // 480 minutes a day, every day: 208 days and 160 minutes.
    #expect(schedule.projects[0].finish == Samples.at("2026-04-06T10:40") + 208 * 1440)
    for i in [0, 1, count / 2, count - 1] {
      #expect(schedule.activities[i].totalFloat == 0)
      #expect(schedule.activities[i].isCritical)
      #expect(schedule.activities[i].margin == Margin(minutes: 320, to: count - 1))
    }
  }

  @Test func aFanOfFiftyThousandActivitiesIsScheduled() throws {
    let count = 50_000
    let ends = (2..<count).flatMap {
      [Relation(predecessor: 0, successor: $0), Relation(predecessor: $0, successor: 1)]
    }
    let portfolio = portfolio(count, duration: 480, ends)
    let schedule = try Network(portfolio).schedule()
    #expect(schedule.projects[0].finish == Samples.at("2026-04-08T18:00"))
    #expect(schedule.activities[1].earlyStart == Samples.at("2026-04-08T08:00"))
    #expect(schedule.drivers(of: 1).count == count - 2)
  }

  /// Reports ask for the dates of an activity again and again; it may have thousands of predecessors.
  @Test func lookingAtAnActivityDoesNotLookAtItsPredecessors() throws {
    let count = 50_000
    let portfolio = portfolio(
      count, duration: 480,
      (0..<count - 1).map { Relation(predecessor: $0, successor: count - 1) })
    let schedule = try Network(portfolio).schedule()
    let finish = schedule.activities[count - 1].earlyFinish
    for _ in 0..<count { #expect(schedule.activities[count - 1].earlyFinish == finish) }
    let analysis = try #require(PathAnalysis(schedule, to: count - 1))
    #expect(analysis.paths.count == count - 1)
  }

  @Test func aLoopOfAHundredThousandActivitiesIsFound() {
    let count = 100_000
    let portfolio = portfolio(
      count, duration: 1,
      (0..<count).map { Relation(predecessor: $0, successor: ($0 + 1) % count) })
    #expect(throws: InvalidInput.self) { try Network(portfolio) }
  }

  private func portfolio(
    _ count: Int, duration: Int, _ relations: [Relation]
  ) -> Portfolio {
    let required = RequiredDate(
      activity: "A\(count - 1)", finish: Samples.at("2026-04-06T18:00") + 208 * 1440)
    return Portfolio(
      calendars: Samples.calendars(.standardDay),
      projects: [
        Project(
          code: "P", name: "P", direction: .forward, grain: .minute,
          start: Samples.at("2026-04-06T08:00"), requiredDates: [required])
      ],
      activities: (0..<count).map {
        Activity(project: 0, code: "A\($0)", name: "A\($0)", duration: duration, calendar: "seven")
      }, relations: relations)
  }
}
