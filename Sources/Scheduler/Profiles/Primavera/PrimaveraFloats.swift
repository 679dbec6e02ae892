import Plan

/// Free float, and the work that takes its own (as late as possible).
///
/// Free float is what an activity can be late without moving the early date of any successor, nor
/// the finish its late dates count back from. Work constrained to be as late as possible moves by
/// it, the last of a chain first, and has none left.
struct PrimaveraFloats {
  /// Working minutes in the slot's calendar; 0 of complete work.
  var free: [Int]

  /// - Parameters:
  ///   - early: The early dates, in which late work is moved.
  ///   - base: The finish that the late dates of each slot count back from.
  init(
    _ net: PrimaveraNetwork, _ work: PrimaveraWork, early: inout PrimaveraForwardPass,
    late: PrimaveraBackwardPass, base: [Int]
  ) {
    free = [Int](repeating: 0, count: net.activity.count)
    for slot in free.indices.reversed() where work.phase[slot] != .complete {
      if work.hasNoFreeFloat(slot) { continue }
      let amount = Self.free(slot, net, work, early, base: base[slot])
      guard work.isLate[slot], work.phase[slot] == .notStarted, amount > 0 else {
        free[slot] = amount
        continue
      }
      let room =
        net.clock.work(net.table[slot], late.finish[slot])
        - net.clock.work(net.table[slot], early.finish[slot])
      let shift = min(amount, max(0, room))
      early.delay(slot, by: shift, net, work)
      free[slot] = amount - shift
    }
  }

  private static func free(
    _ slot: Int, _ net: PrimaveraNetwork, _ work: PrimaveraWork, _ early: PrimaveraForwardPass,
    base: Int
  ) -> Int {
    let table = net.table[slot]
    let start = net.clock.work(table, early.start[slot])
    let finish = net.clock.work(table, early.finish[slot])
    var amount = max(0, net.clock.work(table, base) - finish)
    for index in net.successors(of: slot) {
      let link = net.links[Int(net.outgoing[index])]
      let successor = Int(link.successor)
      guard work.isBound(successor) else { continue }
      if !link.kind.isFromFinish, work.phase[slot] != .notStarted { continue }
      let own = net.table[successor]
      let end = link.kind.isToStart ? early.start[successor] : early.finish[successor]
      let y = net.clock.start(own, net.clock.work(own, end))
      let x = net.clock.latest(adding: Int(link.lag), link.table, notAfter: y)
      amount = min(
        amount, net.clock.work(table, x) - (link.kind.isFromFinish ? finish : start))
    }
    return max(0, amount)
  }
}

extension PrimaveraForwardPass {
  /// Puts work off by working minutes of its calendar.
  mutating func delay(_ slot: Int, by minutes: Int, _ net: PrimaveraNetwork, _ work: PrimaveraWork)
  {
    guard minutes > 0 else { return }
    let table = net.table[slot]
    let w = net.clock.work(table, start[slot]) + minutes
    if work.isMilestone[slot] {
      start[slot] =
        work.edge[slot] == .start ? net.clock.start(table, w) : net.clock.finish(table, w)
      finish[slot] = start[slot]
    } else {
      start[slot] = net.clock.start(table, w)
      finish[slot] = net.clock.finish(table, w + work.remaining[slot])
    }
  }
}

extension PrimaveraWork {
  /// Whether a date given to its finish leaves it nothing to be late by.
  func hasNoFreeFloat(_ slot: Int) -> Bool {
    mandatoryFinish[slot] != Self.none || expectedFinish[slot] != Self.none
  }
}
