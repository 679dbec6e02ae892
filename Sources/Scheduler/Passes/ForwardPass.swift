import Plan

/// Early dates (最早时间), from the floor of each project and the data date.
struct ForwardPass {
  /// Where what is still to be placed of each node begins; the actual start of complete work.
  var start: [Int32]
  /// Where it ends; the actual finish of complete work.
  var finish: [Int32]
  /// The nodes that found no window, or whose dates left the years that can be computed.
  var lost: [Int] = []
  /// How long what remains of work with an expected finish turned out to last.
  var lasting: [(node: Int, work: Int32)] = []
  /// The relations that no longer count (progress override).
  var broken: Set<BrokenLink> = []

  /// Takes over dates that were found another way.
  init(start: [Int32], finish: [Int32]) {
    self.start = start
    self.finish = finish
  }

  /// Runs over all nodes in topological order.
  ///
  /// - Parameters:
  ///   - floor: The earliest instant of not-started work, by node.
  ///   - pinned: The starts that are given instead of computed, by node; ``Bound/none`` for none.
  /// - Complexity: O(nodes + relations), without recursion.
  init(_ network: Network, _ arithmetic: Arithmetic, floor: [Int32], pinned: [Int32]? = nil) {
    let situation = arithmetic.situation
    let links = arithmetic.predecessors
    let hasCare = !situation.needsCare.isEmpty
    start = [Int32](repeating: 0, count: network.nodes.count)
    finish = start
    for node in 0..<network.placedCount {
      if situation.phase[node] == .complete {
        start[node] = situation.actualStart[node]
        finish[node] = situation.actualFinish[node]
        continue
      }
      if hasCare, situation.needsCare[node] {
        placeWithCare(node, network, arithmetic, floor: Int(floor[node]))
        continue
      }
      var bound = Int(floor[node])
      for link in links.range(node) {
        let x = instant(of: links.node(link), links.kind(link), situation)
        bound = max(
          bound,
          arithmetic.bound(
            on: node, links.kind(link), lag: links.lag(link), links.table(link), from: x))
      }
      var place = arithmetic.place(node, bound)
      if let pinned, pinned[node] != Int32.max { place = Int(pinned[node]) }
      if place == Bound.none || place > Bound.latest {
        lost.append(node)
        place = min(bound, Bound.latest)
      }
      start[node] = Bound.kept(place)
      let end = arithmetic.finish(node, from: place)
      finish[node] = Int32(clamping: end)
      if end > Bound.latest, place < Bound.latest { lost.append(node) }
    }
  }

  /// The instant of a predecessor that a relation starts from: actual, where there is one.
  @inline(__always)
  func instant(of node: Int, _ kind: LinkKind, _ situation: Situation) -> Int {
    if kind.isFromFinish { return Int(finish[node]) }
    return Int(situation.phase[node] == .notStarted ? start[node] : situation.actualStart[node])
  }
}
