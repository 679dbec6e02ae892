package import CivilTime
import Plan

/// What becomes of early dates when one activity takes another time: the same as a forward pass over
/// the changed plan, found from the activities that move and no others.
///
/// Where dates follow from more than one forward pass there is none: under another program's rules,
/// and with work put off as late as possible, expected finishes or progress override.
package struct ForwardRipple {
  private let network: Network
  private var arithmetic: Arithmetic
  private let floor: [Int32]
  private var early: ForwardPass
  /// What was written over since the schedule, to be put back.
  private var moved: [(node: Int, start: Int32, finish: Int32)] = []
  private var waiting = LeastHeap<Int>()
  private var isWaiting: [Bool]
  /// How many relations were looked at so far: the measure of what all this has cost.
  package private(set) var cost = 0

  /// Begins with a schedule; nil where its dates are not those of a forward pass.
  package init?(_ schedule: Schedule) {
    let portfolio = schedule.network.portfolio
    let isPlain = portfolio.projects.allSatisfy {
      $0.profile == .schedctl && $0.progressMode != .progressOverride
    }
    let isLate = schedule.network.constrained.contains { activity in
      portfolio.activities[activity].constraints.contains { !$0.kind.hasDate }
    }
    guard isPlain, !isLate, schedule.situation.expectedFinish.isEmpty else { return nil }
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
    var isLost = false
    enqueue(node)
    while let next = waiting.popLeast() {
      isWaiting[next] = false
      let move = place(next)
      if move == .isLost { isLost = true }
      guard move == .moves else { continue }
      for link in arithmetic.successors.range(next) {
        let successor = arithmetic.successors.node(link)
        if successor <= last, leading?[network.activity(at: successor)] ?? true {
          enqueue(successor)
        }
      }
    }
    let finish = ends.map { early.finish[$0] }.max()
    arithmetic.situation.work[node] = old.work
    arithmetic.situation.placement[node] = old.placement
    arithmetic.nodes.setTable(old.table, of: node)
    for link in changed {
      arithmetic.predecessors.recount(link.place, lag: link.lag, table: link.table)
    }
    for (node, start, finish) in moved.reversed() {
      early.start[node] = start
      early.finish[node] = finish
    }
    moved = []
    return isLost ? nil : finish.map(Instant.init(minute:))
  }

  private mutating func enqueue(_ node: Int) {
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
    let links = arithmetic.predecessors
    var bound = Int(floor[node])
    for constraint in network.portfolio.activities[network.activity(at: node)].constraints {
      if let held = SoftConstraints.bound(of: constraint, on: node, arithmetic) {
        bound = max(bound, Int(Int32(clamping: held)))
      }
    }
    for link in links.range(node) {
      let x = early.instant(of: links.node(link), links.kind(link), arithmetic.situation)
      bound = max(
        bound,
        arithmetic.bound(
          on: node, links.kind(link), lag: links.lag(link), links.table(link), from: x))
    }
    cost += 1 + links.range(node).count
    let place = arithmetic.place(node, bound)
    let end = arithmetic.finish(node, from: place)
    guard place != Bound.none, end <= Bound.latest else { return .isLost }
    let (start, finish) = (Bound.kept(place), Int32(clamping: end))
    if start == early.start[node], finish == early.finish[node] { return .stays }
    moved.append((node, early.start[node], early.finish[node]))
    early.start[node] = start
    early.finish[node] = finish
    return .moves
  }
}
