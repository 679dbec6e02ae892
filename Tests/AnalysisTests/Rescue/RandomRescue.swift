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
  /// By relation, in the days of the calendar that counts its lag.
  var leads: [Int: Allowance] = [:]
  let daysLost: Int

  /// - Parameters:
  ///   - canBeginAmidst: Whether some plans have work under way whose predecessors are not finished.
  ///   - canLead: Whether some relations may be led.
  init(
    seed: UInt64, activities: ClosedRange<Int> = 2...7, canBeginAmidst: Bool = true,
    canLead: Bool = false
  ) {
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
    // Of their own, so that the rest of a plan is the same with and without.
    var others = Seeded(seed &+ 77)
    if canBeginAmidst, others.chance(25) { beginAmidst(&others) }
    if canLead { mayLead(&others) }
  }

  func schedule() throws -> Schedule {
    try Network(portfolio).schedule(progress: progress, dataDate: dataDate)
  }

  /// Begins work that others lead to, whatever they had to say about it.
  mutating func beginAmidst(_ random: inout Seeded) {
    let start = portfolio.projects[0].start!.day
    let date = Instant(start + 5, minuteOfDay: 480)
    dataDate = date
    let known = Set(progress.map(\.activity))
    for (index, activity) in portfolio.activities.enumerated()
    where activity.kind == .task && !known.contains(index) && random.chance(35) {
      progress.append(
        ProgressRecord(
          activity: index, date: date,
          actualStart: Instant(start + random.number(0...3), minuteOfDay: 480),
          remaining: 480 * random.number(1...6)))
    }
  }

  /// Gives every other activity to a second project, which begins on another day; relations go on between both.
  mutating func splitInTwo() {
    let start = portfolio.projects[0].start!.day
    portfolio.projects.append(
      Project(
        code: "Q", name: "Q", direction: .forward, start: Instant(start + 3, minuteOfDay: 480)))
    for index in portfolio.activities.indices where !index.isMultiple(of: 2) {
      portfolio.activities[index].project = 1
    }
  }

  /// Lets some relations be led, of those few that all possibilities can be tried of.
  mutating func mayLead(_ random: inout Seeded) {
    var room = 600 / allowances.values.reduce(1) { $0 * ($1.days + 1) }
    for (position, relation) in portfolio.relations.enumerated() {
      let ends = [relation.predecessor, relation.successor].map { portfolio.activities[$0].kind }
      guard relation.kind == .finishToStart, ends == [.task, .task], random.chance(70) else {
        continue
      }
      let days = random.number(1...3)
      if room / (days + 1) < 1 { continue }
      room /= days + 1
      let first = random.number(1...9)
      leads[position] = Allowance(
        days: days,
        rising: random.chance(40) ? [first, first + random.number(0...4)] : [first])
    }
  }

  /// The least cost of all that may be done, each tried by the ordinary engine, and the fewest activities and relations of
  /// those that cost it; nil where none keeps the targets.
  func bruteForce(
    _ schedule: Schedule, _ targets: [Rescue.Target]
  ) -> (cost: Int, measures: Int)? {
    let plan = ShortenedPlan(schedule)
    var most: [Measure: Int] = [:]
    for (activity, allowance) in allowances where schedule.activities[activity].phase != .complete {
      let dates = schedule.activities[activity]
      let left =
        dates.phase == .inProgress ? dates.remaining : portfolio.activities[activity].duration
      most[.shortening(activity)] = min(allowance.days, (left - 1) / 480)
    }
    for (relation, allowance) in leads
    where schedule.activities[portfolio.relations[relation].successor].phase == .notStarted
      && schedule.activities[portfolio.relations[relation].predecessor].phase != .complete
    {
      most[.lead(relation)] = allowance.days
    }
    let prices = Measure.joined(allowances, leads: leads)
    let measures = most.keys.sorted()
    var best: (cost: Int, measures: Int)?
    var days: [Measure: Int] = [:]
    func attempt(_ index: Int, _ cost: Int) {
      let touched = days.values.count { $0 > 0 }
      if let best, (cost, touched) >= (best.cost, best.measures) { return }
      guard index < measures.count else {
        if let tried = plan.schedule(doing: days),
          targets.allSatisfy({ tried.activities[$0.activity].finish <= $0.finish })
        {
          best = (cost, touched)
        }
        return
      }
      let measure = measures[index]
      for taken in 0...max(0, most[measure]!) {
        days[measure] = taken
        attempt(index + 1, cost + prices[measure]!.cost(of: taken))
      }
      days[measure] = nil
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
