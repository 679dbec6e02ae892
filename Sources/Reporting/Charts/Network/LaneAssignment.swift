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
  /// The verticals of each chain.
  private var own: [[Int]]
  /// The lane of each chain, the middle one 0; nil while it has none.
  private var lane: [Int?]
  /// The boxes of each lane; lane 0 is at ``offset``.
  private var content: [[Entry]]
  private let offset: Int
  /// Whether a chain is one steep arrow.
  private let isSteep: [Bool]

  /// A box with what it costs to be crossed.
  private struct Entry {
    var chain: Int
    var track: LaneBox.Track
    var from: Int
    var to: Int
    var isNode: Bool
  }

  init(_ network: ArrowNetwork, _ spacing: NetworkSpacing, _ chains: [LaneChain]) {
    self.spacing = spacing
    self.chains = chains
    own = [[Int]](repeating: [], count: chains.count)
    lane = [Int?](repeating: nil, count: chains.count)
    offset = chains.count + 1
    isSteep = chains.map { chain in
      chain.nodes.isEmpty && chain.arrows.contains { LaneChain.isSteep($0, network, spacing) }
    }
    content = [[Entry]](repeating: [], count: 2 * chains.count + 3)
    addVerticals(network)
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
    content[place + offset] += chains[chain].boxes.map {
      Entry(chain: chain, track: $0.track, from: $0.from, to: $0.to, isNode: $0.isNode)
    }
  }

  private mutating func take(_ chain: Int) -> Int? {
    guard let place = lane[chain] else { return nil }
    content[place + offset].removeAll { $0.chain == chain }
    lane[chain] = nil
    return place
  }

  /// Returns the free lane that costs least; of equals the one nearest to the middle.
  private func bestLane(of chain: Int) -> Int {
    let used = content.indices.filter { !content[$0].isEmpty }.map { $0 - offset }
    guard let top = used.first, let bottom = used.last else { return 0 }
    let reach = reach(of: chain, within: (top - 1)...(bottom + 1))
    let trial = trial(of: chain)
    var best = top - 1
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

  private func other(than chain: Int, at vertical: Int) -> Int {
    let vertical = verticals[vertical]
    return vertical.first == chain ? vertical.second : vertical.first
  }

  private func isFree(_ place: Int, for chain: Int) -> Bool {
    let entries = content[place + offset]
    let gap = spacing.gap
    for box in chains[chain].boxes {
      for entry in entries where entry.track == box.track {
        if entry.from < box.to + gap && box.from < entry.to + gap { return false }
      }
    }
    return true
  }
}

extension LaneAssignment {
  /// What is bad about a layout, the worst costing most.
  private enum Cost {
    static let node = 400
    static let text = 40
    static let line = 5
    static let onLine = 80
    static let length = 2
    static let misplacedLabel = 300
    static let outward = 8
    static let criticalOutward = 20
  }

  /// What does not change while a chain tries its lanes.
  struct Trial {
    /// The vertical lines of others that cross the stretch of the chain, and their lanes.
    var passing: [(place: Int, low: Int, high: Int)] = []
    /// The chain's own lines, the lane at their other ends, and the lines of others beside them.
    var own: [(place: Int, end: Int, beside: [(low: Int, high: Int)])] = []
  }

  private func trial(of chain: Int) -> Trial {
    let boxes = chains[chain].boxes
    let left = boxes.map(\.from).min() ?? 0
    let right = boxes.map(\.to).max() ?? 0
    var trial = Trial()
    var others: [(vertical: Vertical, low: Int, high: Int)] = []
    for vertical in verticals where vertical.first != chain && vertical.second != chain {
      guard let a = lane[vertical.first], let b = lane[vertical.second], a != b else { continue }
      others.append((vertical, min(a, b), max(a, b)))
      if left < vertical.place, vertical.place < right {
        trial.passing.append((vertical.place, min(a, b), max(a, b)))
      }
    }
    let near = max(spacing.node / 4, 1)
    for index in own[chain] {
      let vertical = verticals[index]
      guard let end = lane[other(than: chain, at: index)] else { continue }
      let beside = others.filter {
        $0.vertical.bus != vertical.bus && abs($0.vertical.place - vertical.place) < near
      }
      trial.own.append((vertical.place, end, beside.map { ($0.low, $0.high) }))
    }
    return trial
  }

  /// Returns what a chain costs in a lane, or anything at least `limit`.
  private func cost(of chain: Int, at place: Int, _ trial: Trial, below limit: Int) -> Int {
    var cost = abs(place) * (chains[chain].isCritical ? Cost.criticalOutward : Cost.outward)
    cost += labelCost(chain, place)
    for line in trial.own where line.end != place {
      cost += abs(line.end - place) * Cost.length
      let (low, high) = (min(line.end, place), max(line.end, place))
      cost += Cost.onLine * line.beside.count { $0.low < high && low < $0.high }
      if cost >= limit { return cost }
      cost += crossings(at: line.place, low, high)
      if cost >= limit { return cost }
    }
    for line in trial.passing where line.low <= place && place <= line.high {
      for box in chains[chain].boxes {
        cost += self.cost(
          line.place, line.low, line.high, place, box.track, box.from, box.to, isNode: box.isNode)
      }
    }
    return cost
  }

  /// The label of a steep arrow must stand beside it.
  private func labelCost(_ chain: Int, _ place: Int) -> Int {
    guard isSteep[chain], own[chain].count == 2,
      let a = lane[other(than: chain, at: own[chain][0])],
      let b = lane[other(than: chain, at: own[chain][1])]
    else { return 0 }
    return min(a, b) < place && place <= max(a, b) ? 0 : Cost.misplacedLabel
  }

  private func crossings(at x: Int, _ low: Int, _ high: Int) -> Int {
    var cost = 0
    for place in low...high {
      for entry in content[place + offset] where entry.from < x && x < entry.to {
        cost += self.cost(
          x, low, high, place, entry.track, entry.from, entry.to, isNode: entry.isNode)
      }
    }
    return cost
  }

  /// Returns what it costs that a vertical line from one lane to another meets a box.
  ///
  /// Names stand above their line and durations below it, so the line passes only the side of its
  /// first and last lane that it comes from.
  private func cost(
    _ x: Int, _ low: Int, _ high: Int, _ place: Int, _ track: LaneBox.Track, _ from: Int, _ to: Int,
    isNode: Bool
  ) -> Int {
    guard from < x, x < to else { return 0 }
    switch track {
    case .line: return low < place && place < high ? (isNode ? Cost.node : Cost.line) : 0
    case .above: return low < place ? Cost.text : 0
    case .below: return place < high ? Cost.text : 0
    }
  }
}

extension LaneBox {
  /// Whether it is the circle of a node.
  fileprivate var isNode: Bool {
    if case .node = content { track == .line } else { false }
  }
}
