import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import Reporting

/// The drawing rules of JGJ/T 121 on random networks.
struct NetworkDiagramArrowTests {
  static let seeds = 1...300

  static func networks(_ make: (inout NetworkMaker, Int) -> Portfolio) throws -> [(
    portfolio: Portfolio, schedule: Schedule, network: ArrowNetwork
  )] {
    try seeds.map { seed in
      var maker = NetworkMaker(UInt64(seed))
      let portfolio = make(&maker, 1 + seed % 28)
      let schedule = try portfolio.scheduled()
      return (portfolio, schedule, ArrowNetwork(schedule, project: 0))
    }
  }

  static func mixed() throws -> [(
    portfolio: Portfolio, schedule: Schedule, network: ArrowNetwork
  )] {
    try networks { $0.mixed($1) } + networks { $0.plain($1) }
  }

  @Test func numbersAscendAlongEveryArrowAndFromLeftToRight() throws {
    for (_, _, network) in try Self.mixed() {
      #expect(network.nodes.map(\.number) == Array(1...network.nodes.count))
      #expect(network.nodes.map(\.place) == network.nodes.map(\.place).sorted())
      for arrow in network.arrows { #expect(arrow.tail < arrow.head) }
    }
  }

  @Test func noTwoArrowsJoinTheSameNodes() throws {
    for (_, _, network) in try Self.mixed() {
      #expect(Set(network.arrows.map { [$0.tail, $0.head] }).count == network.arrows.count)
    }
  }

  @Test func thereIsOneStartAndOneFinish() throws {
    for (_, _, network) in try Self.mixed() {
      let heads = Set(network.arrows.map(\.head))
      let tails = Set(network.arrows.map(\.tail))
      #expect(network.nodes.indices.filter { !heads.contains($0) } == [0])
      #expect(network.nodes.indices.filter { !tails.contains($0) } == [network.nodes.count - 1])
    }
  }

  @Test func aPathLeadsFromOneWorkToAnotherExactlyWhereRelationsDo() throws {
    for (portfolio, _, network) in try Self.networks({ $0.plain($1) }) {
      var before = portfolio.activities.map { _ in Set<Int>() }
      for j in before.indices {
        for relation in portfolio.relations where relation.successor == j {
          before[j].formUnion(before[relation.predecessor])
          before[j].insert(relation.predecessor)
        }
      }
      let ancestors = network.ancestors()
      // In the finish everything meets: a milestone there is reached by all that ends.
      for j in before.indices where network.nodes[network.nodes.count - 1].milestone != j {
        let first = try #require(network.ends(of: j)).first
        let drawn = try before.indices.filter { i in
          try i != j && ancestors[first].contains(#require(network.ends(of: i)).last)
        }
        #expect(Set(drawn) == before[j])
      }
    }
  }

  @Test func everyRelationIsAPathOrIsNamedAsOmitted() throws {
    for (portfolio, _, network) in try Self.networks({ $0.mixed($1) }) {
      let ancestors = network.ancestors()
      for (index, relation) in portfolio.relations.enumerated()
      where !network.omitted.contains(index) {
        let i = try #require(network.ends(of: relation.predecessor))
        let j = try #require(network.ends(of: relation.successor))
        // A cut lies between the ends, so that the one begins before the other ends; where
        // several end together, before their common end.
        let end = network.commonEnd(j.last)
        #expect(ancestors[end].contains(i.first))
        if relation.kind == .finishToStart, relation.lag.minutes >= 0 {
          #expect(ancestors[j.first].contains(i.last))
        }
      }
    }
  }

  @Test func relationsWithoutLeadsAreNeverOmitted() throws {
    for (portfolio, _, network) in try Self.networks({ $0.mixed($1) }) {
      for index in network.omitted { #expect(portfolio.relations[index].lag.minutes < 0) }
    }
  }

  /// Of work that nothing follows but by its end: of lapped work each piece floats by itself.
  @Test func noWaveIsLongerThanTheFreeFloat() throws {
    for (portfolio, schedule, network) in try Self.mixed() {
      for activity in portfolio.activities.indices where portfolio.activities[activity].duration > 0
      {
        let last = try #require(
          network.arrows.last {
            if case .work(activity, _) = $0.kind { true } else { false }
          })
        let isLapped = portfolio.relations.contains {
          $0.predecessor == activity && ($0.kind != .finishToStart || $0.lag.minutes < 0)
        }
        if isLapped { continue }
        let computed = schedule.activities[activity]
        let wave = schedule.network.work(
          of: activity, from: computed.finish, to: Self.instant(last.waveEnd))
        #expect(wave <= computed.freeFloat ?? 0)
      }
    }
  }

  /// A node stands at the end of the longest arrow that leads to it, so what is left of the free
  /// float lies in the dummies behind.
  @Test func waveAndDummiesTogetherAreAsLongAsTheFreeFloat() throws {
    for (portfolio, schedule, network) in try Self.networks({ $0.plain($1, milestones: 0) }) {
      let end = network.nodes[network.nodes.count - 1].place
      for activity in portfolio.activities.indices {
        let last = try #require(
          network.arrows.last { $0.kind == .work(activity: activity, segment: 0) })
        var open = [last.head]
        var seen: Set<Int> = []
        var room = end - last.finish
        while let node = open.popLast() {
          guard seen.insert(node).inserted else { continue }
          for arrow in network.arrows where arrow.tail == node {
            if arrow.isDummy {
              open.append(arrow.head)
            } else {
              room = min(room, arrow.start - last.finish)
            }
          }
        }
        let float = schedule.activities[activity].freeFloat ?? 0
        #expect(room == float * DayScale.dayLength / [Shift].standardDay.minutes)
      }
    }
  }

  @Test func aNodeStandsAtTheEndOfTheLongestArrowThatLeadsToIt() throws {
    for (_, _, network) in try Self.mixed() {
      for (index, node) in network.nodes.enumerated() where node.milestone == nil {
        let ends = network.arrows.filter { $0.head == index }.map {
          $0.isDummy ? network.nodes[$0.tail].place : $0.finish
        }
        if let longest = ends.max() { #expect(node.place == longest) }
      }
    }
  }

  @Test func theCriticalLineHasNoWaveAndPassesOnlyCriticalWork() throws {
    for (_, schedule, network) in try Self.mixed() {
      for arrow in network.arrows where arrow.isCritical {
        #expect(arrow.waveEnd == arrow.finish)
        if case .work(let activity, _) = arrow.kind {
          #expect(schedule.activities[activity].isCritical)
        }
        #expect(network.nodes[arrow.tail].isCritical && network.nodes[arrow.head].isCritical)
      }
    }
  }

  @Test func fromEveryArrowOfTheCriticalLineItLeadsOnToTheFinish() throws {
    for (_, _, network) in try Self.mixed() {
      for arrow in network.arrows where arrow.isCritical && arrow.head < network.nodes.count - 1 {
        #expect(network.arrows.contains { $0.isCritical && $0.tail == arrow.head })
      }
    }
  }

  /// The evening that a place at the end of a whole day stands for.
  private static func instant(_ place: Int) -> Instant {
    Instant(Day(number: Int32(place / 1440)), minuteOfDay: 0)
  }

  @Test func withoutLagsOnOneCalendarAWaveReachesTheHead() throws {
    for (_, _, network) in try Self.networks({ $0.plain($1) }) {
      for arrow in network.arrows {
        #expect(arrow.start == network.nodes[arrow.tail].place)
        #expect(arrow.waveEnd == network.nodes[arrow.head].place)
      }
    }
  }

  @Test func nothingGoesToTheLeft() throws {
    for (_, _, network) in try Self.mixed() {
      for arrow in network.arrows {
        #expect(network.nodes[arrow.tail].place <= arrow.start)
        #expect(arrow.start <= arrow.finish)
        #expect(arrow.finish <= arrow.waveEnd)
        #expect(arrow.waveEnd <= network.nodes[arrow.head].place)
      }
    }
  }

  @Test func theCriticalLineOfAPlainNetworkLeadsFromStartToFinishWithoutAWave() throws {
    for (_, _, network) in try Self.networks({ $0.plain($1) }) where network.nodes.count > 1 {
      var reached: Set<Int> = [0]
      for node in network.nodes.indices {
        for arrow in network.arrows
        where arrow.isCritical && arrow.head == node && reached.contains(arrow.tail) {
          #expect(arrow.waveEnd == arrow.finish)
          reached.insert(node)
        }
      }
      #expect(reached.contains(network.nodes.count - 1))
    }
  }

  @Test func theOrderOfTypingChangesNothing() throws {
    for seed in Self.seeds {
      var maker = NetworkMaker(UInt64(seed))
      let portfolio = maker.mixed(1 + seed % 28)
      let other = maker.shuffled(portfolio)
      #expect(try Self.text(portfolio) == Self.text(other))
    }
  }

  /// The network by codes.
  private static func text(_ portfolio: Portfolio) throws -> [String] {
    let network = ArrowNetwork(try portfolio.scheduled(), project: 0)
    let arrows = network.arrows.map { arrow in
      let name =
        switch arrow.kind {
        case .work(let activity, let segment): "\(portfolio.activities[activity].code)/\(segment)"
        case .lag(let relation):
          "lag \(portfolio.activities[portfolio.relations[relation].successor].code)"
        case .dummy: "dummy"
        }
      return
        "\(name) \(arrow.tail)-\(arrow.head) \(arrow.start) \(arrow.waveEnd) \(arrow.isCritical)"
    }
    return arrows + network.nodes.map { "\($0.place) \($0.isCritical)" }
  }

  @Test func threeParallelWorksNeedTwoDummies() throws {
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(3, milestones: 0)
    portfolio.relations = []
    let network = ArrowNetwork(try portfolio.scheduled(), project: 0)
    #expect(network.arrows.count(where: \.isDummy) == 2)
    #expect(network.nodes.count == 4)
  }

  @Test func theTextbookCaseNeedsOneDummy() throws {
    // C follows A; D follows A and B: one dummy from A's end to D's start.
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(4, milestones: 0)
    portfolio.relations = [(0, 2), (0, 3), (1, 3)].map {
      Relation(predecessor: $0.0, successor: $0.1)
    }
    let network = ArrowNetwork(try portfolio.scheduled(), project: 0)
    #expect(network.arrows.count(where: \.isDummy) == 1)
    #expect(network.nodes.count == 4)
  }

  @Test func overlappingWorkIsCutAndALagOutsideWorkIsAnArrow() throws {
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(2, milestones: 0)
    let day = [Shift].standardDay.minutes
    portfolio.activities[0].duration = 10 * day
    portfolio.activities[1].duration = 10 * day
    func kinds(_ kind: Relation.Kind, _ days: Int) throws -> [ArrowNetwork.Kind] {
      portfolio.relations = [
        Relation(
          predecessor: 0, successor: 1, kind: kind,
          lag: Lag(minutes: days * day, counting: .calendarDays))
      ]
      return ArrowNetwork(try portfolio.scheduled(), project: 0).arrows.map(\.kind)
        .filter { $0 != .dummy }
    }
    #expect(
      try kinds(.startToStart, 3) == [
        .work(activity: 0, segment: 1), .work(activity: 0, segment: 2),
        .work(activity: 1, segment: 0),
      ])
    #expect(
      try kinds(.finishToFinish, 3) == [
        .work(activity: 0, segment: 0), .work(activity: 1, segment: 1),
        .work(activity: 1, segment: 2),
      ])
    #expect(try kinds(.finishToStart, 3).last == .lag(relation: 0))
    #expect(try kinds(.finishToStart, -3).first == .work(activity: 0, segment: 1))
  }

  @Test func aMilestoneWithALeadMakesNoCriticalLine() throws {
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(3, milestones: 0)
    let day = [Shift].standardDay.minutes
    for i in 0..<2 { portfolio.activities[i].duration = 10 * day }
    portfolio.activities[2].kind = .milestone
    portfolio.activities[2].duration = 0
    portfolio.relations = [
      Relation(predecessor: 0, successor: 1),
      Relation(
        predecessor: 0, successor: 2, kind: .finishToStart,
        lag: Lag(minutes: -5 * day, counting: .calendarDays)),
    ]
    let network = ArrowNetwork(try portfolio.scheduled(), project: 0)
    let milestone = try #require(network.nodes.first { $0.milestone == 2 })
    #expect(!milestone.isCritical || milestone.number == network.nodes.count)
    let red = network.arrows.filter(\.isCritical)
    #expect(red.count == 3)
    #expect(red.allSatisfy { if case .work = $0.kind { true } else { false } })
  }

  @Test func aProjectWithoutActivitiesHasNothingToDraw() throws {
    var maker = NetworkMaker(1)
    let network = ArrowNetwork(try maker.plain(0).scheduled(), project: 0)
    #expect(network.nodes.isEmpty && network.arrows.isEmpty)
  }

  @Test func aRelationThatFactsContradictIsOmittedAndNothingGoesToTheLeft() throws {
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(3, milestones: 0)
    let day = [Shift].standardDay.minutes
    for i in portfolio.activities.indices { portfolio.activities[i].duration = 10 * day }
    portfolio.relations = [(0, 1), (1, 2)].map { Relation(predecessor: $0.0, successor: $0.1) }
    let date = Instant(Day(iso: "2026-04-13")!, minuteOfDay: 480)
    let start = Instant(Day(iso: "2026-04-06")!, minuteOfDay: 480)
    let schedule = try Network(portfolio).schedule(
      progress: [0, 1].map { ProgressRecord(activity: $0, date: date, actualStart: start) },
      dataDate: date)
    let network = ArrowNetwork(schedule, project: 0)
    #expect(network.omitted == [0])
    for arrow in network.arrows {
      #expect(network.nodes[arrow.tail].place <= arrow.start)
      #expect(arrow.finish <= network.nodes[arrow.head].place)
    }
  }
}
