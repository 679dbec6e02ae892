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

/// The same for the three targets of a backward pass at once.
extension InstantMaps {
  /// Whether a date lies too far from 2000 for sums of 32 bits.
  @inline(__always)
  func areFar(_ dates: Lanes) -> Bool {
    let known = dates.replacing(with: 0, where: dates.areNone)
    return ForwardKernel.isFar(Int(known.max())) || ForwardKernel.isFar(Int(known.min()))
  }

  /// W(x), and W(x + 1) − 1.
  func works(_ table: Int, _ instants: Lanes) -> (touching: Lanes, after: Lanes) {
    var (touching, after) = (instants, instants)
    for lane in 0..<3 where instants[lane] != Int32.max && instants[lane] != Int32.min {
      let x = Int(instants[lane])
      touching[lane] = Int32(truncatingIfNeeded: view.work(table, until: x))
      after[lane] = Int32(truncatingIfNeeded: view.work(table, until: x + 1) - 1)
    }
    return (touching, after)
  }

  /// What relations to a finish keep, of work that begins after so many working minutes at the latest:
  /// W(y), W(y + 1) − 1 and y.
  @inline(__always)
  func finishes(
    _ table: Int, _ isDay: Bool, _ work: Int, _ starts: Lanes
  ) -> (touching: Lanes, after: Lanes, finish: Lanes) {
    var touching = (starts &+ Lanes(repeating: Int32(truncatingIfNeeded: work)))
      .replacing(with: starts, where: starts.areNone)
    var after = touching
    var finish = starts
    for lane in 0..<3 where starts[lane] != Int32.max && starts[lane] != Int32.min {
      if isDay {
        let y = finishBound(table, true, view.finish(table, Int(touching[lane])))
        finish[lane] = Int32(truncatingIfNeeded: y)
        touching[lane] = Int32(truncatingIfNeeded: view.work(table, until: y))
        after[lane] = Int32(truncatingIfNeeded: view.work(table, until: y + 1) - 1)
      } else {
        finish[lane] = Int32(truncatingIfNeeded: view.start(table, Int(touching[lane])))
      }
    }
    return (touching, after, finish)
  }

  /// W⁺ of the first two, which are dates that are kept.
  @inline(__always)
  func starts(_ table: Int, _ w: Lanes, _ isFar: inout Bool) -> Lanes {
    Lanes(start(table, w[0], &isFar), start(table, w[1], &isFar), w[2], 0)
  }

  @inline(__always)
  private func start(_ table: Int, _ w: Int32, _ isFar: inout Bool) -> Int32 {
    if w == Int32.max || w == Int32.min { return w }
    let place = view.start(table, Int(w))
    isFar = isFar || ForwardKernel.isFar(place)
    return Int32(truncatingIfNeeded: place)
  }

  /// The last allowed starts in windows at or before some working minutes, which become theirs.
  func lastPlaces(
    _ table: Int, _ w: inout Lanes, in range: Range<Int>, of allowed: Span<StartRange>
  ) -> Lanes {
    var late = w
    for lane in 0..<3 where w[lane] != Int32.max && w[lane] != Int32.min {
      let place = view.start(table, Int(w[lane]))
      let after = allowed.first(in: range) { $0.first > place }
      let found = after > range.lowerBound ? min(place, allowed[after - 1].last) : Bound.impossible
      late[lane] = found == Bound.impossible ? Int32.min : Bound.kept(found)
      if found == Bound.impossible {
        w[lane] = Int32.min
      } else if found != place {
        w[lane] = Int32(truncatingIfNeeded: view.work(table, until: found))
      }
    }
    return late
  }
}

extension Network {
  /// W of the finish of each project in each calendar, project by project; empty where these are many.
  func works(of finishes: [Int32]) -> [Int32] {
    let count = tables.heads.count
    guard finishes.count * count <= 4_096 else { return [] }
    var works: [Int32] = []
    works.reserveCapacity(finishes.count * count)
    for end in finishes {
      for table in 0..<count {
        works.append(end == Int32.min ? 0 : Int32(clamping: tables.work(table, until: Int(end))))
      }
    }
    return works
  }
}

extension Arithmetic {
  /// The instants that the finish of a node lets relations to it come to, for its latest starts.
  func finishBounds(_ node: Int, _ starts: Lanes, _ maps: borrowing InstantMaps) -> Lanes {
    var bounds = starts
    for lane in 0..<3 where starts[lane] != Int32.max && starts[lane] != Int32.min {
      let finish = finish(node, from: Int(starts[lane]))
      bounds[lane] = Bound.kept(
        maps.finishBound(nodes.table(node), nodes.isDayGrain(node), finish))
    }
    return bounds
  }

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
