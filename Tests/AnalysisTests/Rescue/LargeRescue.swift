import CivilTime
import Foundation
import Plan
import Scheduler

@testable import Analysis

/// A random plan of some size on the day grain, lags in calendar days, as the engine takes it and in the plain numbers that
/// another program takes.
struct LargeRescue {
  /// What another program is told: days from the first, one a number.
  struct Told: Encodable {
    struct Task: Encodable {
      var days: Int
      /// The last day of the week that is worked, 5 or 7; day 0 is a Monday.
      var week: Int
      var isPoint: Bool
      /// The spans that it must fit into, first and last day; any where there is none.
      var windows: [[Int]]
      /// The spans in which it rests.
      var pauses: [[Int]]
      /// What the first day less costs, the second and so on.
      var prices: [Int]
    }
    /// Predecessor, successor, 0 to 3 for FS, SS, FF, SF, and the lag.
    var tasks: [Task]
    var relations: [[Int]]
    /// By relation, what the first day of lead costs, the second and so on.
    var leads: [[Int]]
    /// The activity that must be finished, and by the morning of which day.
    var carrier: Int
    var limit: Int
  }

  var portfolio: Portfolio
  var allowances: [Int: Allowance] = [:]
  var leads: [Int: Allowance] = [:]
  let carrier: Int
  private var told: Told
  private let start = Day(year: 2026, month: 3, day: 2)!

  init(
    seed: UInt64, activities: ClosedRange<Int>, isPlain: Bool = false, canLead: Bool = false
  ) {
    var random = Seeded(seed &* 31 &+ 7)
    let shifts = [Shift(from: 480, to: 720), Shift(from: 840, to: 1080)]
    let five = WorkCalendar(
      name: "five", week: [shifts, shifts, shifts, shifts, shifts, [], []], exceptions: [])
    let seven = WorkCalendar(name: "seven", week: Array(repeating: shifts, count: 7))
    let summers = (0..<12).map { [$0 * 120 + 40, $0 * 120 + 75] }
    let rests = (0..<60).map { [$0 * 23 + 9, $0 * 23 + 11] }
    let start = start
    var windows: [Window] = []
    for (name, kind, spans) in [("summer", Window.Kind.inside, summers), ("rest", .pause, rests)] {
      windows += spans.map {
        Window(name: name, from: start + $0[0], to: start + $0[1], kind: kind)
      }
    }
    portfolio = Portfolio(projectDay: shifts, calendars: [five, seven], windows: windows)
    portfolio.projects = [
      Project(
        code: "P", name: "P", direction: .forward, start: Instant(start, minuteOfDay: 480))
    ]
    told = Told(tasks: [], relations: [], leads: [], carrier: 0, limit: 0)
    let count = random.number(activities)
    carrier = count
    let kinds: [Relation.Kind] = [.finishToStart, .startToStart, .finishToFinish, .startToFinish]
    for index in 0...count {
      let isPoint = index == count || index > 0 && random.chance(8)
      let window =
        isPoint || isPlain
        ? nil : random.chance(10) ? "summer" : random.chance(15) ? "rest" : nil
      let days = isPoint ? 0 : random.number(1...(window == "summer" ? 12 : 25))
      let week = !isPlain && index < count && random.chance(35) ? 5 : 7
      portfolio.activities.append(
        Activity(
          project: 0, code: "A\(index)", name: "A\(index)", kind: isPoint ? .milestone : .task,
          duration: days * 480, calendar: week == 5 ? "five" : "seven", window: window))
      var prices: [Int] = []
      let most = days * 4 / 10
      if most > 0, random.chance(85) {
        let first = random.number(1...9)
        let rise = random.chance(40) ? random.number(1...3) : 0
        prices = (0..<most).map { first + rise * ($0 / 2) }
        allowances[index] = Allowance(days: most, rising: prices)
      }
      told.tasks.append(
        Told.Task(
          days: days, week: week, isPoint: isPoint, windows: window == "summer" ? summers : [],
          pauses: window == "rest" ? rests : [], prices: prices))
      guard index > 0, index < count else { continue }
      for _ in 0..<random.pick([1, 1, 2, 2, 3]) {
        let before = random.number(max(0, index - 12)...(index - 1))
        let kind = random.pick([0, 0, 0, 1, 2, 3])
        relate(before, index, kind, random.pick([0, 0, 0, 1, 2, 5, -2]), kinds)
      }
    }
    let open = Set(portfolio.relations.map(\.predecessor))
    for index in 0..<count where !open.contains(index) { relate(index, count, 0, 0, kinds) }
    // Of their own, so that the rest of a plan is the same with and without.
    var others = Seeded(seed &+ 991)
    if canLead { mayLead(&others) }
  }

  /// Lets some relations be led.
  private mutating func mayLead(_ random: inout Seeded) {
    for (position, relation) in portfolio.relations.enumerated() {
      let ends = [relation.predecessor, relation.successor].map { portfolio.activities[$0].kind }
      guard relation.kind == .finishToStart, ends == [.task, .task], random.chance(60) else {
        continue
      }
      let first = random.number(1...9)
      let rise = random.chance(40) ? random.number(1...3) : 0
      let prices = (0..<random.number(1...5)).map { first + rise * $0 }
      leads[position] = Allowance(days: prices.count, rising: prices)
      told.leads[position] = prices
    }
  }

  private mutating func relate(
    _ before: Int, _ after: Int, _ kind: Int, _ lag: Int, _ kinds: [Relation.Kind]
  ) {
    portfolio.relations.append(
      Relation(
        predecessor: before, successor: after, kind: kinds[kind],
        lag: Lag(minutes: lag * 480, counting: .calendarDays)))
    told.relations.append([before, after, kind, lag])
    told.leads.append([])
  }

  /// What another program is told of finishing some days earlier than a schedule says.
  func told(_ schedule: Schedule, earlier days: Int) -> (target: Rescue.Target, told: Told) {
    let finish = schedule.activities[carrier].finish + -1440 * days
    var told = told
    told.carrier = carrier
    // The evening of a day is the morning of the next; a milestone may stand at either, so that the morning is the limit.
    told.limit = finish.day - start + (finish.minuteOfDay > 480 ? 1 : 0)
    let limit = Instant(start + told.limit, minuteOfDay: 480)
    return (Rescue.Target(activity: carrier, finish: limit), told)
  }
}
