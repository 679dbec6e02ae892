import Plan

/// The maps that relations and durations are made of, forward and backward.
///
/// A relation from i to j sends every start of i to the least start of j that it allows: a
/// monotone map g. What a backward pass needs is its adjoint, the latest start of i for which
/// g stays at or before a given start of j. Both are written here, once, for all four kinds of
/// relation; g is `place(j, bound(…))` and its adjoint is `lastPlace(i, latest(…))` (design §4,
/// "Relations").
struct Arithmetic {
  let tables: WorkTables
  var nodes: Nodes
  var situation: Situation
  let open: Int
  /// The relations that count in this situation.
  var predecessors: Links
  let successors: Links

  /// - Parameter broken: The relations that no longer count (progress override).
  init(_ network: Network, _ situation: Situation, without broken: Set<BrokenLink> = []) {
    if broken.isEmpty {
      predecessors = network.predecessors
      successors = network.successors
    } else {
      let (before, after) = (network.predecessors, network.successors)
      predecessors = before.without { node, link in
        broken.contains(
          BrokenLink(
            from: Int32(before.node(link)), to: Int32(node), relation: Int32(before.relation(link)))
        )
      }
      successors = after.without { node, link in
        broken.contains(
          BrokenLink(
            from: Int32(node), to: Int32(after.node(link)), relation: Int32(after.relation(link))))
      }
    }
    tables = network.tables
    nodes = network.nodes
    self.situation = situation
    open = network.open
  }

  // MARK: Durations

  /// F(s): the finish of what is still to be placed of a node, when that starts at `s`.
  @inline(__always)
  func finish(_ node: Int, from s: Int) -> Int {
    if situation.placement[node] == .raw { return s }
    let table = nodes.table(node)
    return tables.finish(table, tables.work(table, until: s) + Int(situation.work[node]))
  }

  /// sup{s : F(s) ≤ x}, before s is put on an allowed start.
  @inline(__always)
  func latestStart(_ node: Int, finishing x: Int) -> Int {
    if situation.placement[node] == .raw { return x }
    let table = nodes.table(node)
    return tables.start(table, tables.work(table, until: x) - Int(situation.work[node]))
  }

  // MARK: Allowed starts

  /// canon(t): the first allowed start at or after `t`; ``Bound/none`` past the last window.
  @inline(__always)
  func place(_ node: Int, _ t: Int) -> Int {
    switch situation.placement[node] {
    case .raw: return t
    case .minute:
      let table = nodes.table(node)
      return placeInWindow(node, tables.start(table, tables.work(table, until: t)))
    case .day:
      return placeInWindow(
        node, tables.openingAtOrAfter(nodes.days(node), t, open: open))
    }
  }

  /// The last allowed start at or before `t`; ``Bound/impossible`` before the first window.
  @inline(__always)
  func lastPlace(_ node: Int, _ t: Int) -> Int {
    switch situation.placement[node] {
    case .raw: return t
    case .minute:
      let table = nodes.table(node)
      let w = tables.work(table, until: t)
      let start = tables.start(table, w)
      return lastPlaceInWindow(node, start <= t ? start : tables.start(table, w - 1))
    case .day:
      return lastPlaceInWindow(
        node, tables.openingAtOrBefore(nodes.days(node), t, open: open))
    }
  }

  @inline(__always)
  private func placeInWindow(_ node: Int, _ start: Int) -> Int {
    let range = nodes.allowedRange(node)
    if range.isEmpty || situation.phase[node] != .notStarted { return start }
    for index in range where start <= nodes.allowed[index].last {
      return max(start, nodes.allowed[index].first)
    }
    return Bound.none
  }

  @inline(__always)
  private func lastPlaceInWindow(_ node: Int, _ start: Int) -> Int {
    let range = nodes.allowedRange(node)
    if range.isEmpty || situation.phase[node] != .notStarted { return start }
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if nodes.allowed[index].first <= start { return min(start, nodes.allowed[index].last) }
      index -= 1
    }
    return Bound.impossible
  }

  // MARK: Lags

  /// add_λ(x, lag).
  @inline(__always)
  func add(_ lag: Int, _ table: Int32, to x: Int) -> Int {
    if lag == 0 { return x }
    if table == LinkTable.elapsed { return x + lag }
    let w = tables.work(Int(table), until: x) + lag
    return lag > 0 ? tables.finish(Int(table), w) : tables.start(Int(table), w)
  }

  /// sup{x : add_λ(x, lag) ≤ y}.
  ///
  /// W⁻(w) ≤ y ⇔ w ≤ W(y), and W⁺(w) ≤ y ⇔ w < W(y + 1), because instants are whole minutes.
  @inline(__always)
  func latest(adding lag: Int, _ table: Int32, notAfter y: Int) -> Int {
    if lag == 0 { return y }
    if table == LinkTable.elapsed { return y - lag }
    let table = Int(table)
    let w = lag > 0 ? tables.work(table, until: y) : tables.work(table, until: y + 1) - 1
    return tables.start(table, w - lag)
  }

  // MARK: Relations

  /// The bound that a relation puts on its successor, before it is put on an allowed start.
  ///
  /// - Parameter x: The instant of the predecessor's bound end.
  @inline(__always)
  func bound(on node: Int, _ kind: LinkKind, lag: Int, _ table: Int32, from x: Int) -> Int {
    let y = add(lag, table, to: x)
    if kind.isToStart || situation.placement[node] == .raw { return y }
    return tables.finish(
      nodes.table(node), leastWork(node, finishing: y) - Int(situation.work[node]))
  }

  /// The working minutes by which a node that must not finish before `y` finishes.
  @inline(__always)
  func leastWork(_ node: Int, finishing y: Int) -> Int {
    let own = nodes.table(node)
    guard nodes.isDayGrain(node) else { return tables.work(own, until: y) }
    // The finish form of the project's day: 08:00 touches the evening before.
    let touched = tables.finish(
      Network.everyDay, tables.work(Network.everyDay, until: y))
    // W⁻(W(s) + d) ≥ y ⇔ W(s) + d > W(y − 1).
    return tables.work(own, until: touched - 1) + 1
  }

  /// The latest start of a predecessor for which a relation keeps its successor at or before
  /// `late`, before it is put on an allowed start; ``Bound/none`` where the relation cannot bind.
  @inline(__always)
  func latest(
    _ node: Int, _ kind: LinkKind, lag: Int, _ table: Int32, keeping successor: Int,
    at late: Int
  ) -> Int {
    if late == Bound.none || late == Bound.impossible { return late }
    if !kind.isFromFinish, situation.phase[node] != .notStarted { return Bound.none }
    var y = late
    if !kind.isToStart, situation.placement[successor] != .raw {
      let counting = nodes.isDayGrain(successor) ? Network.everyDay : nodes.table(successor)
      let finish = finish(successor, from: late)
      y = tables.start(counting, tables.work(counting, until: finish))
    }
    let x = latest(adding: lag, table, notAfter: y)
    return kind.isFromFinish ? latestStart(node, finishing: x) : x
  }
}
