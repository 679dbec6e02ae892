import Plan

/// Early dates, over columns: what ``ForwardPass`` computes, in working minutes where one calendar
/// counts both ends of a relation, and in instants elsewhere.
///
/// A node whose links are all of the first kind costs a maximum a link and one inverse of W. The rules
/// are those of ``Arithmetic``; that they come to the same is tested value by value.
struct ForwardKernel {
  /// How far from 2000 dates may lie here, in minutes, so that every sum fits 32 bits; of plans that
  /// reach further ``ForwardPass`` tells the dates, or what is wrong.
  static let farthest = 1 << 29

  /// Whether an instant lies further.
  @inline(__always)
  static func isFar(_ t: Int) -> Bool { t > farthest || t < -farthest }

  /// Where what is still to be placed of each node begins, and ends.
  private(set) var start: [Int32] = []
  private(set) var finish: [Int32] = []
  /// Four numbers a node: W of its start and of its finish, and the least work of a finish that
  /// touches either.
  private(set) var rows: [Int32] = []
  /// Whether every date lies near enough and every window was found.
  private(set) var isWhole = true

  init(_ network: Network, _ arithmetic: Arithmetic, floor: [Int32]) {
    let count = network.nodes.count
    start = [Int32](repeating: 0, count: count)
    finish = start
    rows = [Int32](unsafeUninitializedCapacity: 4 * count) { $1 = 4 * count }
    isWhole = start.withUnsafeMutableBufferPointer { starts in
      finish.withUnsafeMutableBufferPointer { finishes in
        rows.withUnsafeMutableBufferPointer { rows in
          nonisolated(unsafe) let columns = (starts: starts, finishes: finishes, rows: rows)
          return network.pieces.share { piece in
            var starts = MutableSpan(_unsafeElements: columns.starts)
            var finishes = MutableSpan(_unsafeElements: columns.finishes)
            var rows = MutableSpan(_unsafeElements: columns.rows)
            return Self.pass(piece, network, arithmetic, floor, &starts, &finishes, &rows)
          }
        }
      }
    }
  }

  /// Finds the dates of one piece; returns whether all lie near enough.
  private static func pass(
    _ piece: Range<Int>, _ network: Network, _ arithmetic: Arithmetic, _ floor: [Int32],
    _ starts: inout MutableSpan<Int32>, _ finishes: inout MutableSpan<Int32>,
    _ rows: inout MutableSpan<Int32>
  ) -> Bool {
    let situation = arithmetic.situation
    let (nodes, links, fast) = (arithmetic.nodes, network.predecessors, network.fast)
    let view = TableView(fast, network.tables)
    let maps = InstantMaps(view)
    let columns = KernelColumns(nodes, links, situation)
    let (begun, ended) = (situation.actualStart.span, situation.actualFinish.span)
    let floors = floor.span
    var isFar = false
    // W of the last floor, which neighbours mostly share.
    var (lastFloor, lastTable, lastWork) = (Int.min, -1, 0)

    for node in piece {
      let turn = columns.turn(node)
      let (table, isDay, work) = (turn.table, turn.isDay, turn.work)
      let isBegun = turn.isBegun
      if isBegun {
        if turn.phase == .complete {
          let (a, b) = (Int(begun[unchecked: node]), Int(ended[unchecked: node]))
          starts[unchecked: node] = begun[unchecked: node]
          finishes[unchecked: node] = ended[unchecked: node]
          isFar = isFar || Self.isFar(a) || Self.isFar(b)
          if !turn.isSlow, !isFar {
            rows.put(maps.row(table, isDay, turn.marks, a, b), at: node)
          }
          continue
        }
        isFar = isFar || Self.isFar(Int(begun[unchecked: node]))
        if isFar { break }
      }
      let floor = Int(floors[unchecked: node])

      if turn.isSlow {
        var bound = floor
        for index in columns.range(node) {
          let edge = columns.edges[unchecked: Int(columns.edge[unchecked: index])]
          let other = columns.links[unchecked: index].node
          let from =
            edge.kind.isFromFinish
            ? finishes[unchecked: other]
            : columns.isBegun(other) ? begun[unchecked: other] : starts[unchecked: other]
          bound = max(
            bound,
            arithmetic.bound(
              on: node, edge.kind, lag: Int(columns.links[unchecked: index].lag), edge.table,
              from: Int(from)))
        }
        let place = arithmetic.place(node, bound)
        let last = Self.isFar(place) ? place : arithmetic.finish(node, from: place)
        if Self.isFar(place) || Self.isFar(last) {
          isFar = true
          break
        }
        starts[unchecked: node] = Int32(truncatingIfNeeded: place)
        finishes[unchecked: node] = Int32(truncatingIfNeeded: last)
        continue
      }

      // What binds its start, its finish: in working minutes, and as instants.
      var (toStart, toFinish) = (Int.min, Int.min)
      var (atStart, atFinish) = (floor, Int.min)
      for index in columns.range(node) {
        let link = columns.links[unchecked: index]
        let other = link.node
        if link.other & Link.isSlow == 0, !isBegun {
          let bound = Int(rows[unchecked: other << 2 | Int(link.other & 3)]) + Int(link.lag)
          let isAtStart = link.other & Link.atFinish == 0
          toStart = max(toStart, isAtStart ? bound : Int.min)
          toFinish = max(toFinish, isAtStart ? Int.min : bound)
          continue
        }
        let (kind, lagTable) = link.ends(columns.edges, columns.edge[unchecked: index])
        let from =
          kind.isFromFinish
          ? finishes[unchecked: other]
          : columns.isBegun(other) ? begun[unchecked: other] : starts[unchecked: other]
        let bound = maps.add(Int(link.lag), lagTable, to: Int(from))
        if kind.isToStart || turn.placement == 0 {
          atStart = max(atStart, bound)
        } else {
          atFinish = max(atFinish, bound)
        }
      }
      if atStart > Self.farthest || atStart < -Self.farthest || atFinish > Self.farthest {
        isFar = true
        break
      }
      if turn.placement == 0 {
        starts[unchecked: node] = Int32(truncatingIfNeeded: atStart)
        finishes[unchecked: node] = Int32(truncatingIfNeeded: atStart)
        let from = isBegun ? Int(begun[unchecked: node]) : atStart
        rows.put(maps.row(table, isDay, turn.marks, from, atStart), at: node)
        continue
      }
      if floor != lastFloor || table != lastTable {
        (lastFloor, lastTable, lastWork) = (floor, table, view.work(table, until: floor))
      }
      var w = atStart == floor ? lastWork : view.work(table, until: atStart)
      w = max(w, toStart)
      if atFinish != Int.min { toFinish = max(toFinish, maps.leastWork(table, isDay, atFinish)) }
      if toFinish != Int.min { w = max(w, toFinish - work) }
      if turn.placement == Node.dayPlacement { w = view.wholeDaysUp(table, w) }
      var place = view.start(table, w)
      if turn.isWindowed {
        let list = columns.stretches(node)
        let next = columns.allowed.first(in: list) { $0.last >= place }
        let found =
          next < list.upperBound ? max(place, columns.allowed[next].first) : Bound.none
        if found != place {
          place = found
          if found <= Self.farthest { w = view.work(table, until: place) }
        }
      }
      let last = place > Self.farthest ? place : view.finish(table, w + work)
      if place < -Self.farthest || last > Self.farthest {
        isFar = true
        break
      }
      starts[unchecked: node] = Int32(truncatingIfNeeded: place)
      finishes[unchecked: node] = Int32(truncatingIfNeeded: last)
      if isBegun || isDay {
        let from = isBegun ? Int(begun[unchecked: node]) : place
        rows.put(
          maps.row(table, isDay, turn.marks, from, last, w, w + work, isBegun: isBegun), at: node)
      } else {
        rows.put(
          Lanes(Int32(truncatingIfNeeded: w), Int32(truncatingIfNeeded: w + work), 0, 0), at: node)
      }
    }
    return !isFar
  }
}

extension MutableSpan<Int32> {
  /// Puts four numbers at the place of a node.
  @inline(__always) @_lifetime(self: copy self)
  fileprivate mutating func put(_ row: Lanes, at node: Int) {
    for lane in 0..<4 { self[unchecked: node << 2 | lane] = row[lane] }
  }
}
