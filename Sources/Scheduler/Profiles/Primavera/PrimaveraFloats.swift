import Plan

/// Free float, and the work that takes its own (as late as possible).
///
/// Free float is what an activity can be late without moving the early date of any successor, nor
/// the finish of its project. Work constrained to be as late as possible moves by it, the last of a
/// chain first, and has none left; it does so whatever its total float is.
struct PrimaveraFloats {
  /// Working minutes in the slot's calendar; 0 of complete work.
  var free: [Int]

  /// - Parameters:
  ///   - early: The early dates, in which late work is moved.
  ///   - finish: The last early finish of each slot's project; that of its successors where it is later.
  init(
    _ net: PrimaveraNetwork, _ work: PrimaveraWork, early: inout PrimaveraForwardPass, finish: [Int]
  ) {
    free = [Int](repeating: 0, count: net.activity.count)
    for slot in free.indices.reversed() where work.phase[slot] != .complete {
      if work.hasNoFreeFloat(slot) { continue }
      let room = Room(slot, net, work, early, finish: finish)
      guard work.isLate[slot], work.isPlanned(slot), room.minutes > 0 else {
        free[slot] = room.minutes
        continue
      }
      early.move(slot, to: room, net, work)
    }
  }

  /// How far a slot can be late.
  struct Room {
    /// The latest finish that moves nothing, as an instant.
    var finish: Int
    /// Working minutes until then.
    var minutes: Int

    init(
      _ slot: Int, _ net: PrimaveraNetwork, _ work: PrimaveraWork, _ early: PrimaveraForwardPass,
      finish last: [Int]
    ) {
      let table = net.table[slot]
      let own = net.clock.work(table, early.finish[slot])
      finish = net.successors(of: slot).reduce(last[slot]) {
        max($0, last[Int(net.links[Int(net.outgoing[$1])].successor)])
      }
      var least = net.clock.work(table, finish)
      for index in net.successors(of: slot) {
        let link = net.links[Int(net.outgoing[index])]
        let successor = Int(link.successor)
        guard work.binds(link) else { continue }
        if !link.kind.isFromFinish, !work.isPlanned(slot) { continue }
        let end = link.kind.isToStart ? early.start[successor] : early.finish[successor]
        var x = net.clock.add(-Int(link.lag), link.table, to: end)
        if !link.kind.isFromFinish { x = net.clock.add(work.remaining[slot], table, to: x) }
        let w = net.clock.work(table, x)
        if w < least || (w == least && x < finish) { (least, finish) = (w, x) }
      }
      minutes = max(0, least - own)
    }
  }
}

extension PrimaveraForwardPass {
  /// Puts work off as far as it has room.
  mutating func move(
    _ slot: Int, to room: PrimaveraFloats.Room, _ net: PrimaveraNetwork, _ work: PrimaveraWork
  ) {
    let table = net.table[slot]
    if work.isMilestone[slot] {
      start[slot] = max(start[slot], net.back(room.finish, slot))
      finish[slot] = start[slot]
    } else {
      let w = net.clock.work(table, start[slot]) + room.minutes
      start[slot] = net.clock.start(table, w)
      finish[slot] =
        work.remaining[slot] == 0
        ? start[slot] : net.clock.finish(table, w + work.remaining[slot])
    }
  }
}

extension PrimaveraWork {
  /// Whether a date given to its finish leaves it nothing to be late by.
  func hasNoFreeFloat(_ slot: Int) -> Bool {
    mandatoryFinish[slot] != Self.none || expectedFinish[slot] != Self.none
  }
}
