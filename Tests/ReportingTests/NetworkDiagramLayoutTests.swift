import Control
import Plan
import Scheduler
import Testing

@testable import Reporting

/// The lanes of time-scaled networks.
struct NetworkDiagramLayoutTests {
  static func layouts() throws -> [(spacing: NetworkSpacing, layout: TimeScaledLayout)] {
    try (1...120).map { seed in
      var maker = NetworkMaker(UInt64(seed))
      let count = 1 + seed % 30
      let portfolio = seed % 2 == 0 ? maker.plain(count) : maker.mixed(count)
      let network = ArrowNetwork(try portfolio.scheduled(), project: 0)
      let spacing = roomy(network)
      return (spacing, TimeScaledLayout(network, spacing: spacing))
    }
  }

  /// A spacing in which names are about as long as work.
  static func roomy(_ network: ArrowNetwork) -> NetworkSpacing {
    NetworkSpacing(
      node: 1000, gap: 200, arrow: 600,
      above: network.arrows.map { $0.isDummy ? 0 : 6000 },
      below: network.arrows.map { $0.isDummy ? 0 : 1500 },
      belowNode: network.nodes.map { $0.milestone == nil ? 0 : 6000 })
  }

  @Test func nothingOverlapsInALane() throws {
    for (_, layout) in try Self.layouts() {
      for (index, a) in layout.boxes.enumerated() {
        for b in layout.boxes.dropFirst(index + 1)
        where a.lane == b.lane && a.track == b.track {
          // An arrow begins and ends within the circles of its own nodes.
          if a.track == .line, areJoined(a, b, layout.network) { continue }
          #expect(a.to <= b.from || b.to <= a.from)
        }
      }
    }
  }

  private func areJoined(_ a: LaneBox, _ b: LaneBox, _ network: ArrowNetwork) -> Bool {
    switch (a.content, b.content) {
    case (.arrow(let arrow), .node(let node)), (.node(let node), .arrow(let arrow)):
      network.arrows[arrow].tail == node || network.arrows[arrow].head == node
    default: false
    }
  }

  @Test func dummiesAreVerticalButForTheirWaves() throws {
    for (_, layout) in try Self.layouts() {
      for (index, arrow) in layout.network.arrows.enumerated() where arrow.isDummy {
        let width =
          layout.network.nodes[arrow.head].place - layout.network.nodes[arrow.tail].place
        if width == 0 { #expect(layout.arrowLanes[index] == nil) }
        #expect(arrow.start == arrow.finish)
      }
    }
  }

  @Test func nodesOfOneDummyLieInDifferentLanesWhereItIsVertical() throws {
    for (spacing, layout) in try Self.layouts() {
      for (index, arrow) in layout.network.arrows.enumerated() where layout.arrowLanes[index] == nil
      {
        let nodes = layout.network.nodes
        guard nodes[arrow.head].place - nodes[arrow.tail].place < spacing.node else { continue }
        #expect(layout.nodeLanes[arrow.tail] != layout.nodeLanes[arrow.head])
      }
    }
  }

  @Test func namesStandAboveTheirArrowAndDurationsBelowIt() throws {
    for (spacing, layout) in try Self.layouts() {
      for (index, arrow) in layout.network.arrows.enumerated() where !arrow.isDummy {
        let own = layout.boxes.filter { $0.content == .arrow(index) }
        #expect(own.contains { $0.track == .above && $0.to - $0.from == spacing.above[index] })
        #expect(own.contains { $0.track == .below && $0.to - $0.from == spacing.below[index] })
        #expect(Set(own.map(\.lane)).count == 1)
      }
    }
  }

  @Test func theSameNetworkGivesTheSameLayout() throws {
    let first = try Self.layouts()
    let second = try Self.layouts()
    for (a, b) in zip(first, second) {
      #expect(a.layout.nodeLanes == b.layout.nodeLanes)
      #expect(a.layout.arrowLanes == b.layout.arrowLanes)
    }
  }

  @Test func aCriticalChainWithRoomForItsNamesIsStraight() throws {
    var maker = NetworkMaker(7)
    var portfolio = maker.plain(5, milestones: 0)
    portfolio.relations = (1..<5).map { Relation(predecessor: $0 - 1, successor: $0) }
    let network = ArrowNetwork(try portfolio.scheduled(), project: 0)
    let layout = TimeScaledLayout(network, spacing: NetworkSpacing(of: network))
    #expect(Set(layout.nodeLanes) == [0])
  }

  @Test func threeHundredActivitiesAreLaidOut() throws {
    var maker = NetworkMaker(3)
    let network = ArrowNetwork(try maker.building(300).scheduled(), project: 0)
    let layout = TimeScaledLayout(network, spacing: Self.roomy(network))
    #expect(layout.laneCount < 120)
  }
}
