import Plan

/// Early dates by the rules of Primavera.
///
/// The data date of its project moves whatever is left to do. Constraints that hold work back count
/// with logic; those that pull belong to the backward pass, and only mandatory dates break logic.
/// Instants are kept as they are found: where the successor's calendar rests, it is for the
/// successor to wait.
struct PrimaveraForwardPass {
  /// Where what is still to be placed begins, and ends.
  ///
  /// Complete work stands at the instant that it hands on: its data date, or what its own
  /// predecessors hand on (retained logic).
  var start: [Int]
  var finish: [Int]
  /// The slots that a mandatory date put before what logic asks for.
  var broken: [Int] = []

  /// What bounds the placing of a slot.
  private struct Bounds {
    var start: Int
    var finish = PrimaveraWork.none
    /// The lag of the relation that bounds the finish, where its instant is shown as it is.
    var rawLag: Int?
  }

  /// Runs over all slots in topological order.
  ///
  /// - Parameter floor: The earliest instant of each slot's remaining work: the data date, and the
  ///   start of its project for what has not begun.
  init(_ net: PrimaveraNetwork, _ work: inout PrimaveraWork, floor: [Int]) {
    start = [Int](repeating: 0, count: net.activity.count)
    finish = start
    for slot in start.indices {
      var bounds = Bounds(start: floor[slot])
      for index in net.predecessors(of: slot) where work.binds(net.links[index]) {
        let link = net.links[index]
        let y = bound(link, net, work)
        if link.kind.isToStart {
          bounds.start = max(bounds.start, y)
        } else if y >= bounds.finish {
          if y > bounds.finish { (bounds.finish, bounds.rawLag) = (y, nil) }
          if link.lag <= 0, work.isPlanned(slot), work.isPlanned(Int(link.predecessor)) {
            bounds.rawLag = min(bounds.rawLag ?? 0, Int(link.lag))
          }
        }
      }
      if work.phase[slot] == .complete {
        handOn(slot, max(bounds.start, bounds.finish), net, work)
      } else if work.isMilestone[slot] {
        placeMilestone(slot, bounds, net, work)
      } else {
        place(slot, bounds, net, &work)
      }
    }
  }

  /// The instant that a relation bounds its successor's end with.
  ///
  /// A lead never reaches before the data date of the successor. Of what the predecessor has done the
  /// lag has passed already.
  func bound(_ link: PrimaveraNetwork.Link, _ net: PrimaveraNetwork, _ work: PrimaveraWork) -> Int {
    let (before, after) = (Int(link.predecessor), Int(link.successor))
    let lag = Int(link.lag)
    let y: Int
    if link.kind.isFromFinish {
      if work.phase[before] == .complete {
        if !link.kind.isToStart, work.phase[after] != .complete {
          return net.clock.add(lag, link.table, to: work.actualFinish[before])
        }
        let left = work.isPlanned(after) ? work.lagLeft(link, since: .finish, net) : 0
        return net.clock.add(left, link.table, to: finish[before])
      }
      y = net.clock.add(lag, link.table, to: finish[before])
    } else if work.isPlanned(before) {
      y = net.clock.add(lag, link.table, to: start[before])
    } else if work.phase[before] == .inProgress, !work.countsLagFromEarlyStart[after] {
      y = net.clock.add(lag, link.table, to: work.actualStart[before])
    } else {
      let left = work.phase[after] == .complete ? 0 : work.lagLeft(link, since: .start, net)
      y = net.clock.add(left, link.table, to: start[before])
    }
    return lag < 0 ? max(y, work.dataDate[after]) : y
  }

  /// Puts a slot where its bounds and constraints allow it first.
  private mutating func place(
    _ slot: Int, _ bounds: Bounds, _ net: PrimaveraNetwork, _ work: inout PrimaveraWork
  ) {
    let isPlanned = work.isPlanned(slot)
    let toStart = isPlanned ? max(bounds.start, work.startNotBefore[slot]) : bounds.start
    let toFinish = max(bounds.finish, isPlanned ? work.finishNotBefore[slot] : PrimaveraWork.none)
    let table = net.table[slot]
    let amount = work.remaining[slot]
    var w = net.clock.work(table, toStart)
    if toFinish != PrimaveraWork.none { w = max(w, net.clock.work(table, toFinish) - amount) }
    let free = w
    if isPlanned, work.mandatoryStart[slot] != PrimaveraWork.none {
      w = net.clock.work(table, work.mandatoryStart[slot])
    }
    let isFixed = work.mandatoryFinish[slot] != PrimaveraWork.none
    if isFixed { w = net.clock.work(table, work.mandatoryFinish[slot]) - amount }
    if w < free { broken.append(slot) }
    if expects(slot, net, work) {
      work.remaining[slot] = max(0, net.clock.work(table, work.expectedFinish[slot]) - w)
    }
    start[slot] = net.clock.start(table, w)
    let end = w + work.remaining[slot]
    finish[slot] = work.remaining[slot] == 0 ? start[slot] : net.clock.finish(table, end)
    if work.remaining[slot] == 0 { return }
    if isFixed {
      finish[slot] = max(finish[slot], work.mandatoryFinish[slot])
    } else if let lag = bounds.rawLag, bounds.finish == toFinish,
      net.clock.work(table, toFinish) == end
    {
      // The finish is the instant that drives it; without a lag, brought into working time.
      let isShown = lag < 0 || net.clock.isWithin(table, toFinish)
      finish[slot] = max(finish[slot], isShown ? toFinish : net.clock.start(table, end))
    }
  }

  /// Whether an expected finish decides how long the remaining work takes.
  private func expects(_ slot: Int, _ net: PrimaveraNetwork, _ work: PrimaveraWork) -> Bool {
    work.expectedFinish[slot] != PrimaveraWork.none && !work.isLate[slot]
      && work.mandatoryFinish[slot] == PrimaveraWork.none
      && net.predecessors(of: slot).allSatisfy { net.links[$0].kind.isToStart }
  }

  /// Puts a milestone where it is driven to.
  ///
  /// A start milestone is where work begins, a finish milestone goes forward to working time where
  /// it is outside; neither is before the data date.
  private mutating func placeMilestone(
    _ slot: Int, _ bounds: Bounds, _ net: PrimaveraNetwork, _ work: PrimaveraWork
  ) {
    let held = max(work.startNotBefore[slot], work.finishNotBefore[slot])
    let bound = max(bounds.start, bounds.finish, held)
    var t = bound
    for date in [work.mandatoryStart[slot], work.mandatoryFinish[slot]]
    where date != PrimaveraWork.none {
      if net.clock.work(net.table[slot], date) < net.clock.work(net.table[slot], bound) {
        broken.append(slot)
      }
      t = max(date, work.dataDate[slot])
    }
    let isDriven = !net.predecessors(of: slot).isEmpty || t != bounds.start
    if work.edge[slot] == .start {
      // Nothing drives it: it stands at the data date as it is (``PrimaveraSchedule``).
      if isDriven { t = net.clock.start(net.table[slot], net.clock.work(net.table[slot], t)) }
    } else if work.edge[slot] == .finish {
      t = net.forward(t, slot)
    }
    (start[slot], finish[slot]) = (t, t)
  }

  /// Complete work hands on what its predecessors hand to it, and no less than the data date.
  private mutating func handOn(
    _ slot: Int, _ t: Int, _ net: PrimaveraNetwork, _ work: PrimaveraWork
  ) {
    start[slot] = work.isMilestone[slot] ? net.forward(t, slot) : t
    finish[slot] = start[slot]
  }
}

extension PrimaveraNetwork {
  /// Brings an instant outside a slot's working time forward to where that begins again.
  func forward(_ t: Int, _ slot: Int) -> Int {
    clock.isWithin(table[slot], t) ? t : clock.start(table[slot], clock.work(table[slot], t))
  }

  /// Brings an instant outside a slot's working time back to where that ended.
  func back(_ t: Int, _ slot: Int) -> Int {
    clock.isWithin(table[slot], t) ? t : clock.finish(table[slot], clock.work(table[slot], t))
  }
}
