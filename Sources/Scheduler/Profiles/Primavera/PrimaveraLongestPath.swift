import Plan

/// The activities from which driving relations lead to the last finish of their project.
struct PrimaveraLongestPath {
  /// By slot.
  var contains: [Bool]

  /// Walks back from the last finishes, without recursion; through complete work that hands on what
  /// its predecessors hand to it.
  ///
  /// - Parameter finish: The last early finish of each slot's project.
  init(
    _ net: PrimaveraNetwork, _ work: PrimaveraWork, _ early: PrimaveraForwardPass, finish: [Int]
  ) {
    contains = [Bool](repeating: false, count: net.activity.count)
    for slot in contains.indices.reversed() {
      let table = net.table[slot]
      if net.clock.work(table, early.finish[slot]) >= net.clock.work(table, finish[slot]) {
        contains[slot] = true
      }
      guard contains[slot] else { continue }
      for index in net.predecessors(of: slot) where work.binds(net.links[index]) {
        let link = net.links[index]
        let y = early.bound(link, net, work)
        let end = link.kind.isToStart ? early.start[slot] : early.finish[slot]
        if net.clock.work(table, y) == net.clock.work(table, end) {
          contains[Int(link.predecessor)] = true
        }
      }
    }
    for slot in contains.indices where work.phase[slot] == .complete { contains[slot] = false }
  }
}
