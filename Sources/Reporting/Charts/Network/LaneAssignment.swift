/// The search for the lane of every chain.
struct LaneAssignment {
  /// A vertical line between two chains.
  struct Vertical {
    var place: Int
    /// The chain of the tail's or the head's lane, and that at the other end.
    var first: Int
    var second: Int
    var arrow: Int
    /// Lines of one bus may lie upon one another: all that leave one node, or enter it.
    var bus: Int
  }

  let spacing: NetworkSpacing
  let chains: [LaneChain]
  private(set) var verticals: [Vertical] = []
  /// The verticals from left to right, by position.
  private(set) var byPlace: [Int] = []
  /// The verticals of each chain.
  private(set) var own: [[Int]]
  /// The lane of each chain, the middle one 0; nil while it has none.
  private(set) var lane: [Int?]
  /// What lies in each lane.
  private(set) var content = LaneContent()
  /// Whether a chain is one steep arrow.
  let isSteep: [Bool]

  init(_ network: ArrowNetwork, _ spacing: NetworkSpacing, _ chains: [LaneChain]) {
    self.spacing = spacing
    self.chains = chains
    own = [[Int]](repeating: [], count: chains.count)
    lane = [Int?](repeating: nil, count: chains.count)
    isSteep = chains.map { chain in
      chain.nodes.isEmpty && chain.arrows.contains { LaneChain.isSteep($0, network, spacing) }
    }
    addVerticals(network)
    byPlace = verticals.indices.sorted { verticals[$0].place < verticals[$1].place }
  }

  private mutating func addVerticals(_ network: ArrowNetwork) {
    var chainOfNode = [Int](repeating: 0, count: network.nodes.count)
    var chainOfArrow = [Int?](repeating: nil, count: network.arrows.count)
    for (index, chain) in chains.enumerated() {
      for node in chain.nodes { chainOfNode[node] = index }
      for arrow in chain.arrows { chainOfArrow[arrow] = index }
    }
    let side = spacing.node / 4
    for (index, arrow) in network.arrows.enumerated() {
      let tail = network.nodes[arrow.tail].place
      let head = network.nodes[arrow.head].place
      if let chain = chainOfArrow[index] {
        // Nodes nearly above one another are joined by one upright line.
        let isOne = head - tail <= spacing.node / 2
        let middle = (tail + head) / 2
        add(
          Vertical(
            place: isOne ? middle : tail + side, first: chainOfNode[arrow.tail],
            second: chain, arrow: index, bus: 2 * arrow.tail))
        add(
          Vertical(
            place: isOne ? middle : head - side, first: chain,
            second: chainOfNode[arrow.head], arrow: index, bus: 2 * arrow.head + 1))
      } else {
        add(
          Vertical(
            place: (tail + head) / 2, first: chainOfNode[arrow.tail],
            second: chainOfNode[arrow.head], arrow: index, bus: -1 - index))
      }
    }
  }

  private mutating func add(_ vertical: Vertical) {
    guard vertical.first != vertical.second else { return }
    own[vertical.first].append(verticals.count)
    own[vertical.second].append(verticals.count)
    verticals.append(vertical)
  }

  /// Finds the lanes: each chain where it costs least, and again when the others have moved.
  mutating func place() {
    for chain in chains.indices { put(chain, in: bestLane(of: chain)) }
    for round in 0..<6 {
      var isMoved = false
      let order = Array(chains.indices)
      for chain in round % 2 == 0 ? order : order.reversed() {
        let before = take(chain)
        let best = bestLane(of: chain)
        put(chain, in: best)
        isMoved = isMoved || best != before
      }
      if !isMoved { break }
    }
  }

  /// Returns the lanes numbered from 0 at the top, without those that stayed empty.
  func compactLanes() -> [Int] {
    var number: [Int: Int] = [:]
    for used in Set(lane.compactMap { $0 }).sorted() { number[used] = number.count }
    return lane.map { $0.flatMap { number[$0] } ?? 0 }
  }

  private mutating func put(_ chain: Int, in place: Int) {
    lane[chain] = place
    content.put(chain, chains[chain].boxes, in: place)
  }

  private mutating func take(_ chain: Int) -> Int? {
    guard let place = lane[chain] else { return nil }
    content.take(chain, from: place)
    lane[chain] = nil
    return place
  }

  /// Returns the free lane that costs least; of equals the one nearest to the middle.
  private func bestLane(of chain: Int) -> Int {
    guard let used = content.used else { return 0 }
    let all = (used.lowerBound - 1)...(used.upperBound + 1)
    let reach = reach(of: chain, within: all)
    let trial = trial(of: chain, within: all)
    var best = all.lowerBound
    var least = Int.max
    for place in reach.sorted(by: { abs($0) == abs($1) ? $0 < $1 : abs($0) < abs($1) })
    where isFree(place, for: chain) {
      let cost = cost(of: chain, at: place, trial, below: least)
      if cost < least {
        least = cost
        best = place
      }
    }
    return best
  }

  /// Returns the lanes worth trying: those near the chains it is joined with, and the outermost.
  private func reach(of chain: Int, within all: ClosedRange<Int>) -> [Int] {
    let near = own[chain].compactMap { lane[other(than: chain, at: $0)] }
    guard let low = near.min(), let high = near.max() else { return Array(all) }
    let lanes = all.clamped(to: (low - 10)...(high + 10))
    return Array(lanes) + [all.lowerBound, all.upperBound].filter { !lanes.contains($0) }
  }

  func other(than chain: Int, at vertical: Int) -> Int {
    let vertical = verticals[vertical]
    return vertical.first == chain ? vertical.second : vertical.first
  }

  private func isFree(_ place: Int, for chain: Int) -> Bool {
    let entries = content[place]
    let gap = spacing.gap
    for box in chains[chain].boxes {
      for entry in entries where entry.track == box.track {
        if entry.from < box.to + gap && box.from < entry.to + gap { return false }
      }
    }
    return true
  }
}

extension LaneBox {
  /// Whether it is the circle of a node.
  var isNode: Bool {
    if case .node = content { track == .line } else { false }
  }
}
