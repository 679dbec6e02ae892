import Analysis
import CivilTime
import Plan

/// A random plan of finish-to-start relations for trials, and the same in numbers for the plain C beside it.
///
/// With one calendar it has five-day weeks; else half of the work has seven-day weeks, and one activity in four a summer
/// window. Durations are beta-PERT from 70 to 150 % of what is planned.
struct TrialPlan {
  var portfolio: Portfolio
  var model = OddsModel(spreads: [:])
  let carrier: Int
  private(set) var lines: [String] = []

  init(activities count: Int, hasWindows: Bool, seed: UInt64) {
    var random = SplitMix(state: seed)
    let start = Day(year: 2026, month: 3, day: 2)!
    let shifts = [Shift(from: 480, to: 720), Shift(from: 840, to: 1080)]
    let five = WorkCalendar(name: "five", week: [shifts, shifts, shifts, shifts, shifts, [], []])
    let seven = WorkCalendar(name: "seven", week: Array(repeating: shifts, count: 7))
    let windows = (0..<60).map { year in
      let first = start + (year * 365 + 120)
      return Window(name: "summer", from: first, to: first + 55, kind: .inside)
    }
    portfolio = Portfolio(
      projectDay: shifts, calendars: [five, seven], windows: hasWindows ? windows : [])
    portfolio.projects = [
      Project(
        code: "P", name: "P", direction: .forward, start: Instant(start, minuteOfDay: 480))
    ]
    carrier = count
    var isLeft = [Bool](repeating: true, count: count)
    // A plan of schools has many short chains; so long a time as a window is wide is kept free of longer work.
    for index in 0..<count {
      let days = random.pick([2, 3, 5, 7, 10, 15, 20])
      let hasWindow = hasWindows && random.chance(25)
      let calendar = hasWindows && random.chance(50) ? "seven" : "five"
      portfolio.activities.append(
        Activity(
          project: 0, code: "A\(index)", name: "A\(index)", duration: days * 480,
          calendar: calendar, window: hasWindow ? "summer" : nil))
      model.spreads[index] = DurationSpread(
        optimistic: Double(days) * 0.7, likely: Double(days), pessimistic: Double(days) * 1.5)
      var links: [(before: Int, lag: Int)] = []
      // Layers of a tenth of the plan keep the whole within some years.
      let layer = max(1, count / 10)
      let begin = index / layer * layer
      if begin > 0 {
        for _ in 0..<random.pick([1, 1, 2, 2, 3]) {
          let before = random.number(max(0, begin - layer)...(begin - 1))
          if links.contains(where: { $0.before == before }) { continue }
          links.append((before, random.pick([0, 0, 0, 1, 2, 5])))
        }
      }
      for link in links {
        isLeft[link.before] = false
        portfolio.relations.append(
          Relation(
            predecessor: link.before, successor: index,
            lag: Lag(minutes: link.lag * 480, counting: .successor)))
      }
      lines.append(
        ([calendar == "seven" ? 1 : 0, hasWindow ? 1 : 0, days, links.count]
          + links.flatMap { [$0.before, $0.lag] }).map(String.init).joined(separator: " "))
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
