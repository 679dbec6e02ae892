import Plan

/// A relation between two nodes, in the order of the portfolio.
struct Edge: Sendable {
  /// The predecessor and the successor: activities while the network is ordered, then nodes.
  var from: Int32
  var to: Int32
  /// The minutes of lag.
  var lag: Int32
  /// ``LinkKind`` in the low two bits; how the lag is counted above them, then one more than the
  /// calendar that counts it, 0 for the clock.
  var marks: UInt32

  @inline(__always) var kind: LinkKind { LinkKind(bits: UInt8(truncatingIfNeeded: marks & 3)) }
  @inline(__always) var table: Int32 { Int32(truncatingIfNeeded: marks >> 2) - 1 }
}

/// A relation as one side sees it, in eight bytes.
struct Link: Sendable {
  /// The node at the other end, above four bits that say how a pass follows it: ``isSlow``, and
  /// either ``LinkKind`` or what ``LinkRows`` says.
  var other: UInt32
  /// The minutes of lag.
  var lag: Int32

  /// The ends are not counted by one calendar, or one of them is no work: instants are compared.
  static let isSlow: UInt32 = 8
  /// It binds, or leaves from, a finish.
  static let atFinish: UInt32 = 4

  @inline(__always) var node: Int { Int(other >> 4) }

  /// All bits where it binds, or leaves from, a finish; else none.
  @inline(__always) var finishMask: Int32 {
    (Int32(truncatingIfNeeded: other) << 29) >> 31
  }

  /// Which ends it joins and the calendar that counts its lag, for a pass that compares instants: told
  /// from its edge, which is looked at only where the link does not say it all.
  @inline(__always)
  func ends(_ edges: Span<Edge>, _ edge: Int32) -> (kind: LinkKind, table: Int) {
    if other & Link.isSlow != 0, lag == 0 {
      return (LinkKind(bits: UInt8(truncatingIfNeeded: other & 3)), 0)
    }
    let edge = edges[unchecked: Int(edge)]
    return (edge.kind, Int(edge.table))
  }
}

/// The relations of a network seen from one side, in compressed rows.
struct Links: Sendable {
  /// Where the row of each node begins; one entry more than there are nodes.
  var row: [Int32] = []
  /// The relations.
  var links: [Link] = []
  /// The position of each among the edges.
  var edge: [Int32] = []
  /// All relations, whose ends are nodes.
  var edges: [Edge] = []
  /// The position in the portfolio of each edge; nil where they are those of the portfolio.
  var origin: [Int32]?

  /// The links of a node.
  @inline(__always) func range(_ node: Int) -> Range<Int> {
    Int(row[node])..<Int(row[node + 1])
  }

  /// The node at the other end.
  @inline(__always) func node(_ link: Int) -> Int { links[link].node }
  /// Which ends are joined.
  @inline(__always) func kind(_ link: Int) -> LinkKind { edges[Int(edge[link])].kind }
  /// The minutes of lag.
  @inline(__always) func lag(_ link: Int) -> Int { Int(links[link].lag) }
  /// The calendar that counts it; ``LinkTable/elapsed`` for wall-clock time.
  @inline(__always) func table(_ link: Int) -> Int32 { edges[Int(edge[link])].table }
  /// The position of the relation in the portfolio.
  func relation(_ link: Int) -> Int { Int(origin?[Int(edge[link])] ?? edge[link]) }

  /// Counts the lag of a relation otherwise.
  mutating func recount(_ link: Int, lag: Int32, table: Int32) {
    links[link].lag = lag
    let at = Int(edge[link])
    edges[at].marks = edges[at].marks & 3 | UInt32(truncatingIfNeeded: table + 1) << 2
  }

  /// Returns the links without those of some relations between some nodes.
  func without(_ isDropped: (_ row: Int, _ link: Int) -> Bool) -> Links {
    var kept = Links()
    kept.row = [0]
    (kept.edges, kept.origin) = (edges, origin)
    for node in 0..<row.count - 1 {
      for link in range(node) where !isDropped(node, link) {
        kept.links.append(links[link])
        kept.edge.append(edge[link])
      }
      kept.row.append(Int32(clamping: kept.links.count))
    }
    return kept
  }
}

/// The ends a link joins, as two bits.
struct LinkKind: Sendable, Equatable {
  var bits: UInt8

  init(_ kind: Relation.Kind) {
    bits = (kind.isFromFinish ? 1 : 0) | (kind.isToStart ? 2 : 0)
  }

  @inline(__always)
  init(bits: UInt8) { self.bits = bits }

  @inline(__always) var isFromFinish: Bool { bits & 1 != 0 }
  @inline(__always) var isToStart: Bool { bits & 2 != 0 }
}

/// Positions that stand for no compiled calendar.
enum LinkTable {
  /// Wall-clock time.
  static let elapsed: Int32 = -1
}
