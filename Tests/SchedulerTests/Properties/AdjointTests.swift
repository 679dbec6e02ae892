import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// The backward pass is the exact adjoint of the forward pass: f(x) ≤ y ⇔ x ≤ b(y).
@Suite struct AdjointTests {
  /// f(x) is the engine's early start of a successor whose predecessor starts at x; b(y) its limit
  /// start of the predecessor when the successor must have started by y.
  @Test(arguments: Relation.Kind.allCases, Project.Grain.allCases)
  func aSuccessorIsInTimeExactlyWhenItsPredecessorIs(
    _ kind: Relation.Kind, _ grain: Project.Grain
  ) throws {
    for seed in 1...25 as ClosedRange<UInt64> {
      let pair = Pair(seed, kind, grain)
      let f = try pair.starts(of: 0).map { ($0, try pair.successorStart(when: $0)) }
      for y in pair.starts(of: 1) {
        let b = try pair.predecessorLimit(when: y)
        for (x, start) in f {
          guard (start <= y) == (x <= b) else {
            Issue.record("x \(x), f(x) \(start), y \(y), b(y) \(b)\n\(pair.scenario)")
            return
          }
        }
      }
    }
  }

  /// What the halving of the reference rests on.
  @Test(arguments: Relation.Kind.allCases)
  func theMapsOfTheReferenceAreMonotoneMinuteByMinute(_ kind: Relation.Kind) {
    for seed in 1...20 as ClosedRange<UInt64> {
      let pair = Pair(seed, kind, .day)
      let network = PlainNetwork(
        pair.scenario.portfolio, states: pair.scenario.states, dataDate: nil)
      let from = Int(Samples.start.number) * 1440
      var last = Int.min
      for x in stride(from: from, to: from + 5 * 1440, by: 1)
      where network.starts[0].first(where: { $0 >= x }) == x {
        let least = network.leastStart(pair.scenario.portfolio.relations[0], from: x)!
        guard least >= last else {
          Issue.record("\(least) after \(last) from \(x)\n\(pair.scenario)")
          return
        }
        last = least
      }
    }
  }
}

/// Two activities, one relation between them, and nothing else.
private struct Pair {
  var scenario: Scenario
  let network: PlainNetwork

  init(_ seed: UInt64, _ kind: Relation.Kind, _ grain: Project.Grain) {
    var random = SeededGenerator(seed)
    let counting = random.pick(Lag.Counting.allCases)
    let minutes =
      random.number(-2...2) * (counting == .elapsed ? 1440 : 4) + random.pick([0, 0, 1])
    let project = Project(
      code: "P", name: "P", direction: .forward, grain: grain,
      start: Samples.at("2026-03-23T00:00"))
    let activities = ["A0", "A1"].map { code in
      let isMilestone = random.chance(30)
      return Activity(
        project: 0, code: code, name: code, kind: isMilestone ? .milestone : .task,
        duration: isMilestone ? 0 : 4 * random.number(1...3),
        calendar: random.pick(["five", "seven", "odd", "holidays"]),
        window: random.pick([nil, nil, "quiet"] + (isMilestone ? [] : ["often"])))
    }
    scenario = Scenario(
      portfolio: Portfolio(
        projectDay: Samples.tinyDay, calendars: Samples.calendars(Samples.tinyDay),
        windows: Samples.windows, projects: [project], activities: activities,
        relations: [
          Relation(
            predecessor: 0, successor: 1, kind: kind,
            lag: Lag(minutes: minutes, counting: counting))
        ]), seed: seed)
    network = PlainNetwork(scenario.portfolio, states: scenario.states, dataDate: nil)
  }

  /// Some allowed starts around April 13, near the edges of days where every minute is allowed.
  func starts(of i: Int) -> [Instant] {
    let first = Samples.start + 3
    let minutes = [0, 479, 480, 481, 482, 483, 600, 601, 602, 603, 1439]
    let near = product(Array(0..<7), minutes).map { days, minute in
      Int(Instant(first + days, minuteOfDay: minute).minute)
    }
    let allowed = Set(near.compactMap { t in network.starts[i].first { $0 >= t } })
    return allowed.sorted().map { Instant(minute: Int32($0)) }
  }

  /// f(x).
  func successorStart(when x: Instant) throws -> Instant {
    try scenario.schedule(notBefore: [0: x]).activities[1].earlyStart
  }

  /// b(y): the required date is where the successor ends that starts at y.
  func predecessorLimit(when y: Instant) throws -> Instant {
    var required = scenario
    let finish = Instant(minute: Int32(network.finish(1, from: Int(y.minute))))
    required.portfolio.projects[0].requiredDates = [RequiredDate(activity: "A1", finish: finish)]
    let schedule = try required.schedule()
    #expect(schedule.activities[1].limitStart == y)
    return schedule.activities[0].limitStart ?? Instant(minute: .min)
  }
}
