import Plan

/// Four numbers of a node that its links take one of.
typealias Lanes = SIMD4<Int32>

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
  /// W of each node's start and finish, and the least work of a finish that touches either.
  private(set) var rows: [Lanes] = []
  /// Whether every date lies near enough and every window was found.
  private(set) var isWhole = true

  init(_ network: Network, _ arithmetic: Arithmetic, floor: [Int32]) {
    let count = network.nodes.count
    let situation = arithmetic.situation
    let hasProgress = situation.hasProgress
    let (columns, sides, fast) = (network.nodes, network.predecessors, network.fast)
    let view = TableView(fast, network.tables)
    let maps = InstantMaps(view)
    let nodes = columns.hot.span
    let phase = situation.phase.span
    let (begun, ended) = (situation.actualStart.span, situation.actualFinish.span)
    let remaining = situation.work.span
    let floors = floor.span
    let row = sides.row.span
    let links = sides.links.span
    let edge = sides.edge.span
    let edges = sides.edges.span
    let stretches = columns.stretches.span
    let allowedRow = columns.allowedRow.span
    let allowed = columns.allowed.span
    var startColumn = [Int32](repeating: 0, count: count)
    var finishColumn = [Int32](repeating: 0, count: count)
    var rowColumn = [Lanes](unsafeUninitializedCapacity: count) { $1 = count }
    var starts = startColumn.mutableSpan
    var finishes = finishColumn.mutableSpan
    var rows = rowColumn.mutableSpan
    var isFar = false
    // W of the last floor, which neighbours mostly share.
    var (lastFloor, lastTable, lastWork) = (Int.min, -1, 0)

    for node in 0..<network.placedCount {
      let marks = nodes[unchecked: node].marks
      let table = Int(marks & Node.tableMask)
      let isDay = marks & Node.dayGrain != 0
      var placement = marks & Node.placementMask
      var work = Int(nodes[unchecked: node].work)
      var isBegun = false
      if hasProgress, phase[unchecked: node] != .notStarted {
        if phase[unchecked: node] == .complete {
          let (a, b) = (Int(begun[unchecked: node]), Int(ended[unchecked: node]))
          starts[unchecked: node] = begun[unchecked: node]
          finishes[unchecked: node] = ended[unchecked: node]
          isFar = isFar || Self.isFar(a) || Self.isFar(b)
          if marks & Node.isSlow == 0, !isFar {
            rows[unchecked: node] = maps.row(table, isDay, marks, a, b)
          }
          continue
        }
        isBegun = true
        work = Int(remaining[unchecked: node])
        placement = work == 0 ? 0 : Node.minutePlacement
        isFar = isFar || Self.isFar(Int(begun[unchecked: node]))
        if isFar { break }
      }
      let first = Int(row[unchecked: node])
      let end = Int(row[unchecked: node + 1])
      let floor = Int(floors[unchecked: node])

      if marks & Node.isSlow != 0 {
        var bound = floor
        for index in first..<end {
          let kind = edges[unchecked: Int(edge[unchecked: index])].kind
          let other = links[unchecked: index].node
          let from =
            kind.isFromFinish
            ? finishes[unchecked: other]
            : hasProgress && phase[unchecked: other] != .notStarted
              ? begun[unchecked: other] : starts[unchecked: other]
          bound = max(
            bound,
            arithmetic.bound(
              on: node, kind, lag: Int(links[unchecked: index].lag),
              edges[unchecked: Int(edge[unchecked: index])].table, from: Int(from)))
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
      for index in first..<end {
        let link = links[unchecked: index]
        let other = link.node
        if link.other & Link.isSlow == 0, !isBegun {
          let bound = Int(rows[unchecked: other][Int(link.other & 3)]) + Int(link.lag)
          if link.other & Link.atFinish == 0 {
            toStart = max(toStart, bound)
          } else {
            toFinish = max(toFinish, bound)
          }
          continue
        }
        let (kind, lagTable) = link.ends(edges, edge[unchecked: index])
        let from =
          kind.isFromFinish
          ? finishes[unchecked: other]
          : hasProgress && phase[unchecked: other] != .notStarted
            ? begun[unchecked: other] : starts[unchecked: other]
        let bound = maps.add(Int(link.lag), lagTable, to: Int(from))
        if kind.isToStart || placement == 0 {
          atStart = max(atStart, bound)
        } else {
          atFinish = max(atFinish, bound)
        }
      }
      if atStart > Self.farthest || atStart < -Self.farthest || atFinish > Self.farthest {
        isFar = true
        break
      }
      if placement == 0 {
        starts[unchecked: node] = Int32(truncatingIfNeeded: atStart)
        finishes[unchecked: node] = Int32(truncatingIfNeeded: atStart)
        let from = isBegun ? Int(begun[unchecked: node]) : atStart
        rows[unchecked: node] = maps.row(table, isDay, marks, from, atStart)
        continue
      }
      if floor != lastFloor || table != lastTable {
        (lastFloor, lastTable, lastWork) = (floor, table, view.work(table, until: floor))
      }
      var w = atStart == floor ? lastWork : view.work(table, until: atStart)
      w = max(w, toStart)
      if atFinish != Int.min { toFinish = max(toFinish, maps.leastWork(table, isDay, atFinish)) }
      if toFinish != Int.min { w = max(w, toFinish - work) }
      if placement == Node.dayPlacement { w = view.wholeDaysUp(table, w) }
      var place = view.start(table, w)
      if marks & Node.windowed != 0, !isBegun {
        let list = Int(stretches[unchecked: node])
        var found = Bound.none
        for index in Int(allowedRow[unchecked: list])..<Int(allowedRow[unchecked: list + 1])
        where place <= allowed[unchecked: index].last {
          found = max(place, allowed[unchecked: index].first)
          break
        }
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
        rows[unchecked: node] = maps.row(
          table, isDay, marks, isBegun ? Int(begun[unchecked: node]) : place, last, w, w + work,
          isBegun: isBegun)
      } else {
        rows[unchecked: node] = Lanes(
          Int32(truncatingIfNeeded: w), Int32(truncatingIfNeeded: w + work), 0, 0)
      }
    }
    start = startColumn
    finish = finishColumn
    self.rows = rowColumn
    isWhole = !isFar
  }
}
