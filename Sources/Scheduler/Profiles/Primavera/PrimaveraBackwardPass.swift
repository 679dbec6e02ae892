import Plan

/// Late dates by the rules of Primavera, from the finish of the project or its Must Finish By.
///
/// A late finish is the instant that the late dates of the successors give, the earliest of them,
/// and then brought back into the activity's own working time.
struct PrimaveraBackwardPass {
  /// The late dates; those of complete work are what it hands back.
  var start: [Int]
  var finish: [Int]
  /// The late finish before it was brought into working time, for lags that the clock counts.
  private var raw: [Int]

  /// What a successor leaves: the latest finish, and the start it came from.
  private struct Limit {
    var finish: Int
    var start: Int?

    mutating func take(_ other: Limit) {
      if other.finish < finish {
        self = other
      } else if other.finish == finish, let first = other.start {
        start = min(start ?? first, first)
      }
    }
  }

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
    raw = start
    for slot in start.indices.reversed() {
      var limit = Limit(finish: base[slot])
      var isOpen = true
      for index in net.successors(of: slot) {
        let link = net.links[Int(net.outgoing[index])]
        guard work.binds(link) else { continue }
        isOpen = false
        let next = latest(link, net, work, early)
        limit.take(next)
      }
      if isOpen, openEndsAtEarly[slot] { limit.finish = min(limit.finish, early.finish[slot]) }
      let free = limit.finish
      if work.phase[slot] != .complete { constrain(slot, &limit, net, work) }
      place(slot, limit, isBase: isOpen && limit.finish == free, net, work)
    }
  }

  /// The latest dates of a predecessor that keep a successor at its late dates.
  private func latest(
    _ link: PrimaveraNetwork.Link, _ net: PrimaveraNetwork, _ work: PrimaveraWork,
    _ early: PrimaveraForwardPass
  ) -> Limit {
    let (before, after) = (Int(link.predecessor), Int(link.successor))
    let lag = lag(link, net, work, early)
    var end = link.kind.isToStart ? start[after] : finish[after]
    // A lag of the clock runs on where the milestone's calendar rests.
    if lag != 0, link.table < 0, work.isMilestone[after], work.phase[after] != .complete {
      end = raw[after]
    }
    let y = net.clock.add(-lag, link.table, to: end)
    if link.kind.isFromFinish { return Limit(finish: y) }
    let isRaw = link.lag <= 0 && work.isPlanned(before) && work.isPlanned(after)
    return Limit(
      finish: net.clock.add(work.remaining[before], net.table[before], to: y),
      start: isRaw ? net.back(y, before) : nil)
  }

  /// What is left of a relation's lag where its ends have begun.
  private func lag(
    _ link: PrimaveraNetwork.Link, _ net: PrimaveraNetwork, _ work: PrimaveraWork,
    _ early: PrimaveraForwardPass
  ) -> Int {
    let (before, after) = (Int(link.predecessor), Int(link.successor))
    let phases = (work.phase[before], work.phase[after])
    if link.kind.isFromFinish {
      if phases.0 == .complete {
        return phases.1 == .inProgress ? 0 : work.lagLeft(link, since: .finish, net)
      }
      return !link.kind.isToStart || phases.1 != .complete ? Int(link.lag) : 0
    }
    switch phases {
    case (.notStarted, _): return Int(link.lag)
    case (.complete, .inProgress), (.inProgress, .complete): return 0
    case (.inProgress, _) where !work.countsLagFromEarlyStart[after]:
      // It counts from the actual start: what lies before the work that remains has passed.
      let passed =
        net.clock.work(link.table, early.start[before])
        - net.clock.work(link.table, work.actualStart[before])
      return max(0, Int(link.lag) - max(0, passed))
    default: return work.lagLeft(link, since: .start, net)
    }
  }

  /// Applies the constraints that pull.
  private func constrain(
    _ slot: Int, _ limit: inout Limit, _ net: PrimaveraNetwork, _ work: PrimaveraWork
  ) {
    let isFree = work.isPlanned(slot)
    func end(_ date: Int) -> Int {
      net.clock.add(work.remaining[slot], net.table[slot], to: date)
    }
    func pull(_ date: Int) { if date < limit.finish { limit = Limit(finish: date) } }
    if isFree, work.startNotAfter[slot] != PrimaveraWork.none {
      pull(end(work.startNotAfter[slot]))
    }
    if work.finishNotAfter[slot] != PrimaveraWork.none { pull(work.finishNotAfter[slot]) }
    if isFree, work.mandatoryStart[slot] != PrimaveraWork.none {
      limit = Limit(finish: end(work.mandatoryStart[slot]))
    }
    if work.mandatoryFinish[slot] != PrimaveraWork.none {
      limit = Limit(finish: work.mandatoryFinish[slot])
    }
  }

  /// - Parameter isBase: Whether nothing but the finish of the project limits it.
  private mutating func place(
    _ slot: Int, _ limit: Limit, isBase: Bool, _ net: PrimaveraNetwork, _ work: PrimaveraWork
  ) {
    let table = net.table[slot]
    let t = limit.finish
    raw[slot] = t
    if work.phase[slot] == .complete {
      finish[slot] = t
    } else if work.isMilestone[slot], work.edge[slot] == .start {
      finish[slot] = isBase ? t : net.back(t, slot)
    } else {
      finish[slot] = net.clock.finish(table, net.clock.work(table, t))
    }
    let amount = work.remaining[slot]
    start[slot] =
      amount == 0
      ? finish[slot]
      : limit.start ?? net.clock.start(table, net.clock.work(table, t) - amount)
  }
}
