package import CivilTime

/// The dates of one activity before and after a change.
package struct MovedDates {
  package let activity: Int
  package let start: (before: Instant, after: Instant)
  package let finish: (before: Instant, after: Instant)

  /// Puts the dates together.
  package init(
    activity: Int, start: (before: Instant, after: Instant),
    finish: (before: Instant, after: Instant)
  ) {
    self.activity = activity
    self.start = start
    self.finish = finish
  }
}

/// What becomes of early dates when one activity stands otherwise at the data date: begun, finished or
/// with more left to do.
extension ForwardRipple {
  /// Lets work stand where it was planned until something before it moves: then it goes on from there, even
  /// where it was to have begun by the data date, but is never later than it has come to be.
  ///
  /// - Parameters:
  ///   - dates: the planned dates, by activity.
  ///   - now: the plan as it stands.
  package mutating func letGiveWay(
    _ dates: [Int: (start: Instant, finish: Instant)], atMost now: Schedule
  ) {
    isPlanned = Array(repeating: false, count: floor.count)
    hasMoved = isPlanned
    latest = (now.early.start, now.early.finish)
    for (activity, planned) in dates {
      let node = network.node(of: activity)
      guard node < network.placedCount else { continue }
      isPlanned[node] = true
      if now.situation.phase[node] != .notStarted {
        latest.start[node] = now.situation.actualStart[node]
      }
      arithmetic.situation.phase[node] = .notStarted
      arithmetic.situation.placement[node] = network.nodes.hot[node].placement
      arithmetic.situation.work[node] = Int32(
        clamping: network.work(of: activity, from: planned.start, to: planned.finish))
      early.start[node] = planned.start.minute
      early.finish[node] = planned.finish.minute
    }
  }

  /// Returns what moves if an activity stood as it does in another schedule of the same network, and all
  /// others as they do in this one.
  ///
  /// - Parameter remaining: the working minutes left of work under way, where they are not those of the
  ///   other schedule.
  /// - Returns: nil where a date cannot be computed, or follows from more than one forward pass there.
  package mutating func moves(
    if activity: Int, standsAsIn other: Schedule, leaving remaining: Int? = nil
  ) -> [MovedDates]? {
    let node = network.node(of: activity)
    guard other.situation.expectedFinish.isEmpty else { return nil }
    let old = NodeFacts(arithmetic.situation, floor: floor, at: node)
    var new = NodeFacts(other.situation, floor: other.floor, at: node)
    if let remaining, new.phase == .inProgress { new.work = Int32(clamping: remaining) }
    take(new, of: node)
    let wasPlanned = !isPlanned.isEmpty && isPlanned[node]
    if wasPlanned { isPlanned[node] = false }
    if new.phase == .complete {
      move(node, to: new.actualStart, new.actualFinish)
    } else {
      // Whatever comes of it, it no longer stands where it stood.
      if !hasMoved.isEmpty { hasMoved[node] = true }
      enqueue(node)
    }
    // An actual start moves successors that count from it, wherever what remains begins.
    for link in arithmetic.successors.range(node) { enqueue(arithmetic.successors.node(link)) }
    let isWhole = run()
    let found = moved.map { move in
      MovedDates(
        activity: network.activity(at: move.node),
        start: (Instant(minute: move.start), Instant(minute: early.start[move.node])),
        finish: (Instant(minute: move.finish), Instant(minute: early.finish[move.node])))
    }
    putBack()
    if !hasMoved.isEmpty { hasMoved[node] = false }
    take(old, of: node)
    if wasPlanned { isPlanned[node] = true }
    return isWhole ? found : nil
  }

  mutating func take(_ facts: NodeFacts, of node: Int) {
    arithmetic.situation.phase[node] = facts.phase
    arithmetic.situation.actualStart[node] = facts.actualStart
    arithmetic.situation.actualFinish[node] = facts.actualFinish
    arithmetic.situation.work[node] = facts.work
    arithmetic.situation.placement[node] = facts.placement
    floor[node] = facts.floor
  }
}

/// Where a node stands at the data date.
struct NodeFacts {
  let phase: Situation.Phase
  let actualStart: Int32
  let actualFinish: Int32
  var work: Int32
  let placement: Placement
  let floor: Int32

  init(_ situation: Situation, floor: [Int32], at node: Int) {
    phase = situation.phase[node]
    actualStart = situation.actualStart[node]
    actualFinish = situation.actualFinish[node]
    work = situation.work[node]
    placement = situation.placement[node]
    self.floor = floor[node]
  }
}
