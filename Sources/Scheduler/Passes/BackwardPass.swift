import Plan

/// Late dates (最迟时间): the exact adjoint of the forward pass, against given finishes.
struct BackwardPass {
  /// The latest start of what is still to be placed of each node; ``Bound/none`` where nothing
  /// bounds it (complete work, or no given finish after it), ``Bound/impossible`` where no
  /// allowed start is early enough.
  var start: [Int32]

  /// Takes over dates that were found another way.
  init(start: [Int32]) { self.start = start }

  /// Runs over all nodes in reverse topological order.
  ///
  /// - Parameter finish: The given finish of each node, ``Bound/none`` for none.
  /// - Complexity: O(nodes + relations), without recursion.
  init(_ network: Network, _ arithmetic: Arithmetic, finish: [Int32]) {
    let situation = arithmetic.situation
    let links = arithmetic.successors
    start = [Int32](repeating: Int32.max, count: network.nodes.count)
    for node in stride(from: network.placedCount - 1, through: 0, by: -1) {
      if situation.phase[node] == .complete { continue }
      var latest = Bound.none
      if finish[node] != Int32.max {
        latest = arithmetic.latestStart(node, finishing: Int(finish[node]))
      }
      for link in links.range(node) {
        let successor = links.node(link)
        latest = min(
          latest,
          arithmetic.latest(
            node, links.kind(link), lag: links.lag(link), links.table(link),
            keeping: successor, at: Int(start[successor])))
      }
      if latest != Bound.none, latest != Bound.impossible {
        latest = arithmetic.lastPlace(node, latest)
      }
      start[node] = Bound.kept(latest)
    }
  }

  /// Names for each node the given finish that bounds it: the first of those whose bound is met.
  ///
  /// - Parameter seeds: The nodes with a given finish, in the order in which names are preferred.
  /// - Returns: A position in `seeds`, or -1.
  func names(
    _ network: Network, _ arithmetic: Arithmetic, seeds: [(node: Int, finish: Int)]
  ) -> [Int32] {
    // Of one alone it is plain: it bounds whatever is bounded.
    if seeds.count == 1 { return start.map { $0 == Int32.max ? -1 : 0 } }
    var names = [Int32](repeating: Int32.max, count: start.count)
    var own: [Int: [Int]] = [:]
    for (index, seed) in seeds.enumerated() { own[seed.node, default: []].append(index) }
    let links = arithmetic.successors
    var isOwn = [Bool](repeating: false, count: start.count)
    for node in own.keys { isOwn[node] = true }
    for node in stride(from: start.count - 1, through: 0, by: -1) where start[node] != Int32.max {
      if !isOwn[node], let only = onlyName(of: node, names, links) {
        names[node] = only
        continue
      }
      for index in own[node] ?? [] {
        let latest = arithmetic.latestStart(node, finishing: seeds[index].finish)
        if arithmetic.lastPlace(node, latest) == Int(start[node]) {
          names[node] = min(names[node], Int32(index))
        }
      }
      for link in links.range(node) {
        let successor = links.node(link)
        guard names[successor] < names[node] else { continue }
        let latest = arithmetic.latest(
          node, links.kind(link), lag: links.lag(link), links.table(link),
          keeping: successor, at: Int(start[successor]))
        if latest == Bound.none { continue }
        let isMet =
          latest == Bound.impossible
          || arithmetic.lastPlace(node, latest) == Int(start[node])
        if isMet { names[node] = names[successor] }
      }
    }
    return names.map { $0 == Int32.max ? -1 : $0 }
  }

  /// The name that all named successors of a node bear, so that one need not see which of them binds;
  /// nil where there are several.
  private func onlyName(of node: Int, _ names: [Int32], _ links: Links) -> Int32? {
    var only = Int32.max
    for link in links.range(node) {
      let name = names[links.node(link)]
      if name == Int32.max || name == only { continue }
      if only != Int32.max { return nil }
      only = name
    }
    return only == Int32.max ? nil : only
  }

  /// Finds the latest start of every node that moves no other node off its early start.
  static func freeStart(
    _ network: Network, _ arithmetic: Arithmetic, early: ForwardPass, late: BackwardPass
  ) -> [Int32] {
    var free = late.start
    let situation = arithmetic.situation
    let links = arithmetic.successors
    for node in free.indices where situation.phase[node] != .complete {
      free[node] = freeStart(of: node, arithmetic, links, early: early, late: late)
    }
    return free
  }

  /// Finds the latest start of one node that moves no other node off its early start.
  @inline(__always)
  static func freeStart(
    of node: Int, _ arithmetic: Arithmetic, _ links: Links, early: ForwardPass,
    late: BackwardPass
  ) -> Int32 {
    var latest = Bound.none
    for link in links.range(node) {
      let successor = links.node(link)
      if arithmetic.situation.phase[successor] == .complete { continue }
      latest = min(
        latest,
        arithmetic.latest(
          node, links.kind(link), lag: links.lag(link), links.table(link),
          keeping: successor, at: Int(early.start[successor])))
    }
    guard latest != Bound.none else { return late.start[node] }
    return min(late.start[node], Bound.kept(arithmetic.lastPlace(node, latest)))
  }
}
