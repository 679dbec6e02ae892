import Plan

/// The longest paths to the finish of every project: what is critical.
///
/// Read off the driving relations and not off total float: a milestone may float over a weekend
/// inside a critical chain. What waits for the start of work that has begun waits for what has happened,
/// and no longer for what remains of it.
struct LongestPath {
  /// Whether each node is on a longest path; complete work never is.
  var contains: [Bool]

  /// Finds the paths to the finish of every project.
  init(_ network: Network, _ arithmetic: Arithmetic, _ early: ForwardPass, finishes: [Int32]) {
    let projects = network.nodes.project
    let last = (0..<network.placedCount).filter {
      early.finish[$0] == finishes[Int(projects[$0])]
    }
    self.init(network, arithmetic, early, to: last)
  }

  /// Finds the paths to some nodes.
  init(_ network: Network, _ arithmetic: Arithmetic, _ early: ForwardPass, to ends: [Int]) {
    let situation = arithmetic.situation
    var found = [Bool](repeating: false, count: early.start.count)
    var open = ends.filter { $0 < network.placedCount && situation.phase[$0] != .complete }
    for node in open { found[node] = true }
    let links = arithmetic.predecessors
    while let node = open.popLast() {
      for link in links.range(node) {
        let predecessor = links.node(link)
        if found[predecessor] || situation.phase[predecessor] == .complete { continue }
        let hasBegun = situation.phase[predecessor] == .inProgress
        if hasBegun, !links.kind(link).isFromFinish { continue }
        guard Self.drives(link, node, links, arithmetic, early) else { continue }
        found[predecessor] = true
        open.append(predecessor)
      }
    }
    contains = found
  }

  /// Returns whether a relation holds its successor exactly where that was placed.
  static func drives(
    _ link: Int, _ node: Int, _ links: Links, _ arithmetic: Arithmetic, _ early: ForwardPass
  ) -> Bool {
    let x = early.instant(of: links.node(link), links.kind(link), arithmetic.situation)
    let bound = arithmetic.bound(
      on: node, links.kind(link), lag: links.lag(link), links.table(link), from: x)
    return arithmetic.place(node, bound) == Int(early.start[node])
  }
}
