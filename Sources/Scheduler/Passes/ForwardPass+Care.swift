import Plan

/// A relation between two nodes that no longer counts, because work went on against it.
struct BrokenLink: Hashable, Sendable {
  var from: Int32
  var to: Int32
  /// The position of the relation in the portfolio.
  var relation: Int32
}

extension ForwardPass {
  /// Places what remains of work under way whose finish is expected, or that may have broken with
  /// its predecessors.
  ///
  /// What remains of work with an expected finish begins as soon as everything that binds its start
  /// allows, and lasts until that finish: at least a minute, and as long as what binds its finish
  /// asks for. A relation to the start of work that began before it allowed drops out under
  /// progress override.
  mutating func placeWithCare(
    _ node: Int, _ network: Network, _ arithmetic: Arithmetic, floor: Int
  ) {
    let situation = arithmetic.situation
    let links = arithmetic.predecessors
    let project = network.portfolio.projects[Int(network.nodes.project[node])]
    let overrides = project.progressMode == .progressOverride
    let expected = situation.expectedFinish.isEmpty ? Int32.max : situation.expectedFinish[node]
    let table = network.nodes.table(node)
    var bound = floor
    var leastWork = Int.min
    for link in links.range(node) {
      let kind = links.kind(link)
      let (lag, lagTable) = (links.lag(link), links.table(link))
      let x = instant(of: links.node(link), kind, situation)
      if overrides, kind.isToStart,
        arithmetic.isBroken(
          Int(situation.actualStart[node]), before: arithmetic.add(lag, lagTable, to: x))
      {
        broken.insert(
          BrokenLink(
            from: Int32(links.node(link)), to: Int32(node), relation: Int32(links.relation(link))))
      } else if expected != Int32.max, !kind.isToStart {
        let y = arithmetic.add(lag, lagTable, to: x)
        leastWork = max(leastWork, arithmetic.leastWork(node, finishing: y))
      } else {
        bound = max(bound, arithmetic.bound(on: node, kind, lag: lag, lagTable, from: x))
      }
    }
    let place = min(arithmetic.place(node, bound), Bound.latest)
    start[node] = Bound.kept(place)
    guard expected != Int32.max else {
      finish[node] = Int32(clamping: arithmetic.finish(node, from: place))
      return
    }
    let before = arithmetic.tables.work(table, until: place)
    let until = arithmetic.tables.work(table, until: Int(expected))
    let work = max(1, max(until, leastWork) - before)
    lasting.append((node, Int32(clamping: work)))
    finish[node] = Int32(clamping: arithmetic.tables.finish(table, before + work))
  }
}

extension Arithmetic {
  /// Whether an actual instant precedes a bound by any working minute of the project's day: a
  /// start at 08:00 touches a finish the evening before.
  func isBroken(_ actual: Int, before bound: Int) -> Bool {
    tables.work(Network.everyDay, until: actual) < tables.work(Network.everyDay, until: bound)
  }
}

extension Situation {
  /// Takes over what a forward pass found out: how long work with an expected finish still lasts.
  mutating func settle(_ early: ForwardPass) {
    for (node, work) in early.lasting { self.work[node] = work }
    needsCare = []
  }
}
