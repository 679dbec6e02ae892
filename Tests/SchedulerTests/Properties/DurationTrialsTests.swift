import CivilTime
import Plan
import Testing

@testable import Scheduler

/// Passes over a plan that is compiled once, held against ordinary schedules of the changed plan.
@Suite struct DurationTrialsTests {
  @Test func ownRulesGiveTheDatesOfAnOrdinarySchedule() throws {
    var tally = Tally()
    let mixtures: [Mixture] = [.plain, .withProgress, .withWords]
    for seed in 0..<900 {
      let scenario = Scenario.random(UInt64(seed), mixtures[seed % 3])
      try tally.hold(
        scenario.portfolio, scenario.progress, scenario.dataDate, "own rules, seed \(seed)", seed)
    }
    #expect(tally.followed > 200 && tally.compared > 3_000, "\(tally)")
    #expect(tally.unfollowed * 20 < tally.followed * Tally.rounds, "\(tally)")
  }

  @Test(arguments: RandomPrimavera.Kind.allCases)
  func primaverasRulesGiveTheDatesOfAnOrdinarySchedule(_ kind: RandomPrimavera.Kind) throws {
    var tally = Tally()
    for seed in 0..<150 {
      let plan = RandomPrimavera(kind, UInt64(seed))
      try tally.hold(plan.portfolio, plan.progress, nil, "\(kind), seed \(seed)", seed)
    }
    #expect(tally.followed > 75 && tally.compared > 750, "\(tally)")
  }

  @Test func microsoftsRulesGiveTheDatesOfAnOrdinarySchedule() throws {
    var tally = Tally()
    for seed in 0..<600 {
      let kinds = RandomPrimavera.Kind.allCases
      let kind = kinds[seed % kinds.count]
      let plan = RandomPrimavera(kind, UInt64(seed))
      var portfolio = plan.portfolio
      for project in portfolio.projects.indices {
        portfolio.projects[project].profile = .msp
        portfolio.projects[project].progressMode = .retainedLogic
      }
      try tally.hold(portfolio, plan.progress, nil, "Microsoft \(kind), seed \(seed)", seed)
    }
    #expect(tally.followed > 300 && tally.compared > 3_000, "\(tally)")
  }

  /// Projects that relations join, each under rules of its own.
  @Test func rulesSideBySideGiveTheDatesOfAnOrdinarySchedule() throws {
    var tally = Tally()
    for seed in 0..<400 {
      let plan = RandomPrimavera(.dataDates, UInt64(seed))
      var portfolio = plan.portfolio
      for project in portfolio.projects.indices {
        portfolio.projects[project].profile = Profile.allCases[(seed / (1 + 2 * project)) % 3]
        portfolio.projects[project].progressMode = .retainedLogic
      }
      try tally.hold(portfolio, plan.progress, nil, "side by side, seed \(seed)", seed)
    }
    #expect(tally.followed > 200 && tally.compared > 2_000, "\(tally)")
  }

  /// What durations reach further into is left to an ordinary schedule.
  @Test func windowsAndSharesOfADurationAreRefused() throws {
    let scenario = Scenario.random(1)
    var portfolio = scenario.portfolio
    portfolio.projects = [
      Project(
        code: "P", name: "P", direction: .forward, start: Instant(Samples.start, minuteOfDay: 480))
    ]
    let calendar = portfolio.calendars[0].name
    portfolio.activities = ["A", "B"].map {
      Activity(
        project: 0, code: $0, name: $0, kind: .task, duration: portfolio.projectDay.minutes,
        calendar: calendar)
    }
    portfolio.relations = [Relation(predecessor: 0, successor: 1, lag: .zero)]
    func isFollowed() throws -> Bool {
      let schedule = try Network(portfolio).schedule()
      return DurationTrials(schedule, varying: [0], targets: [1]) != nil
    }
    #expect(try isFollowed())
    portfolio.relations[0].lag = Lag(percent: 50, counting: .predecessor)
    #expect(try !isFollowed())
    portfolio.relations[0].lag = .zero
    portfolio.activities[1].constraints = [Constraint(.zeroFreeFloat)]
    #expect(try !isFollowed())
    portfolio.activities[1].constraints = []
    portfolio.activities[0].window = portfolio.windows.first { $0.kind == .inside }?.name
    #expect(portfolio.activities[0].window != nil)
    #expect(try !isFollowed())
  }
}

/// What was compared.
private struct Tally {
  static let rounds = 4
  /// Plans that are followed, dates that agree, and trials that are left to an ordinary schedule.
  var followed = 0
  var compared = 0
  var unfollowed = 0

  mutating func hold(
    _ portfolio: Portfolio, _ progress: [ProgressRecord], _ dataDate: Instant?, _ name: String,
    _ seed: Int
  ) throws {
    guard
      let schedule = try? Network(portfolio).schedule(progress: progress, dataDate: dataDate)
    else { return }
    var random = SeededGenerator(UInt64(seed) &+ 7)
    let activities = portfolio.activities.indices
    let open = activities.filter {
      let scheduled = schedule.activities[$0]
      let left =
        scheduled.phase == .inProgress ? scheduled.remaining : portfolio.activities[$0].duration
      return portfolio.activities[$0].kind == .task && scheduled.phase != .complete && left > 0
    }
    let varied = open.filter { _ in random.chance(70) }
    let targets = activities.filter {
      portfolio.activities[$0].kind.isPlaced && schedule.activities[$0].phase != .complete
    }
    guard !varied.isEmpty,
      var trials = DurationTrials(schedule, varying: varied, targets: targets)
    else { return }
    followed += 1
    for round in 0..<Self.rounds {
      let minutes = varied.map { _ in random.number(1...20) * random.pick([1, 30, 480]) }
      guard let dates = trials.dates(taking: minutes) else {
        unfollowed += 1
        continue
      }
      let changed = try #require(
        ordinary(schedule, portfolio, progress, zip(varied, minutes)), "\(name), round \(round)")
      for target in targets {
        let expected = changed.activities[target].earlyFinish
        #expect(dates.finish(of: target) == expected, "\(name), round \(round), \(target)")
        compared += 1
      }
      let chief = targets[random.number(0...(targets.count - 1))]
      // What a relation at a summary binds are its parts, which the engine does not name.
      let isDirect = portfolio.relations.allSatisfy { relation in
        [relation.predecessor, relation.successor].allSatisfy {
          portfolio.activities[$0].kind.isPlaced
        }
      }
      let isOfOneKind = Set(portfolio.projects.map { $0.profile == .schedctl }).count == 1
      guard isDirect, isOfOneKind else { continue }
      #expect(
        dates.holding([chief], among: targets) == holding(chief, targets, changed),
        "\(name), round \(round), to \(chief)")
    }
  }

  /// The changed plan, scheduled by itself.
  private func ordinary(
    _ schedule: Schedule, _ portfolio: Portfolio, _ progress: [ProgressRecord],
    _ durations: Zip2Sequence<[Int], [Int]>
  ) -> Schedule? {
    var (portfolio, progress) = (portfolio, progress)
    for (activity, minutes) in durations {
      if schedule.activities[activity].phase == .inProgress {
        let date = schedule.dataDate(of: portfolio.activities[activity].project)!
        progress.append(ProgressRecord(activity: activity, date: date, remaining: minutes))
      } else {
        portfolio.activities[activity].duration = minutes
      }
    }
    var starts: [Int: Instant] = [:]
    for (position, project) in schedule.projects.enumerated() where project.takesLatestStart {
      starts[position] = project.floor
    }
    return try? Network(portfolio).schedule(
      progress: progress, dataDate: schedule.dataDate, dataDates: schedule.dataDates,
      starts: starts)
  }

  /// Which activities hold another, by the relations that the engine names, or by the other program's word.
  private func holding(_ chief: Int, _ activities: [Int], _ schedule: Schedule) -> [Bool] {
    let portfolio = schedule.network.portfolio
    guard portfolio.projects.allSatisfy({ $0.profile == .schedctl }) else {
      return activities.map { schedule.activities[$0].isCritical }
    }
    var (found, open): (Set<Int>, [Int]) = ([chief], [chief])
    while let next = open.popLast() {
      for relation in schedule.drivers(of: next).compactMap(\.relation) {
        let predecessor = portfolio.relations[relation].predecessor
        let phase = schedule.activities[predecessor].phase
        if phase == .complete { continue }
        if phase == .inProgress, !portfolio.relations[relation].kind.isFromFinish { continue }
        if found.insert(predecessor).inserted { open.append(predecessor) }
      }
    }
    return activities.map(found.contains)
  }
}
