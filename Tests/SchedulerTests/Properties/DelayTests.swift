import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Floats mean what they say: each is checked by starting that much later and scheduling again.
@Suite struct DelayTests {
  @Test(arguments: [Mixture.plain, .withProgress])
  func startedAtItsFloatStartNoProjectFinishMoves(_ mixture: Mixture) {
    expectOnDelays(mixture) { delay in
      let start = delay.before.activities[delay.activity].floatStart!
      guard let after = delay.schedule(start) else { return ["cannot start at \(start)"] }
      return after.projects.map(\.finish) == delay.before.projects.map(\.finish)
        ? [] : ["started at \(start), a project's finish moves"]
    }
  }

  @Test(arguments: [Mixture.plain, .withProgress])
  func startedOneAllowedStartAfterItsFloatStartAProjectFinishMoves(_ mixture: Mixture) {
    expectOnDelays(mixture) { delay in
      let start = delay.next(after: delay.before.activities[delay.activity].floatStart!)
      guard let start, let after = delay.schedule(start) else { return [] }
      return after.projects.map(\.finish) != delay.before.projects.map(\.finish)
        ? [] : ["started at \(start), no project's finish moves"]
    }
  }

  @Test(arguments: [Mixture.plain, .withProgress])
  func startedItsFreeFloatLaterNoOtherActivityMoves(_ mixture: Mixture) {
    expectOnDelays(mixture) { delay in
      guard let after = delay.schedule(delay.freeStart) else {
        return ["cannot start at \(delay.freeStart)"]
      }
      return delay.moved(in: after).isEmpty
        ? [] : ["started at \(delay.freeStart), \(delay.moved(in: after)) move"]
    }
  }

  @Test(arguments: [Mixture.plain, .withProgress])
  func startedOneAllowedStartAfterItsFreeFloatAnotherActivityMoves(_ mixture: Mixture) {
    expectOnDelays(mixture) { delay in
      let activity = delay.before.activities[delay.activity]
      guard activity.freeFloat! < activity.totalFloat!, !delay.network.isMilestone(delay.activity)
      else { return [] }
      guard let start = delay.next(after: delay.freeStart), let after = delay.schedule(start)
      else { return [] }
      return !delay.moved(in: after).isEmpty ? [] : ["started at \(start), nothing moves"]
    }
  }

  /// The definition of independent float: predecessors as late as they can be, successors where they
  /// are.
  @Test(arguments: [Mixture.plain, .withProgress])
  func itsIndependentFloatStaysWithPredecessorsLateAndSuccessorsEarly(_ mixture: Mixture) {
    expectOnDelays(mixture) { delay in
      let (i, network) = (delay.activity, delay.network)
      guard let float = delay.before.independentFloat(of: i), float > 0 else { return [] }
      let own = network.relations.filter { $0.successor == i }
      let bounds = own.map { relation in
        let late = delay.before.activities[relation.predecessor]
        let start = late.floatStart ?? late.earlyStart
        return network.leastStart(relation, from: Int(start.minute)) ?? Int.max
      }
      let early = Int(delay.before.activities[i].earlyStart.minute)
      let calendar = network.calendars[i]
      let begin = max(early, bounds.max() ?? early)
      let start = network.starts[i].first {
        $0 >= begin && calendar.worked($0) >= calendar.worked(begin) + float
      }
      // Off the horizon of the slow calendars there is nothing to compare with.
      guard let start else { return [] }
      let after = network.relations.filter { $0.predecessor == i && network.binds($0) }
      return after.filter {
        let successor = Int(delay.before.activities[$0.successor].earlyStart.minute)
        return !network.meets($0, network.demand($0, from: start), successor)
      }.map { "started \(float) after \(begin), it moves \($0.successor)" }
    }
  }

  @Test(arguments: [Mixture.plain, .withProgress])
  func startedAtItsLimitEveryRequiredDateIsKept(_ mixture: Mixture) {
    expectOnDelays(mixture) { delay in
      let activity = delay.before.activities[delay.activity]
      guard let limit = activity.limitStart, limit >= activity.earlyStart else { return [] }
      // What is put off as late as its project allows follows the project past a required date.
      let isPutOff = delay.scenario.portfolio.activities.contains {
        $0.constraints.contains { !$0.kind.hasDate }
      }
      if isPutOff { return [] }
      guard let after = delay.schedule(limit) else { return ["cannot start at \(limit)"] }
      var found =
        delay.kept(in: after) == delay.kept(in: delay.before) ? [] : ["at \(limit) one is lost"]
      if let next = delay.next(after: limit), let late = delay.schedule(next) {
        if delay.kept(in: late).allSatisfy({ $0 }) { found.append("at \(next) all are kept") }
      }
      return found
    }
  }
}

/// One activity not yet begun, in a schedule, that may be told to start later.
private struct Delay {
  var scenario: Scenario
  var network: PlainNetwork
  var before: Schedule
  var activity: Int

  /// Schedules with this activity starting no earlier; nil when a window is missed for good.
  func schedule(_ start: Instant) -> Schedule? {
    try? scenario.schedule(notBefore: [activity: start])
  }

  /// Returns the first allowed start after an instant.
  func next(after instant: Instant) -> Instant? {
    network.starts[activity].first { $0 > Int(instant.minute) }.map { Instant(minute: Int32($0)) }
  }

  /// The first allowed start that lies the free float after the early start.
  var freeStart: Instant {
    let early = Int(before.activities[activity].earlyStart.minute)
    let calendar = network.calendars[activity]
    let work = calendar.worked(early) + before.activities[activity].freeFloat!
    let start = network.starts[activity].first { $0 >= early && calendar.worked($0) >= work }
    return Instant(minute: Int32(start ?? early))
  }

  /// The codes of the other activities whose dates differ.
  ///
  /// What is told from others is left out, and what is as late as others allow follows them.
  func moved(in after: Schedule) -> [String] {
    before.activities.indices.filter { i in
      i != activity && network.placed.contains(i)
        && !scenario.portfolio.activities[i].constraints.contains { $0.kind == .zeroFreeFloat }
        && (before.activities[i].earlyStart != after.activities[i].earlyStart
          || before.activities[i].earlyFinish != after.activities[i].earlyFinish)
    }.map { scenario.portfolio.code(of: $0) }
  }

  /// Whether each required date is kept.
  func kept(in schedule: Schedule) -> [Bool] {
    let portfolio = scenario.portfolio
    return portfolio.projects.indices.flatMap { project in
      portfolio.projects[project].requiredDates.map { required in
        let carrier = portfolio.activities.firstIndex {
          $0.project == project && $0.code == required.activity
        }!
        return schedule.activities[carrier].earlyFinish <= required.finish
      }
    }
  }
}

private func expectOnDelays(
  _ mixture: Mixture, sourceLocation: SourceLocation = #_sourceLocation,
  faults: @escaping (Delay) -> [String]
) {
  expectOnRandomScenarios(mixture, seeds: 1...100, sourceLocation: sourceLocation) { scenario in
    guard let before = try? scenario.schedule() else { return nil }
    let network = PlainNetwork(
      scenario.portfolio, states: scenario.states,
      dataDate: scenario.dataDate.map { Int($0.minute) })
    return network.placed.filter { before.activities[$0].phase == .notStarted }
      .flatMap { i in
        faults(Delay(scenario: scenario, network: network, before: before, activity: i))
          .map { "\(scenario.portfolio.code(of: i)): \($0)" }
      }
  }
}
