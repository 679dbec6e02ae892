import Plan

/// Early dates by the rules of Primavera.
///
/// The data date moves whatever is left to do. Constraints that hold work back count with logic;
/// those that pull belong to the backward pass, and only mandatory dates break logic.
struct PrimaveraForwardPass {
  /// Where what is still to be placed begins, and ends; the actual dates of complete work.
  var start: [Int]
  var finish: [Int]
  /// The slots that a mandatory date put before what logic asks for.
  var broken: [Int] = []

  /// Runs over all slots in topological order.
  ///
  /// - Parameters:
  ///   - floor: The earliest instant of each slot's remaining work: the data date, and the start of
  ///     its project for what has not begun.
  ///   - countsLagFromEarlyStart: The setting of each slot's project.
  init(
    _ net: PrimaveraNetwork, _ work: inout PrimaveraWork, floor: [Int], dataDate: Int,
    countsLagFromEarlyStart: [Bool]
  ) {
    start = [Int](repeating: 0, count: net.activity.count)
    finish = start
    for slot in start.indices {
      if work.phase[slot] == .complete {
        (start[slot], finish[slot]) = (work.actualStart[slot], work.actualFinish[slot])
        continue
      }
      var toStart = floor[slot]
      var toFinish = PrimaveraWork.none
      if !work.isOverridden[slot] {
        for index in net.predecessors(of: slot) {
          let link = net.links[index]
          let y = bound(
            link, net, work, dataDate: dataDate,
            fromEarlyStart: countsLagFromEarlyStart[slot])
          if link.kind.isToStart { toStart = max(toStart, y) } else { toFinish = max(toFinish, y) }
        }
      }
      place(slot, toStart, toFinish, net, &work)
    }
  }

  /// The instant that a relation bounds its successor's end with.
  func bound(
    _ link: PrimaveraNetwork.Link, _ net: PrimaveraNetwork, _ work: PrimaveraWork, dataDate: Int,
    fromEarlyStart: Bool
  ) -> Int {
    let predecessor = Int(link.predecessor)
    let lag = Int(link.lag)
    if link.kind.isFromFinish { return net.clock.add(lag, link.table, to: finish[predecessor]) }
    switch work.phase[predecessor] {
    case .notStarted: return net.clock.add(lag, link.table, to: start[predecessor])
    case .inProgress where fromEarlyStart:
      let passed =
        net.clock.work(link.table, dataDate)
        - net.clock.work(link.table, work.actualStart[predecessor])
      return net.clock.add(lag - min(max(0, lag), passed), link.table, to: start[predecessor])
    default: return net.clock.add(lag, link.table, to: work.actualStart[predecessor])
    }
  }

  /// Puts a slot where its bounds and constraints allow it first.
  private mutating func place(
    _ slot: Int, _ logicStart: Int, _ logicFinish: Int, _ net: PrimaveraNetwork,
    _ work: inout PrimaveraWork
  ) {
    let hasBegun = work.phase[slot] == .inProgress
    let toStart = hasBegun ? logicStart : max(logicStart, work.startNotBefore[slot])
    let toFinish = max(logicFinish, work.finishNotBefore[slot])
    if work.isMilestone[slot] {
      placeMilestone(slot, max(toStart, toFinish), net, work)
      return
    }
    let table = net.table[slot]
    let amount = work.remaining[slot]
    var w = net.clock.work(table, toStart)
    if toFinish != PrimaveraWork.none { w = max(w, net.clock.work(table, toFinish) - amount) }
    let free = w
    if !hasBegun, work.mandatoryStart[slot] != PrimaveraWork.none {
      w = net.clock.work(table, work.mandatoryStart[slot])
    }
    if work.mandatoryFinish[slot] != PrimaveraWork.none {
      w = net.clock.work(table, work.mandatoryFinish[slot]) - amount
    }
    if w < free { broken.append(slot) }
    if expects(slot, net, work) {
      work.remaining[slot] = max(0, net.clock.work(table, work.expectedFinish[slot]) - w)
    }
    start[slot] = net.clock.start(table, w)
    finish[slot] =
      work.remaining[slot] == 0
      ? start[slot] : net.clock.finish(table, w + work.remaining[slot])
  }

  /// Whether an expected finish decides how long the remaining work takes.
  private func expects(_ slot: Int, _ net: PrimaveraNetwork, _ work: PrimaveraWork) -> Bool {
    work.expectedFinish[slot] != PrimaveraWork.none && !work.isLate[slot]
      && work.mandatoryFinish[slot] == PrimaveraWork.none
      && net.predecessors(of: slot).allSatisfy { net.links[$0].kind.isToStart }
  }

  /// A start milestone stands where work begins, a finish milestone where it ended.
  private mutating func placeMilestone(
    _ slot: Int, _ bound: Int, _ net: PrimaveraNetwork, _ work: PrimaveraWork
  ) {
    var t = bound
    for date in [work.mandatoryStart[slot], work.mandatoryFinish[slot]]
    where date != PrimaveraWork.none {
      if net.clock.work(net.table[slot], date) < net.clock.work(net.table[slot], bound) {
        broken.append(slot)
      }
      t = date
    }
    start[slot] = net.edge(t, work.edge[slot], slot)
    finish[slot] = start[slot]
  }
}

extension PrimaveraNetwork {
  /// Puts an instant at an edge of working time in a slot's calendar.
  func edge(_ t: Int, _ edge: Activity.MilestoneEdge?, _ slot: Int) -> Int {
    let w = clock.work(table[slot], t)
    return switch edge {
    case .start: clock.start(table[slot], w)
    case .finish: clock.finish(table[slot], w)
    case nil: t
    }
  }
}
