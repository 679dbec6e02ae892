package import CivilTime
import Plan

/// What becomes of early dates when one activity takes another time: the same as a forward pass over
/// the changed plan, found from the activities that move and no others.
///
/// Where dates follow from more than one forward pass there is none: under another program's rules,
/// and with work put off as late as possible, expected finishes or progress override.
package struct ForwardRipple {
  let network: Network
  var arithmetic: Arithmetic
  var floor: [Int32]
  var early: ForwardPass
  /// What was written over since the schedule, to be put back.
  var moved: [(node: Int, start: Int32, finish: Int32)] = []
  /// The nodes that stand where they were planned, and give way to what moves before them; empty for none.
  var isPlanned: [Bool] = []
  /// How late those have come to be, which they do not pass.
  var latest: (start: [Int32], finish: [Int32]) = ([], [])
  /// The nodes that have moved, where any is planned.
  var hasMoved: [Bool] = []
  private var waiting = LeastHeap<Int>()
  private var isWaiting: [Bool]
  /// How many relations were looked at so far: the measure of what all this has cost.
  package private(set) var cost = 0

  /// Begins with a schedule; nil where its dates are not those of a forward pass.
  package init?(_ schedule: Schedule) {
    guard schedule.isOfOneForwardPass else { return nil }
    network = schedule.network
    arithmetic = schedule.arithmetic
    floor = schedule.floor
    early = schedule.early
    isWaiting = Array(repeating: false, count: schedule.floor.count)
  }

  /// Returns when some activities end, the last of them, if one still had `work` minutes to do.
  ///
  /// - Parameters:
  ///   - work: the minutes; 0 for work that becomes a milestone and stands in no window any more.
  ///   - leading: by activity, whether it may move; the others are left out. nil for all.
  /// - Returns: nil where a date cannot be computed.
  package mutating func lastFinish(
    of activities: [Int], ifTaking work: Int, _ activity: Int, within leading: [Bool]? = nil
  ) -> Instant? {
    let node = network.node(of: activity)
    let ends = activities.map(network.node(of:))
    // Nothing after the last of them, in topological order, can move it.
    let last = leading == nil ? Int.max : ends.max() ?? 0
    let old = (
      work: arithmetic.situation.work[node], placement: arithmetic.situation.placement[node],
      table: arithmetic.nodes.table(node)
    )
    let changed = change(node, activity, to: work)
    enqueue(node)
    let isWhole = run(upTo: last, within: leading)
    let finish = ends.map { early.finish[$0] }.max()
    arithmetic.situation.work[node] = old.work
    arithmetic.situation.placement[node] = old.placement
    arithmetic.nodes.setTable(old.table, of: node)
    for link in changed {
      arithmetic.predecessors.recount(link.place, lag: link.lag, table: link.table)
    }
    putBack()
    return isWhole ? finish.map(Instant.init(minute:)) : nil
  }

  /// Places what waits and all that moves with it; false where a date cannot be computed.
  mutating func run(upTo last: Int = Int.max, within leading: [Bool]? = nil) -> Bool {
    var isWhole = true
    while let next = waiting.popLeast() {
      isWaiting[next] = false
      let move = place(next)
      if move == .isLost { isWhole = false }
      guard move == .moves else { continue }
      for link in arithmetic.successors.range(next) {
        let successor = arithmetic.successors.node(link)
        if successor <= last, leading?[network.activity(at: successor)] ?? true {
          enqueue(successor)
        }
      }
    }
    return isWhole
  }

  /// Takes back every date that was written over.
  mutating func putBack() {
    for (node, start, finish) in moved.reversed() {
      early.start[node] = start
      early.finish[node] = finish
      if !hasMoved.isEmpty { hasMoved[node] = false }
    }
    moved = []
  }

  mutating func enqueue(_ node: Int) {
    guard !isWaiting[node], arithmetic.situation.phase[node] != .complete else { return }
    isWaiting[node] = true
    waiting.insert(node)
  }

  // MARK: The change

  private typealias OldLink = (place: Int, lag: Int32, table: Int32)

  /// Gives a node other work; returns the relations from it whose lags are counted otherwise now.
  private mutating func change(_ node: Int, _ activity: Int, to work: Int) -> [OldLink] {
    let record = network.portfolio.activities[activity]
    let isBegun = arithmetic.situation.phase[node] == .inProgress
    arithmetic.situation.work[node] = Int32(clamping: work)
    if work == 0 { arithmetic.situation.placement[node] = .raw }
    // What has begun stays as long as it was; only less of it remains.
    if isBegun { return [] }
    if work == 0, record.isElapsed { arithmetic.nodes.setTable(network.nodes.days(node), of: node) }
    var changed: [OldLink] = []
    for index in arithmetic.successors.range(node) {
      let relation = network.portfolio.relations[arithmetic.successors.relation(index)]
      let counting = relation.lag.counting
      guard relation.lag.percent != nil || record.isElapsed && counting == .predecessor else {
        continue
      }
      let successor = arithmetic.successors.node(index)
      changed += recount(node, successor, relation, duration: work)
    }
    guard record.isElapsed else { return changed }
    for link in arithmetic.predecessors.range(node) {
      let relation = network.portfolio.relations[arithmetic.predecessors.relation(link)]
      guard relation.lag.counting == .successor else { continue }
      let old = old(link)
      changed.append(old)
      arithmetic.predecessors.recount(
        link, lag: old.lag, table: Int32(clamping: arithmetic.nodes.table(node)))
    }
    return changed
  }

  /// Counts the lags of the relations between two nodes anew.
  private mutating func recount(
    _ node: Int, _ successor: Int, _ relation: Relation, duration: Int
  ) -> [OldLink] {
    var changed: [OldLink] = []
    for link in arithmetic.predecessors.range(successor)
    where arithmetic.predecessors.node(link) == node
      && network.portfolio.relations[arithmetic.predecessors.relation(link)] == relation
    {
      let old = old(link)
      changed.append(old)
      arithmetic.predecessors.recount(
        link,
        lag: relation.lag.percent == nil
          ? old.lag : Int32(clamping: relation.lag.minutes(behind: duration)),
        table: relation.lag.counting == .predecessor
          ? Int32(clamping: arithmetic.nodes.table(node)) : old.table)
    }
    return changed
  }

  /// How a relation is counted now.
  private func old(_ link: Int) -> OldLink {
    (
      link, Int32(clamping: arithmetic.predecessors.lag(link)),
      arithmetic.predecessors.table(link)
    )
  }

  // MARK: One node

  /// What placing a node anew came to.
  private enum Move { case stays, moves, isLost }

  private mutating func place(_ node: Int) -> Move {
    let isPlanned = !isPlanned.isEmpty && isPlanned[node]
    let bound = isPlanned ? boundByMoves(node) : boundByAll(node)
    if isPlanned, bound <= Int(early.start[node]) { return .stays }
    cost += 1 + arithmetic.predecessors.range(node).count
    let place = arithmetic.place(node, bound)
    let end = arithmetic.finish(node, from: place)
    guard place != Bound.none, end <= Bound.latest else { return .isLost }
    var (start, finish) = (Bound.kept(place), Int32(clamping: end))
    if isPlanned {
      start = min(start, latest.start[node])
      finish = max(early.finish[node], min(finish, latest.finish[node]))
    }
    if start == early.start[node], finish == early.finish[node] { return .stays }
    move(node, to: start, finish)
    return .moves
  }

  /// Writes over the dates of a node.
  mutating func move(_ node: Int, to start: Int32, _ finish: Int32) {
    moved.append((node, early.start[node], early.finish[node]))
    early.start[node] = start
    early.finish[node] = finish
    if !hasMoved.isEmpty { hasMoved[node] = true }
  }

  /// What the predecessors that have moved ask of a node that stands where it was planned.
  private func boundByMoves(_ node: Int) -> Int {
    let links = arithmetic.predecessors
    var bound = Int(early.start[node])
    for link in links.range(node) where hasMoved[links.node(link)] {
      bound = max(bound, self.bound(by: link, on: node))
    }
    return bound
  }

  private func bound(by link: Int, on node: Int) -> Int {
    let links = arithmetic.predecessors
    let x = early.instant(of: links.node(link), links.kind(link), arithmetic.situation)
    return arithmetic.bound(
      on: node, links.kind(link), lag: links.lag(link), links.table(link), from: x)
  }

  /// What everything before a node asks of it.
  private func boundByAll(_ node: Int) -> Int {
    let links = arithmetic.predecessors
    var bound = Int(floor[node])
    for constraint in network.portfolio.activities[network.activity(at: node)].constraints {
      if let held = SoftConstraints.bound(of: constraint, on: node, arithmetic) {
        bound = max(bound, Int(Int32(clamping: held)))
      }
    }
    for link in links.range(node) { bound = max(bound, self.bound(by: link, on: node)) }
    return bound
  }
}

extension Schedule {
  /// Whether its dates are those of one forward pass: by our own rules, and without work put off as late as possible,
  /// expected finishes or progress override.
  var isOfOneForwardPass: Bool {
    let portfolio = network.portfolio
    let isPlain = portfolio.projects.allSatisfy {
      $0.profile == .schedctl && $0.progressMode != .progressOverride
    }
    let isLate = network.constrained.contains { activity in
      portfolio.activities[activity].constraints.contains { !$0.kind.hasDate }
    }
    return isPlain && !isLate && situation.expectedFinish.isEmpty
  }
}
