import Control
import Plan
import Scheduler
import Testing

@testable import Reporting

/// What precedes what, before dummies are removed and after: nothing is lost, nothing is added.
struct NetworkDiagramLogicTests {
  /// For every piece of work or lag, the pieces that must wait for its end.
  private typealias Order = [ArrowNetwork.Kind: Set<ArrowNetwork.Kind>]

  private static func demanded(_ extract: NetworkExtract) -> Order {
    let links = NetworkLinks(extract)
    var vertex: [NetworkLinks.Point: Int] = [:]
    let graph = EventGraph(extract, links, &vertex)
    let reach = graph.reachable()
    var order: Order = [:]
    for a in graph.pieces {
      order[a.kind] = Set(
        graph.pieces.filter { a.head == $0.tail || reach[a.head].contains($0.tail) }.map(\.kind))
    }
    return order
  }

  private static func drawn(_ network: ArrowNetwork) -> Order {
    let ancestors = network.ancestors()
    let pieces = network.arrows.filter { !$0.isDummy }
    var order: Order = [:]
    for a in pieces {
      order[a.kind] = Set(pieces.filter { ancestors[$0.tail].contains(a.head) }.map(\.kind))
    }
    return order
  }

  @Test(arguments: 1...200)
  func randomNetworksKeepTheirLogic(_ seed: Int) throws {
    var maker = NetworkMaker(UInt64(seed))
    let extract = NetworkExtract(try maker.mixed(10 + seed % 31).scheduled(), project: 0)
    #expect(Self.demanded(extract) == Self.drawn(ArrowNetwork(extract)))
  }

  @Test(arguments: [20, 60, 120])
  func buildingsKeepTheirLogic(_ count: Int) throws {
    var maker = NetworkMaker(UInt64(count))
    let extract = NetworkExtract(try maker.building(count).scheduled(), project: 0)
    #expect(Self.demanded(extract) == Self.drawn(ArrowNetwork(extract)))
  }

  @Test(arguments: 0..<9)
  func theSamplesKeepTheirLogic(_ project: Int) {
    let extract = NetworkExtract(Tinghu.planFile.schedule(), project: project)
    #expect(Self.demanded(extract) == Self.drawn(ArrowNetwork(extract)))
  }

  @Test func whatEndsInAWorkAndWhatBeginsThereOnOneDayStayApart() throws {
    // B begins three days after A began; C must be done three days before A ends: one day of A.
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(3, milestones: 0)
    let day = [Shift].standardDay.minutes
    for (activity, days) in [6, 4, 3].enumerated() {
      portfolio.activities[activity].duration = days * day
    }
    let lag = Lag(minutes: 3 * day, counting: .calendarDays)
    portfolio.relations = [
      Relation(predecessor: 0, successor: 1, kind: .startToStart, lag: lag),
      Relation(predecessor: 2, successor: 0, kind: .finishToFinish, lag: lag),
    ]
    let network = ArrowNetwork(try portfolio.scheduled(), project: 0)
    let a = network.arrows.filter {
      if case .work(activity: 0, _) = $0.kind { true } else { false }
    }
    #expect(a.count == 3)
    let b = try #require(network.ends(of: 1)).first
    let c = try #require(network.ends(of: 2)).last
    #expect(!network.ancestors()[b].contains(c))
  }

  @Test func pointsOfOneKindWithinADayAreOne() throws {
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(3, milestones: 0)
    let day = [Shift].standardDay.minutes
    for i in 0..<3 { portfolio.activities[i].duration = 10 * day }
    portfolio.relations = [3 * day, 3 * day + day / 4].enumerated().map { index, minutes in
      Relation(
        predecessor: 0, successor: index + 1, kind: .startToStart,
        lag: Lag(minutes: minutes, counting: .calendarDays))
    }
    let network = ArrowNetwork(try portfolio.scheduled(), project: 0)
    let pieces = network.arrows.count {
      if case .work(activity: 0, _) = $0.kind { true } else { false }
    }
    #expect(pieces == 2)
  }
}
