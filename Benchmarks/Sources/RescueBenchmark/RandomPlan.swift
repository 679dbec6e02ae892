import Analysis
import CivilTime
import Plan

/// A random plan: two calendars, four types of relations with lags and leads, a summer window on some work, and prices of
/// which some rise; all of it leads to one milestone.
struct RandomPlan {
  var portfolio: Portfolio
  var allowances: [Int: Allowance] = [:]
  var leads: [Int: Allowance] = [:]
  let carrier: Int

  init(seed: UInt64, activities count: Int) {
    var random = SplitMix(state: seed &* 77 &+ 5)
    let start = Day(year: 2026, month: 3, day: 2)!
    let shifts = [Shift(from: 480, to: 720), Shift(from: 840, to: 1080)]
    let five = WorkCalendar(name: "five", week: [shifts, shifts, shifts, shifts, shifts, [], []])
    let seven = WorkCalendar(name: "seven", week: Array(repeating: shifts, count: 7))
    let windows = (0..<30).map { year in
      let first = start + (year * 365 + 120)
      return Window(name: "summer", from: first, to: first + 55, kind: .inside)
    }
    portfolio = Portfolio(projectDay: shifts, calendars: [five, seven], windows: windows)
    portfolio.projects = [
      Project(
        code: "P", name: "P", direction: .forward, start: Instant(start, minuteOfDay: 480))
    ]
    carrier = count
    var isLeft = [Bool](repeating: true, count: count)
    for index in 0..<count {
      let isPoint = index > 0 && random.chance(8)
      let days = isPoint ? 0 : random.pick([1, 2, 3, 5, 7, 10, 15, 20, 30, 45])
      let hasWindow = !isPoint && days <= 40 && random.chance(4)
      portfolio.activities.append(
        Activity(
          project: 0, code: "A\(index)", name: "A\(index)", kind: isPoint ? .milestone : .task,
          duration: days * 480, calendar: random.chance(33) ? "five" : "seven",
          window: hasWindow ? "summer" : nil))
      let price = random.number(1...9)
      let most = days * 3 / 10
      if most > 0 {
        let prices = random.chance(30) ? (0..<most).map { price + $0 / 2 } : [price]
        allowances[index] = Allowance(days: most, rising: prices)
      }
      guard index > 0 else { continue }
      for _ in 0..<random.pick([1, 1, 2, 2, 3]) {
        let before = random.number(max(0, index - 30)...(index - 1))
        isLeft[before] = false
        let kind = random.pick([
          Relation.Kind.finishToStart, .finishToStart, .finishToStart, .startToStart,
          .finishToFinish, .startToFinish,
        ])
        let lag = Lag(
          minutes: random.pick([0, 0, 0, 1, 2, 5, 10, -2, -5]) * 480,
          counting: random.chance(60) ? .calendarDays : .successor)
        let work = portfolio.activities[before].duration / 480
        if kind == .finishToStart, lag.minutes <= 0, lag.counting == .calendarDays,
          min(work, days) > 1
        {
          leads[portfolio.relations.count] = Allowance(
            days: max(1, min(work, days) * 3 / 10), price: random.number(1...9))
        }
        portfolio.relations.append(
          Relation(predecessor: before, successor: index, kind: kind, lag: lag))
      }
    }
    portfolio.activities.append(
      Activity(
        project: 0, code: "END", name: "END", kind: .milestone, duration: 0, calendar: "seven"))
    for index in 0..<count where isLeft[index] {
      portfolio.relations.append(Relation(predecessor: index, successor: count))
    }
  }
}

/// Numbers from a seed (SplitMix64).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  mutating func pick<T>(_ values: [T]) -> T { values[number(0...(values.count - 1))] }
}
