import CivilTime
import Control
import Plan
import Scheduler

@testable import Reporting

/// Seeded random projects for network diagrams.
struct NetworkMaker {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return range.lowerBound + Int(z % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// A project of FS relations without lags, on a calendar that works every day.
  mutating func plain(_ count: Int, milestones: Int = 10) -> Portfolio {
    portfolio(count, milestones: milestones, kinds: [.finishToStart], lags: [0], calendars: ["all"])
  }

  /// A project of all relations, with lags and leads, on two calendars.
  mutating func mixed(_ count: Int) -> Portfolio {
    portfolio(
      count, milestones: 15, kinds: Relation.Kind.allCases, lags: [0, 0, 0, 1, 2, 5, -1, -2],
      calendars: ["all", "five"])
  }

  /// A project as they are: streams of work that overlap a little and wait for one another.
  mutating func building(_ count: Int) -> Portfolio {
    var portfolio = portfolio(0, milestones: 0, kinds: [], lags: [], calendars: [])
    let day = [Shift].standardDay.minutes
    let streams = max(1, count / 25)
    let names = ["测量放线", "土方开挖与基坑支护", "钢筋混凝土主体结构", "二次结构与砌体工程", "水电消防安装", "室内装饰装修", "竣工资料整理"]
    for i in 0..<count {
      let isMilestone = i % 20 == 19
      portfolio.activities.append(
        Activity(
          project: 0, code: "A\(i)", name: "\(names[i % names.count])\(i)",
          kind: isMilestone ? .milestone : .task,
          duration: isMilestone ? 0 : number(5...40) * day, calendar: "all"))
      func relate(_ from: Int, _ kind: Relation.Kind = .finishToStart, _ lag: Int = 0) {
        portfolio.relations.append(
          Relation(
            predecessor: from, successor: i, kind: kind,
            lag: Lag(minutes: lag * day, counting: .calendarDays)))
      }
      if i < streams { continue }
      if chance(15) {
        relate(i - streams, .startToStart, 3)
        relate(i - streams, .finishToFinish, 2)
      } else {
        relate(i - streams)
      }
      if chance(25) { relate(max(0, i - number(1...(2 * streams)))) }
      if chance(5) { relate(i - streams, .finishToStart, 7) }
    }
    return portfolio
  }

  private mutating func portfolio(
    _ count: Int, milestones: Int, kinds: [Relation.Kind], lags: [Int], calendars: [String]
  ) -> Portfolio {
    let shifts = [Shift].standardDay
    let week = (0..<7).map { _ in shifts }
    var portfolio = Portfolio(
      calendars: [
        WorkCalendar(name: "all", week: week),
        WorkCalendar(name: "five", week: week.prefix(5) + [[], []]),
      ],
      projects: [
        Project(
          code: "P", name: "随机工程", direction: .forward,
          start: Instant(Day(iso: "2026-04-06")!, minuteOfDay: 480))
      ])
    for i in 0..<count {
      let isMilestone = chance(milestones)
      portfolio.activities.append(
        Activity(
          project: 0, code: "A\(i)", name: "第\(i)项工作", kind: isMilestone ? .milestone : .task,
          duration: isMilestone ? 0 : number(1...12) * shifts.minutes,
          calendar: calendars[number(0...(calendars.count - 1))]))
    }
    for j in 1..<max(count, 2) where j < count {
      for _ in 0..<number(0...3) {
        let lag = lags[number(0...(lags.count - 1))]
        portfolio.relations.append(
          Relation(
            predecessor: max(0, j - number(1...min(j, 14))), successor: j,
            kind: kinds[number(0...(kinds.count - 1))],
            lag: Lag(minutes: lag * shifts.minutes, counting: .calendarDays)))
      }
    }
    return portfolio
  }

  /// The same plan typed in another order.
  mutating func shuffled(_ portfolio: Portfolio) -> Portfolio {
    var order = Array(portfolio.activities.indices)
    for i in order.indices.reversed() { order.swapAt(i, number(0...i)) }
    var copy = portfolio
    copy.activities = order.map { portfolio.activities[$0] }
    var place = order
    for (new, old) in order.enumerated() { place[old] = new }
    copy.relations = portfolio.relations.reversed().map {
      Relation(
        predecessor: place[$0.predecessor], successor: place[$0.successor], kind: $0.kind,
        lag: $0.lag)
    }
    return copy
  }
}

extension Portfolio {
  /// The schedule of the portfolio.
  func scheduled() throws -> Schedule { try Network(self).schedule() }
}

extension ArrowNetwork {
  /// The nodes from which each node can be reached, itself included.
  func ancestors() -> [Set<Int>] {
    var sets = nodes.indices.map { Set([$0]) }
    for node in nodes.indices {
      for arrow in arrows where arrow.head == node { sets[node].formUnion(sets[arrow.tail]) }
    }
    return sets
  }

  /// The node where the work or milestone begins, and the one where it ends.
  func ends(of activity: Int) -> (first: Int, last: Int)? {
    if let node = nodes.firstIndex(where: { $0.milestone == activity }) { return (node, node) }
    let own = arrows.filter {
      if case .work(activity, _) = $0.kind { true } else { false }
    }
    guard let first = own.first, let last = own.last else { return nil }
    return (first.tail, last.head)
  }

  /// The node in which a work ends together with others, where it has an end of its own besides.
  func commonEnd(_ node: Int) -> Int {
    let next = arrows.filter { $0.tail == node }
    return next.count == 1 && next[0].isDummy ? next[0].head : node
  }
}
