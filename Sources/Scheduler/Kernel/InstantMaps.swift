import Plan

/// The maps of relations between instants, for links that no one calendar counts; as in
/// ``Arithmetic``.
struct InstantMaps: ~Escapable {
  private let view: TableView

  @_lifetime(copy view)
  init(_ view: TableView) { self.view = view }

  /// add_λ(x, lag).
  @inline(__always)
  func add(_ lag: Int, _ table: Int, to x: Int) -> Int {
    if lag == 0 { return x }
    if table < 0 { return x + lag }
    let w = view.work(table, until: x) + lag
    return lag > 0 ? view.finish(table, w) : view.start(table, w)
  }

  /// sup{x : add_λ(x, lag) ≤ y}.
  @inline(__always)
  func subtract(_ lag: Int, _ table: Int, from y: Int) -> Int {
    if lag == 0 { return y }
    if table < 0 { return y - lag }
    let w = lag > 0 ? view.work(table, until: y) : view.work(table, until: y + 1) - 1
    return view.start(table, w - lag)
  }

  /// The working minutes by which work that must not finish before `y` finishes.
  @inline(__always)
  func leastWork(_ table: Int, _ isDay: Bool, _ y: Int) -> Int {
    if !isDay { return view.work(table, until: y) }
    let touched = view.finish(Network.everyDay, view.work(Network.everyDay, until: y))
    return view.work(table, until: touched - 1) + 1
  }

  /// The latest instant that the finish of a successor lets what binds it come to.
  @inline(__always)
  func finishBound(_ table: Int, _ isDay: Bool, _ finish: Int) -> Int {
    let counting = isDay ? Network.everyDay : table
    return view.start(counting, view.work(counting, until: finish))
  }

  /// The four numbers of a node that lies between two instants.
  @inline(__always)
  func row(_ table: Int, _ isDay: Bool, _ marks: Node.Marks, _ from: Int, _ to: Int) -> Lanes {
    row(
      table, isDay, marks, from, to, view.work(table, until: from), view.work(table, until: to),
      isBegun: false)
  }

  /// The same, where W of both is known; of work begun the start is what it was.
  @inline(__always)
  func row(
    _ table: Int, _ isDay: Bool, _ marks: Node.Marks, _ from: Int, _ to: Int, _ w: Int, _ end: Int,
    isBegun: Bool
  ) -> Lanes {
    var least = (0, end)
    if isDay, marks & Node.bindsFinish != 0 {
      least = (leastWork(table, isDay, from), leastWork(table, isDay, to))
    }
    let start = isBegun ? view.work(table, until: from) : w
    return Lanes(
      Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end),
      Int32(truncatingIfNeeded: least.0), Int32(truncatingIfNeeded: least.1))
  }
}

extension Arithmetic {
  /// The last allowed starts of a node against three targets, which only instants tell.
  ///
  /// - Parameters:
  ///   - end: the finish of its project, which the first target keeps.
  ///   - seed: its own required date, which the second keeps; ``Bound/none`` for none.
  func lastPlaces(
    _ node: Int, atStart: Lanes, atFinish: Lanes, end: Int32, seed: Int32
  ) -> Lanes {
    var late = Lanes(repeating: Int32.max)
    for lane in 0..<3 {
      if atFinish[lane] == Int32.min || atStart[lane] == Int32.min {
        late[lane] = Int32.min
        continue
      }
      var x = Int(atStart[lane])
      if atFinish[lane] != Int32.max {
        x = min(x, latestStart(node, finishing: Int(atFinish[lane])))
      }
      if lane == 0 { x = min(x, latestStart(node, finishing: Int(end))) }
      if lane == 1, seed != Int32.max { x = min(x, latestStart(node, finishing: Int(seed))) }
      late[lane] = x == Bound.none ? Int32.max : Bound.kept(lastPlace(node, x))
    }
    return late
  }
}
