import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Where no window and no overlap interferes, an effect is what 列表比较法 says: the delay against free float
/// for what follows, against total float for the finish.
@Suite struct TabularComparisonTests {
  @Test(arguments: 1...400)
  func effectsAreDelaysBeyondTheFloats(seed: Int) throws {
    var network = RandomNetwork(UInt64(seed))
    let plan = network.plan
    let schedule = try plan.schedule()
    let planned = schedule.plannedDates()
    let date = network.dataDate(within: planned)
    network.report(at: date, planned, schedule)
    let now = try Network(plan.portfolio).schedule(progress: network.progress, dataDate: date)
    let comparison = Comparison(
      now, with: Baseline(number: 1, name: "", dataDate: nil, dates: planned))
    let effects = Effects(comparison)
    var told = 0
    for activity in plan.portfolio.activities.indices {
      let dates = planned[activity]!
      let follows = plan.portfolio.relations.filter { $0.predecessor == activity }
      // What follows has not begun yet: else part of the delay is past already.
      let isInTime = follows.allSatisfy { relation in
        relation.kind == .finishToFinish
          ? planned[relation.successor]!.finish > date
          : planned[relation.successor]!.start >= date
      }
      guard isInTime, now.activities[activity].phase != .complete, dates.start < date
      else { continue }
      let left = now.activities[activity].remaining
      let delay = left - now.network.work(of: activity, from: date, to: dates.finish)
      let total = try #require(schedule.activities[activity].totalFloat)
      let room = follows.map { relation in
        let next = planned[relation.successor]!
        let end = relation.kind == .finishToFinish ? next.finish : next.start
        return now.network.work(of: activity, from: dates.finish, to: end) - relation.lag.minutes
      }.min()
      let effect = effects[activity]
      #expect((effect?.behind.minutes ?? 0) == max(0, delay), "seed \(seed): \(activity)")
      #expect(
        (effect?.finish(ofProject: 0)?.by.minutes ?? 0) == max(0, delay - total),
        "seed \(seed): \(activity) \(delay) beyond \(total)")
      #expect(
        (effect?.movesOthers ?? false) == room.map { delay > $0 } ?? false,
        "seed \(seed): \(activity) \(delay) beyond \(room ?? 0)")
      if delay > 0 {
        told += 1
        let reach: Effect.Reach =
          delay > total ? .finish : room.map { delay > $0 } ?? false ? .successors : .nothing
        #expect(effect?.reach == reach, "seed \(seed): \(activity)")
      }
    }
    if seed == 1 { #expect(told >= 0) }
  }
}

/// A random network of one calendar with FS and FF relations, and facts about it: each activity on its plan,
/// behind it, or due and not begun.
private struct RandomNetwork {
  private var random: SeededGenerator
  let plan: ControlPlan
  private(set) var progress: [ProgressRecord] = []

  init(_ seed: UInt64) {
    random = SeededGenerator(seed)
    let calendar = random.pick(["five", "seven"])
    let count = random.number(3...9)
    var activities: [Activity] = []
    var relations: [Relation] = []
    for index in 0..<count {
      activities.append(.work("A\(index)", random.number(1...9), calendar))
      for before in 0..<index where random.chance(35) {
        relations.append(
          .from(
            before, random.pick([.finishToStart, .finishToStart, .finishToFinish]), to: index,
            random.pick([0, 0, 1, 3]), .successor))
      }
    }
    plan = ControlPlan(.forward, activities, relations)
  }

  /// A morning within the plan.
  mutating func dataDate(within planned: [Baseline.Dates?]) -> Instant {
    let last = planned.compactMap { $0?.finish.day }.max()!
    let first = Samples.day("2026-03-02")
    return Instant(first + random.number(1...max(1, last - first)), minuteOfDay: 480)
  }

  mutating func report(at date: Instant, _ planned: [Baseline.Dates?], _ schedule: Schedule) {
    for activity in plan.portfolio.activities.indices {
      let dates = planned[activity]!
      guard dates.start < date else { continue }
      let left = max(0, schedule.network.work(of: activity, from: date, to: dates.finish))
      switch random.number(0...3) {
      case 0: continue
      case 1:
        progress.append(
          ProgressRecord(
            activity: activity, date: date, actualStart: dates.start,
            remaining: left + 480 * random.number(1...6)))
      default:
        let isDone = dates.finish <= date
        progress.append(
          ProgressRecord(
            activity: activity, date: date, actualStart: dates.start,
            actualFinish: isDone ? dates.finish : nil, remaining: isDone ? nil : left))
      }
    }
  }
}
