/// Where a time-scaled network (双代号时标网络图) puts its nodes and arrows.
///
/// Across, everything lies at its date. Down, it lies in a *lane*: a row with the line in its
/// middle, names above the line and durations below it. Nothing in one lane overlaps anything
/// else there. An arrow runs along its own lane, and at its ends goes straight up or down to its
/// nodes where these lie in other lanes; an arrow too short to show along its lane has its text
/// beside it.
///
/// Arrows are strung into chains that lie in one lane, the critical ones first and in the middle;
/// then each chain moves, in turn and again, to the lane where its vertical lines cross least
/// (sifting: Matuszewski, Schönfeld, Molitor 1999).
public struct TimeScaledLayout: Sendable {
  /// What is laid out.
  public let network: ArrowNetwork
  /// How many lanes there are.
  public let laneCount: Int
  /// The lane of each node, from 0 at the top.
  public let nodeLanes: [Int]
  /// The lane of each arrow's horizontal part; nil where the arrow is a line straight from node
  /// to node: a vertical dummy.
  public let arrowLanes: [Int?]
  /// What stands in the lanes.
  public let boxes: [LaneBox]
  /// The vertical lines.
  public let verticals: [LaneVertical]

  /// Lays a network out.
  ///
  /// The same network and spacing always give the same layout.
  ///
  /// - Parameter spacing: The room of nodes and texts.
  public init(_ network: ArrowNetwork, spacing: NetworkSpacing) {
    let chains = LaneChain.chains(network, spacing)
    var lanes = LaneAssignment(network, spacing, chains)
    lanes.place()
    let lane = lanes.compactLanes()
    var nodeLanes = [Int](repeating: 0, count: network.nodes.count)
    var arrowLanes = [Int?](repeating: nil, count: network.arrows.count)
    for (index, chain) in chains.enumerated() {
      for node in chain.nodes { nodeLanes[node] = lane[index] }
      for arrow in chain.arrows { arrowLanes[arrow] = lane[index] }
    }
    self.network = network
    laneCount = (lane.max() ?? -1) + 1
    self.nodeLanes = nodeLanes
    self.arrowLanes = arrowLanes
    boxes = zip(chains, lane).flatMap { chain, lane in
      chain.boxes.map { box in
        var box = box
        box.lane = lane
        return box
      }
    }
    verticals = lanes.verticals.map { vertical in
      LaneVertical(
        place: vertical.place, from: lane[vertical.first], to: lane[vertical.second],
        arrow: vertical.arrow)
    }
  }
}

/// The room that something takes in a lane.
public struct LaneBox: Hashable, Sendable {
  /// Where in a lane something stands.
  public enum Track: Hashable, Sendable {
    /// Above the line.
    case above
    /// On the line.
    case line
    /// Below the line.
    case below
  }

  /// What takes the room.
  public enum Content: Hashable, Sendable {
    /// An arrow or its text, by position.
    case arrow(Int)
    /// A node or its text, by position.
    case node(Int)
  }

  /// What takes the room.
  public var content: Content
  /// Where in the lane it stands.
  public var track: Track
  /// Its left end.
  public var from: Int
  /// Its right end.
  public var to: Int
  /// The lane, from 0 at the top.
  public var lane = 0
}

/// A vertical line of an arrow.
public struct LaneVertical: Hashable, Sendable {
  /// Where it lies in time.
  public var place: Int
  /// The lane it begins in.
  public var from: Int
  /// The lane it ends in.
  public var to: Int
  /// The arrow it belongs to, by position.
  public var arrow: Int
}
