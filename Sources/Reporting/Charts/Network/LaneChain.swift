/// Arrows and nodes that lie one behind the other in one lane.
struct LaneChain {
  /// The arrows, from left to right.
  var arrows: [Int] = []
  /// The nodes that lie in the lane of this chain.
  var nodes: [Int] = []
  /// The room it takes, wherever its lane is.
  var boxes: [LaneBox] = []
  /// Whether critical work is in it.
  var isCritical = false

  /// Whether an arrow is too short to show between its nodes.
  static func isSteep(_ arrow: Int, _ network: ArrowNetwork, _ spacing: NetworkSpacing) -> Bool {
    let arrow = network.arrows[arrow]
    return network.nodes[arrow.head].place - network.nodes[arrow.tail].place
      < spacing.node + spacing.arrow
  }

  /// How many lanes a network needs at least: the most chains that pass one place.
  static func depth(_ network: ArrowNetwork, _ spacing: NetworkSpacing) -> Int {
    var ends: [(place: Int, step: Int)] = []
    for chain in chains(network, spacing) {
      let line = chain.boxes.filter { $0.track == .line }
      guard let from = line.map(\.from).min(), let to = line.map(\.to).max(), from < to else {
        continue
      }
      ends += [(from, 1), (to, -1)]
    }
    // What ends at a place makes room for what begins there.
    ends.sort { ($0.place, $0.step) < ($1.place, $1.step) }
    var (now, most) = (0, 0)
    for end in ends {
      now += end.step
      most = max(most, now)
    }
    return most
  }

  /// Strings the arrows of a network into chains; every node and every arrow but the vertical
  /// dummies is in exactly one.
  static func chains(_ network: ArrowNetwork, _ spacing: NetworkSpacing) -> [LaneChain] {
    var stringing = Stringing(network, spacing)
    stringing.run()
    return stringing.chains
  }
}

/// The work of stringing.
private struct Stringing {
  let network: ArrowNetwork
  let spacing: NetworkSpacing
  /// The arrows that leave each node.
  var leaving: [[Int]]
  var isStrung: [Bool]
  var isOwned: [Bool]
  var chains: [LaneChain] = []

  init(_ network: ArrowNetwork, _ spacing: NetworkSpacing) {
    self.network = network
    self.spacing = spacing
    leaving = [[Int]](repeating: [], count: network.nodes.count)
    isStrung = [Bool](repeating: false, count: network.arrows.count)
    isOwned = [Bool](repeating: false, count: network.nodes.count)
    for (index, arrow) in network.arrows.enumerated() { leaving[arrow.tail].append(index) }
  }

  mutating func run() {
    let work = network.arrows.indices.filter { !network.arrows[$0].isDummy }
    let byPlace = work.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    for arrow in byPlace where network.arrows[arrow].isCritical && !isStrung[arrow] {
      string(from: arrow, criticalOnly: true)
    }
    while let arrow = longestStart(byPlace) { string(from: arrow, criticalOnly: false) }
    for node in network.nodes.indices where !isOwned[node] {
      chains.append(chain(with: node))
      isOwned[node] = true
    }
    for (index, arrow) in network.arrows.enumerated()
    where arrow.isDummy && !LaneChain.isSteep(index, network, spacing) {
      var chain = LaneChain()
      append(index, to: &chain)
      chains.append(chain)
    }
  }

  private func key(_ arrow: Int) -> [Int] {
    [network.nodes[network.arrows[arrow].tail].place, arrow]
  }

  /// Returns the arrow that begins the longest way through what is not strung yet.
  private func longestStart(_ byPlace: [Int]) -> Int? {
    var length = [Int](repeating: 0, count: network.arrows.count)
    var best: Int?
    for arrow in byPlace.reversed() where !isStrung[arrow] {
      let head = network.arrows[arrow].head
      let rest = isOwned[head] ? 0 : leaving[head].map { length[$0] }.max() ?? 0
      length[arrow] = 1 + network.nodes[head].place - key(arrow)[0] + rest
      if best.map({ length[$0] <= length[arrow] }) ?? true { best = arrow }
    }
    return best
  }

  private mutating func string(from first: Int, criticalOnly: Bool) {
    var chain = LaneChain()
    let tail = network.arrows[first].tail
    if !isOwned[tail] {
      chain = self.chain(with: tail)
      isOwned[tail] = true
    }
    var own = LaneChain()
    append(first, to: &own)
    // A steep arrow lies between its nodes' lanes, with nothing of them in its own.
    if !chain.nodes.isEmpty,
      LaneChain.isSteep(first, network, spacing) || !fits(own, behind: chain)
    {
      chains.append(chain)
      chain = LaneChain()
    }
    var next: Int? = first
    while let arrow = next {
      append(arrow, to: &chain)
      isStrung[arrow] = true
      let head = network.arrows[arrow].head
      if isOwned[head] || LaneChain.isSteep(arrow, network, spacing) { break }
      let room = self.chain(with: head)
      guard fits(room, behind: chain) else { break }
      chain.nodes.append(head)
      chain.boxes += room.boxes
      isOwned[head] = true
      next = leaving[head].filter { mayFollow($0, chain, criticalOnly) }.max {
        length($0) < length($1)
      }
    }
    chains.append(chain)
  }

  private func length(_ arrow: Int) -> Int {
    let arrow = network.arrows[arrow]
    return network.nodes[arrow.head].place - network.nodes[arrow.tail].place
      + (arrow.isCritical ? 1 << 40 : 0)
  }

  private func mayFollow(_ arrow: Int, _ chain: LaneChain, _ criticalOnly: Bool) -> Bool {
    if isStrung[arrow] || network.arrows[arrow].isDummy { return false }
    if criticalOnly && !network.arrows[arrow].isCritical { return false }
    if LaneChain.isSteep(arrow, network, spacing) { return false }
    var own = LaneChain()
    append(arrow, to: &own)
    return fits(own, behind: chain)
  }

  /// Whether what follows keeps clear of what a chain has already.
  private func fits(_ next: LaneChain, behind chain: LaneChain) -> Bool {
    next.boxes.allSatisfy { box in
      box.track == .line
        || chain.boxes.allSatisfy {
          $0.track != box.track || $0.to + spacing.gap <= box.from
            || box.to + spacing.gap <= $0.from
        }
    }
  }

  private func chain(with node: Int) -> LaneChain {
    var chain = LaneChain()
    chain.nodes = [node]
    let place = network.nodes[node].place
    let half = spacing.node / 2
    chain.boxes = [
      LaneBox(content: .node(node), track: .line, from: place - half, to: place + half)
    ]
    if spacing.belowNode[node] > 0 {
      let width = spacing.belowNode[node] / 2
      chain.boxes.append(
        LaneBox(content: .node(node), track: .below, from: place - width, to: place + width))
    }
    return chain
  }

  private func append(_ index: Int, to chain: inout LaneChain) {
    let arrow = network.arrows[index]
    let tail = network.nodes[arrow.tail].place
    let head = network.nodes[arrow.head].place
    chain.arrows.append(index)
    chain.isCritical = chain.isCritical || arrow.isCritical
    let isSteep = LaneChain.isSteep(index, network, spacing)
    chain.boxes.append(LaneBox(content: .arrow(index), track: .line, from: tail, to: head))
    // Text begins right of the node's rim, or of the upright line itself.
    let upright = max(head - spacing.node / 4, (tail + head) / 2)
    let begin = isSteep ? upright + spacing.gap : max(arrow.start, tail + spacing.node / 2)
    if spacing.above[index] > 0 {
      chain.boxes.append(
        LaneBox(
          content: .arrow(index), track: .above, from: begin, to: begin + spacing.above[index]))
    }
    if spacing.below[index] > 0 {
      chain.boxes.append(
        LaneBox(
          content: .arrow(index), track: .below, from: begin, to: begin + spacing.below[index]))
    }
  }
}
