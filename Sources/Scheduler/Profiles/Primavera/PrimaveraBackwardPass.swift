import Plan

/// Late dates by the rules of Primavera, from the finish of the project or its Must Finish By.
struct PrimaveraBackwardPass {
  /// The late dates of what is still to be placed; those of complete work mean nothing.
  var start: [Int]
  var finish: [Int]

  /// Runs over all slots in reverse topological order.
  ///
  /// - Parameters:
  ///   - base: The finish that the late dates of each slot count back from.
  ///   - openEndsAtEarly: Whether a slot without successors takes its own early finish instead.
  init(
    _ net: PrimaveraNetwork, _ work: PrimaveraWork, _ early: PrimaveraForwardPass, base: [Int],
    openEndsAtEarly: [Bool]
  ) {
    start = [Int](repeating: 0, count: net.activity.count)
    finish = start
    for slot in start.indices.reversed() where work.phase[slot] != .complete {
      let table = net.table[slot]
      let amount = work.remaining[slot]
      var isOpen = true
      var w = net.clock.work(table, base[slot])
      for index in net.successors(of: slot) {
        let link = net.links[Int(net.outgoing[index])]
        let successor = Int(link.successor)
        guard work.isBound(successor) else { continue }
        isOpen = false
        guard let x = latest(link, net, successor) else { continue }
        if link.kind.isFromFinish {
          w = min(w, net.clock.work(table, x))
        } else if work.phase[slot] == .notStarted {
          w = min(w, net.clock.work(table, x) + amount)
        }
      }
      if isOpen, openEndsAtEarly[slot] {
        w = min(w, net.clock.work(table, early.finish[slot]))
      }
      place(slot, constrained(slot, w, net, work), net, work)
    }
  }

  /// The latest instant of a predecessor's end that keeps a successor at its late dates.
  private func latest(
    _ link: PrimaveraNetwork.Link, _ net: PrimaveraNetwork, _ successor: Int
  ) -> Int? {
    let own = net.table[successor]
    // Bounds are compared in the successor's working time: all of its night is one instant.
    let end = link.kind.isToStart ? start[successor] : finish[successor]
    let y = net.clock.start(own, net.clock.work(own, end))
    return net.clock.latest(adding: Int(link.lag), link.table, notAfter: y)
  }

  /// Applies the constraints that pull.
  private func constrained(
    _ slot: Int, _ late: Int, _ net: PrimaveraNetwork, _ work: PrimaveraWork
  ) -> Int {
    let table = net.table[slot]
    let amount = work.remaining[slot]
    let isFree = work.phase[slot] == .notStarted
    func at(_ date: Int) -> Int? {
      date == PrimaveraWork.none ? nil : net.clock.work(table, date)
    }
    var w = late
    if isFree, let bound = at(work.startNotAfter[slot]) { w = min(w, bound + amount) }
    if let bound = at(work.finishNotAfter[slot]) { w = min(w, bound) }
    if isFree, let pinned = at(work.mandatoryStart[slot]) { w = pinned + amount }
    if let pinned = at(work.mandatoryFinish[slot]) { w = pinned }
    return w
  }

  private mutating func place(
    _ slot: Int, _ w: Int, _ net: PrimaveraNetwork, _ work: PrimaveraWork
  ) {
    let table = net.table[slot]
    if work.isMilestone[slot] {
      let isStart = work.edge[slot] == .start
      start[slot] = isStart ? net.clock.start(table, w) : net.clock.finish(table, w)
      finish[slot] = start[slot]
    } else {
      start[slot] = net.clock.start(table, w - work.remaining[slot])
      finish[slot] = work.remaining[slot] == 0 ? start[slot] : net.clock.finish(table, w)
    }
  }
}

extension PrimaveraWork {
  /// Whether relations to a slot still bind: it is not complete, and no override drops them.
  @inline(__always)
  func isBound(_ slot: Int) -> Bool { phase[slot] != .complete && !isOverridden[slot] }
}
