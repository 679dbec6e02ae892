import CivilTime
import Control
import Glibc
import Plan
import Scheduler
import Testing

@testable import Analysis

/// How past odds did, of histories with a known answer.
///
/// All work takes 10/10/50 days: a beta distribution of which 1 − (1 − x)^5 is known; whole days are rounded.
@Suite struct BackTestTests {
  private let monday = Chains.start

  private func morning(_ day: Int) -> Instant { Instant(monday + day, minuteOfDay: 480) }
  private func evening(_ day: Int) -> Instant { Instant(monday + day, minuteOfDay: 1080) }

  /// The share of trials of at most so many days.
  private func share(_ days: Int) -> Double { 1 - pow(1 - (Double(days) + 0.5 - 10) / 40, 5) }

  /// Work that nothing holds, planned with 20 days, and one long piece that is reported on; begun on the second day,
  /// each finished on the day given, or not yet.
  private func test(
    finishing days: [Int?], by last: Int, points: ThreePoints = ThreePoints(10, 10, 50)!,
    required: (work: Int, day: Int)? = nil, trials: Int = 100_000
  ) throws -> OddsBackTest {
    var plan = Portfolio(
      projectDay: Chains.shifts,
      calendars: [WorkCalendar(name: "seven", week: Array(repeating: Chains.shifts, count: 7))],
      windows: [])
    plan.projects = [
      Project(code: "P", name: "P", direction: .forward, start: morning(0))
    ]
    if let required {
      plan.projects[0].requiredDates = [
        RequiredDate(activity: "A\(required.work)", finish: evening(required.day))
      ]
    }
    plan.activities = [
      Activity(
        project: 0, code: "L", name: "L", kind: .task, duration: 480 * 900, calendar: "seven")
    ]
    var records = [
      ProgressRecord(activity: 0, date: morning(1), actualStart: morning(0), remaining: 480 * 899),
      ProgressRecord(activity: 0, date: morning(last), remaining: 480 * 800),
    ]
    for (index, day) in days.enumerated() {
      var work = Activity(
        project: 0, code: "A\(index)", name: "A", kind: .task, duration: 480 * 20,
        calendar: "seven")
      work.threePoints = points
      plan.activities.append(work)
      records.append(
        ProgressRecord(
          activity: index + 1, date: morning(last), actualStart: morning(1),
          actualFinish: day.map(evening), remaining: day == nil ? 480 * 5 : nil))
    }
    let network = try Network(plan)
    let schedules = try [1, last].map {
      try network.schedule(progress: records, knownAt: morning($0))
    }
    return BackTesting(
      schedules[1], history: ReportHistory(schedules), rules: [], deviations: (0, 0),
      trials: trials, seed: 5, cores: 2
    ).ask([0])
  }

  @Test func everyFinishIsCountedBeforeInsideOrAfterWhatWasForecast() throws {
    // Days 11 and 25 are the first and the last that belong to it: 6 % take less, 91 % no more.
    #expect(share(10) < 0.1 && share(11) > 0.1 && share(24) < 0.9 && share(25) > 0.9)
    let test = try test(finishing: [11, 25, 10, 26, nil], by: 30)
    let found = test.coverage
    #expect((found.before, found.inside, found.after) == (1, 2, 2))
    #expect(abs(found.expected - 5 * (share(25) - share(10))) < 0.02)
    #expect(test.works == 5 && !test.isEnough)
    #expect(test.reports.map(\.day) == [monday + 1])
    #expect(test.reports[0].open == 6)
  }

  @Test func whatWasSaidIsScoredAgainstWhatCame() throws {
    let test = try test(finishing: [11, 25, 10, 26, nil], by: 30)
    // By the morning of the last report 29 days; four of five came.
    let said = share(29)
    let expected = (4 * (1 - said) * (1 - said) + said * said) / 5
    #expect(test.scores.count == 5)
    #expect(abs(test.scores.odds / 5 - expected) < 0.01)
    // The plain forecast of 20 days said yes of all.
    #expect(test.scores.forecast == 1)
    let last = test.bands[5]
    #expect(last.count == 5 && last.came == 4)
    #expect(abs(last.said - 5 * said) < 0.02)
    #expect(test.bands.prefix(5).allSatisfy { $0.count == 0 })
  }

  @Test func theFastAreNotHeardBeforeTheSlow() throws {
    // By the morning of day 25 nobody can tell yet who will be late.
    let early = try test(finishing: [11, 10, nil], by: 25)
    #expect(early.coverage.count == 0 && early.works == 0)
    #expect(try test(finishing: [11, 10, nil], by: 26).coverage.count == 3)
  }

  @Test func requiredDatesCountOnceTheyHavePassed() throws {
    let kept = try test(finishing: [20], by: 30, required: (0, 25)).verdicts
    #expect(kept.count == 1 && kept[0].isKept && kept[0].report == monday + 1)
    #expect(abs(kept[0].probability - share(25)) < 0.01)
    #expect(try test(finishing: [nil], by: 30, required: (0, 25)).verdicts.map(\.isKept) == [false])
    #expect(try test(finishing: [20], by: 24, required: (0, 25)).verdicts.isEmpty)
  }

  @Test func aHistoryThatFollowsTheRangesIsCoveredAsOftenAsTheySay() throws {
    var random = Seeded(3)
    let points = try #require(ThreePoints(100, 100, 500))
    let days = (0..<500).map { _ in
      let number = (Double(random.number(0...999_999)) + 0.5) / 1_000_000
      return Int((100 + 400 * (1 - pow(1 - number, 0.2))).rounded())
    }
    let test = try test(
      finishing: days.map { $0 < 400 ? $0 : nil }, by: 400, points: points, trials: 5_000)
    let share = try #require(test.coverage.share)
    #expect(test.works == 500 && test.isEnough)
    #expect((0.75...0.85).contains(share), "\(share)")
  }

  @Test func oddsOfTheRightRangesScoreAsTheyMustAndBetterThanAPlainForecast() throws {
    var random = Seeded(8)
    let days = (0..<600).map { _ in
      let number = (Double(random.number(0...999_999)) + 0.5) / 1_000_000
      return Int((10 + 40 * (1 - pow(1 - number, 0.2))).rounded())
    }
    // By the morning of day 17 sixteen days; planned were 20, so that the forecast said no.
    let test = try test(finishing: days.map { $0 < 17 ? $0 : nil }, by: 17, trials: 20_000)
    let (said, count) = (share(16), Double(test.scores.count))
    #expect(test.scores.count == 600)
    #expect(abs(test.scores.odds / count - said * (1 - said)) < 0.03)
    #expect(test.scores.odds < test.scores.forecast)
  }

  @Test func aHistoryTwiceAsSlowIsSeenThrough() throws {
    let test = try test(finishing: Array(repeating: 40, count: 30), by: 60)
    #expect(test.isEnough && test.coverage.after == 30)
  }
}
