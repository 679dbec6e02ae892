import CivilTime
import Plan
import Scheduler

@testable import Analysis

/// A small random plan on the day grain, with a milestone at its end that is lost by some days.
struct RandomRescue {
  var portfolio: Portfolio
  var progress: [ProgressRecord] = []
  var dataDate: Instant?
  let carrier: Int
  var allowances: [Int: Allowance] = [:]
  let daysLost: Int

  init(seed: UInt64, activities: ClosedRange<Int> = 2...7) {
    var random = Seeded(seed)
    let start = Day(year: 2026, month: 3, day: 2)!
    let shifts = [Shift(from: 480, to: 720), Shift(from: 840, to: 1080)]
    let five = WorkCalendar(
      name: "five", week: [shifts, shifts, shifts, shifts, shifts, [], []],
      exceptions: [])
    let seven = WorkCalendar(name: "seven", week: Array(repeating: shifts, count: 7))
    var windows: [Window] = []
    for week in 0..<8 {
      windows.append(
        Window(
          name: "break", from: start + (week * 17), to: start + (week * 17 + random.number(6...11)),
          kind: .inside))
    }
    for week in 0..<6 {
      windows.append(
        Window(
          name: "quiet", from: start + (week * 13 + 4), to: start + (week * 13 + 6), kind: .pause))
    }
    var portfolio = Portfolio(projectDay: shifts, calendars: [five, seven], windows: windows)
    portfolio.projects = [
      Project(
        code: "P", name: "P", direction: .forward, start: Instant(start, minuteOfDay: 480))
    ]
    let count = random.number(activities)
    for index in 0..<count {
      let isPoint = index > 0 && random.chance(10)
      let window = isPoint ? nil : random.chance(12) ? "break" : random.chance(12) ? "quiet" : nil
      portfolio.activities.append(
        Activity(
          project: 0, code: "A\(index)", name: "A\(index)", kind: isPoint ? .milestone : .task,
          duration: isPoint ? 0 : 480 * random.number(1...(window == "break" ? 5 : 9)),
          calendar: random.chance(50) ? "five" : "seven", window: window))
      for before in 0..<index where random.chance(index < 3 ? 60 : 35) {
        portfolio.relations.append(
          Relation(
            predecessor: before, successor: index,
            kind: random.chance(50) ? .finishToStart : random.pick(Relation.Kind.allCases),
            lag: random.lag()))
      }
    }
    let open = Set(portfolio.relations.map(\.predecessor))
    carrier = count
    portfolio.activities.append(
      Activity(
        project: 0, code: "END", name: "END", kind: .milestone, duration: 0, calendar: "seven"))
    for index in 0..<count where !open.contains(index) || random.chance(10) {
      portfolio.relations.append(
        Relation(predecessor: index, successor: count, kind: .finishToStart, lag: .zero))
    }
    var room = 1
    for index in 0..<count where portfolio.activities[index].kind == .task {
      let most = portfolio.activities[index].duration / 480 - 1
      let days = min(most, random.number(0...3))
      if days <= 0 || room * (days + 1) > 600 { continue }
      room *= days + 1
      let first = random.number(1...9)
      allowances[index] = Allowance(
        days: days,
        rising: random.chance(40)
          ? [first, first + random.number(0...3), first + random.number(3...6)] : [first])
    }
    if random.chance(30) {
      let date = Instant(start + 5, minuteOfDay: 480)
      dataDate = date
      for index in 0..<count where portfolio.activities[index].kind == .task {
        let isFirst = !portfolio.relations.contains { $0.successor == index }
        guard isFirst, random.chance(60) else { continue }
        let begun = Instant(start, minuteOfDay: 480)
        progress.append(
          random.chance(40)
            ? ProgressRecord(
              activity: index, date: date, actualStart: begun,
              actualFinish: Instant(start + 3, minuteOfDay: 1080))
            : ProgressRecord(
              activity: index, date: date, actualStart: begun,
              remaining: 480 * random.number(1...6)))
      }
    }
    daysLost = random.number(1...8)
    self.portfolio = portfolio
  }

  func schedule() throws -> Schedule {
    try Network(portfolio).schedule(progress: progress, dataDate: dataDate)
  }

  /// The least cost of all shortenings, each tried by the ordinary engine, and the fewest activities of those that cost
  /// it; nil where none keeps the target.
  func bruteForce(
    _ schedule: Schedule, _ target: Rescue.Target
  ) -> (cost: Int, activities: Int)? {
    let plan = ShortenedPlan(schedule)
    let activities = allowances.keys.sorted().filter {
      schedule.activities[$0].phase != .complete
    }
    var best: (cost: Int, activities: Int)?
    var days: [Int: Int] = [:]
    func attempt(_ index: Int, _ cost: Int) {
      let touched = days.values.count { $0 > 0 }
      if let best, (cost, touched) >= (best.cost, best.activities) { return }
      guard index < activities.count else {
        if let tried = plan.schedule(taking: days),
          tried.activities[target.activity].finish <= target.finish
        {
          best = (cost, touched)
        }
        return
      }
      let activity = activities[index]
      let allowance = allowances[activity]!
      let dates = schedule.activities[activity]
      let left =
        dates.phase == .inProgress ? dates.remaining : portfolio.activities[activity].duration
      for taken in 0...min(allowance.days, (left - 1) / 480) {
        days[activity] = taken
        attempt(index + 1, cost + allowance.cost(of: taken))
      }
      days[activity] = nil
    }
    attempt(0, 0)
    return best
  }
}

/// Numbers from a seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
  mutating func pick<T>(_ values: [T]) -> T { values[number(0...(values.count - 1))] }

  mutating func lag() -> Lag {
    let days = pick([0, 0, 0, 0, 1, 2, 3, -1, -2])
    let counting = pick(Lag.Counting.allCases)
    return Lag(minutes: days * (counting == .elapsed ? 1440 : 480), counting: counting)
  }
}
