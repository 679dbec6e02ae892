package import CivilTime

/// A schedule that becomes another one of the same network, activity by activity.
extension ForwardRipple {
  /// When an activity begins and ends as things stand; of work that has begun, when it did.
  package func dates(of activity: Int) -> (start: Instant, finish: Instant) {
    let node = network.node(of: activity)
    let hasBegun = arithmetic.situation.phase[node] != .notStarted
    return (
      Instant(minute: hasBegun ? arithmetic.situation.actualStart[node] : early.start[node]),
      Instant(minute: early.finish[node])
    )
  }

  /// When the last of some activities ends as things stand.
  package func lastFinish(of activities: [Int]) -> Instant? {
    activities.map { early.finish[network.node(of: $0)] }.max().map(Instant.init(minute:))
  }

  /// Lets an activity stand from now on as it does in another schedule of the same network; what follows it
  /// moves along.
  ///
  /// After all activities have, in ``Network/placedInOrder``, every date is that of the other schedule.
  ///
  /// - Returns: Whether all dates can be computed.
  package mutating func adopt(_ activity: Int, from other: Schedule) -> Bool {
    let node = network.node(of: activity)
    let facts = NodeFacts(other.situation, floor: other.floor, at: node)
    take(facts, of: node)
    if facts.phase == .complete {
      move(node, to: facts.actualStart, facts.actualFinish)
    } else {
      enqueue(node)
    }
    // An actual start moves successors that count from it, wherever what remains begins.
    for link in arithmetic.successors.range(node) { enqueue(arithmetic.successors.node(link)) }
    return settle()
  }

  /// Lets work that has not begun begin no earlier than at an instant, from now on.
  ///
  /// - Returns: Whether all dates can be computed.
  package mutating func hold(_ activity: Int, until start: Instant) -> Bool {
    let node = network.node(of: activity)
    floor[node] = max(floor[node], start.minute)
    enqueue(node)
    return settle()
  }

  /// Returns when the last of each group of activities ends, if one activity began no earlier than at an
  /// instant, and had so much more work to do.
  ///
  /// - Returns: nil where a date cannot be computed.
  package mutating func lastFinishes(
    of groups: [[Int]], ifHolding activity: Int, until start: Instant?, adding work: Int
  ) -> [Instant]? {
    let node = network.node(of: activity)
    let old = (floor: floor[node], work: arithmetic.situation.work[node])
    if let start { floor[node] = max(floor[node], start.minute) }
    arithmetic.situation.work[node] = Int32(clamping: max(0, Int(old.work) + work))
    enqueue(node)
    let isWhole = run()
    let finishes = groups.compactMap { lastFinish(of: $0) }
    floor[node] = old.floor
    arithmetic.situation.work[node] = old.work
    putBack()
    return isWhole && finishes.count == groups.count ? finishes : nil
  }

  /// Places all that moves, for good.
  private mutating func settle() -> Bool {
    let isWhole = run()
    moved = []
    return isWhole
  }
}

extension Network {
  /// The activities that the passes place, each after all that it waits for.
  package var placedInOrder: [Int] { (0..<placedCount).map(activity(at:)) }
}
