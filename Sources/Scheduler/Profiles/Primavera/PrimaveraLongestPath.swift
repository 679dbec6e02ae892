import Plan

/// The activities from which driving relations lead to the last finish of their project.
struct PrimaveraLongestPath {
  /// By slot.
  var contains: [Bool]

  /// Walks back from the last finishes, without recursion.
  ///
  /// - Parameter finish: The last early finish of each slot's project.
  init(
    _ net: PrimaveraNetwork, _ work: PrimaveraWork, _ early: PrimaveraForwardPass, finish: [Int],
    dataDate: Int, countsLagFromEarlyStart: [Bool]
  ) {
    contains = [Bool](repeating: false, count: net.activity.count)
    for slot in contains.indices.reversed() where work.phase[slot] != .complete {
      let table = net.table[slot]
      if net.clock.work(table, early.finish[slot]) >= net.clock.work(table, finish[slot]) {
        contains[slot] = true
      }
      guard contains[slot], !work.isOverridden[slot] else { continue }
      for index in net.predecessors(of: slot) {
        let link = net.links[index]
        guard work.phase[Int(link.predecessor)] != .complete else { continue }
        let y = early.bound(
          link, net, work, dataDate: dataDate, fromEarlyStart: countsLagFromEarlyStart[slot])
        let end = link.kind.isToStart ? early.start[slot] : early.finish[slot]
        if net.clock.work(table, y) == net.clock.work(table, end) {
          contains[Int(link.predecessor)] = true
        }
      }
    }
  }
}
