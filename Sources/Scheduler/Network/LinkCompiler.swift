import Plan

/// Compiles relations into what both passes follow: once over the edges, both sides by counting sort.
///
/// How a pass follows a link is decided here. Where both ends are counted by one calendar, a lag by it
/// or none, and the end that is placed is work, everything is minutes of that calendar: a pass adds a
/// lag and keeps a maximum. Which of the four numbers of the other node it takes is the selector in the
/// low two bits of ``Link/other``:
///
/// - forward: W of its start, W of its finish, and for a finish without lag on the day grain the least
///   work that touches either (bit 1);
/// - backward: of its start or its finish (bit 1), W(y), or W(y + 1) − 1 where a lag of nothing leaves
///   from a start or a lead is taken back (bit 0).
///
/// All else is ``Link/isSlow``, and follows instants through the calendars, link by link.
struct LinkCompiler {
  /// The links by successor and by predecessor.
  private(set) var predecessors = Links()
  private(set) var successors = Links()

  /// - Parameters:
  ///   - nodes: takes the marks of which finishes are bound, and bind.
  ///   - tableOfProject: the calendar that counts the lags written in a project's own.
  init(
    _ relations: RelationColumns, nodes: inout Nodes, nodeOfActivity: [Int32],
    tableOfProject: [Int32], origin: [Int32]?
  ) {
    let order = relations.order.span
    let (bound, leaving) = (relations.bound.span, relations.leaving.span)
    let nodeOf = nodeOfActivity.span
    let count = order.count
    var edges = relations.edges
    var hot = nodes.hot
    nodes.hot = []
    var inRow = [Int32](repeating: 0, count: count + 1)
    var outRow = inRow
    var ins = inRow.mutableSpan
    var outs = outRow.mutableSpan
    var (into, from): (Int32, Int32) = (0, 0)
    for node in 0..<count {
      ins[unchecked: node] = into
      outs[unchecked: node] = from
      let activity = Int(order[unchecked: node])
      into &+= bound[unchecked: activity]
      from &+= leaving[unchecked: activity + 1] &- leaving[unchecked: activity]
    }
    var columns = hot.mutableSpan
    var list = edges.mutableSpan
    let projectOfNode = nodes.project
    let project = projectOfNode.span
    let projectTables = tableOfProject.span
    let total = list.count
    var (inEdge, outLink, outEdge): ([Int32], [Link], [Int32]) = ([], [], [])
    let inLink = [Link](unsafeUninitializedCapacity: total) { inLinks, filledIns in
      inEdge = [Int32](unsafeUninitializedCapacity: total) { inEdges, filledInEdges in
        outLink = [Link](unsafeUninitializedCapacity: total) { outLinks, filledOuts in
          outEdge = [Int32](unsafeUninitializedCapacity: total) { outEdges, filledOutEdges in
            for index in 0..<total {
              let edge = list[unchecked: index]
              let i = Int(nodeOf[unchecked: Int(edge.from)])
              let j = Int(nodeOf[unchecked: Int(edge.to)])
              let (a, b) = (columns[unchecked: i].marks, columns[unchecked: j].marks)
              let own = a & Node.tableMask
              let kind = edge.marks & 3
              let table: UInt32 =
                switch edge.marks >> 2 {
                case 0: 1
                case 1: b & Node.tableMask + 1
                case 2: own + 1
                case 3: 0
                default:
                  UInt32(bitPattern: projectTables[Int(project[unchecked: j])]) &+ 1
                }
              list[unchecked: index].marks = kind | table << 2
              list[unchecked: index].from = Int32(truncatingIfNeeded: i)
              list[unchecked: index].to = Int32(truncatingIfNeeded: j)
              if kind & 2 == 0 {
                columns[unchecked: j].marks |= Node.finishIsBound
                columns[unchecked: i].marks |= Node.bindsFinish
              }
              let isOwn =
                own == b & Node.tableMask && (edge.lag == 0 || table == own + 1)
                && (a | b) & Node.isSlow == 0
              let (forward, backward) = Self.selectors(kind, edge.lag, a, b, isOwn)
              let x = Int(ins[unchecked: j])
              ins[unchecked: j] &+= 1
              inLinks[x] = Link(other: UInt32(truncatingIfNeeded: i) << 4 | forward, lag: edge.lag)
              inEdges[x] = Int32(truncatingIfNeeded: index)
              let y = Int(outs[unchecked: i])
              outs[unchecked: i] &+= 1
              outLinks[y] = Link(
                other: UInt32(truncatingIfNeeded: j) << 4 | backward, lag: edge.lag)
              outEdges[y] = Int32(truncatingIfNeeded: index)
            }
            filledOutEdges = total
          }
          filledOuts = total
        }
        filledInEdges = total
      }
      filledIns = total
    }
    // Every row ran on by its length: shift the beginnings back.
    var node = count
    while node > 0 {
      ins[unchecked: node] = ins[unchecked: node - 1]
      outs[unchecked: node] = outs[unchecked: node - 1]
      node -= 1
    }
    ins[unchecked: 0] = 0
    outs[unchecked: 0] = 0
    nodes.hot = hot
    predecessors = Links(row: inRow, links: inLink, edge: inEdge, edges: edges, origin: origin)
    successors = Links(row: outRow, links: outLink, edge: outEdge, edges: edges, origin: origin)
  }

  /// How either pass follows a relation: the low four bits of its links.
  @inline(__always)
  private static func selectors(
    _ kind: UInt32, _ lag: Int32, _ from: Node.Marks, _ to: Node.Marks, _ isOwn: Bool
  ) -> (forward: UInt32, backward: UInt32) {
    let atFinish = (kind & 2) ^ 2
    let isDay = to & Node.dayGrain != 0
    var forward = Link.isSlow | kind
    if isOwn, to & Node.placementMask != 0, !(isDay && atFinish != 0 && lag < 0) {
      let touches: UInt32 = isDay && atFinish != 0 && lag == 0 ? 2 : 0
      forward = (kind & 1) | touches | atFinish << 1
    }
    var backward = Link.isSlow | kind
    if isOwn, from & Node.placementMask != 0 {
      let takesBack: UInt32 = lag < 0 || (lag == 0 && kind & 1 == 0) ? 1 : 0
      backward = atFinish | takesBack | (kind & 1) << 2
    }
    return (forward, backward)
  }
}
