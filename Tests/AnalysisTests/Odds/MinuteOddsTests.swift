import CivilTime
import Plan
import Scheduler
import Testing

@testable import Analysis

/// Odds of plans that are not made in days: of hours and minutes, and by the rules of other programs.
@Suite struct MinuteOddsTests {
  @Test(arguments: Profile.allCases)
  func whatIsCertainIsAsPlanned(_ profile: Profile) throws {
    var asked = 0
    for seed in 0..<120 {
      let plan = Self.plan(UInt64(seed), profile)
      guard let schedule = try? plan.schedule() else { continue }
      let open = plan.portfolio.activities.indices.filter {
        plan.portfolio.activities[$0].kind.isPlaced
          && schedule.activities[$0].phase != .complete
      }
      // Nothing is said of how long work takes, or that it takes what it takes.
      let said = open.filter { plan.portfolio.activities[$0].kind == .task }.map { activity in
        let day = Double(schedule.network.dayMinutes(of: activity))
        let duration = Double(plan.portfolio.activities[activity].duration)
        return (activity, DurationSpread.fixed(duration / day))
      }
      // The rest of work under way is a share of the whole: what is left of it is not said by that.
      for spreads in [[:], Dictionary(uniqueKeysWithValues: said)] {
        let odds = OddsRun(
          schedule, OddsModel(spreads: spreads),
          OddsRun.Question(targets: open, chiefs: [], trials: 64, seed: 1)
        ).odds()
        for target in odds.targets {
          #expect(target.finish.dates.count == 1)
          #expect(
            target.finish.dates.first?.finish == schedule.activities[target.activity].earlyFinish,
            "\(profile), seed \(seed), activity \(target.activity)")
          asked += 1
        }
      }
    }
    #expect(asked > 500)
  }

  /// Around the clock the finish is the sum of the durations: means and variances add up, hours as they are.
  @Test(arguments: Profile.allCases)
  func hoursOneAfterAnotherAddMeansAndVariances(_ profile: Profile) throws {
    let spreads = (0..<6).map { index in
      DurationSpread(
        optimistic: 0.1, likely: 0.15 + Double(index) * 0.03, pessimistic: 0.5)!
    }
    let schedule = try Self.aroundTheClock(spreads.count, profile).schedule()
    let trials = 20_000
    let odds = OddsRun(
      schedule,
      OddsModel(spreads: Dictionary(uniqueKeysWithValues: spreads.enumerated().map { ($0, $1) })),
      OddsRun.Question(
        targets: [spreads.count], chiefs: [spreads.count], trials: trials, seed: 3)
    ).odds()
    #expect(odds.engineReason == (profile == .schedctl ? .notWholeDays : .otherRules))
    let (mean, deviation) = odds.targets[0].finish.moments
    let start = Double(Instant(Chains.start, minuteOfDay: 0).minute) / 1440
    let expected = spreads.reduce(0.0) { $0 + $1.mean }
    let variance = spreads.reduce(0.0) { $0 + $1.variance }
    #expect(abs(mean - start - expected) < 3 * (variance / Double(trials)).squareRoot())
    #expect(
      abs(deviation * deviation - variance) < 3 * variance * (2 / Double(trials)).squareRoot())
    for activity in odds.activities {
      let spread = spreads[activity.position]
      #expect(abs(activity.days.mean - spread.mean) < 0.01)
      #expect(abs(activity.days.deviation - spread.variance.squareRoot()) < 0.01)
      #expect(activity.criticality == 1)
    }
    #expect(odds.activities.count == spreads.count)
  }

  @Test(arguments: Profile.allCases)
  func oneCoreAndManyGiveTheSame(_ profile: Profile) throws {
    let plan = Self.plan(2, profile)
    let schedule = try plan.schedule()
    let spreads = plan.portfolio.activities.indices.map {
      ($0, DurationSpread(optimistic: 0.2, likely: 1, pessimistic: 4)!)
    }
    let model = OddsModel(spreads: Dictionary(uniqueKeysWithValues: spreads))
    let results = [1, 2, 5].map { cores in
      OddsRun(
        schedule, model,
        OddsRun.Question(targets: [plan.carrier], chiefs: [plan.carrier], trials: 640, seed: 1),
        cores: cores
      ).odds()
    }
    for other in results.dropFirst() {
      #expect(other.isByEngine)
      let counts = [other, results[0]].map { $0.targets[0].finish.dates.map(\.count) }
      #expect(counts[0] == counts[1])
      #expect(other.activities.map(\.criticality) == results[0].activities.map(\.criticality))
      #expect(other.activities.map(\.sensitivity) == results[0].activities.map(\.sensitivity))
    }
  }

  /// Work of hundreds of years is drawn in units that can be told apart, not lost in them.
  @Test func workOfCenturiesIsDrawnAsItIs() throws {
    let schedule = try Self.aroundTheClock(1, .schedctl).schedule()
    let spread = DurationSpread(optimistic: 60_000, likely: 60_000, pessimistic: 90_000)!
    let odds = OddsRun(
      schedule, OddsModel(spreads: [0: spread]),
      OddsRun.Question(targets: [1], chiefs: [1], trials: 2_000, seed: 3)
    ).odds()
    let mean = odds.activities[0].days.mean
    #expect(abs(mean - spread.mean) < 3 * (spread.variance / 2_000).squareRoot())
  }

  /// Half days that take a day each have taken twice as long, not as long as planned.
  @Test func whatHalfDaysTookIsLearnedInHours() throws {
    var portfolio = Self.portfolio(20, profile: .schedctl)
    for index in 0..<20 { portfolio.activities[index].duration = 240 }
    let first = Chains.start
    let progress = (0..<12).map {
      ProgressRecord(
        activity: $0, date: Instant(first + 3, minuteOfDay: 0),
        actualStart: Instant(first, minuteOfDay: 0), actualFinish: Instant(first, minuteOfDay: 480))
    }
    let schedule = try Network(portfolio).schedule(progress: progress)
    let ratios = try #require(
      DurationHistory(schedule, rules: []).ratios(ofOffice: "", kind: ""))
    #expect(abs(ratios.likely - 2) < 0.05, "\(ratios)")
  }

  // MARK: Plans

  /// A random plan in which hours and half hours count.
  private static func plan(_ seed: UInt64, _ profile: Profile) -> RandomRescue {
    var plan = RandomRescue(seed: seed, activities: 2...9)
    var random = Seeded(seed &+ 5)
    plan.portfolio.projects[0].grain = .minute
    plan.portfolio.projects[0].profile = profile
    for index in plan.portfolio.activities.indices
    where plan.portfolio.activities[index].kind == .task {
      if profile != .schedctl || random.chance(70) { plan.portfolio.activities[index].window = nil }
      if plan.portfolio.activities[index].window == nil {
        plan.portfolio.activities[index].duration = random.number(1...90) * 30
      }
    }
    for index in plan.portfolio.relations.indices where random.chance(30) {
      plan.portfolio.relations[index].lag = Lag(
        minutes: random.number(-4...8) * 60, counting: .predecessor)
    }
    // What is left of work under way is what is left of it.
    plan.progress = plan.progress.map { record in
      var record = record
      if record.remaining != nil {
        record.remaining = plan.portfolio.activities[record.activity].duration
      }
      return record
    }
    return plan
  }

  /// Work one after another on a calendar without a pause, and a milestone after it.
  private static func aroundTheClock(_ count: Int, _ profile: Profile) throws -> Network {
    try Network(portfolio(count, profile: profile))
  }

  private static func portfolio(_ count: Int, profile: Profile) -> Portfolio {
    let always = WorkCalendar(
      name: "always", week: Array(repeating: [Shift(from: 0, to: 1440)], count: 7))
    var portfolio = Portfolio(projectDay: Chains.shifts, calendars: [always], windows: [])
    portfolio.projects = [
      Project(
        code: "P", name: "P", direction: .forward, grain: .minute,
        start: Instant(Chains.start, minuteOfDay: 0), profile: profile, calendar: "always")
    ]
    for index in 0...count {
      portfolio.activities.append(
        Activity(
          project: 0, code: "A\(index)", name: "A\(index)",
          kind: index < count ? .task : .milestone, duration: index < count ? 240 : 0,
          calendar: "always"))
    }
    portfolio.relations = (0..<count).map {
      Relation(predecessor: $0, successor: $0 + 1, kind: .finishToStart, lag: .zero)
    }
    return portfolio
  }
}
