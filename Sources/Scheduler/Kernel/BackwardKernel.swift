import Plan

/// Late dates against two targets and room to the successors, in one sweep over columns: what
/// ``BackwardPass`` computes three times.
///
/// The three lie beside one another: *float* against the finish of its own project, *limit* against the
/// required dates, and *free*, the early starts of what follows. One load, one subtraction and one
/// minimum a link serve all three. For each node there are four of these triples, one of which a link
/// takes (``LinkCompiler``), and a pair of instants for other links.
struct BackwardKernel {
  /// Where each node begins at the latest, by target, as in ``BackwardPass``.
  private(set) var float: [Int32] = []
  private(set) var limit: [Int32] = []
  /// The finish that belongs to `limit`.
  private(set) var limitFinish: [Int32] = []
  /// Total and free float, in working minutes; 0 of complete work.
  private(set) var totalFloat: [Int32] = []
  private(set) var freeFloat: [Int32] = []
  /// Whether every date lies near enough.
  private(set) var isWhole = true

  /// - Parameter seeds: the required date of each node, ``Bound/none`` for none.
  init(
    _ network: Network, _ arithmetic: Arithmetic, early: ForwardKernel, finishes: [Int32],
    seeds: [Int32]
  ) {
    let count = network.nodes.count
    float = [Int32](repeating: Int32.max, count: count)
    limit = float
    limitFinish = float
    totalFloat = [Int32](repeating: 0, count: count)
    freeFloat = totalFloat
    let endWorks = network.works(of: finishes)
    let back = UnsafeMutableBufferPointer<Lanes>.allocate(capacity: 4 * count)
    let instants = UnsafeMutableBufferPointer<Lanes>.allocate(capacity: 2 * count)
    defer {
      back.deallocate()
      instants.deallocate()
    }
    isWhole = float.withUnsafeMutableBufferPointer { float in
      limit.withUnsafeMutableBufferPointer { limit in
        limitFinish.withUnsafeMutableBufferPointer { limitFinish in
          totalFloat.withUnsafeMutableBufferPointer { total in
            freeFloat.withUnsafeMutableBufferPointer { free in
              nonisolated(unsafe) let columns = Columns(
                float: float, limit: limit, limitFinish: limitFinish, total: total, free: free,
                back: back, instants: instants)
              return network.pieces.share { piece in
                Self.pass(
                  piece, network, arithmetic, early: early, finishes: finishes, seeds: seeds,
                  endWorks: endWorks, into: columns)
              }
            }
          }
        }
      }
    }
  }

  /// Where what is found is put.
  private struct Columns {
    let float, limit, limitFinish, total, free: UnsafeMutableBufferPointer<Int32>
    /// Four triples a node, and two of instants.
    let back, instants: UnsafeMutableBufferPointer<Lanes>
  }

  /// Finds the dates of one piece; returns whether all lie near enough.
  private static func pass(
    _ piece: Range<Int>, _ network: Network, _ arithmetic: Arithmetic, early: ForwardKernel,
    finishes: [Int32], seeds: [Int32], endWorks endWork: [Int32], into found: Columns
  ) -> Bool {
    let situation = arithmetic.situation
    let (nodes, links, fast) = (network.nodes, network.successors, network.fast)
    let view = TableView(fast, network.tables)
    let maps = InstantMaps(view)
    let columns = KernelColumns(nodes, links, situation)
    let project = nodes.project.span
    let ends = finishes.span
    let seed = seeds.span
    let starts = early.start.span
    let earlyRows = early.rows.span
    let endWorks = endWork.span
    let tableCount = network.tables.heads.count
    let none = Lanes(repeating: Int32.max)
    var float = MutableSpan(_unsafeElements: found.float)
    var limit = MutableSpan(_unsafeElements: found.limit)
    var limitFinishes = MutableSpan(_unsafeElements: found.limitFinish)
    var totals = MutableSpan(_unsafeElements: found.total)
    var frees = MutableSpan(_unsafeElements: found.free)
    var back = MutableSpan(_unsafeElements: found.back)
    var instants = MutableSpan(_unsafeElements: found.instants)
    var isFar = false

    var node = piece.upperBound
    while node > piece.lowerBound {
      node -= 1
      let turn = columns.turn(node)
      if turn.phase == .complete {
        for place in 4 * node..<4 * node + 4 { back[unchecked: place] = none }
        for place in 2 * node..<2 * node + 2 { instants[unchecked: place] = none }
        continue
      }
      let (table, work, isBegun) = (turn.table, turn.work, turn.isBegun)
      // From its start, from its finish: in working minutes, and as instants.
      var (ownStart, ownFinish) = (none, none)
      var (atStart, atFinish) = (none, none)
      var hasInstants = false
      for index in columns.range(node) {
        let link = columns.links[unchecked: index]
        if link.other & Link.isSlow == 0, !isBegun {
          let late = back[unchecked: Int(4 * (link.other >> 4) + (link.other & 3))]
          let bound = (late &- Lanes(repeating: link.lag))
            .replacing(with: late, where: late.areNone)
          // Which of the two it binds nobody can guess, so there is no branch.
          let atEnd = Lanes(repeating: link.finishMask)
          let toFinish = (bound & atEnd) | (none & ~atEnd)
          ownFinish = pointwiseMin(ownFinish, toFinish)
          ownStart = pointwiseMin(ownStart, bound ^ none ^ toFinish)
          continue
        }
        let other = link.node
        let (kind, lagTable) = link.ends(columns.edges, columns.edge[unchecked: index])
        if columns.isComplete(other) { continue }
        var late = instants[unchecked: 2 * other + (kind.isToStart ? 0 : 1)]
        // What has begun is held at its start no more, unless nothing after it has a place left.
        if isBegun, !kind.isFromFinish {
          late = late.replacing(with: Int32.max, where: late .!= Int32.min)
        }
        hasInstants = true
        if link.lag != 0 {
          for lane in 0..<3 where late[lane] != Int32.max && late[lane] != Int32.min {
            let x = maps.subtract(Int(link.lag), lagTable, from: Int(late[lane]))
            isFar = isFar || ForwardKernel.isFar(x)
            late[lane] = Int32(truncatingIfNeeded: x)
          }
        }
        if kind.isFromFinish {
          atFinish = pointwiseMin(atFinish, late)
        } else {
          atStart = pointwiseMin(atStart, late)
        }
      }
      if isFar { break }
      let own = Int(project[unchecked: node])
      let end = ends[unchecked: own]
      let start = Int(starts[unchecked: node])

      if turn.placement == 0 || turn.isSlow {
        // A milestone, what has nothing left, and what only Arithmetic counts: by instants.
        var late = pointwiseMin(atStart, atFinish)
        if turn.placement != 0 {
          late = arithmetic.lastPlaces(
            node, atStart: atStart, atFinish: atFinish, end: end, seed: seed[unchecked: node])
          isFar = isFar || maps.areFar(late)
        } else {
          late[0] = min(late[0], end)
          late[1] = min(late[1], seed[unchecked: node])
        }
        if isFar { break }
        let room = late[2] == Int32.max ? late[0] : min(late[0], late[2])
        float[unchecked: node] = late[0]
        limit[unchecked: node] = late[1]
        limitFinishes[unchecked: node] = late[1]
        if turn.placement != 0, late[1] != Int32.max, late[1] != Int32.min {
          limitFinishes[unchecked: node] = Int32(
            clamping: arithmetic.finish(node, from: Int(late[1])))
        }
        let w = view.work(table, until: start)
        let most = view.work(table, until: Int(late[0]))
        totals[unchecked: node] = Int32(clamping: most - w)
        frees[unchecked: node] = Int32(
          clamping: (room == late[0] ? most : view.work(table, until: Int(room))) - w)
        // Its own early start is what holds its predecessors in the third.
        var binding = Lanes(late[0], late[1], Int32(truncatingIfNeeded: start), 0)
        instants[unchecked: 2 * node] = binding
        let (touching, after) = maps.works(table, binding)
        if turn.placement != 0, turn.marks & Node.finishIsBound != 0 {
          binding = arithmetic.finishBounds(node, binding, maps)
          isFar = isFar || maps.areFar(binding)
        }
        instants[unchecked: 2 * node + 1] = binding
        for selector in 0..<4 {
          back[unchecked: 4 * node + selector] = selector & 1 == 0 ? touching : after
        }
        continue
      }

      if hasInstants {
        for lane in 0..<3 {
          if atFinish[lane] == Int32.min || atStart[lane] == Int32.min {
            ownStart[lane] = Int32.min
            continue
          }
          if atFinish[lane] != Int32.max {
            let w = view.work(table, until: Int(atFinish[lane]))
            ownFinish[lane] = min(ownFinish[lane], Int32(truncatingIfNeeded: w))
          }
          if atStart[lane] != Int32.max {
            let w = view.work(table, until: Int(atStart[lane]) + 1) - 1
            ownStart[lane] = min(ownStart[lane], Int32(truncatingIfNeeded: w))
          }
        }
      }
      let endWork =
        endWorks.isEmpty
        ? Int32(truncatingIfNeeded: view.work(table, until: Int(end)))
        : endWorks[unchecked: own * tableCount + table]
      ownFinish[0] = min(ownFinish[0], endWork)
      if seed[unchecked: node] != Int32.max {
        let w = view.work(table, until: Int(seed[unchecked: node]))
        ownFinish[1] = min(ownFinish[1], Int32(truncatingIfNeeded: w))
      }
      let shifted = (ownFinish &- Lanes(repeating: Int32(truncatingIfNeeded: work)))
        .replacing(with: ownFinish, where: ownFinish.areNone)
      var w = pointwiseMin(shifted, ownStart)
      if turn.placement == Node.dayPlacement {
        for lane in 0..<3 where w[lane] != Int32.max && w[lane] != Int32.min {
          w[lane] = Int32(truncatingIfNeeded: view.wholeDaysDown(table, Int(w[lane])))
        }
      }
      var late = w
      if turn.isWindowed {
        late = maps.lastPlaces(table, &w, in: columns.stretches(node), of: columns.allowed)
        isFar = isFar || maps.areFar(late)
      } else {
        late = maps.starts(table, w, &isFar)
      }
      if isFar { break }
      float[unchecked: node] = late[0]
      limit[unchecked: node] = late[1]
      limitFinishes[unchecked: node] = late[1]
      if late[1] != Int32.max, late[1] != Int32.min {
        let finish = view.finish(table, Int(w[1]) + work)
        limitFinishes[unchecked: node] = Int32(truncatingIfNeeded: finish)
      }
      let wEarly =
        isBegun
        ? Int32(truncatingIfNeeded: view.work(table, until: start))
        : earlyRows[unchecked: node << 2]
      totals[unchecked: node] = w[0] &- wEarly
      frees[unchecked: node] = min(w[2], w[0]) &- wEarly
      let lanes = Lanes(w[0], w[1], wEarly, 0)
      let binding = Lanes(late[0], late[1], Int32(truncatingIfNeeded: start), 0)
      instants[unchecked: 2 * node] = binding
      back[unchecked: 4 * node] = lanes
      back[unchecked: 4 * node + 1] = lanes
      guard turn.marks & Node.finishIsBound != 0 else { continue }
      let (touching, after, finish) = maps.finishes(table, turn.isDay, work, lanes)
      instants[unchecked: 2 * node + 1] = finish
      back[unchecked: 4 * node + 2] = touching
      back[unchecked: 4 * node + 3] = after
    }
    return !isFar
  }
}
